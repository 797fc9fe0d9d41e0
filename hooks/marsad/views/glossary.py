"""The agreed terms."""

from dataclasses import dataclass
from itertools import groupby

from ..fold import filed, fold
from .edition import Edition


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


def letters(edition: Edition) -> list[LetterView]:
    """All terms under their letters, in the order of the reader's alphabet."""
    under = groupby(terms(edition), lambda term: filed(term.term)[:1].upper())
    return [LetterView(letter, [*found]) for letter, found in under]


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
