"""Every word exists in every language of the site."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache

from babel import Locale

from ..problems import Problem
from ..read.kinds import Catalogue
from ..schema.base import Spellings, Text
from ..schema.language import places
from ..schema.saidday import impossible
from ..walk import Keys, find

PLACE = re.compile(r"\{\w+\}")
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
REMEMBERED = 20_000  # texts
SOME = 200  # numbers, after which plural forms come again


def texts_are_complete(data: Catalogue) -> Iterator[Problem]:
    """Text for readers is written in every language of the site, and in no other."""
    for record, file in data.with_files():
        found: list[tuple[Keys, Text | Spellings]] = [*find(Text, record)]
        for keys, text in [*found, *find(Spellings, record)]:
            where = ".".join(map(str, keys))
            for code in sorted(data.languages.keys() - text.root.keys()):
                yield file.problem(f"`{where}` has no `{code}`", *keys)
            for code in sorted(text.root.keys() - data.languages.keys()):
                message = f"`{where}` has `{code}`, which is no language in data/languages"
                yield file.problem(message, *keys, code)


def texts_have_the_same_numbers(data: Catalogue) -> Iterator[Problem]:
    """All languages of one text hold the same numbers, in digits, the same number of times."""
    for record, file in data.with_files():
        for keys, text in find(Text, record):
            # Of a text in no language another rule tells.
            for code, apart in _numbers_apart(text.root) if text.root else ():
                yield file.problem(f"`{'.'.join(map(str, keys))}` {apart}", *keys, code)


def days_in_texts_are_in_the_calendar(data: Catalogue) -> Iterator[Problem]:
    """A text names no day such as 31 November 2025, which a page would tell machines of."""
    for record, file in data.with_files():
        for keys, text in find(Text, record):
            for code in text.root.keys() & data.languages.keys():
                where = ".".join(map(str, (*keys, code)))
                for said in impossible(text.root[code], code):
                    yield file.problem(f"`{where}`: {said}", *keys, code)


def strings_have_the_same_numbers(data: Catalogue) -> Iterator[Problem]:
    """All languages of one interface string hold the same numbers, in digits."""
    said: dict[str, dict[str, str]] = defaultdict(dict)
    for code, language in data.languages.items():
        for key, words in language.strings.items():
            said[key][code] = words
    for key, texts in said.items():
        for code, apart in _numbers_apart(texts):
            yield data.languages.file(code).problem(f"`strings.{key}` {apart}", "strings", key)


def _numbers_apart(texts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Each language whose text holds other numbers than that of the first, and which they are."""
    (first, wanted), *others = [(code, _numbers(words)) for code, words in texts.items()]
    for code, numbers in others:
        if numbers != wanted:
            here, there = Counter(numbers), Counter(wanted)
            apart = ", ".join(sorted((here - there) + (there - here)))
            yield code, f"differs in numbers between `{first}` and `{code}`: {apart}"


@lru_cache(maxsize=REMEMBERED)
def _numbers(words: str) -> tuple[str, ...]:
    """Those of a text, sorted, but for what stands in the names of what is filled in."""
    return tuple(sorted(NUMBER.findall(PLACE.sub("", words))))


def search_words_match(data: Catalogue) -> Iterator[Problem]:
    """Every language has its search words, in a file of its name."""
    for code in sorted(data.languages.keys() - data.search.keys()):
        path = data.languages.file(code).path.parent.with_name("search") / f"{code}.yml"
        yield Problem(path, 1, f"the file is missing: `{code}` is a language in data/languages")
    for code in sorted(data.search.keys() - data.languages.keys()):
        yield data.search.file(code).problem(f"`{code}` is no language in data/languages")


def languages_are_what_they_say(data: Catalogue) -> Iterator[Problem]:
    """A language's file has its code as a name, CLDR's direction, and a locale of its own."""
    for key, language in data.languages.items():
        file, direction = data.languages.file(key), Locale(language.code).text_direction
        if language.code != key:
            yield file.problem(f"`code` must be `{key}`, as in the file's name", "code")
        elif language.direction != direction:
            yield file.problem(f"`direction` of `{key}` must be {direction}", "direction")
        if not language.og_locale.startswith(f"{key}_"):
            yield file.problem(f"`og_locale` must begin with `{key}_`", "og_locale")


def strings_match(data: Catalogue) -> Iterator[Problem]:
    """Every language has the same interface strings, with the same places to fill."""
    every = {key for language in data.languages.values() for key in language.strings}
    for language, file in data.languages.with_files():
        for key in sorted(every - language.strings.keys()):
            yield file.problem(f"`strings` has no `{key}`", "strings")
    for key in sorted(every):
        yield from _same_places(data, key)


def plurals_match(data: Catalogue) -> Iterator[Problem]:
    """Every language counts the same things, in exactly the plural forms that it has."""
    every = {key for language in data.languages.values() for key in language.counted}
    for code, language in data.languages.items():
        file, wanted = data.languages.file(code), plural_forms(code)
        for key in sorted(every - language.counted.keys()):
            yield file.problem(f"`counted` has no `{key}`", "counted")
        for key, forms in language.counted.items():
            if forms.keys() != wanted:
                message = f"`counted.{key}` must have exactly the forms {', '.join(sorted(wanted))}"
                yield file.problem(message, "counted", key)


def plurals_name_their_number(data: Catalogue) -> Iterator[Problem]:
    """A plural form that stands for several numbers says which: `{n}` is filled in it.

    That of a single number may leave it out: «نتيجتان» are two, and a French `one` may be none.
    """
    for code, language in data.languages.items():
        single = single_forms(code)
        for key, forms in language.counted.items():
            for form in forms.keys() - single:
                if "n" not in places(forms[form]):
                    where = ("counted", key, form)
                    text = f"`{'.'.join(where)}` must fill {{n}}: it stands for several numbers"
                    yield data.languages.file(code).problem(text, *where)


def single_forms(code: str) -> set[str]:
    """The plural categories of language `code` in CLDR that are those of one number alone."""
    tenths = (Decimal(number) / 10 for number in range(SOME))
    found = Counter(map(Locale(code).plural_form, (*range(SOME), *filter(_broken, tenths))))
    return {form for form, numbers in found.items() if numbers == 1}


def _broken(number: Decimal) -> bool:
    return number % 1 != 0


def plural_forms(code: str) -> set[str]:
    """The plural categories of language `code` in CLDR."""
    return {"other", *Locale(code).plural_form.rules}


def _same_places(data: Catalogue, key: str) -> Iterator[Problem]:
    (first, text), *others = [
        (code, language.strings[key])
        for code, language in data.languages.items()
        if key in language.strings
    ]
    filled = places(text)
    for code, other in others:
        if places(other) != filled:
            wanted = ", ".join(f"{{{name}}}" for name in sorted(filled)) or "nothing"
            message = f"`strings.{key}` must fill {wanted}, as in `{first}`"
            yield data.languages.file(code).problem(message, "strings", key)
