"""Lists of records of texts, page by page: each holds as many as its letters are few enough.

All languages cut alike: of each text the longest counts.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..catalogue import Catalogue
from ..schema.base import Text
from ..schema.challenge import Fact
from ..walk import find
from .parts import page_of

# What stands around the texts of a record, in letters.
AROUND = 100
FACTS = ("reported", "measured", "computed", "estimated")


@dataclass(frozen=True)
class List:
    """`kind` is the table of its records, `name` that of its pages; one holds `most` letters."""

    kind: str
    name: str
    most: int
    order: Callable[[Catalogue], Iterable[str]] | None = None

    def pages(self, catalogue: Catalogue) -> list[list[str]]:
        """The ids of the records on each page; the first may have none."""
        pages, left = list[list[str]]([[]]), self.most
        for key in self.order(catalogue) if self.order else catalogue.table(self.kind):
            left -= (taken := letters(catalogue.table(self.kind)[key]))
            if left < 0 and pages[-1]:
                pages.append([])
                left = self.most - taken
            pages[-1].append(key)
        return pages

    def further(self, catalogue: Catalogue) -> Iterator[str]:
        """The names of the pages after the first."""
        yield from (page_of(self.name, n) for n in range(2, 1 + len(self.pages(catalogue))))

    def pages_of(self, catalogue: Catalogue) -> Mapping[str, str]:
        """The name of the further page that holds each record; empty for the first."""
        return {
            key: page_of(self.name, number) if number > 1 else ""
            for number, keys in enumerate(self.pages(catalogue), 1)
            for key in keys
        }


def letters(record: object) -> int:
    """How long the words of a record are in the language that needs most, and what is around."""
    texts = (max(map(len, text.root.values())) for _, text in find(Text, record))
    plain = (len(value) for value in vars(record).values() if isinstance(value, str))
    return AROUND + sum(texts) + sum(plain)


def kind_of(fact: Fact) -> str:
    """An estimate stays one; what else we computed ourselves is nobody's report."""
    figure = fact.figure
    computed = figure.confidence == "computed" and figure.kind != "estimated"
    return "computed" if computed else figure.kind


def _by_kind(catalogue: Catalogue) -> list[str]:
    return sorted(catalogue.facts, key=lambda key: FACTS.index(kind_of(catalogue.facts[key])))


# Letters take half a byte (gzip), those of claims more: machines are told of them too.
CLAIMS = List("claims", "claims", 33_000)
CHANGES = List("changes", "changes", 24_000)
FIGURES = List("facts", "facts", 50_000, _by_kind)
# By their ids, so that a term stands on the same page in each language.
TERMS = List("glossary", "terms", 60_000)
LISTS = (CLAIMS, CHANGES, FIGURES, TERMS)
