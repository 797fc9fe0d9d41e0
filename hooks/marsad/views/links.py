"""A record as other pages point to it: its key, and the words of the link."""

from dataclasses import dataclass


@dataclass(frozen=True)
class SourceLink:
    """`label` names no other source; `language` is that of the document.

    `address` is where it stands in full.
    """

    id: str
    label: str
    title: str
    language: str
    address: str


@dataclass(frozen=True)
class ModelLink:
    """A model by its name."""

    key: str
    name: str


@dataclass(frozen=True)
class FamilyLink:
    """A family of architectures by its name."""

    key: str
    name: str


@dataclass(frozen=True)
class ClaimLink:
    """A claim by its number in the post; `address` is where it is checked."""

    key: str
    number: int
    address: str


@dataclass(frozen=True)
class OfferedLink:
    """What is said of weights, and where they are offered; empty where they are not."""

    said: str
    address: str


@dataclass(frozen=True)
class PageLink:
    """A page by its title."""

    path: str
    label: str
