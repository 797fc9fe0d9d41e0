"""Left-to-right runs inside Arabic text stay whole, and nothing else is touched."""

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.finish.isolate import FSI, PDI, isolate_page, isolate_text, parts

# The text, and its runs that must be isolated, in order.
RUNS = [
    ("الدقة 91.0%", ["91.0%"]),
    ("خطأ 2–12%", ["2–12%"]),
    ("~99.5% (<0.5% خطأ)", ["~99.5%", "<0.5%"]),
    ("أقل من <3%", ["<3%"]),
    ("تغيّر −0.5", ["−0.5"]),
    ("حُدّث 2025-11-23", ["2025-11-23"]),
    ("عنوانه https://example.org/ar/ هنا", ["https://example.org/ar/"]),
    ("الإصدار 1.2.0-beta", ["1.2.0-beta"]),
    ("المعرّف 10.1007/s11263-015-0816-y", ["10.1007/s11263-015-0816-y"]),
    ("بلغة C++", ["C++"]),
    ("نماذج CoCa، BASIC-L، ViT", ["CoCa", "BASIC-L", "ViT"]),
    ("CoCa 2.1 مليار", ["CoCa"]),
    ("CoCa 2.1، ثم", ["CoCa 2.1"]),
    ("شبكة CoAtNet-7 (90.88%) رابعًا", ["CoAtNet-7", "90.88%"]),
    ("وعلامة % بعد الرقم", ["%"]),
    ("نموذج BASIC-L (Lion): 2,440 مليون معامِل", ["BASIC-L (Lion)"]),
    ("نموذج EfficientNet-L2 (Noisy Student + SAM)", ["EfficientNet-L2 (Noisy Student + SAM)"]),
    ("بين 2012–2017", ["2012–2017"]),
    ("صورة 384×384 بكسل", ["384×384"]),
    (
        "بلغت دقة CoCa في هذا العمل 91.0%، أي بخطأ 9.0%.",
        ["CoCa", "91.0%", "9.0%"],
    ),
    ("نموذج Model Soups (BASIC-L).", ["Model Soups (BASIC-L)"]),
    ("نموذج ViT-G/14.", ["ViT-G/14"]),
    ("المعرّف arXiv:2205.01917.", ["arXiv:2205.01917"]),
    ("الدقة (Top-1)، ثم", ["Top-1"]),
    ("تأليف Alpher & Bethe.", ["Alpher & Bethe"]),
]
BARE = ["50,000 صورة", "في عام 2012", "المعدل 1.5 نقطة", "لا شيء هنا", "", "الجدول، الصف 1"]
TEXTS = st.text("ab A1,.%–×()[]-:& نص،~<+", max_size=40)


@pytest.mark.parametrize(("text", "runs"), RUNS)
def test_runs_are_found(text: str, runs: list[str]) -> None:
    assert [words for run, words in parts(text) if run] == runs


@pytest.mark.parametrize("text", BARE)
def test_text_without_need_stays_bare(text: str) -> None:
    assert isolate_text(text) == text


@given(TEXTS)
def test_nothing_is_lost(text: str) -> None:
    assert "".join(words for _, words in parts(text)) == text
    assert isolate_text(text).replace(FSI, "").replace(PDI, "") == text


def test_a_run_stands_between_isolates_where_no_markup_is_possible() -> None:
    assert isolate_text("دقة CoCa هي 91.0%.") == f"دقة {FSI}CoCa{PDI} هي {FSI}91.0%{PDI}."


@pytest.mark.parametrize(
    "inner",
    [
        '<pre dir="ltr">نص CoCa</pre>',
        "<script>if (1 < 2) { x = 'CoCa' }</script>",
        "<style>.a::after { content: 'CoCa' }</style>",
        "<svg><text>CoCa</text></svg>",
        '<p dir="ltr" title="Top-1">CoCa <b>91.0%</b></p>',
        '<bdi dir="ltr">CoCa</bdi>',
    ],
)
def test_left_alone(inner: str) -> None:
    assert inner in isolate_page(_page(inner), "rtl")


def test_code_is_an_isolate_so_that_a_number_behind_it_stays_behind_it() -> None:
    assert '<code dir="ltr">aa4b</code>، 30' in isolate_page(_page("<code>aa4b</code>، 30"), "rtl")


@pytest.mark.parametrize(
    ("inner", "isolated"),
    [
        ('<a title="صفحة Top-1">نص</a>', f'title="صفحة {FSI}Top-1{PDI}"'),
        ('<a aria-label="نسخ BibTeX">نص</a>', f'aria-label="نسخ {FSI}BibTeX{PDI}"'),
        ('<img alt="رسم Top-5">', f'alt="رسم {FSI}Top-5{PDI}"'),
        ("<svg><title>رسم Top-5</title></svg>", f"<title>رسم {FSI}Top-5{PDI}</title>"),
        ("<p>دقة <em>CoCa</em> و ViT</p>", '<em><bdi dir="ltr">CoCa</bdi></em> و <bdi dir="ltr">'),
    ],
)
def test_isolated(inner: str, isolated: str) -> None:
    assert isolated in isolate_page(_page(inner), "rtl")


def test_head_is_isolated_without_markup() -> None:
    head = '<title>نموذج CoCa</title><meta name="description" content="دقة 91.0%">'
    made = isolate_page(f"<!doctype html><html><head>{head}</head><body></body></html>", "rtl")
    assert f"<title>نموذج {FSI}CoCa{PDI}</title>" in made
    assert f'content="دقة {FSI}91.0%{PDI}"' in made


def test_addresses_and_values_are_left_alone() -> None:
    inner = '<a href="/Top-1/" id="Top-1" data-v="91.0%">نص</a><input value="CoCa 91%">'
    assert inner in isolate_page(_page(inner), "rtl")


def test_the_words_of_a_page_stay_the_same() -> None:
    page = _page("<p>دقة CoCa <b>هي</b> 91.0% في <i>ViT-G/14</i>، ثم 2–12%.</p>")
    before, after = lxml.html.fromstring(page), lxml.html.fromstring(isolate_page(page, "rtl"))
    assert after.text_content() == before.text_content()


def test_a_left_to_right_page_is_left_alone() -> None:
    page = _page("<p>CoCa 91.0% ≈ نص</p>")
    assert isolate_page(page, "ltr") == page


def test_arabic_inside_a_left_to_right_page_is_isolated() -> None:
    made = isolate_page(_page('<p>CoCa</p><p dir="rtl">دقة 91.0%</p>'), "ltr")
    assert '<p>CoCa</p><p dir="rtl">دقة <bdi dir="ltr">91.0%</bdi></p>' in made


def _page(inner: str) -> str:
    return f"<!doctype html><html><head><title>ن</title></head><body>{inner}</body></html>"
