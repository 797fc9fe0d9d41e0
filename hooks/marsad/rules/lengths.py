"""Texts are short enough for the pages that show many."""

from collections.abc import Iterator

from ..problems import Problem
from ..read.kinds import Catalogue
from ..schema.base import Text
from ..walk import find

# Letters: more than twice those of the longest that there was when this was set.
LONGEST = 1000


def texts_fit_their_pages(data: Catalogue) -> Iterator[Problem]:
    """No text of a record is longer than one that a page can show among others."""
    for record, file in data.with_files():
        for keys, text in find(Text, record):
            for code, words in text.root.items():
                if len(words) > LONGEST:
                    where = ".".join(map(str, (*keys, code)))
                    said = f"must be at most {LONGEST:,} letters long, not {len(words):,}"
                    yield file.problem(f"`{where}` {said}", *keys, code)
