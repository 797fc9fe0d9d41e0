"""A language of the site: its interface strings, its direction, its numbers and dates."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from babel import Locale
from babel.dates import format_date

from ..schema.base import Text
from ..schema.language import LanguageFile
from ..schema.number import written


class NoSuchString(Exception):
    """A page asks for words that no language has."""

    def __init__(self, key: str, place: str = "") -> None:
        said = f"the interface string `{key}` asks for {{{place}}}, which nothing fills"
        super().__init__(said if place else f"no interface string `{key}` in data/languages")


def direction(code: str) -> str:
    """`rtl` or `ltr`: the way the language of that code is written."""
    written_so: str = Locale.parse(code).text_direction
    return written_so


@dataclass(frozen=True)
class Named:
    """A value that the data may take, and its word in a language."""

    value: str
    label: str


@dataclass(frozen=True)
class Language:
    file: LanguageFile

    @property
    def code(self) -> str:
        """Such as `ar`."""
        return self.file.code

    def root(self, site_url: str, default: str) -> str:
        """Where its pages begin: those of the language `default` at the root of the site."""
        return site_url if self.code == default else f"{site_url}{self.code}/"

    def t(self, key: str, /, **values: object) -> str:
        """The interface string `key` with `values` in its places. Raises NoSuchString."""
        try:
            return self.pattern(key).format(**values)
        except KeyError as error:
            raise NoSuchString(key, str(error.args[0])) from error

    def pattern(self, key: str) -> str:
        """The interface string `key` with its places, for scripts to fill. Raises NoSuchString."""
        if (text := self.file.strings.get(key)) is None:
            raise NoSuchString(key)
        return text

    def named(self, kind: str, value: str) -> Named:
        """`value` with the interface string `kind_value`."""
        return Named(value, self.t(f"{kind}_{value}"))

    def text(self, text: Text | None) -> str:
        """`text` in this language; empty where there is none."""
        return text.root[self.code] if text else ""

    def number(self, value: int | Decimal) -> str:
        """`value` with every digit that it has (77.10 stays 77.10) and commas, Western digits."""
        return written(value)

    def percent(self, value: Decimal) -> str:
        """`value`, which is in percent, with its sign."""
        return f"{self.number(value)}%"

    def count(self, key: str, number: int | Decimal) -> str:
        """`number` of something, in the plural form that it asks for. Raises NoSuchString."""
        form = self.forms(key)[self.locale.plural_form(number)]
        return form.format(n=self.number(number))

    def forms(self, key: str) -> Mapping[str, str]:
        """The forms of something counted, by CLDR's name of each. Raises NoSuchString."""
        if (forms := self.file.counted.get(key)) is None:
            raise NoSuchString(key)
        return forms

    def day(self, day: date) -> str:
        """`day` in words."""
        return format_date(day, "d MMMM y", locale=self.locale)

    def month(self, month: str) -> str:
        """`month`, YYYY-MM, in words."""
        first = date.fromisoformat(f"{month}-01")
        return format_date(first, "MMMM y", locale=self.locale)

    def month_name(self, month: int) -> str:
        """The name of a month, from 1, as it stands before a year."""
        return format_date(date(2000, month, 1), "MMMM", locale=self.locale)

    def language(self, code: str) -> str:
        """What the language of that code is called in this one."""
        return Locale.parse(code).get_display_name(self.locale) or code

    @cached_property
    def locale(self) -> Locale:
        """CLDR's locale of the language."""
        return Locale(self.code)
