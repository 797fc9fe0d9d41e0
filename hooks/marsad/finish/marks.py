"""Mark in a finished page what its authors type plainly: days in words, and code."""

import re
from functools import cache

from babel import Locale

# Both begin with a letter of their own: thousands of other tags are passed over fast.
CODE = re.compile(r"<(?:(pre)\b[^>]*><code>|code>)")
# What is passed over whole: words that are not ours, and places where no markup is possible.
PLAIN = "time|title|desc|script|style|pre|code|textarea|option|svg"


def mark_days(html: str, locale: Locale) -> str:
    """`html` with every day in this language's words marked: `<time datetime="2025-11-23">…`."""
    unmarked, anything, months = _patterns(locale)
    if not unmarked.search(html):
        return html  # most pages: a template has marked the only day

    def marked(match: re.Match[str]) -> str:
        if not match["day"]:
            return match[0]
        iso = f"{match['year']}-{months[match['month']]:02}-{int(match['day']):02}"
        return f'<time datetime="{iso}">{match[0]}</time>'

    return anything.sub(marked, html)


def mark_code(html: str) -> str:
    """`html` whose code runs left to right and is kept from translators; in a <pre> it is so."""
    return CODE.sub(lambda m: m[0] if m[1] else '<code dir="ltr" translate="no">', html)


@cache
def _patterns(locale: Locale) -> tuple[re.Pattern[str], re.Pattern[str], dict[str, int]]:
    """Where a day may be unmarked, a day beside all that is passed over, the months' numbers."""
    names = locale.months["format"]["wide"]
    months = {str(name): number for number, name in names.items()}
    day = rf"(?<![\d.,])(?P<day>\d{{1,2}}) (?P<month>{'|'.join(months)}) (?P<year>\d{{4}})(?!\d)"
    verbatim = r"<(?P<quoting>\w+)[^>]*\sdata-verbatim\b[^>]*>.*?</(?P=quoting)>"
    plain = rf"<(?P<plain>{PLAIN})\b.*?</(?P=plain)>"
    anything = re.compile(f"{verbatim}|{plain}|<[a-zA-Z/!][^>]*>|{day}", re.DOTALL)
    # A month's name is rarer than a digit: the search for it is fifteen times as fast.
    unmarked = rf"(?<=\d )(?:{'|'.join(months)}) \d{{4}}(?!\d|</time>)"
    return re.compile(unmarked), anything, months
