"""Every text is written in the letters of its language."""

import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from babel import Locale
from babel.core import get_global

from ..problems import Problem
from ..read.kinds import Catalogue
from ..schema.base import Spellings, Text
from ..schema.language import PLACE
from ..walk import Keys, find

REMEMBERED = 20_000  # texts


def texts_are_in_their_script(data: Catalogue) -> Iterator[Problem]:
    """A text has letters of its language's script, and no more of another, but for Latin.

    A name that is the same in every language, such as `ImageNet-21K`, may stay as it is.
    """
    for record, file in data.with_files():
        for keys, words in _texts(record):
            for code, text in words.items():
                if code in data.languages and is_foreign(text, code) and not is_name(words):
                    where = ".".join(map(str, (*keys, code)))
                    name = Locale(code).english_name
                    yield file.problem(f"`{where}` must be written in {name}", *keys, code)


def strings_are_in_their_script(data: Catalogue) -> Iterator[Problem]:
    """The interface of a language is written in its letters, but for names."""
    for code, language in data.languages.items():
        for key, text in language.strings.items():
            words = PLACE.sub("", text)
            if is_foreign(words, code) and not is_name({code: words}):
                name, file = Locale(code).english_name, data.languages.file(code)
                yield file.problem(f"`strings.{key}` must be written in {name}", "strings", key)


@lru_cache(maxsize=REMEMBERED)
def is_foreign(text: str, code: str) -> bool:
    """Whether `text` has letters, but too few of the language `code`."""
    found = Counter(map(letters_of, filter(str.isalpha, text)))
    own = found.pop(script(code), 0)
    others = found.total() - found["LATIN"]
    return bool(own + found.total()) and (not own or others > own)


def is_name(words: Mapping[str, str]) -> bool:
    """Whether all languages say the same, each word of it with a capital or a digit."""
    text, *others = words.values()
    signs = (any(s.isupper() or s.isdigit() for s in word) for word in text.split())
    return all(other == text for other in others) and all(signs)


@cache
def letters_of(sign: str) -> str:
    """The script of a letter: the first word of its name in Unicode."""
    return unicodedata.name(sign).split()[0]


@cache
def script(code: str) -> str:
    """The script of language `code`, as Unicode names its letters: `ARABIC`, `LATIN`."""
    short = str(get_global("likely_subtags")[code]).split("_")[1]
    return str(Locale("en").scripts[short]).upper()


def _texts(record: object) -> Iterator[tuple[Keys, Mapping[str, str]]]:
    for keys, text in find(Text, record):
        yield keys, text.root
    for keys, forms in find(Spellings, record):
        yield keys, {code: " ".join(words) for code, words in forms.root.items()}
