"""What readers type must lead to words that stand on a page."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from ..fold import fold
from ..problems import Problem
from ..read.table import File
from ..schema.search import Search
from .searchindex import Index

ARTICLE = re.compile(r"^[وف]?(?:[بك]?ال|لل)(?=.{3})")
PARTICLE = re.compile(r"^[وفبلك](?=.{3})")


def leads_nowhere(index: Index, words: Search, file: File) -> Iterator[Problem]:
    """The groups of `words` (read from `file`) that no page of `index` has the words of.

    And the answers that are none of its pages.
    """
    known = _known(index)

    def stands(said: str) -> bool:
        """Whether every word of `said` is the beginning of a known one."""
        asked = [ARTICLE.sub("", word) for word in re.findall(r"\w+", fold(said))]
        return all(known[bisect_left(known, word)].startswith(word) for word in asked)

    for said in words.phrases:
        if not stands(said):
            yield file.problem(f"no page has the words `{said}`", "phrases", said)
    for number, forms in enumerate(words.words):
        if not any(map(stands, forms)):
            yield file.problem(f"no page has a word of these: {', '.join(forms)}", "words", number)
    pages = {entry["location"] for entry in index["docs"]}
    for page in words.answers.keys() - pages:
        yield file.problem(f"no page is at `{page}`", "answers", page)


def _known(index: Index) -> list[str]:
    """The words of all pages, also without what is joined to them, sorted; last one after all."""
    texts = (text for e in index["docs"] for text in (e["title"], e["text"], *e["tags"]))
    apart = {part for text in texts for part in text.split()}
    found = set(re.findall(r"\w+", fold(" ".join(apart))))
    bare = {pattern.sub("", word) for word in found for pattern in (ARTICLE, PARTICLE)}
    return [*sorted(found | bare), "\U0010ffff"]
