"""Numbers, plurals and dates as each language writes them."""

from datetime import date
from decimal import Decimal

import pytest

from marsad.words.language import Language, NoSuchString

# n, results, measurements: the rows of all six plural forms of Arabic.
PLURALS = [
    (0, "لا نتائج", "لا قياسات"),
    (1, "نتيجة واحدة", "قياس واحد"),
    (2, "نتيجتان", "قياسان"),
    (3, "3 نتائج", "3 قياسات"),
    (10, "10 نتائج", "10 قياسات"),
    (11, "11 نتيجة", "11 قياسًا"),
    (99, "99 نتيجة", "99 قياسًا"),
    (100, "100 نتيجة", "100 قياس"),
    (101, "101 نتيجة", "101 قياس"),
    (103, "103 نتائج", "103 قياسات"),
    (1000, "1,000 نتيجة", "1,000 قياس"),
    (50_000, "50,000 نتيجة", "50,000 قياس"),
]


@pytest.mark.parametrize(("number", "results", "measurements"), PLURALS)
def test_arabic_counts(arabic: Language, number: int, results: str, measurements: str) -> None:
    assert arabic.count("results", number) == results
    assert arabic.count("measurements", number) == measurements


@pytest.mark.parametrize(("number", "said"), [(0, "0 results"), (1, "1 result"), (2, "2 results")])
def test_english_counts(english: Language, number: int, said: str) -> None:
    assert english.count("results", number) == said


@pytest.mark.parametrize("printed", ["77", "77.1", "77.10", "0.050", "1,281,167", "2,100.50"])
def test_a_number_keeps_its_digits(arabic: Language, english: Language, printed: str) -> None:
    value = Decimal(printed.replace(",", ""))
    assert arabic.number(value) == english.number(value) == printed


def test_a_whole_number_has_separators(arabic: Language) -> None:
    assert arabic.number(50_000) == "50,000"


def test_a_number_is_never_written_with_an_exponent(arabic: Language) -> None:
    assert arabic.number(Decimal("1e3")) == "1,000"
    assert arabic.number(Decimal("0.0000001")) == "0.0000001"


def test_a_percent_sign_follows_its_number(arabic: Language) -> None:
    assert arabic.percent(Decimal("91.0")) == "91.0%"


@pytest.mark.parametrize(
    ("month", "arabic_name", "english_name"),
    [
        (1, "يناير", "January"),
        (2, "فبراير", "February"),
        (3, "مارس", "March"),
        (4, "أبريل", "April"),
        (5, "مايو", "May"),
        (6, "يونيو", "June"),
        (7, "يوليو", "July"),
        (8, "أغسطس", "August"),
        (9, "سبتمبر", "September"),
        (10, "أكتوبر", "October"),
        (11, "نوفمبر", "November"),
        (12, "ديسمبر", "December"),
    ],
)
def test_days_and_months_are_named(
    arabic: Language, english: Language, month: int, arabic_name: str, english_name: str
) -> None:
    assert arabic.day(date(2025, month, 3)) == f"3 {arabic_name} 2025"
    assert english.day(date(2025, month, 23)) == f"23 {english_name} 2025"
    assert arabic.month(f"2025-{month:02}") == f"{arabic_name} 2025"


def test_a_string_is_filled_in(english: Language) -> None:
    assert english.t("claim_link", n=7) == "Claim 7"


def test_a_place_that_nothing_fills_is_named(english: Language) -> None:
    with pytest.raises(NoSuchString, match=r"`claim_link` asks for \{n\}, which nothing fills"):
        english.t("claim_link", number=7)


def test_words_that_no_language_has_are_named(english: Language) -> None:
    with pytest.raises(NoSuchString, match="no interface string `no_such_string`"):
        english.t("no_such_string")
    with pytest.raises(NoSuchString, match="no interface string `no_such_thing`"):
        english.count("no_such_thing", 3)
