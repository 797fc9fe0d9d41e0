"""Whether a selector can match what is in use.

What stands inside `:is(…)`, `:not(…)` and other brackets is not looked at, but for an element's
`:not([class])`, nor which name stands beside which, so that the answer is never no where a page
would be matched.
"""

from collections.abc import Callable

import tinycss2
from tinycss2.ast import Node

from .names import WORD, Names

# What a script of the theme sets in old browsers; we say the state that it stands in for.
POLYFILL = "focus-visible"
# How an attribute's value is compared: with the value of a page, then that of the selector.
COMPARED: dict[str, Callable[[str, str], bool]] = {
    "=": lambda own, asked: own == asked,
    "~=": lambda own, asked: asked in own.split(),
    "|=": lambda own, asked: own == asked or own.startswith(f"{asked}-"),
    "^=": lambda own, asked: own.startswith(asked),
    "$=": lambda own, asked: own.endswith(asked),
    "*=": lambda own, asked: asked in own,
}


def matching(selectors: list[Node], names: Names) -> str:
    """Those of a list of selectors that can match, joined again."""
    kept = [part for part in _split(selectors) if _matches(part, names)]
    return ",".join(tinycss2.serialize(part).strip() for part in kept)


def _split(nodes: list[Node]) -> list[list[Node]]:
    parts: list[list[Node]] = [[]]
    for node in nodes:
        if node.type == "literal" and node.value == ",":
            parts.append([])
        else:
            parts[-1].append(node)
    return parts


def _matches(selector: list[Node], names: Names) -> bool:
    before, element = "", ""
    for node in selector:
        if not _is_used(node, before, names) or (_is_bare(node) and not _stands(element, names)):
            return False
        element = _element(node, before, element)
        before = node.value if node.type == "literal" else ""
    return True


def _element(node: Node, before: str, last: str) -> str:
    """The element that what follows `node` is said of, if it is said of one by its name alone."""
    if node.type == "ident" and before not in (":", "."):
        return str(node.lower_value)
    return last if node.type == "literal" and node.value == ":" else ""


def _is_bare(node: Node) -> bool:
    """Whether `node` asks that an element have no class."""
    return node.type == "function" and str(tinycss2.serialize([node])) == "not([class])"


def _stands(element: str, names: Names) -> bool:
    """Whether `element` may stand in a page without a class; if we do not know which, it may."""
    return not element or element in names.bare


def _is_used(node: Node, before: str, names: Names) -> bool:
    """Whether what `node` asks for is in use; behind a colon stands a state, which is no name."""
    if node.type == "[] block":
        return _has_attribute(node.content, names)
    if node.type == "hash":
        return node.value in names.ids or node.value in names.said
    if node.type != "ident" or before == ":":
        return True
    if before == ".":
        known = node.value in names.classes or node.value in names.said
        return known and node.value != POLYFILL
    return node.lower_value in names.elements or node.lower_value in names.said


def _has_attribute(content: list[Node], names: Names) -> bool:
    name, *rest = [node for node in content if node.type not in ("whitespace", "comment")]
    attribute = name.lower_value
    if not rest:
        return attribute in names.attributes or attribute in names.said | names.properties
    # Letter case is not looked at: of some attributes it never counts, of all with the flag `i`.
    compare, asked = rest[0].value, rest[1].value.lower()
    if any(COMPARED[compare](own, asked) for own in names.attributes.get(attribute, ())):
        return True
    if attribute not in names.said | names.properties:
        return False
    # A script may put a value together, or count; else it says a whole one.
    words = [word for word in WORD.findall(asked) if not word.isdigit()]
    return compare != "=" or names.said.issuperset(words)
