"""Left-to-right runs inside Arabic text stay whole, and nothing else is touched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.finish.isolate import LONG, isolate
from marsad.finish.tree import parsed, written
from marsad.words.runs import FSI, PDI

from .finishing import RUNS, isolated

# The text, and its runs that must be isolated, in order.
FOUND = [
    ("الدقة 91.0%", ["91.0%"]),
    ("خطأ 2–12%", ["2–12%"]),
    ("~99.5% (<0.5% خطأ)", ["~99.5%", "<0.5%"]),
    ("أقل من <3%", ["<3%"]),
    ("تغيّر −0.5", ["−0.5"]),
    ("حُدّث 2025-11-23", ["2025-11-23"]),
    ("عنوانه https://example.org/ar/ هنا", ["https://example.org/ar/"]),
    ("الإصدار 1.2.0-beta", ["1.2.0-beta"]),
    ("المعرّف 10.1007/s11263-015-0816-y", ["10.1007/s11263-015-0816-y"]),
    ("إعدادات الصفر-shot تفوقت", ["shot"]),
    ("من 5 إلى -5% تقريبًا", ["-5%"]),
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
    ("ورقة Siméoni وآخرين، وورقة Dollár.", ["Siméoni", "Dollár"]),
    ("كتبها Ōno Élie (Łódź)", ["Ōno Élie (Łódź)"]),
    ("وكتبها He\u0301naff", ["He\u0301naff"]),
    ("نموذج NASNet-A (6 @ 4032): دقة", ["NASNet-A (6 @ 4032)"]),
    ("نموذج EVA-02 (Merged-38M, ft, 2B), ثم", ["EVA-02 (Merged-38M, ft, 2B)"]),
    ("نموذج EVA-02 (A، B)", ["EVA-02", "A", "B"]),
    ("نماذج CoCa, BASIC-L", ["CoCa", "BASIC-L"]),
    ("نموذج CoCa. Alpher وآخرون", ["CoCa", "Alpher"]),
    ("ورقة Alpher et al. 2021، وورقة J. Bethe", ["Alpher et al. 2021", "J. Bethe"]),
    ("ورد في [صفحة arXiv](https://arxiv.org/abs/1)", ["arXiv", "https://arxiv.org/abs/1"]),
]
BARE = ["50,000 صورة", "في عام 2012", "المعدل 1.5 نقطة", "لا شيء هنا", "", "الجدول، الصف 1"]
TEXTS = st.text("ab A1,.%–×()[]-:& نص،~<+", max_size=40)


@pytest.mark.parametrize(("text", "runs"), FOUND)
def test_runs_are_found(text: str, runs: list[str]) -> None:
    assert [words for run, words in RUNS.parts(text) if run] == runs


@pytest.mark.parametrize("text", BARE)
def test_text_without_need_stays_bare(text: str) -> None:
    assert RUNS.isolated(text) == text


@given(TEXTS)
def test_nothing_is_lost(text: str) -> None:
    assert "".join(words for _, words in RUNS.parts(text)) == text
    assert RUNS.isolated(text).replace(FSI, "").replace(PDI, "") == text


@pytest.mark.parametrize(
    "inner",
    [
        '<pre dir="ltr">نص CoCa</pre>',
        "<script>if (1 < 2) { x = 'CoCa' }</script>",
        "<style>.a::after { content: 'CoCa' }</style>",
        "<svg><text>CoCa</text></svg>",
        '<p dir="ltr" title="Top-1">CoCa <b>91.0%</b></p>',
        '<bdi dir="ltr">CoCa</bdi>',
        '<a href="/Top-1/" id="Top-1" data-v="91.0%">نص</a><input value="CoCa 91%">',
    ],
)
def test_left_alone(inner: str) -> None:
    assert isolated(inner) == inner


@pytest.mark.parametrize(
    ("inner", "made"),
    [
        ('<a title="صفحة Top-1">نص</a>', f'<a title="صفحة {FSI}Top-1{PDI}">نص</a>'),
        ('<a aria-label="نسخ BibTeX">نص</a>', f'<a aria-label="نسخ {FSI}BibTeX{PDI}">نص</a>'),
        ('<img alt="رسم Top-5">', f'<img alt="رسم {FSI}Top-5{PDI}">'),
        ("<svg><title>رسم Top-5</title></svg>", f"<svg><title>رسم {FSI}Top-5{PDI}</title></svg>"),
        (
            "<noscript><p>نص CoCa</p></noscript>",
            '<noscript><p>نص <bdi dir="ltr">CoCa</bdi></p></noscript>',
        ),
        ("<option>دقة Top-5</option>", f"<option>دقة {FSI}Top-5{PDI}</option>"),
        (
            "<p>دقة <em>CoCa</em> و ViT، ثم <!-- x --> ViT-G/14.</p>",
            '<p>دقة <em><bdi dir="ltr">CoCa</bdi></em> و <bdi dir="ltr">ViT</bdi>، ثم <!-- x --> '
            '<bdi dir="ltr">ViT-G/14</bdi>.</p>',
        ),
        (
            "<p>قال An Image is Worth 16x16 Words: Transformers</p>",
            '<p>قال <bdi dir="ltr" class="long">An Image is Worth 16x16 Words</bdi>: '
            '<bdi dir="ltr">Transformers</bdi></p>',
        ),
        (
            f"<p>نص {'n' * LONG} ثم {'n' * (LONG + 1)}</p>",
            f'<p>نص <bdi dir="ltr">{"n" * LONG}</bdi> ثم '
            f'<bdi dir="ltr" class="long">{"n" * (LONG + 1)}</bdi></p>',
        ),
    ],
)
def test_isolated(inner: str, made: str) -> None:
    assert isolated(inner) == made
    assert isolated(made) == made


def test_head_is_isolated_without_markup() -> None:
    head = '<title>نموذج CoCa</title><meta name="description" content="دقة 91.0%">'
    page = parsed(f'<!doctype html><html dir="rtl"><head>{head}</head><body></body></html>')
    isolate(page, RUNS)
    assert f"<title>نموذج {FSI}CoCa{PDI}</title>" in written(page)
    assert f'content="دقة {FSI}91.0%{PDI}"' in written(page)


def test_in_a_left_to_right_page_only_what_is_right_to_left_is_isolated() -> None:
    made = isolated('<p title="نص CoCa">CoCa 91.0% ≈ نص</p><p dir="rtl">دقة 91.0%</p>', "ltr")
    assert made == (
        '<p title="نص CoCa">CoCa 91.0% ≈ نص</p><p dir="rtl">دقة <bdi dir="ltr">91.0%</bdi></p>'
    )
