"""What Jinja reads of a text, refused where it or Python would fall over what stands there."""

from collections.abc import Iterator

from jinja2 import Environment, TemplateSyntaxError, nodes
from jinja2.parser import Parser

# Python takes no more than twenty loops in each other, and a hundred levels of anything.
MOST_DEEP, LOOP = 80, 4
MOST_DIGITS = 18
DEEP = "must not nest so deep"
LONG = f"a number must not be longer than {MOST_DIGITS} digits"
HALF = "a text must hold whole characters, not the half of one (U+D800 to U+DFFF)"
TWICE = "a value must not be named twice"
PYTHONS = "__debug__"  # a name that Python keeps for itself


def parsed(jinja: Environment, text: str, name: str | None, file: str | None) -> nodes.Template:
    """`text` as Jinja reads it. Raises TemplateSyntaxError, with its line, for what it cannot."""
    parser = Parser(jinja, text, name, file)
    try:
        page = parser.parse()
    except (RecursionError, MemoryError):
        found = [(parser.stream.current.lineno, DEEP)]
    except ValueError:  # Python reads no number of so many digits
        found = [(parser.stream.current.lineno, LONG)]
    else:
        found = [*_faults(page)]
    for line, said in found:
        raise TemplateSyntaxError(said, line, name, file)
    return page


def _faults(page: nodes.Node) -> Iterator[tuple[int, str]]:
    """What `page` holds that cannot be worked with, each with its line; nothing calls itself."""
    left = [(page, 0)]
    while left:
        node, deep = left.pop()
        if deep > MOST_DEEP:
            yield node.lineno, DEEP
            return
        if said := _unfit(node):
            yield node.lineno, said
        deep += LOOP if isinstance(node, nodes.For) else 1
        left += ((child, deep) for child in node.iter_child_nodes())


def _unfit(node: nodes.Node) -> str:
    if isinstance(node, nodes.Const):
        return _unread(node.value)
    if isinstance(node, nodes.If) and len(node.elif_) > MOST_DEEP:
        return DEEP  # to Python each stands in the one before
    names = _named(node)
    if PYTHONS in names:
        return f"nothing must be named `{PYTHONS}`"
    return TWICE if len({*names}) < len(names) else ""


def _unread(value: object) -> str:
    if isinstance(value, int) and abs(value) >= 10**MOST_DIGITS:
        return LONG
    if isinstance(value, str) and any("\ud800" <= letter <= "\udfff" for letter in value):
        return HALF
    return ""


def _named(node: nodes.Node) -> list[str]:
    """The names that a call gives values to, or a macro takes them by."""
    if isinstance(node, nodes.Call):
        return [pair.key for pair in node.kwargs]
    return [item.name for item in node.args] if isinstance(node, nodes.Macro) else []
