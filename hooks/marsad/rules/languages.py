"""Every word exists in every language of the site."""

import re
from collections import Counter
from collections.abc import Iterator
from string import Formatter

from ..problems import Problem
from ..read.kinds import Catalogue
from ..schema.base import Spellings, Text
from ..walk import Keys, find

PLURALS = "zero one two few many other"
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


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
            sets = {code: Counter(NUMBER.findall(words)) for code, words in text.root.items()}
            first, *others = sets.items()
            for code, numbers in others:
                if numbers != first[1]:
                    only = sorted(((numbers - first[1]) + (first[1] - numbers)).keys())
                    where = ".".join(map(str, keys))
                    message = f"`{where}` differs in numbers between `{first[0]}` and `{code}`: "
                    yield file.problem(message + ", ".join(only), *keys, code)


def search_words_match(data: Catalogue) -> Iterator[Problem]:
    """Every language has its search words, in a file of its name."""
    for code in sorted(data.languages.keys() - data.search.keys()):
        path = data.languages.file(code).path.parent.with_name("search") / f"{code}.yml"
        yield Problem(path, 1, f"the file is missing: `{code}` is a language in data/languages")
    for code in sorted(data.search.keys() - data.languages.keys()):
        yield data.search.file(code).problem(f"`{code}` is no language in data/languages")


def strings_match(data: Catalogue) -> Iterator[Problem]:
    """Every language has the same interface strings, with the same places to fill."""
    every = {key for language in data.languages.values() for key in language.strings}
    for language, file in data.languages.with_files():
        for key in sorted(every - language.strings.keys()):
            yield file.problem(f"`strings` has no `{key}`", "strings")
    for key in sorted(every):
        yield from _same_fields(data, key)


def plurals_match(data: Catalogue) -> Iterator[Problem]:
    """Every language counts the same things, in exactly the plural forms that it has."""
    every = {key for language in data.languages.values() for key in language.counted}
    for language, file in data.languages.with_files():
        for key in sorted(every - language.counted.keys()):
            yield file.problem(f"`counted` has no `{key}`", "counted")
        wanted = plural_forms(language.code)
        for key, forms in language.counted.items():
            if forms.keys() != wanted:
                message = f"`counted.{key}` must have exactly the forms {', '.join(sorted(wanted))}"
                yield file.problem(message, "counted", key)


def plural_forms(code: str) -> set[str]:
    """The plural categories of language `code` in CLDR; just `other` where CLDR has none."""
    from babel import Locale, UnknownLocaleError

    try:
        return {"other", *Locale(code).plural_form.rules}
    except UnknownLocaleError:
        return {"other"}


def _same_fields(data: Catalogue, key: str) -> Iterator[Problem]:
    holders = [(r.strings[key], f) for r, f in data.languages.with_files() if key in r.strings]
    (first, origin), *others = holders
    wanted = _fields(first)
    for text, file in others:
        if _fields(text) != wanted:
            message = f"`strings.{key}` must fill {sorted(wanted)}, as in {origin.path}"
            yield file.problem(message, "strings", key)


def _fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}
