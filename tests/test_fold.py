"""One spelling for many. tests/browser compares the scripts with the same table."""

import pytest

from marsad.fold import filed, fold

TABLE = [
    ("أإآٱا", "ااااا"),
    ("على علی", "علي علي"),
    ("أسئلة", "اسيله"),
    ("مؤكَّد", "موكد"),
    ("دقّة", "دقه"),
    ("الدقـــة", "الدقه"),
    ("المُعامِلاتُ", "المعاملات"),
    ("هٰذا", "هذا"),
    ("کتاب", "كتاب"),
    ("٠١٢٣٤٥٦٧٨٩", "0123456789"),
    ("۰۱۲۳۴۵۶۷۸۹", "0123456789"),
    ("٩١٫١٪", "91.1%"),
    ("٥٠٬٠٠٠", "50,000"),
    ("ﻻ ﷲ", "لا الله"),
    ("ViT-G/14", "vit-g/14"),
    ("\u2066CoCa\u2069 \u200fدقة", "coca دقه"),
    ("ﬁne", "fine"),
    ("شيء", "شيء"),
]


@pytest.mark.parametrize(("text", "folded"), TABLE)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize("text", [text for text, _ in TABLE])
def test_folding_again_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_a_dictionary_files_a_word_without_its_article() -> None:
    words = ["نموذج", "الوسم", "الدقة", "أوزان", "top-1", "آلة"]
    assert sorted(words, key=filed) == ["top-1", "آلة", "أوزان", "الدقة", "نموذج", "الوسم"]
