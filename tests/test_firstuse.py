"""The first use of a term on a page leads to the glossary; nothing else is touched."""

import pytest

from marsad.catalogue import Catalogue
from marsad.finish.terms import Lexicon, lexicon, link_first_uses
from marsad.schema.base import Spellings
from marsad.words.language import Language


@pytest.fixture
def terms(catalogue: Catalogue, arabic: Language) -> Lexicon:
    return lexicon(arabic.file, catalogue.glossary)


def linked(html: str, terms: Lexicon) -> str:
    return link_first_uses(html, terms, lambda term, words: f"[{words}]({term})")


def test_only_the_first_use_is_linked(terms: Lexicon) -> None:
    found = linked("<p>نطاق واسع.</p><ul><li>نطاق ضيق.</li></ul>", terms)
    assert found == "<p>[نطاق](band) واسع.</p><ul><li>نطاق ضيق.</li></ul>"


def test_the_longest_form_is_the_one_meant(terms: Lexicon) -> None:
    assert linked("<p>نطاق الترتيب</p>", terms) == "<p>[نطاق الترتيب](band)</p>"
    assert linked("<p>نطاق التكرار</p>", terms) == "<p>[نطاق](band) التكرار</p>"


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


@pytest.mark.parametrize("word", ["نطاقات", "منطاق", "نطاقه"])
def test_another_word_is_no_term(word: str, terms: Lexicon) -> None:
    assert linked(f"<p>{word}</p>", terms) == f"<p>{word}</p>"


@pytest.mark.parametrize(
    "html",
    [
        "<h2>نطاق</h2>",
        '<p><a href="../x/">نطاق</a></p>',
        "<p><code>نطاق</code></p>",
        "<table><tr><td><p>نطاق</p></td></tr></table>",
        "<div>نطاق</div>",
        "<p><bdi>نطاق</bdi></p>",
        '<p title="نطاق">كلام</p>',
        '<blockquote lang="ar" data-verbatim><p>نطاق</p></blockquote>',
        '<p><span class="printed" data-verbatim>نطاق</span></p>',
        '<ul class="chart-key" data-label><li>نطاق</li></ul>',
    ],
)
def test_names_labels_tables_and_quoted_words_are_left_alone(html: str, terms: Lexicon) -> None:
    assert linked(f"{html}<p>نطاق</p>", terms) == f"{html}<p>[نطاق](band)</p>"


def test_a_link_that_an_author_wrote_counts(terms: Lexicon) -> None:
    html = '<p><a href="../glossary/#band">النطاق</a> ثم نطاق.</p>'
    assert linked(html, terms) == html


def test_nested_lists_are_read(terms: Lexicon) -> None:
    found = linked("<ul><li>أول<ul><li>ثان</li></ul>نطاق</li></ul>نطاق", terms)
    assert found == "<ul><li>أول<ul><li>ثان</li></ul>[نطاق](band)</li></ul>نطاق"


def test_english_knows_hyphens_and_capitals(catalogue: Catalogue, english: Language) -> None:
    terms = lexicon(english.file, catalogue.glossary)
    found = linked("<p>Top-1 and rank bands, a Rank Band, top-10.</p>", terms)
    assert found == "<p>[Top-1](top-1) and rank bands, a [Rank Band](band), top-10.</p>"
