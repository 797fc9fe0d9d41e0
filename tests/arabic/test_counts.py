"""Counted things in all plural forms: check 20."""

from decimal import Decimal

import pytest

from marsad.words.language import Language

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
        "zero": "وليس في العائلة صف آخر لا يميّزه هذا الاختبار منه.",
        "one": "وفي العائلة صف آخر لا يميّزه هذا الاختبار منه.",
        "two": "وفي العائلة صفان آخران لا يميّزهما هذا الاختبار منه.",
        "few": "وفي العائلة {n} صفوف أخرى لا يميّزها هذا الاختبار منه.",
        "many": "وفي العائلة {n} صفًا آخر لا يميّزها هذا الاختبار منه.",
        "other": "وفي العائلة {n} صف آخر لا يميّزها هذا الاختبار منه.",
    },
}
# Measures, said in digits: the noun after few, and after all else.
MEASURES = {
    "count": ("العدد: {n}", "العدد: {n}"),
    "classes": ("{n} فئات", "{n} فئة"),
    "images": ("{n} صور", "{n} صورة"),
    "points": ("{n} نقاط مئوية", "{n} نقطة مئوية"),
    "millions": ("{n} ملايين معامِل", "{n} مليون معامِل"),
    "billions": ("{n} مليارات معامِل", "{n} مليار معامِل"),
}
for noun, (few, other) in MEASURES.items():
    FORMS[noun] = {**dict.fromkeys(FORMS["results"], other), "few": few}


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
