"""What a style sheet is made of: declarations, and the rules and groups that hold them."""

import re
from dataclasses import dataclass

from .names import READ

WORD = re.compile(r"[\w-]+")


@dataclass(frozen=True)
class Line:
    """A declaration (`name` is what it declares), or what is kept as it is.

    `reads` are the custom properties and the keyframes that it asks for.
    """

    name: str
    text: str
    reads: frozenset[str]

    @classmethod
    def of(cls, name: str, text: str) -> "Line":
        """The declaration `text` of `name`, with what it asks for."""
        moved = WORD.findall(text) if name.startswith("animation") else []
        reads = {*READ.findall(text), *(f"@keyframes {word}" for word in moved)}
        return cls(name, text, frozenset(reads))


@dataclass(frozen=True)
class Rule:
    """A style rule or a group of rules, with what stands inside in its order."""

    head: str
    body: "list[Line | Rule]"
