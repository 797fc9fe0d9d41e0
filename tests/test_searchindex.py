"""One search index a language."""

from typing import Any

import pytest

from marsad.catalogue import Catalogue
from marsad.finish.filters import filters
from marsad.finish.searchindex import elsewhere, furnished, searched, split, written
from marsad.schema.search import Search
from marsad.views.entries import Entry, of_model, of_sources
from marsad.views.site import SiteView
from marsad.views.sizes import in_letters
from marsad.words.language import Language

from .finishing import RUNS

WHOLE: dict[str, Any] = {
    "config": {"lang": ["ar"]},
    "docs": [
        {"location": "", "text": "رئيسية"},
        {"location": "models/x/#results", "text": "نموذج"},
        {"location": "en/", "text": "home"},
        {"location": "en/models/x/#results", "text": "model"},
        {"location": "english/", "text": "no language"},
    ],
}


def test_each_language_has_its_own_pages_with_its_own_addresses() -> None:
    made = split(WHOLE, ["en"])
    assert [(d["location"], d["text"]) for d in made["en"]["docs"]] == [
        ("", "home"),
        ("models/x/#results", "model"),
    ]
    assert [d["location"] for d in made[""]["docs"]] == ["", "models/x/#results", "english/"]


def test_every_index_keeps_its_settings() -> None:
    assert all(index["config"] == {"lang": ["ar"]} for index in split(WHOLE, ["en"]).values())


def test_the_whole_index_is_left_as_it_was() -> None:
    split(WHOLE, ["en"])
    assert WHOLE["docs"][2] == {"location": "en/", "text": "home"}


WORDS = Search(
    phrases={"ImageNet-1K": ("إيميج نت", "ImageNet 1000")},
    words=(("خطأ", "أخطاء"),),
    unasked=("إلى",),
    answers={"data/": ("أستشهد",)},
    beside=("الموقع",),
)


def test_what_readers_type_is_folded() -> None:
    assert furnished({"docs": []}, WORDS, RUNS, {})["synonyms"] == {
        "phrases": {
            "ايميج نت": "imagenet-1k",
            "امج نت": "imagenet-1k",
            "imagenet 1000": "imagenet-1k",
        },
        "words": [["خطا", "اخطاء"]],
        "unasked": ["الي"],
        "answers": {"data/": ["استشهد"]},
        "beside": ["الموقع"],
    }


def test_a_name_is_found_by_how_it_sounds_without_its_long_vowels() -> None:
    words = Search(
        phrases={"ResNet": ("ريسنت", "ريز نت"), "ViT": ("فيت",), "أوزان": ("ويتس",)},
        words=(("خطأ", "أخطاء"),),
        unasked=("إلى",),
        answers={},
        beside=(),
    )
    phrases = furnished({"docs": []}, words, RUNS, {})["synonyms"]["phrases"]
    assert {typed for typed in phrases if typed not in ("ريسنت", "ريز نت", "فيت", "ويتس")} == {
        "رسنت",
        "رز نت",
    }


def test_a_latin_name_is_found_by_its_arabic_letters_in_every_language() -> None:
    english = Search(
        phrases={"ResNet": ("res net",)},
        words=(("error", "errors"),),
        unasked=("of",),
        answers={},
        beside=(),
    )
    arabic = Search(
        phrases={"CoCa": ("كوكا", "co ca"), "أوزان": ("ويتس",)},
        words=(("خطأ", "أخطاء"),),
        unasked=("إلى",),
        answers={},
        beside=(),
    )
    phrases = furnished({"docs": []}, english, RUNS, {}, [arabic])["synonyms"]["phrases"]
    assert phrases == {"res net": "resnet", "كوكا": "coca"}


def test_a_place_is_found_by_its_name_in_another_language() -> None:
    parts = {
        "": {"docs": [place("x/", "EVA"), place("x/#humans", "أداء البشر")]},
        "en": {"docs": [place("x/", "EVA"), place("x/#humans", "Human performance")]},
    }
    others = elsewhere(parts, "")
    assert others == {"x/#humans": ["Human performance"]}
    _, human = furnished(parts[""], WORDS, RUNS, others)["docs"]
    assert human["tags"] == ["EVA", "Human performance"]


def place(location: str, title: str) -> dict[str, str]:
    return {"location": location, "title": title, "text": "words"}


def test_a_part_carries_the_name_of_its_page_and_comes_after_it() -> None:
    docs = [
        {"location": "", "title": "Home", "text": ""},
        {"location": "models/eva02-l/#facts", "title": "Facts", "text": "Large."},
        {"location": "models/eva02-l/", "title": "EVA-02-L", "text": ""},
        {"location": "models/eva02-l/#results", "title": "Results", "text": ""},
    ]
    made = furnished({"docs": docs}, WORDS, RUNS, {})["docs"]
    assert [(entry["location"], entry["tags"]) for entry in made] == [
        ("", []),
        ("models/eva02-l/", ["eva02-l", "eva02l"]),
        ("models/eva02-l/#facts", ["EVA-02-L"]),
    ]


def test_a_model_is_found_by_its_facts_and_each_result_by_its_figure(
    catalogue: Catalogue, english: Language
) -> None:
    page, *results = of_model(SiteView(catalogue, english).model("alef-1"), english)
    assert page.location == "models/alef-1/"
    assert "Training data:" in page.text
    assert "Parameters (millions): 2,100.50" in page.text
    places = [entry.location.rpartition("#")[2] for entry in results]
    assert places == ["result-fine-tuned", "result-zero-shot"]
    assert "Top-1 accuracy 91.00% (reported)" in results[0].text


def test_what_is_plain_text_stays_so_in_the_index() -> None:
    made = written(Entry("models/x/", "A & B", "<0.5%"))
    assert made == {"location": "models/x/", "title": "A &amp; B", "text": "&lt;0.5%"}


@pytest.mark.parametrize(
    ("html", "left"),
    [
        ("<p>A &amp; B</p>", "<p>A &amp; B</p>"),
        ("<p data-search-exclude>a</p>\nb", "\nb"),
        ("<div data-search-exclude><div>a</div>b</div><p>c<b>d</b></p>", "<p>cd</p>"),
        ("<p>a <button>Copy</button></p>", "<p>a </p>"),
        ("<table><tr><th>a</th><td>b</td></tr></table>", "<table><tr>a b </tr></table>"),
        ("<ul><li><i data-search-exclude>a</i></li><li>b</li></ul>", "<ul><li/><li>b</li></ul>"),
    ],
)
def test_search_is_handed_what_it_may_find_alone(html: str, left: str) -> None:
    assert searched(html) == left


def test_the_title_of_a_source_counts_less_than_a_page_of_ours(
    catalogue: Catalogue, english: Language
) -> None:
    page = SiteView(catalogue, english).sources("a")
    found = [written(entry) for entry in of_sources(page, english)]
    assert found
    assert {entry["boost"] for entry in found} == {0.5}
    assert "boost" not in written(Entry("archive/", "A", ""))


def test_an_architecture_is_found_by_the_name_that_papers_give_it() -> None:
    entry = written(Entry("families/vit/#x", "vit_base_patch16_224", "86%", called="vit-b/16"))
    page = {"location": "families/vit/", "title": "ViT", "text": ""}
    _, found = furnished({"docs": [entry, page]}, WORDS, RUNS, {})["docs"]
    assert found["tags"] == ["ViT", "vit-b/16"]


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("vit_base_patch16_224", "vit-b/16"),
        ("vit_large_patch14_clip_224", "vit-l/14"),
        ("mixer_b16_224", "mixer-b/16"),
        ("swin_base_patch4_window7_224", "swin-b"),
        ("swin_s3_tiny_224", "swin-s3-t"),
        ("convnext_xlarge", "convnext-xl"),
        ("resnet50", ""),
        ("tf_efficientnetv2_s", ""),
        ("base", ""),
    ],
)
def test_papers_write_the_size_in_letters(name: str, letters: str) -> None:
    assert in_letters(name) == letters


def test_a_figure_leads_to_the_tables_that_there_are(english: Language) -> None:
    docs = [{"location": "archive/", "title": "Kept"}, {"location": "measured/", "title": "Rows"}]
    found = filters({"docs": docs}, english)
    assert [table["title"] for table in found["tables"]] == ["Rows", "Kept"]
