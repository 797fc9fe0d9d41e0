"""Where a document is found: addresses, arXiv and DOI numbers, language codes."""

import re
from typing import Annotated

from babel import Locale
from babel.localedata import locale_identifiers
from pydantic import AfterValidator

from ..problems import shown
from .day import today
from .words import Words, markup

LONGEST = 500  # letters of an address
LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
SIGNS = r"(?:[\w.~!$&*+,;=:@/?#()-]|%[0-9A-Fa-f]{2})*"
ADDRESS = re.compile(rf"https://(?:{LABEL}\.)+[a-z][a-z0-9-]*[a-z0-9](?:[/?#]{SIGNS})?", re.A)
ARXIV = re.compile(r"([0-9]{2}(?:0[1-9]|1[0-2]))\.(?!0+$)([0-9]{4,5})")
# From 1991 until March 2007 a number stood behind the name of its archive.
OLD_ARXIV = re.compile(
    r"[a-z]+(?:-[a-z]+)?(?:\.[A-Z]{2})?/([0-9]{2}(?:0[1-9]|1[0-2]))(?!000)[0-9]{3}"
)
NUMBER = rf"({ARXIV.pattern}|{OLD_ARXIV.pattern})"
PAPER = re.compile(rf"https://(?:www\.|export\.)?arxiv\.org/(?:abs|pdf|html)/{NUMBER}", re.A)
LIKE = re.compile(rf"https://[^/]+/(?:abs|pdf|html)/{NUMBER}", re.A)
# A number of arXiv in any address; longer ones, and those of a DOI or a version, are none.
HELD = re.compile(r"(?<!\d)(?<!\d\.)\d{4}\.\d{4,5}(?!\d|\.\d)", re.A)
FIRST_YEAR = "91"  # of arXiv
# The DOIs that arXiv itself gives.
ARXIV_DOI = re.compile(rf"10\.48550/arxiv\.{NUMBER}", re.A | re.I)
# The day stands in the address of a copy there, and the year in the DOIs of that publisher.
COPY = re.compile(r"https://web\.archive\.org/web/(\d{4})(\d{2})(\d{2})\d*[a-z_]*/", re.A)
IEEE = re.compile(r"10\.1109/[\w-]+\.((?:19|20)\d{2})\.\d+", re.A)
DOI_SITE = re.compile(r"https://(?:dx\.|www\.)?doi\.org/", re.A)
DOI = re.compile(r"10\.[0-9]{4,9}/[-.;()/:\w]{1,100}", re.A)
# The languages of which CLDR says how they are written, by code.
LANGUAGES = frozenset(filter(str.isalpha, locale_identifiers())) & {*Locale("en").languages}


def _address(url: str) -> str:
    if len(url) > LONGEST or not ADDRESS.fullmatch(url):
        raise ValueError(f"must be an https address, not `{shown(url)}`")
    if said := markup(url):  # as copied out of a page's source
        raise ValueError(said)
    return url


def secure(url: str) -> str:
    """A printed address as a link: https, also where http was printed."""
    return re.sub("^http://", "https://", url)


def arxiv_in(url: str) -> str | None:
    """The arXiv number in the address of a paper, without its version."""
    found = PAPER.match(secure(url))
    return found[1] if found else None


def is_arxiv(number: str) -> bool:
    """Whether arXiv gives such numbers, or gave them before April 2007."""
    return _numbered(number) or _numbered_of_old(number)


def arxiv_numbers(url: str) -> list[str]:
    """The numbers of arXiv, as they have been since 2007, that stand anywhere in `url`."""
    return [number for number in HELD.findall(url) if _numbered(number)]


def doi_in(url: str) -> str | None:
    """The DOI in an address that leads there by it; None for one that arXiv gives."""
    name = DOI_SITE.sub("", url, count=1)
    return name if name != url and DOI.fullmatch(name) and not ARXIV_DOI.match(name) else None


def day_of_copy(url: str) -> str | None:
    """The day on which a copy was made, where its address says so: `2025-07-01`."""
    found = COPY.match(url)
    return "-".join(found.groups()) if found else None


def ieee_year(doi: str) -> int | None:
    """The year in a DOI of IEEE, which names those of its proceedings and journals."""
    found = IEEE.fullmatch(doi)
    return int(found[1]) if found else None


def arxiv_month(number: str) -> str:
    """The month in which arXiv gave a paper its number: `2022-05`."""
    digits = number.rpartition("/")[2]
    century = 19 if digits[:2] >= FIRST_YEAR else 20
    return f"{century}{digits[:2]}-{digits[2:4]}"


def astray(url: str, number: str | None) -> bool:
    """Whether `url` is elsewhere, although it looks like arXiv's or holds the `number` there."""
    return bool(LIKE.match(url) or (number and number in url)) and not PAPER.match(url)


def _printed(url: str) -> str:
    _address(secure(url))
    return url


def _arxiv(number: str) -> str:
    if not is_arxiv(number):
        raise ValueError(f"must be an arXiv number, such as 2205.01917, not `{shown(number)}`")
    return number


def _numbered(number: str) -> bool:
    """As arXiv has numbered since April 2007, and with five digits since 2015."""
    found = ARXIV.fullmatch(number)
    month, digits = (found[1], len(found[2])) if found else ("", 0)
    return "0704" <= month <= f"{today():%y%m}" and digits == (5 if month >= "1501" else 4)


def _numbered_of_old(number: str) -> bool:
    found = OLD_ARXIV.fullmatch(number)
    return found is not None and not "0703" < found[1] < "9107"


def _doi(name: str) -> str:
    if not DOI.fullmatch(name):
        raise ValueError(f"must be a DOI, such as 10.1234/abc, not `{shown(name)}`")
    if found := ARXIV_DOI.match(name):
        raise ValueError(f"must be null: it says the number of arXiv, write `arxiv: '{found[1]}'`")
    return name


def _language(code: str) -> str:
    if code not in LANGUAGES:
        raise ValueError(f"must be the code of a language, such as ar, not `{shown(code)}`")
    return code


Url = Annotated[str, AfterValidator(_address)]
PrintedUrl = Annotated[str, AfterValidator(_printed)]
Arxiv = Annotated[Words, AfterValidator(_arxiv)]
Doi = Annotated[Words, AfterValidator(_doi)]
LanguageCode = Annotated[Words, AfterValidator(_language)]
