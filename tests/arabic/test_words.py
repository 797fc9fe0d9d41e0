"""Spelling, style and terms of the Arabic text: checks 16 to 19.

The post's words are exempt (`data-verbatim`), and so is what the glossary advises against
(`class="avoid"`): it names such wordings so that nobody uses them.
"""

import re

import pytest
from lxml.html import HtmlElement

from ..site.page import Page
from .words import AR, blocks, hits, is_quoted, words_of

# Whole words, with a joined «و» or «ف» too.
HAMZA = (
    "إبحث|إختر|إستخدام|إستعمال|الى|اخر|ايضا|احدث|افضل|اكثر|الاول|التالى|فى|مائة|مسئول"
    "|إختبار|إستدلال|إنتباه|إسم|اعلى|اقل|اول|الاولى|ان|انه|او|اذا|اي|اداء"
)
# What a machine translates word by word, as a pattern.
SMELLS = (
    r"الصفر-shot",
    "لمع حالات",
    "دقة من الدرجة الأولى",
    "المدرب[ةين]* بدقة",
    "اعتبار[اً]+ من",
    "أحدث التقنيات",
    "المعايير الأساسية",
    "متوسط تجميع",
    "على نطاق الويب",
    "بشكل ",
    "(?:ها|هذه) هي لقطة",
    "الإبلاغ عن",
    r"(?<![A-Za-z0-9.-])\d+(?:\.\d+)?[BM]\b",
    "(?:قام|قامت|قاموا|يقوم|تقوم|القيام) ب",
    "من قِبَ?ل",
    "لا الحصر",
    "هذا وقد",
    "حيث [أإ]ن",
    "العديد من",
    "بواسطة",
    "عزيزي",
    "كيفية القيام",
    # What a source gives is not printed by it; what nobody has seen may exist.
    "كما طُ?بع",
    "طُ?بعها",
    "لم [تي]وجد",
    # A library is feminine, unless it is called a project.
    rf"ي[{AR}]+ timm",
    "(?:صنع|قاس|وجد|نشر|ضبط|درّب|نبّه)(?:ه|ها|هم)? timm",
    rf"timm (?:لا |لم |سوف )?ي[{AR}]+",
    rf"timm نفسه(?![{AR}])",
)
# Section 1 of the terms: what is not said here, because another word is.
TERMS = (
    r"دقة (?:أعلى|أفضل) \d", r"(?:أعلى|أفضل) [15](?!\d|[.,]\d)", "المتصدرين",
    "(?:ال)?مشف[ِّ]*ر", "تشفير",
    "أجهزة الحافة", "العمود الفقري", "نقطة تفتيش", "فلترة", "ضوضاء", "الحقيقة الأرضية",
    "تلافيفية", "تشويهية", "ملتوية", "بليون", "الرتبة", "مَ?عل[َِ]?مات", "الهيكلية", "معمارية",
    "المحولات البصرية", "فرط التجهيز", "التخصيص المفرط", "رؤية الكمبيوتر", "التعلم الصفري",
    "المقنع", "دقة الوضوح", "دقة الصورة", "الاستبانة", "ملصق", "الرخصة",
    "المسبار", "تعليق توضيحي", "توقع", "تسمي[ةا]", "إنتاجية", "فرز", "مسودة", "بالمئة",
    "تاريخ الوصول", "أصناف",
)  # fmt: skip
PASSIVE = rf"(?<![{AR}])(?:و|ف|س)?(?:تم|يتم|تتم|تمت)(?![{AR}])"
FULL = {"Top-1": "أول تنبؤ (", "Top-5": "أول خمسة تنبؤات ("}
NO_PROSE = ("table", "figure", "form", "nav", "svg", "dl")


def test_check_16_hamza(arabic_pages: list[Page]) -> None:
    assert hits(arabic_pages, rf"(?<![{AR}])[وف]?(?:{HAMZA})(?![{AR}])", is_quoted) == []


def test_check_17_no_machine_translation(arabic_pages: list[Page]) -> None:
    smells = "|".join(SMELLS)
    assert hits(arabic_pages, rf"(?<![{AR}])[وف]?(?:{smells})", is_quoted) == []


def test_check_17_few_passives_with_an_auxiliary(arabic_pages: list[Page]) -> None:
    for page in arabic_pages:
        text = " ".join(words_of(page, is_quoted))
        found = re.findall(PASSIVE, text)
        assert len(found) <= max(1, len(text.split()) / 60), page.path


def test_check_18_agreed_terms_only(arabic_pages: list[Page]) -> None:
    terms = "|".join(TERMS)
    assert hits(arabic_pages, rf"(?<![{AR}])[وفبلك]?(?:ال)?(?:{terms})", is_quoted) == []


@pytest.mark.parametrize("short", FULL)
def test_check_19_first_mention_in_full(arabic_pages: list[Page], short: str) -> None:
    first = {page.path: _before_first(page, short) for page in arabic_pages}
    assert {path: words for path, words in first.items() if not words.endswith(FULL[short])} == {}


def _before_first(page: Page, short: str) -> str:
    """The prose of `page` before it first says `short`; the full form where it never does."""
    prose = " ".join(_prose(page))
    before, found, _ = prose.partition(short)
    return before[-60:] if found else FULL[short]


def _prose(page: Page) -> list[str]:
    """Paragraphs and list items in order; headings and labels stand outside prose."""
    elements = (e for e in page.main.iter("p", "li") if isinstance(e, HtmlElement))
    return [
        text
        for element in elements
        if not any(parent.tag in NO_PROSE for parent in element.iterancestors())
        if element.tag == "p" or not list(element.iter("p"))
        for text in blocks(element, is_quoted)
    ]
