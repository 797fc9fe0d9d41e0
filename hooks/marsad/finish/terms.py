"""Link the first use of each agreed term on a page to the glossary."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from .. import places
from ..fold import unmarked
from ..schema.language import LanguageFile
from ..schema.term import Term
from ..words.runs import Runs
from .isolate import isolate_of, spans
from .tree import NAMES, REMEMBERED, VERBATIM, Element, Words, texts

# A vowel sign is part of a word, though Python counts it as no letter.
LETTERS = r"[\w\u064b-\u0652\u0670]+"
WORD = re.compile(rf"{LETTERS}(?:[-–]{LETTERS})*")
PROSE = ("dd", "li", "p")
LABEL = "data-label"
LINKED = re.compile(rf"(?:^|/){places.GLOSSARY}(?:\w+/\d+/)?#([\w.-]+)$")

Forms = dict[str, list[tuple[list[str], str]]]


@dataclass(frozen=True, eq=False)
class Lexicon:
    """By its first word, each form that a term takes: its further words, and the term's id.

    `address` leads from the root of a language to a term. `runs` are what no link may cut.
    """

    forms: Forms
    address: Callable[[str], str]
    runs: Runs | None = None


@dataclass(frozen=True)
class Use:
    """Where a term stands in a text."""

    start: int
    end: int
    term: str


@dataclass(frozen=True)
class Linked:
    """A text, and the uses in it that are to be links, with the way to the root of its language."""

    words: Words
    uses: list[Use]
    lexicon: Lexicon
    root: str

    def pieces(self) -> Iterator[str | Element]:
        """The text with its links; one in a longer left-to-right run stands in its isolate."""
        at, text = 0, self.words.text
        for start, end in self._cut():
            yield from self._between(at, start)
            whole = isolate_of(self.words, text[start:end])
            Words(whole, None, text[start:end]).put(self._between(start, end))
            yield whole
            at = end
        yield from self._between(at, len(text))

    def _cut(self) -> Iterator[tuple[int, int]]:
        """Where the runs stand that a link would cut: their parts would change places."""
        for start, end in spans(self.words.text, self.lexicon.runs) if self.lexicon.runs else ():
            if any(start < use.end < end or start < use.start < end for use in self.uses):
                yield start, end

    def _between(self, start: int, end: int) -> Iterator[str | Element]:
        """What stands from `start` to `end`, with a link to each use that ends there."""
        text = self.words.text
        for use in self.uses:
            if start < use.end <= end:
                first = max(start, use.start)
                link = {"class": "gloss", "href": self.root + self.lexicon.address(use.term)}
                yield text[start:first]
                yield self.words.element("a", link, text[first : use.end])
                start = use.end
        yield text[start:end]


def lexicon(
    language: LanguageFile,
    glossary: Mapping[str, Term],
    address: Callable[[str], str] = places.term,
    runs: Runs | None = None,
) -> Lexicon:
    """The forms of all terms in `language`, with every particle that may be joined to them."""
    forms: Forms = {}
    for key, term in glossary.items():
        for form in term.forms.root[language.code]:
            first, *more = _words(form)
            for particle in ("", *language.particles):
                forms.setdefault(particle + first, []).append((more, key))
    for found in forms.values():
        found.sort(key=lambda item: -len(item[0]))  # the longest form is the one meant
    return Lexicon(forms, address, runs if language.direction == "rtl" else None)


def link_terms(main: Element, lexicon: Lexicon, root: str) -> None:
    """Link each term where a paragraph, list item or description of `main` first uses it.

    `root` leads from the page to the root of its language. A term that is linked already counts as
    seen.
    """
    seen: set[str] = set()
    for words in texts(main, _is_passed):
        if words.after is not None and words.after.tag == "a":
            seen.update(LINKED.findall(words.after.get("href", "")))
        uses = list(_uses(words.text, lexicon, seen)) if _is_prose(words) else []
        if uses:
            words.put(Linked(words, uses, lexicon, root).pieces())


def _is_passed(element: Element) -> bool:
    return element.tag in NAMES or VERBATIM in element.attrib or LABEL in element.attrib


def _is_prose(words: Words) -> bool:
    """Whether `words` stand in a paragraph, list item or description."""
    parent = words.parent
    return bool(words.text) and (
        parent.tag in PROSE or next(parent.iterancestors(*PROSE), None) is not None
    )


def _uses(text: str, lexicon: Lexicon, seen: set[str]) -> Iterator[Use]:
    """The terms of `text` that were not seen before, which are seen then."""
    for use in _terms(text, lexicon):
        if use.term not in seen:
            seen.add(use.term)
            yield use


@lru_cache(maxsize=REMEMBERED)
def _terms(text: str, lexicon: Lexicon) -> tuple[Use, ...]:
    return tuple(_found(text, lexicon))


def _found(text: str, lexicon: Lexicon) -> Iterator[Use]:
    """The terms of `text`."""
    words = list(WORD.finditer(text))
    folded = [_word(word[0]) for word in words]
    free = 0
    for index, word in enumerate(folded):
        if index < free or word not in lexicon.forms:
            continue
        length, key = _longest(folded, index, lexicon)
        free = index + length
        if key:
            yield Use(words[index].start(), words[free - 1].end(), key)


def _longest(folded: list[str], index: int, lexicon: Lexicon) -> tuple[int, str]:
    """How many words from `index` make a term, and which; one word and "" where none do."""
    for more, key in lexicon.forms[folded[index]]:
        if folded[index + 1 : index + 1 + len(more)] == more:
            return 1 + len(more), key
    return 1, ""


def _words(text: str) -> list[str]:
    return [_word(word[0]) for word in WORD.finditer(text)]


@cache
def _word(word: str) -> str:
    # Not folded as for search: «فئة» and «فيه» would be one word.
    return unmarked(word).replace("–", "-")
