"""What prose asks for between braces: calls of given functions, and values by name.

Jinja only reads it. What is asked for is looked at whole before anything of it is done, and no
code is made of it: so prose can neither hang nor reach what it is not given.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from inspect import Parameter, signature
from typing import Any

from jinja2 import nodes

from ..problems import did_you_mean

# What Jinja takes out of a text before it reads on.
REMOVED = {"raw_begin": "{% raw %}", "comment_begin": "{## … ##}"}
WORDS = {str: "text in quotes", int: "a whole number"}


@dataclass(frozen=True)
class Given:
    """What prose may call, and what it may name: each name with what gives its text."""

    calls: Mapping[str, Callable[..., object]]
    names: Mapping[str, Callable[[], str]]


def removed(tokens: Iterable[tuple[int, str, str]]) -> Iterator[tuple[int, str]]:
    """What may not stand in prose although Jinja shows nothing of it, each with its line."""
    for line, kind, _ in tokens:
        if kind in REMOVED:
            yield line, f"prose may hold `{{{{ … }}}}`, but no `{REMOVED[kind]}`"


def parts(page: nodes.Template) -> Iterator[nodes.Node]:
    """The texts and questions of `page`, and the statements, which prose must not hold."""
    for node in page.body:
        yield from node.nodes if isinstance(node, nodes.Output) else [node]


def refusals(part: nodes.Node, given: Given) -> Iterator[str]:
    """Why `part` may not stand in prose."""
    if isinstance(part, nodes.Stmt):
        kind = type(part).__name__.lower()
        yield f"prose may hold `{{{{ … }}}}`, but no statement such as `{kind}`"
    elif isinstance(part, nodes.Call) and (name := _dotted(part.node)):
        if name in given.calls:
            yield from _misused(name, part, given)
        else:
            yield f"prose may not call `{name}`{did_you_mean(name, given.calls)}"
    elif name := _dotted(part):
        if name not in given.names:
            yield f"prose may not name `{name}`{did_you_mean(name, given.names)}"
    elif not isinstance(part, nodes.TemplateData):
        kind = type(part).__name__.lower()
        yield f'prose may hold calls such as `{{{{ num("…") }}}}` and names, but no `{kind}`'


def answer(part: nodes.Node, given: Given) -> object:
    """What belongs where `part` stands, which must be a question that is not refused."""
    if isinstance(part, nodes.Call):
        positional, named = _arguments(part, given)
        return given.calls[_dotted(part.node)](*positional, **named)
    return given.names[_dotted(part)]()


def _dotted(node: nodes.Node) -> str:
    """`site.best.key` as it is written; nothing for any other expression."""
    if isinstance(node, nodes.Getattr) and (before := _dotted(node.node)):
        return f"{before}.{node.attr}"
    return node.name if isinstance(node, nodes.Name) else ""


def _misused(name: str, call: nodes.Call, given: Given) -> Iterator[str]:
    """What is wrong with a call: arguments too many or too few, or of another type."""
    values = [*call.args, *(pair.value for pair in call.kwargs)]
    plain = all(isinstance(item, nodes.Const) or _dotted(item) in given.names for item in values)
    if call.dyn_args or call.dyn_kwargs or not plain:
        yield f"`{name}` takes text, numbers and names only"
        return
    expected = signature(given.calls[name])
    positional, named = _arguments(call, None)
    try:
        bound = expected.bind(*positional, **named)
    except TypeError as error:
        yield f"`{name}`: {error}"
        return
    for key, value in bound.arguments.items():
        wanted = expected.parameters[key]
        if wanted.kind is not Parameter.VAR_KEYWORD and type(value) is not wanted.annotation:
            yield f"`{name}`: {key} must be {WORDS[wanted.annotation]}, not `{value!r}`"


def _arguments(call: nodes.Call, given: Given | None) -> tuple[list[Any], dict[str, Any]]:
    """The arguments of `call`; without `given` any text stands for what a name gives."""

    def value(node: nodes.Node) -> Any:
        if isinstance(node, nodes.Const):
            return node.value
        return given.names[_dotted(node)]() if given else ""

    return [value(node) for node in call.args], {p.key: value(p.value) for p in call.kwargs}
