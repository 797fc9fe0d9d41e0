"""What a browser would drop of a style sheet, or read otherwise than it is written.

Names of properties and values are not known here, nor what stands in rules that this project has
none of, such as layers.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache

import tinycss2
from tinycss2.ast import AtRule, Comment, Declaration, Node, ParseError, QualifiedRule

# Sheets: those of a site, in all states of a day.
KEPT = 200
DEEPEST = 20  # brackets
GROUPS = ("container", "media", "supports")
# Behind a sheet whose last rule is closed this is a rule of its own.
END = "\n@end;"
UNCLOSED = "is never closed: a `}`, `)`, `]`, `*/`, quotation mark or block is missing"
NESTED = "must not stand inside another rule: is a `}` missing before it?"
RULE = "must be a rule: a selector, then `{`, declarations and `}`"
DECLARATION = "must be a declaration, `name: value;`"
JOINED = "must hold no second `:`: is a `;` missing before it?"
SIGN = "cannot be read as CSS: "
DEEP = f"must not be deeper than {DEEPEST} brackets"
EMPTY = "must hold a rule; remove a sheet that has none"
# The line, and what must hold there.
Fault = tuple[int, str]


@lru_cache(maxsize=KEPT)
def style_faults(css: str) -> tuple[Fault, ...]:
    """What is wrong with the sheet `css`, by line."""
    if signs := [*_signs(css)]:
        return (*signs,)
    *nodes, last = tinycss2.parse_stylesheet(css + END, skip_whitespace=True)
    if not isinstance(last, AtRule) or last.lower_at_keyword != "end":
        return ((min(last.source_line, len(css.splitlines())), UNCLOSED),)
    rules = [node for node in nodes if not isinstance(node, Comment)]
    return (*_faults(rules),) if rules else ((1, EMPTY),)


def _signs(css: str) -> Iterator[Fault]:
    """Signs that belong to nothing: a bracket that none has opened, a broken string."""
    tokens: list[Node] = tinycss2.parse_component_value_list(css)
    for _ in range(DEEPEST):
        faults = (token for token in tokens if isinstance(token, ParseError))
        yield from ((token.source_line, SIGN + token.message) for token in faults)
        tokens = [inner for token in tokens for inner in _inner(token)]
    if tokens:
        yield tokens[0].source_line, DEEP


def _inner(token: Node) -> list[Node]:
    """What stands in the brackets of a block or a function."""
    return getattr(token, "content", None) or getattr(token, "arguments", None) or []


def _faults(nodes: Iterable[Node]) -> Iterator[Fault]:
    """What is wrong with rules that may stand here."""
    for node in nodes:
        if isinstance(node, ParseError):
            yield node.source_line, RULE
        elif isinstance(node, QualifiedRule):
            yield from _inside(node)
        elif isinstance(node, AtRule) and node.lower_at_keyword in GROUPS and node.content:
            yield from _faults(_contents(node))


def _inside(rule: QualifiedRule) -> Iterator[Fault]:
    """What is wrong with the declarations of a rule."""
    for node in _contents(rule):
        if isinstance(node, ParseError):
            yield node.source_line, DECLARATION
        elif not isinstance(node, Declaration):
            yield node.source_line, NESTED
        elif not node.name.startswith("--") and ":" in node.value:
            yield node.source_line, JOINED


def _contents(rule: QualifiedRule | AtRule) -> list[Node]:
    found: list[Node] = tinycss2.parse_blocks_contents(rule.content, True, True)
    return found
