"""How the words of a post are written, for whoever shows them as they stand there."""

from dataclasses import dataclass

from ..schema.address import direction_of
from .edition import Edition


@dataclass(frozen=True)
class Written:
    """The code of a language and the direction in which it is read, `ltr` or `rtl`."""

    language: str
    direction: str


def written(edition: Edition, post: str) -> Written:
    """What the words of `post` are written in: the language of its source."""
    source = edition.catalogue.sources[edition.catalogue.posts[post].source]
    return Written(source.language, direction_of(source.language))
