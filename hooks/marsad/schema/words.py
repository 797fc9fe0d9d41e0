"""Words of one language: plain text that can be seen, its numbers in the digits 0-9."""

import re
import unicodedata
from collections.abc import Iterator
from html import unescape
from typing import Annotated

from pydantic import AfterValidator, StringConstraints

# Blank although Unicode counts them among letters, marks and symbols: fillers, joiners, selectors.
BLANK = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\ufffc\ufffd"
    "\U000e0100-\U000e01ef]"
)
# A number, where a digit is not one of 0-9 or a sign belongs to other digits.
NUMERAL = re.compile(r"\d[\d٫٬]*٪?")
# Scripts whose letters look like each other's: `а` is Cyrillic in `DаViT`.
ALIKE = ("LATIN", "CYRILLIC", "GREEK")
# How HTML spells a sign: `&amp;`, `&#38;`.
ENTITY = re.compile(r"&(?:[a-zA-Z][a-zA-Z0-9]*|#[0-9]+|#[xX][0-9a-fA-F]+);")
SIGNS = {"٫": ".", "٬": ",", "٪": "%"}


def invisible(text: str) -> str | None:
    """The first character of `text` that shows nothing, or not the same to everybody."""
    if not text.isprintable():
        return next(sign for sign in text if not sign.isprintable())
    found = BLANK.search(text)
    return found[0] if found else None


def foreign_numerals(text: str) -> Iterator[str]:
    """What is wrong with each number of `text` that is not written with the digits 0-9."""
    for found in () if text.isascii() else NUMERAL.findall(text):
        if not found.isascii():
            digits = (SIGNS.get(sign) or str(unicodedata.decimal(sign)) for sign in found)
            yield f"must write numbers with the digits 0-9: {''.join(digits)}, not {found}"


def mixed(text: str) -> Iterator[str]:
    """What is wrong with each word of `text` whose letters are of two scripts that look alike."""
    for word in () if text.isascii() else re.findall(r"\w+", text):
        scripts = {sign: unicodedata.name(sign, "").split(" ")[0] for sign in word}
        found = {sign: script for sign, script in scripts.items() if script in ALIKE}
        if len({*found.values()}) > 1:
            sign = next(sign for sign, script in found.items() if script != ALIKE[0])
            script = found[sign].title()
            yield f"must have no `{sign}` of {script} in `{word}`: it looks like another"


def markup(text: str) -> str:
    """What of HTML stands in `text`, where a reader would see it as it is typed; empty: nothing."""
    if "<" in text and re.search(r"<[a-zA-Z/!]", text):
        return "must be plain text: no HTML tags"
    for found in ENTITY.findall(text) if "&" in text else ():
        if (sign := unescape(found)) != found:
            seen = not (sign.isspace() or invisible(sign))
            return f"must be plain text: {f'write `{sign}`' if seen else 'a blank'}, not `{found}`"
    return ""


def _plain(text: str) -> str:
    # What nearly all of a table is.
    if text.isascii() and text.isprintable() and "<" not in text and "&" not in text:
        return text
    if said := markup(text):
        raise ValueError(said)
    if sign := invisible(text):
        raise ValueError(
            f"must hold no invisible, private or direction characters, such as U+{ord(sign):04X}"
        )
    if all(unicodedata.category(sign)[0] in "MZ" for sign in text):
        raise ValueError("must hold at least one letter, digit or sign")
    return text


def _western(text: str) -> str:
    if faults := [*foreign_numerals(text)]:
        raise ValueError("; ".join(faults))
    return text


def _one_script(text: str) -> str:
    if faults := [*mixed(text)]:
        raise ValueError("; ".join(faults))
    return text


# Words of others, sign by sign as they print them.
Verbatim = Annotated[
    str, StringConstraints(min_length=1, strip_whitespace=True), AfterValidator(_plain)
]
Words = Annotated[Verbatim, AfterValidator(_western)]
# What somebody or something is called, as readers will type it.
Called = Annotated[Words, AfterValidator(_one_script)]
