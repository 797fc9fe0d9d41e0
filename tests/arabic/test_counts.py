"""Counted things in all plural forms: check 20."""

import re
from collections.abc import Iterator
from decimal import Decimal

import lxml.html
import pytest

from marsad.words.language import Language

from ..site.page import Page
from .words import is_quoted, words_of

CATEGORIES = {
    "0": "zero",
    "1": "one",
    "2": "two",
    "3": "few",
    "10": "few",
    "11": "many",
    "99": "many",
    "100": "other",
    "101": "other",
    "103": "few",
    "1000": "other",
    "224": "many",
    "400": "other",
    "408": "few",
    "50000": "other",
    "2.5": "other",
}
FORMS = {
    "results": {
        "zero": "لا نتائج",
        "one": "نتيجة واحدة",
        "two": "نتيجتان",
        "few": "{n} نتائج",
        "many": "{n} نتيجة",
        "other": "{n} نتيجة",
    },
    # Before «أوزان» the dual loses its ending.
    "weights": {
        "zero": "لا أوزان",
        "one": "مجموعة أوزان واحدة",
        "two": "مجموعتا أوزان",
        "few": "{n} مجموعات أوزان",
        "many": "{n} مجموعة أوزان",
        "other": "{n} مجموعة أوزان",
    },
    "measurements": {
        "zero": "لا قياسات",
        "one": "قياس واحد",
        "two": "قياسان",
        "few": "{n} قياسات",
        "many": "{n} قياسًا",
        "other": "{n} قياس",
    },
    "rows": {
        "zero": "لا صفوف",
        "one": "صف واحد",
        "two": "صفان",
        "few": "{n} صفوف",
        "many": "{n} صفًا",
        "other": "{n} صف",
    },
    "sources": {
        "zero": "لا مصادر",
        "one": "مصدر واحد",
        "two": "مصدران",
        "few": "{n} مصادر",
        "many": "{n} مصدرًا",
        "other": "{n} مصدر",
    },
    "entries": {
        "zero": "لا مدخلات",
        "one": "مدخل واحد",
        "two": "مدخلان",
        "few": "{n} مدخلات",
        "many": "{n} مدخلًا",
        "other": "{n} مدخل",
    },
    "files": {
        "zero": "لا ملفات",
        "one": "ملف واحد",
        "two": "ملفان",
        "few": "{n} ملفات",
        "many": "{n} ملفًا",
        "other": "{n} ملف",
    },
    "columns": {
        "zero": "لا أعمدة",
        "one": "عمود واحد",
        "two": "عمودان",
        "few": "{n} أعمدة",
        "many": "{n} عمودًا",
        "other": "{n} عمود",
    },
    "past_archived": {
        "zero": "ولا نتائج أعلى لأوراق ذلك العام في لوحة محفوظة:",
        "one": "ولأوراق ذلك العام نتيجة واحدة أعلى في لوحة محفوظة، ليست في سجلّنا ولم نتحقق منها:",
        "two": "ولأوراق ذلك العام نتيجتان أعلى في لوحة محفوظة، ليستا في سجلّنا ولم نتحقق منهما:",
        "few": "ولأوراق ذلك العام {n} نتائج أعلى في لوحة محفوظة، ليست في سجلّنا ولم نتحقق منها:",
        "many": "ولأوراق ذلك العام {n} نتيجة أعلى في لوحة محفوظة، ليست في سجلّنا ولم نتحقق منها:",
        "other": "ولأوراق ذلك العام {n} نتيجة أعلى في لوحة محفوظة، ليست في سجلّنا ولم نتحقق منها:",
    },
    "past_new": {
        "zero": "ولم تُضف إلى اللوحة في ذلك العام نتيجة جديدة.",
        "one": "وأُضيفت إلى اللوحة في ذلك العام نتيجة جديدة واحدة.",
        "two": "وأُضيفت إلى اللوحة في ذلك العام نتيجتان جديدتان.",
        "few": "وأُضيفت إلى اللوحة في ذلك العام {n} نتائج جديدة.",
        "many": "وأُضيفت إلى اللوحة في ذلك العام {n} نتيجة جديدة.",
        "other": "وأُضيفت إلى اللوحة في ذلك العام {n} نتيجة جديدة.",
    },
    "among_results": {
        "zero": "صفر من النتائج",
        "one": "نتيجة واحدة",
        "two": "نتيجتين",
        "few": "{n} نتائج",
        "many": "{n} نتيجة",
        "other": "{n} نتيجة",
    },
    # As many as an English page says in digits: two also.
    "tied": {
        "zero": "لا نتائج",
        "one": "نتيجة واحدة يميّزها هذا الاختبار من غيرها",
        "two": "نتيجتان متقاربتان ({n}) لا يميّز هذا الاختبار بينهما",
        "few": "{n} نتائج متقاربة لا يميّز هذا الاختبار بينها",
        "many": "{n} نتيجة متقاربة لا يميّز هذا الاختبار بينها",
        "other": "{n} نتيجة متقاربة لا يميّز هذا الاختبار بينها",
    },
    "family_equals": {
        "zero": "وليس في العائلة صف آخر لا يميّزه هذا الاختبار منها.",
        "one": "وفي العائلة صف آخر لا يميّزه هذا الاختبار منها.",
        "two": "وفي العائلة صفان آخران لا يميّزهما هذا الاختبار منها.",
        "few": "وفي العائلة {n} صفوف أخرى لا يميّزها هذا الاختبار منها.",
        "many": "وفي العائلة {n} صفًا آخر لا يميّزها هذا الاختبار منها.",
        "other": "وفي العائلة {n} صف آخر لا يميّزها هذا الاختبار منها.",
    },
}
# Measures keep their digits: the noun after few, and after all else.
MEASURES = {
    "count": ("العدد: {n}", "العدد: {n}"),
    "classes": ("{n} فئات", "{n} فئة"),
    "images": ("{n} صور", "{n} صورة"),
    "points": ("{n} نقاط مئوية", "{n} نقطة مئوية"),
    "pixels": ("{n} بكسلات", "{n} بكسل"),
    "millions": ("{n} ملايين معامِل", "{n} مليون معامِل"),
    "billions": ("{n} مليارات معامِل", "{n} مليار معامِل"),
}
# But one and two stand in the noun, before millions too it has no ending.
ENDINGS = {
    "classes": {"one": "فئة واحدة ({n})", "two": "فئتان ({n})"},
    "images": {"one": "صورة واحدة ({n})", "two": "صورتان ({n})"},
    "points": {"one": "نقطة مئوية واحدة ({n})", "two": "نقطتان مئويتان ({n})"},
    "pixels": {"one": "بكسل واحد ({n})", "two": "بكسلان ({n})", "many": "{n} بكسلًا"},
}
for noun, (few, other) in MEASURES.items():
    forms = {**dict.fromkeys(FORMS["results"], other), "few": few}
    FORMS[noun] = forms | ENDINGS.get(noun, {})


def test_check_20_every_counted_noun_has_its_forms(arabic: Language) -> None:
    assert arabic.file.counted == FORMS


@pytest.mark.parametrize(("number", "category"), CATEGORIES.items())
def test_check_20_each_number_asks_for_its_form(
    arabic: Language, number: str, category: str
) -> None:
    value = Decimal(number)
    assert arabic.locale.plural_form(value) == category
    for noun, forms in FORMS.items():
        said = forms[category].format(n=arabic.number(value))
        assert arabic.count(noun, value) == said


# What numbers stand before, in texts also: after few, after many, and after all else.
NOUNS = (
    ("بكسلات", "بكسلًا", "بكسل"),
    ("صور", "صورة", "صورة"),
    ("فئات", "فئة", "فئة"),
    ("نقاط", "نقطة", "نقطة"),
    ("نتائج", "نتيجة", "نتيجة"),
    ("نماذج", "نموذجًا", "نموذج"),
    ("صفوف", "صفًا", "صف"),
    ("وسوم", "وسمًا", "وسم"),
    ("مصادر", "مصدرًا", "مصدر"),
    ("قياسات", "قياسًا", "قياس"),
    ("مجموعات", "مجموعة", "مجموعة"),
    ("طبقات", "طبقة", "طبقة"),
    ("شبكات", "شبكة", "شبكة"),
    ("أعمدة", "عمودًا", "عمود"),
    ("ملفات", "ملفًا", "ملف"),
)
SAID = "\u0621-\u0652"  # letters with their signs, no commas
MARKS = re.compile("[\u2066-\u2069]")
# A year counts nothing, and neither does a number that belongs to a name.
COUNTED = re.compile(rf"(?<![\w.,/–-])(?<!عام )(?<!سنة )(\d[\d,]*(?:\.\d+)?)[ \u00a0]([{SAID}]+)")


def test_check_20_what_a_number_counts_agrees_with_it(
    arabic_pages: list[Page], arabic: Language
) -> None:
    assert sorted(set(_disagreeing(arabic_pages, arabic))) == []


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("صور ضلعها 224 بكسل", ["224 بكسل"]),
        ("صور ضلعها 400 بكسلًا، أو 408 بكسلًا", ["400 بكسلًا", "408 بكسلًا"]),
        ("بما يصل إلى 2.0 نقطة مئوية", ["2.0 نقطة"]),
        ("1,556 صف", ["1,556 صف"]),
        ("10 صورة و11 صور", ["10 صورة"]),
        ("224 بكسلًا، و10 صور، و2.5 نقطة، وعام 2014 نتيجة، ونموذج ViT-H/14 نموذج كبير", []),
    ],
)
def test_a_noun_in_another_form_is_found(arabic: Language, said: str, found: list[str]) -> None:
    page = Page("", lxml.html.document_fromstring(f"<p>{said}</p>"))
    assert [words for _, words in _disagreeing([page], arabic)] == found


def _disagreeing(pages: list[Page], arabic: Language) -> Iterator[tuple[str, str]]:
    """Each number that stands before a noun in another form than it asks for, and its page."""
    known = {form for forms in NOUNS for form in forms}
    for page in pages:
        for text in words_of(page, is_quoted):
            for number, noun in COUNTED.findall(MARKS.sub("", text)):
                if noun in known and noun not in _asked(number, noun, arabic):
                    yield page.path, f"{number} {noun}"


def _asked(number: str, noun: str, arabic: Language) -> list[str]:
    """The forms of `noun` that may stand behind `number`: none behind one and two."""
    category = arabic.locale.plural_form(Decimal(number.replace(",", "")))
    place = {"few": 0, "many": 1, "zero": 2, "other": 2}.get(category)
    return [] if place is None else [forms[place] for forms in NOUNS if noun in forms]
