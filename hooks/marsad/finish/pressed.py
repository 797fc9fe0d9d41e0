"""Style sheets without blanks that say nothing."""

from collections.abc import Iterable

from tinycss2.ast import Node


def pressed(nodes: Iterable[Node]) -> list[Node]:
    """`nodes` without the blanks beside commas and behind colons, inside brackets too."""
    found = [*nodes]
    around = zip([None, *found], found, [*found[1:], None], strict=False)
    kept = [node for before, node, after in around if not _is_idle(before, node, after)]
    for node in kept:
        for name in ("arguments", "content"):
            if isinstance(inside := getattr(node, name, None), list):
                inside[:] = pressed(inside)
    return kept


def _is_idle(before: Node | None, node: Node, after: Node | None) -> bool:
    return node.type == "whitespace" and (before in (",", ":") or after == ",")
