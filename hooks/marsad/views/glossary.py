"""The agreed terms."""

from dataclasses import dataclass
from itertools import groupby

from .. import places
from ..fold import filed, fold
from ..rank.lists import TERMS
from ..rank.parts import numbered
from .edition import Edition
from .parts import PartsView, parts_view


@dataclass(frozen=True)
class TermView:
    """A term, and what other languages of the site call it where its tag does not say so."""

    key: str
    term: str
    latin: str
    others: list[tuple[str, str, str]]
    definition: str
    avoid: str


@dataclass(frozen=True)
class LetterView:
    """A letter, and the terms that a dictionary has under it."""

    letter: str
    terms: list[TermView]


@dataclass(frozen=True)
class GlossaryPart:
    """A page of terms, under their letters."""

    title: str
    letters: list[LetterView]
    parts: PartsView | None


@dataclass(frozen=True)
class GlossaryPages:
    """Makes the pages of the glossary: each in the order of the reader's alphabet."""

    edition: Edition

    @property
    def first(self) -> GlossaryPart:
        """The page that is written by hand."""
        return self.part(TERMS.name)

    def part(self, page: str) -> GlossaryPart:
        """A further page, by its name."""
        say, number = self.edition.language, numbered(page)[1]
        pages = TERMS.pages(self.edition.catalogue)
        here = {*pages[number - 1]}
        shown = [term for term in terms(self.edition) if term.key in here]
        title = say.t("part_title", name=say.t("page_glossary"), number=number)
        parts = parts_view(say, pages, TERMS.name, number, _place, "terms")
        return GlossaryPart(title, _letters(shown), parts)


def _letters(terms: list[TermView]) -> list[LetterView]:
    under = groupby(terms, lambda term: filed(term.term)[:1].upper())
    return [LetterView(letter, [*found]) for letter, found in under]


def _place(page: str) -> str:
    """Where a page of terms stands."""
    return places.part(places.GLOSSARY, page if numbered(page)[1] > 1 else "")


def terms(edition: Edition) -> list[TermView]:
    """All terms in the order of the reader's alphabet."""
    say, catalogue = edition.language, edition.catalogue
    order = {key: filed(say.text(term.term)) for key, term in catalogue.glossary.items()}
    return [
        TermView(
            key=key,
            term=say.text(term.term),
            latin=_tag(say.text(term.term), term.latin),
            others=[
                (code, catalogue.languages[code].direction, words)
                for code, words in term.term.root.items()
                if code != say.code and fold(words) != fold(term.latin or "")
            ],
            definition=say.text(term.definition),
            avoid=say.text(term.avoid),
        )
        for key, term in sorted(catalogue.glossary.items(), key=lambda item: order[item[0]])
    ]


def _tag(term: str, latin: str | None) -> str:
    """The Latin tag of a term, where it is not the term itself."""
    return latin if latin and fold(latin) != fold(term) else ""
