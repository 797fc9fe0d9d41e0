"""The first use of a term on a page leads to the glossary; nothing else is touched."""

import re

import pytest

from marsad.catalogue import Catalogue
from marsad.finish.terms import Lexicon, lexicon, link_terms
from marsad.schema.base import Spellings
from marsad.schema.term import Term
from marsad.words.language import Language

from .finishing import RUNS, inside

LINK = re.compile(r'<a class="gloss" href="\./glossary/#([\w-]+)">([^<]*)</a>')


@pytest.fixture
def terms(catalogue: Catalogue, arabic: Language) -> Lexicon:
    return lexicon(arabic.file, catalogue.glossary)


def linked(html: str, terms: Lexicon) -> str:
    """`html` with its links to terms as `[words](term)`."""
    return LINK.sub(r"[\2](\1)", inside(html, lambda page: link_terms(page, terms, "./")))


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (
            "<p>نطاق واسع.</p><ul><li>نطاق ضيق.</li></ul>",
            "<p>[نطاق](band) واسع.</p><ul><li>نطاق ضيق.</li></ul>",
        ),
        ("<p>نطاق الترتيب</p>", "<p>[نطاق الترتيب](band)</p>"),
        ("<p>نطاق التكرار</p>", "<p>[نطاق](band) التكرار</p>"),
        (
            "<ul><li>أول<ul><li>ثان</li></ul>نطاق</li></ul>نطاق",
            "<ul><li>أول<ul><li>ثان</li></ul>[نطاق](band)</li></ul>نطاق",
        ),
        ("<p>1 &lt; 2 نطاق &amp; أكثر</p>", "<p>1 &lt; 2 [نطاق](band) &amp; أكثر</p>"),
    ],
)
def test_only_the_first_use_of_the_longest_form_in_prose_is_linked(
    html: str, expected: str, terms: Lexicon
) -> None:
    assert linked(html, terms) == expected


@pytest.mark.parametrize("word", ["النطاق", "والنطاق", "بنطاق", "للنطاق", "نِطَاق", "ونطــاق"])
def test_particles_vowel_signs_and_tatweel_hide_no_term(word: str, terms: Lexicon) -> None:
    assert linked(f"<p>{word}</p>", terms) == f"<p>[{word}](band)</p>"


def test_letters_that_search_takes_for_one_are_two_here(
    catalogue: Catalogue, arabic: Language
) -> None:
    term = catalogue.glossary["band"]
    named = term.model_copy(update={"forms": Spellings({"ar": ("فئة",), "en": ("class",)})})
    terms = lexicon(arabic.file, {"class": named})
    assert linked("<p>فيه فئة</p>", terms) == "<p>فيه [فئة](class)</p>"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (
            "<p>ورقة A Band of Zays، ثم Band</p>",
            '<p>ورقة <bdi dir="ltr">A [Band](named) of Zays</bdi>، ثم Band</p>',
        ),
        (
            "<p>في Band A ثم Zay B</p>",
            '<p>في <bdi dir="ltr">[Band](named) A</bdi> ثم <bdi dir="ltr">[Zay](zay) B</bdi></p>',
        ),
        (
            "<p>في Band and Zay ثم</p>",
            '<p>في <bdi dir="ltr">[Band](named) and [Zay](zay)</bdi> ثم</p>',
        ),
        ("<p>الملف fig/zay.png</p>", '<p>الملف <bdi dir="ltr">fig/[zay](zay).png</bdi></p>'),
        ("<p>نطاق Band 2012 هنا</p>", '<p>نطاق <bdi dir="ltr">[Band](named) 2012</bdi> هنا</p>'),
        ("<p>نطاق Band. Zays وحده</p>", "<p>[نطاق Band](named). Zays وحده</p>"),
        ("<p>في Band، ثم Zay.</p>", "<p>في [Band](named)، ثم [Zay](zay).</p>"),
        (
            "<p>A Paper of Many Words on the Zay</p>",
            '<p><bdi dir="ltr" class="long">A Paper of Many Words on the [Zay](zay)</bdi></p>',
        ),
    ],
)
def test_a_link_cuts_no_left_to_right_run(
    html: str, expected: str, catalogue: Catalogue, arabic: Language
) -> None:
    made = _latin(catalogue, named=("Band", "نطاق Band"), zay=("Zay",))
    terms = lexicon(arabic.file, made, runs=RUNS)
    assert linked(html, terms) == expected


def test_a_language_read_from_the_left_has_no_runs(catalogue: Catalogue, english: Language) -> None:
    terms = lexicon(english.file, _latin(catalogue, zay=("Zay",)), runs=RUNS)
    assert linked("<p>A Zay of Bands</p>", terms) == "<p>A [Zay](zay) of Bands</p>"


def _latin(catalogue: Catalogue, **terms: tuple[str, ...]) -> dict[str, Term]:
    """Invented terms, by their ids, with the forms that each takes."""
    term = catalogue.glossary["band"]
    return {
        key: term.model_copy(update={"forms": Spellings({"ar": forms, "en": forms})})
        for key, forms in terms.items()
    }


@pytest.mark.parametrize(
    "html",
    [
        "<p>نطاقات منطاق نطاقه</p>",
        "<h2>نطاق</h2>",
        '<p><a href="../x/">نطاق</a></p>',
        "<p><code>نطاق</code></p>",
        "<table><tr><td><table><tr><td></td></tr></table><p>نطاق</p></td></tr></table>",
        "<div>نطاق</div>",
        '<p><bdi dir="ltr">نطاق</bdi></p>',
        '<p title="نطاق">كلام</p>',
        '<p title="أ &gt; نطاق">كلام</p>',
        "<script>x = '<p>نطاق</p>'</script>",
        "<p><!-- نطاق --></p>",
        '<blockquote data-verbatim><blockquote></blockquote><p lang="ar">نطاق</p></blockquote>',
        '<p><span class="printed" data-verbatim><span>أ</span> نطاق</span></p>',
        '<ul class="chart-key" data-label><li><ul></ul>نطاق</li></ul>',
    ],
)
def test_what_is_no_prose_of_ours_is_left_alone(html: str, terms: Lexicon) -> None:
    assert linked(f"{html}<p>نطاق</p>", terms) == f"{html}<p>[نطاق](band)</p>"


def test_a_link_that_an_author_wrote_counts(terms: Lexicon) -> None:
    html = '<p><a href="../glossary/#band">النطاق</a> ثم نطاق.</p>'
    assert linked(html, terms) == html


def test_english_knows_hyphens_and_capitals(catalogue: Catalogue, english: Language) -> None:
    terms = lexicon(english.file, catalogue.glossary)
    found = linked("<p>Top-1 and rank bands, a Rank Band, top-10.</p>", terms)
    assert found == "<p>[Top-1](top-1) and rank bands, a [Rank Band](band), top-10.</p>"
