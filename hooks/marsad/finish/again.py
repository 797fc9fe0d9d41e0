"""Set a custom property once where a style sheet sets it again for the same elements.

A theme's colours come first, those of a site later: the first say nothing, also where they stand in
a group (`@media`) and those of the site stand in none. Of other properties both stay, since a
browser may know the first alone.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from .rule import Line, Rule

# The heads of what a declaration stands in, but for that of its own rule, and its name.
Place = tuple[tuple[str, ...], str]


def set_once(body: list[Line | Rule]) -> list[Line | Rule]:
    """`body` without custom properties that a later rule sets for all that they are set for."""
    return _Walk().back(body, ())


@dataclass(frozen=True)
class _Walk:
    """The way through a sheet from its end; `later` are the selectors that set a property there."""

    later: dict[Place, set[str]] = field(default_factory=lambda: defaultdict(set))

    def back(self, body: list[Line | Rule], heads: tuple[str, ...]) -> list[Line | Rule]:
        """What is left of `body`, which stands inside `heads`, in its order."""
        return [*self._back(body, heads)][::-1]

    def _back(self, body: list[Line | Rule], heads: tuple[str, ...]) -> Iterator[Line | Rule]:
        for part in reversed(body):
            if isinstance(part, Line):
                if not self._is_set_again(part, heads):
                    yield part
            elif inner := self.back(part.body, (*heads, part.head)):
                yield Rule(part.head, inner)

    def _is_set_again(self, line: Line, heads: tuple[str, ...]) -> bool:
        """Whether a later rule sets `line` for all; those before are asked of it too, then."""
        # Selectors with brackets hold commas of their own; what is important is set by no other.
        own = heads[-1] if heads else ""
        if not line.name.startswith("--") or "(" in own or line.text.endswith("!important;"):
            return False
        selectors = set(own.split(","))
        found = any(selectors <= self.later[place, line.name] for place in _around(heads[:-1]))
        self.later[heads[:-1], line.name] |= selectors
        return found


def _around(heads: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """`heads`, and what is left of them outside the innermost groups: what is said there holds."""
    yield heads
    if heads and heads[-1].startswith("@"):
        yield from _around(heads[:-1])
