"""One spelling for many: the rules of docs/assets/fold.js and of the search worker, here."""

import re
import unicodedata

# Tatweel, vowel signs, direction and zero-width characters.
DROPPED = re.compile(
    "[\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u061c\u2066-\u2069\u202a-\u202e\ufeff]"
)
SAME = str.maketrans("آأإٱىیئؤةک٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫٬٪", "اااايييوهك01234567890123456789.,%")


def unmarked(text: str) -> str:
    """`text` without vowel signs and tatweel, in small letters; its letters stay what they are."""
    return DROPPED.sub("", text).lower()


def unaccented(text: str) -> str:
    """`text` in small letters without any mark on them, as lists of names are ordered."""
    whole = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in whole if not unicodedata.combining(sign)).casefold()


def filed(text: str) -> str:
    """`text` as a dictionary files it: without the Arabic article, and folded."""
    return fold(text.removeprefix("ال"))


def fold(text: str) -> str:
    """`text` without hamza, vowel signs and tatweel, with Western digits, in small letters."""
    return DROPPED.sub("", unicodedata.normalize("NFKC", text)).translate(SAME).lower()
