"""Keep of a style sheet only what the pages of the site can show.

A rule stays if one of its selectors can match, a custom property if something kept reads it and no
later rule sets it again, and keyframes if an animation names them. A comment that begins with `!`
is a notice, and stays. What engines of the last years know without a prefix goes where it has one,
and so do scroll bars of one engine alone. A sheet is in UTF-8, as its pages are, and does not say
so.
"""

from collections.abc import Iterable, Iterator

import tinycss2
from tinycss2.ast import AtRule, Comment, Declaration, Node, QualifiedRule

from .again import set_once
from .names import Names
from .pressed import pressed
from .rule import Line, Rule
from .selectors import matching

GROUPS = ("container", "media", "supports")
# What begins so stays only where it is read.
NAMED = ("--", "@keyframes ")
# Known without the prefix since 2023; the theme says both.
PREFIXED = "-webkit-mask-"
SCROLL_BAR = "::-webkit-scrollbar"


def trimmed(css: str, names: Names, read: Iterable[str] = (), whole: str = "") -> str:
    """`css` without the rules for what is not among `names`, then `whole` with all its rules.

    What is unread falls away in both; `read` are custom properties that other sheets ask for.
    """
    nodes = ((css, names), (whole, None))
    body = set_once([line for text, known in nodes for line in _kept(_parsed(text), known)])
    asked = names.read.union(read)
    while True:
        fewer = list(_read(body, asked.union(*_reads(body))))
        if fewer == body:
            return _written(body)
        body = fewer


def _parsed(css: str) -> list[Node]:
    nodes: list[Node] = tinycss2.parse_stylesheet(css, False, True)
    return nodes


def _kept(nodes: Iterable[Node], names: Names | None) -> Iterator[Line | Rule]:
    for node in nodes:
        if isinstance(node, Declaration):
            if not node.lower_name.startswith(PREFIXED):
                yield Line.of(node.lower_name, _declared(node))
        elif isinstance(node, QualifiedRule):
            yield from _style_rule(node, names)
        elif isinstance(node, AtRule):
            yield from _at_rule(node, names)
        elif isinstance(node, Comment) and node.value.startswith("!"):
            yield Line.of("", f"{node.serialize()}\n")


def _declared(node: Declaration) -> str:
    """A declaration without the blanks that authors put around its value."""
    return f"{node.name}:{_text(node.value)}{'!important' * node.important};"


def _text(nodes: list[Node]) -> str:
    return str(tinycss2.serialize(pressed(nodes))).strip()


def _style_rule(node: QualifiedRule, names: Names | None) -> Iterator[Rule]:
    head = matching(pressed(node.prelude), names) if names else _text(node.prelude)
    if SCROLL_BAR in head:
        return
    body = list(_kept(_contents(node), names)) if head else []
    # What is nested weighs as much as the heaviest selector of the whole list.
    if any(isinstance(part, Rule) for part in body):
        head = _text(node.prelude)
    if body:
        yield Rule(head, body)


def _at_rule(node: AtRule, names: Names | None) -> Iterator[Line | Rule]:
    if node.lower_at_keyword == "charset":
        return
    if node.lower_at_keyword not in GROUPS or node.content is None:
        yield Line.of(f"@{node.lower_at_keyword} {_text(node.prelude)}", node.serialize())
    elif body := list(_kept(_contents(node), names)):
        yield Rule(f"@{node.at_keyword} {_text(node.prelude)}", body)


def _contents(node: QualifiedRule | AtRule) -> list[Node]:
    found: list[Node] = tinycss2.parse_blocks_contents(node.content, True, True)
    return found


def _reads(body: list[Line | Rule]) -> Iterator[frozenset[str]]:
    for part in body:
        if isinstance(part, Line):
            yield part.reads
        else:
            yield from _reads(part.body)


def _read(body: list[Line | Rule], read: set[str]) -> Iterator[Line | Rule]:
    """`body` without what stays only where it is `read`, and without what is empty then."""
    for part in body:
        if isinstance(part, Line):
            if not part.name.startswith(NAMED) or part.name in read:
                yield part
        elif inner := list(_read(part.body, read)):
            yield Rule(part.head, inner)


def _written(body: list[Line | Rule]) -> str:
    return "".join(
        part.text
        if isinstance(part, Line)
        else f"{part.head}{{{_written(part.body).removesuffix(';')}}}"
        for part in body
    )
