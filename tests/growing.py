"""Texts for invented records, a little harder to pack than ours."""

import random
from functools import cache

from marsad.schema.base import Text

LETTERS = {"ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهوي", "en": "abcdefghijklmnopqrstuvwxyz"}
WORDS = 1000


def text(chance: random.Random, count: int) -> Text:
    """So many words in each language."""
    return Text({code: " ".join(chance.choices(_words(code), k=count)) for code in LETTERS})


@cache
def _words(code: str) -> list[str]:
    """The words of an invented language."""
    chance, letters = random.Random(1), LETTERS[code]
    return ["".join(chance.choices(letters, k=chance.randint(2, 8))) for _ in range(WORDS)]
