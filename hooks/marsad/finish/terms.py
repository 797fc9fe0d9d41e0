"""Link the first use of each agreed term on a page to the glossary."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from .. import places
from ..fold import unmarked
from ..schema.language import LanguageFile
from ..schema.term import Term

# A vowel sign is part of a word, though Python counts it as no letter.
LETTERS = r"[\w\u064b-\u0652\u0670]+"
WORD = re.compile(rf"{LETTERS}(?:[-–]{LETTERS})*")
# What is passed over whole: links, names, labels, drawings, code, and words that are not ours.
PASSED = "a|h[1-6]|bdi|button|cite|code|dt|figcaption|form|pre|script|style|summary|svg|table"
PIECES = re.compile(
    rf"<(?P<marked>\w+)[^>]*\sdata-(?:verbatim|label)\b.*?</(?P=marked)>"
    rf"|<(?P<passed>{PASSED})\b(?P<attributes>[^>]*)>.*?</(?P=passed)>"
    r"|<(?P<end>/?)(?:p|li|dd)\b[^>]*>|<[^>]*>|(?P<text>[^<]+)",
    re.DOTALL,
)
LINKED = re.compile(rf'href="[^"]*{places.term("")}([\w.-]+)"')

Forms = dict[str, list[tuple[list[str], str]]]
Link = Callable[[str, str], str]


@dataclass(frozen=True)
class Lexicon:
    """By its first word, each form that a term takes: its further words, and the term's id."""

    forms: Forms


@dataclass(frozen=True)
class Use:
    """Where a term stands in a text."""

    start: int
    end: int
    term: str


def lexicon(language: LanguageFile, glossary: Mapping[str, Term]) -> Lexicon:
    """The forms of all terms in `language`, with every particle that may be joined to them."""
    forms: Forms = {}
    for key, term in glossary.items():
        for form in term.forms.root[language.code]:
            first, *more = _words(form)
            for particle in ("", *language.particles):
                forms.setdefault(particle + first, []).append((more, key))
    for found in forms.values():
        found.sort(key=lambda item: -len(item[0]))  # the longest form is the one meant
    return Lexicon(forms)


def link_first_uses(html: str, lexicon: Lexicon, link: Link) -> str:
    """`html` whose paragraphs, list items and descriptions link a term where they first use it.

    `link` makes a link of a term's id and the words to show. A term that is linked already counts
    as seen.
    """
    seen: set[str] = set()
    depth, made = 0, []
    for piece in PIECES.finditer(html):
        text, shown = piece[0], ""
        if piece["text"]:
            shown = _linked(text, lexicon, link, seen) if depth else text
        elif piece["passed"] == "a":
            seen.update(LINKED.findall(piece["attributes"]))
        elif piece["end"] is not None:
            depth += -1 if piece["end"] else 1
        made.append(shown or text)
    return "".join(made)


def _linked(text: str, lexicon: Lexicon, link: Link, seen: set[str]) -> str:
    made, at = "", 0
    for use in _uses(text, lexicon, seen):
        made += text[at : use.start] + link(use.term, text[use.start : use.end])
        at = use.end
    return made + text[at:]


def _uses(text: str, lexicon: Lexicon, seen: set[str]) -> Iterator[Use]:
    """The terms of `text` that were not seen before, which are seen then."""
    words = list(WORD.finditer(text))
    folded = [_word(word[0]) for word in words]
    index = 0
    while index < len(words):
        length, key = _longest(folded, index, lexicon)
        last = words[index + length - 1]
        if key and key not in seen:
            seen.add(key)
            yield Use(words[index].start(), last.end(), key)
        index += length


def _longest(folded: list[str], index: int, lexicon: Lexicon) -> tuple[int, str]:
    """How many words from `index` make a term, and which; one word and "" where none do."""
    for more, key in lexicon.forms.get(folded[index], ()):
        if folded[index + 1 : index + 1 + len(more)] == more:
            return 1 + len(more), key
    return 1, ""


def _words(text: str) -> list[str]:
    return [_word(word[0]) for word in WORD.finditer(text)]


def _word(word: str) -> str:
    # Not folded as for search: «فئة» and «فيه» would be one word.
    return unmarked(word).replace("–", "-")
