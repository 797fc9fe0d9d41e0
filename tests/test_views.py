"""What a page says of a number, before any markup."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from lxml.html import fromstring

from marsad.catalogue import Catalogue, load
from marsad.frame import cited
from marsad.read.table import Table
from marsad.schema.base import Text
from marsad.schema.figure import NotPublished, Printed
from marsad.views.edition import Edition
from marsad.views.entries import of_model
from marsad.views.known import NotInData
from marsad.views.results import difference
from marsad.views.site import SiteView
from marsad.views.sources import SourceView
from marsad.words.language import Language

from .painting import painted, shown
from .project import seal


@pytest.fixture(scope="module")
def site(catalogue: Catalogue, english: Language) -> SiteView:
    return SiteView(catalogue, english)


@pytest.mark.parametrize(
    ("measured", "said"),
    [("91.05", "+0.05"), ("90.950", "−0.050"), ("91.00", "0"), ("91.0", "0")],
)
def test_a_difference_has_its_sign(catalogue: Catalogue, measured: str, said: str) -> None:
    assert difference(Decimal(measured), reported(catalogue)) == said


def test_no_difference_to_what_the_authors_never_said(catalogue: Catalogue) -> None:
    assert difference(Decimal(91), NotPublished(kind="not-published")) == ""
    by_others = reported(catalogue).model_copy(update={"kind": "measured"})
    assert difference(Decimal(91), by_others) == ""


def test_a_figure_that_a_set_does_not_have_leaves_its_cell_empty(catalogue: Catalogue) -> None:
    """On the page of the model, and in what search finds of it."""
    note = catalogue.measurements["dal"]
    columns = tuple(name for name in note.columns if name != "top5")
    notes = {**catalogue.measurements, "dal": note.model_copy(update={"columns": columns})}
    rows = tuple(row.model_copy(update={"top5": None}) for row in catalogue.measured["dal"])
    measured = Table({**catalogue.measured, "dal": rows})
    paint = painted(replace(catalogue, measurements=Table(notes), measured=measured))
    model = paint.site.model("alef-1")
    page = fromstring(shown(paint, "models/alef-1/", "model", model=model))
    _, top1, top5, *_ = page.xpath("//*[@id='remeasured']/*")
    assert top1.text_content().startswith("90.950% (−0.050) measured")
    assert top5.text_content() == ""
    first, *_ = of_model(model, paint.site.language)
    assert first.text.endswith(" alef_one.ft_in1k 90.950%")


def test_an_error_has_the_digits_of_its_accuracy(site: SiteView) -> None:
    result = site.result("alef-1")
    assert (result.top1.text, result.top1.error) == ("91.00%", "9.00%")
    assert (result.top5.text, result.top5.error) == ("98.95%", "1.05%")


def test_what_is_not_published_says_so_and_has_no_evidence(site: SiteView) -> None:
    top5 = site.result("ba").top5
    assert (top5.text, top5.error, top5.evidence) == ("not published", "", None)
    assert site.model("ba").parameters.text == "not published"


def test_the_best_result_comes_with_its_band(site: SiteView) -> None:
    best = site.best
    assert (best.name, best.top1, best.band, best.half_width) == (
        "Alef_1 *big*",
        "91.00%",
        "1–2",
        "0.25",
    )


def test_the_home_page_answers_what_the_data_answers(site: SiteView) -> None:
    found = [(a.figure, a.half_width, a.kind.value, a.names, a.href) for a in site.answers]
    assert found == [
        ("91.00%", "0.25", "reported", ["Alef_1 *big*"], "leaderboard/?open=public"),
        ("85%", "0.31", "reported", ["Ta"], "leaderboard/?regime=imagenet-1k"),
        ("84.10%", "0.32", "measured", ["ta_small"], "choose/?max=100"),
        ("1.050%", "0.09", "measured", ["Alef_1 *big*"], "measured/?sort=-top5"),
    ]


@pytest.mark.parametrize(
    ("top5", "figure", "name"),
    [("98.990", "1.010%", "alef_one.ft_in1k"), ("98.900", "1.050%", "Alef_1 *big*")],
)
def test_weights_at_another_size_are_not_those_that_a_model_names(
    tree: Path, english: Language, top5: str, figure: str, name: str
) -> None:
    """It names them at 576 pixels."""
    with (tree / "data" / "measurements" / "dal.csv").open("a", encoding="utf-8") as table:
        table.write(f"alef_one.ft_in1k,224,90.900,{top5},2100.50\n")
    fact = tree / "data" / "facts" / "small-error.yml"
    fact.write_text(fact.read_text("utf-8").replace("place: 2", "place: 3"), "utf-8")
    seal(tree / "data")
    *_, best = SiteView(load(tree / "data"), english).answers
    assert (best.figure, best.names) == (figure, [name])


def test_what_the_data_does_not_answer_is_not_asked(
    catalogue: Catalogue, english: Language
) -> None:
    bare = replace(replaced(catalogue), measured=Table({}), measurements=Table({}))
    assert SiteView(bare, english).answers == []


@pytest.mark.parametrize(
    ("source", "label"),
    [
        ("alef-2022", "Alef and Ba 2022"),
        ("ba-2021", "Ba et al. 2021"),
        ("ha-2015", "Hâ 2015"),
        ("jim-page", "Jim project n.d."),
    ],
)
def test_a_source_is_named_by_its_authors(site: SiteView, source: str, label: str) -> None:
    assert site.source(source).label == label


@pytest.mark.parametrize(
    ("fact", "text"), [("images", "50,000"), ("share", "6.0%"), ("drop", "11.7")]
)
def test_a_fact_shows_its_unit(site: SiteView, fact: str, text: str) -> None:
    assert site.fact(fact).text == text


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("en", ["Rank", "Model", "Top-1 accuracy", "Top-5 accuracy", "Parameters", "Notes"]),
        ("ar", ["", "", "دقة Top-1", "دقة Top-5", "", ""]),
    ],
)
def test_the_heads_of_the_posts_table_are_told_where_a_reader_knows_them_otherwise(
    catalogue: Catalogue, code: str, said: list[str]
) -> None:
    shown = SiteView(catalogue, Language(catalogue.languages[code])).snapshots["2024-03"].heads
    assert [head.meaning for head in shown] == said
    assert shown[2].printed == "دقة أعلى 1"


def test_a_head_with_a_number_is_told_in_all_languages_since_pages_agree_in_numbers(
    catalogue: Catalogue,
) -> None:
    old = catalogue.snapshots["2024-03"]
    top1 = old.columns.top1
    arabic, english = (
        Language(catalogue.languages[code]).text(top1.meaning) for code in ("ar", "en")
    )
    same = top1.model_copy(update={"printed": arabic})
    columns = old.columns.model_copy(update={"top1": same})
    changed = {"2024-03": old.model_copy(update={"columns": columns})}
    more = replace(catalogue, snapshots=Table(changed))
    for code, meaning in (("ar", arabic), ("en", english)):
        shown = SiteView(more, Language(more.languages[code])).snapshots["2024-03"].heads[2]
        assert shown.meaning == meaning


def test_the_gravest_verdict_marks_a_cell(site: SiteView) -> None:
    row = site.snapshots["2024-03"].rows[0]
    assert {cell.column: cell.mark.value if cell.mark else "" for cell in row.cells} == {
        "rank": "",
        "name": "",
        "top1": "confirmed",
        "top5": "unsupported",
        "parameters": "",
        "notes": "outdated",
    }


def test_verdicts_are_counted(site: SiteView) -> None:
    assert [item.count for item in site.verdicts] == [1, 1, 1, 1]


def test_the_newest_reading_dates_the_site(site: SiteView) -> None:
    assert site.updated == "6 May 2026"


def test_a_site_without_a_ranked_result_has_no_best(
    catalogue: Catalogue, english: Language
) -> None:
    bare = SiteView(replaced(catalogue), english)
    with pytest.raises(NotInData, match="no accepted fine-tuned result"):
        _ = bare.best


def replaced(catalogue: Catalogue) -> Catalogue:
    kept = {key: m for key, m in catalogue.models.items() if m.standing != "accepted"}
    return replace(catalogue, models=Table(kept))


def reported(catalogue: Catalogue) -> Printed:
    top1 = catalogue.models["alef-1"].results[0].top1
    assert isinstance(top1, Printed)
    return top1


@pytest.mark.parametrize(
    ("key", "authors", "others"),
    [
        ("alef-2022", "Ada Alef, Badr Ba", False),
        ("ba-2021", "Badr Ba, Carl Ta, Dina Tha", True),
        ("dal-results", "Dal project", False),
    ],
)
def test_all_authors_are_named(site: SiteView, key: str, authors: str, others: bool) -> None:
    found = source(site, key)
    assert (found.authors, found.others) == (authors, others)


def source(site: SiteView, key: str) -> SourceView:
    """A source in full."""
    (found,) = (item for item in site.sources(key[0]).sources if item.key == key)
    return found


def test_the_arxiv_number_is_a_link_where_the_title_leads_elsewhere(
    catalogue: Catalogue, english: Language
) -> None:
    ba, address = catalogue.sources["ba-2021"], "https://arxiv.org/abs/2101.00002"
    for url, other in (("https://ba.example/", address), (address, "")):
        sources = Table({**catalogue.sources, "ba-2021": ba.model_copy(update={"url": url})})
        site = SiteView(replace(catalogue, sources=sources), english)
        assert source(site, "ba-2021").arxiv_url == other


@pytest.mark.parametrize(
    ("venue", "said"),
    [
        (None, "2021"),
        ("Journal of Letters 9(3):2014-2021", "Journal of Letters 9(3):2014-2021. 2021"),
        ("Letters 2021", "Letters 2021"),
        ("Letters 2021, PMLR 139:1-9", "Letters 2021, PMLR 139:1-9"),
        ("Letters 20212", "Letters 20212. 2021"),
    ],
)
def test_the_year_of_a_source_stands_once(
    catalogue: Catalogue, venue: str | None, said: str
) -> None:
    ba = catalogue.sources["ba-2021"].model_copy(update={"venue": venue})
    made = replace(catalogue, sources=Table({**catalogue.sources, "ba-2021": ba}))
    page = SiteView(made, Language(made.languages["en"])).sources("b")
    whole = fromstring(shown(painted(made), "citations/b", "sources", page=page))
    (line,) = whole.xpath("//article[h2/@id='ba-2021']/p[not(.//a)][2]")
    assert line.text_content() == said


@pytest.mark.parametrize(("day", "said"), [(None, ""), (date(2026, 5, 4), "(tried on 4 May 2026)")])
def test_a_link_that_was_tried_says_when(
    catalogue: Catalogue, english: Language, day: date | None, said: str
) -> None:
    tried = catalogue.sources["jim-page"].model_copy(update={"checked": day})
    sources = Table({**catalogue.sources, "jim-page": tried})
    found = source(SiteView(replace(catalogue, sources=sources), english), "jim-page")
    assert (found.state.status.label, found.state.checked) == ("Offline", said)


def test_a_source_leads_to_all_that_rests_on_it(site: SiteView) -> None:
    """Pages, records on them, and the parts of these that have places of their own."""
    model = "models/alef-1/"
    assert used(site, "dal-results") == {
        "measured/": [
            ("the drawings", "measured/drawn/", []),
            ("The measurements of Dal", "measured/#measured-dal", []),
            ("The measurements of Dal on drawings", "measured/drawn/#measured-dal-drawn", []),
        ],
        "models/": [("Alef_1 *big*", model, [f"{model}#top5-fine-tuned", f"{model}#remeasured"])],
        "fact-check/": [("Claim 3", "fact-check/#alef-top5", [])],
        "evidence/": [
            ("The difference is 11.7 percentage points.", "evidence/#drop", []),
            ("Rows of at least 80%, 2 in number.", "evidence/#rows-80", []),
            ("The second lowest error is 2.95%.", "evidence/#small-error", []),
        ],
        "choose/": [("Speed on the computer of Dal", "choose/", [])],
        "archive/": [("The board of Qaf", "archive/#archive-qaf", [])],
    }
    assert used(site, "ba-2021")["models/"][-1] == (
        "Tha",
        "models/tha/",
        ["models/tha/#others-frozen-features"],
    )
    assert used(site, "ba-2021")["data/"] == [
        ("Corrected: [Ba] `c`", "data/#change-2024-02-03-ba", [])
    ]


def used(site: SiteView, key: str) -> dict[str, list[tuple[str, str, list[str]]]]:
    """By page, each record that uses a source, with its address and those of its parts."""
    return {
        page.address: [
            (item.name, item.address, [part.address for part in item.parts])
            for item in page.records
        ]
        for page in source(site, key).used
    }


def test_a_source_leads_back_to_the_pages_that_name_it_in_prose(
    catalogue: Catalogue, english: Language
) -> None:
    cited = {"ha-2015": {"top-5/": "Top-5", "": "Home"}}
    found = source(SiteView(catalogue, english, cited=cited), "ha-2015").used
    assert [(page.address, page.label) for page in found][-1] == ("", "Home")
    assert len({page.address for page in found}) == len(found)


def test_sources_stand_in_groups_with_the_models_that_rest_on_them(site: SiteView) -> None:
    groups = {
        item.group.label: [(row.link.id, row.models) for row in item.rows]
        for item in site.citations.first.groups
    }
    assert groups == {
        "Papers": [
            ("alef-2022", "alef-1 dal-withdrawn tha"),
            ("ba-2021", "alef-1 ba ta tha"),
            ("ha-2015", "ha-claim jim-ensemble"),
        ],
        "Code": [("dal-results", "alef-1")],
        "Web pages": [("jim-page", "kha alef-1 ba dal-withdrawn ta tha")],
    }


@pytest.mark.parametrize(
    ("model", "said"),
    [
        (
            "alef-1",
            "Alef_1 *big*: top-1 accuracy 91.00% on the set (reported; "
            "protocol: All weights trained; one layer on top of the encoder); "
            "margin of error ±0.25 percentage points at 95% "
            "confidence, rank band 1–2; data of 6 May 2026.",
        ),
        ("ha-claim", "because ImageNet Observatory found no independent reproduction"),
        ("jim-ensemble", "not ranked, because several networks vote together"),
        ("dal-withdrawn", "not ranked, because its authors withdrew it"),
        ("kha", "Kha: ImageNet Observatory found no top-1 accuracy that can be cited"),
    ],
)
def test_a_model_is_quoted_with_its_band_or_the_reason_why_it_has_none(
    site: SiteView, model: str, said: str
) -> None:
    assert said in site.model(model).quote


@pytest.mark.parametrize(
    ("key", "weights", "measured", "said"),
    [
        ("alef-1", "public", True, False),
        ("ta", "public", False, True),
        ("ta", "not-public", False, False),
        # Figures of theirs that others measured stand on their pages.
        ("alef-1", "public", False, False),
        ("tha", "public", False, False),
    ],
)
def test_public_weights_without_a_measurement_say_so(
    catalogue: Catalogue, english: Language, key: str, weights: str, measured: bool, said: bool
) -> None:
    model = catalogue.models[key].model_copy(update={"weights": weights})
    bare = [result.model_copy(update={"remeasured": ()}) for result in model.results]
    changed = model if measured else model.model_copy(update={"results": tuple(bare)})
    site = SiteView(replace(catalogue, models=Table({**catalogue.models, key: changed})), english)
    assert site.model(key).unmatched is said


@pytest.mark.parametrize(("size", "said"), [(224, "84.10%"), (576, "90.950%"), (None, "90.950%")])
def test_a_board_compares_what_was_measured_at_the_size_of_the_result(
    catalogue: Catalogue, english: Language, size: int | None, said: str
) -> None:
    alef = catalogue.models["alef-1"]
    first, *others = alef.results
    small = first.remeasured[0].model_copy(update={"weights": "ta_small", "image_size": 224})
    both = {"image_size": size, "remeasured": (*first.remeasured, small)}
    changed = alef.model_copy(update={"results": (first.model_copy(update=both), *others)})
    models = Table({**catalogue.models, "alef-1": changed})
    board, *_ = SiteView(replace(catalogue, models=models), english).boards("imagenet-1k")
    assert [row.measured for row in board.rows if row.key == "alef-1"] == [said]


def test_a_quote_says_what_contradicts_a_result_that_is_not_ranked(
    catalogue: Catalogue, english: Language
) -> None:
    claim, tha = catalogue.models["ha-claim"], catalogue.models["tha"]
    (result,) = claim.results
    noted = result.top1.model_copy(update={"confidence": "third-party-note"})
    found = {"top1": noted, "others": tha.results[0].others}
    changed = claim.model_copy(update={"results": (result.model_copy(update=found),)})
    models = Table({**catalogue.models, "ha-claim": changed})
    said = SiteView(replace(catalogue, models=models), english).model("ha-claim").quote
    assert "(estimated, as a third party's note gives it, not checked in the original;" in said
    assert "; other sources give 90.1%; not ranked, because " in said


@pytest.mark.parametrize("data", ["ImageNet-1K only", "ImageNet-1K"])
def test_training_data_and_their_kind_are_said_once_where_they_are_the_same(
    catalogue: Catalogue, english: Language, data: str
) -> None:
    ta = catalogue.models["ta"]
    told = Text.model_validate({**ta.training_data.root, "en": data})
    models = {**catalogue.models, "ta": ta.model_copy(update={"training_data": told})}
    view = SiteView(replace(catalogue, models=Table(models)), english).model("ta")
    assert view.trained_on == [*dict.fromkeys([data, "ImageNet-1K only"])]


def test_models_are_related_both_ways(catalogue: Catalogue, english: Language) -> None:
    """What one record says of two stands on the pages of both, once."""
    models = dict(catalogue.models)
    for key, names in {"ba": ("ta",), "ta": ("ba",), "kha": ("ba",)}.items():
        models[key] = models[key].model_copy(update={"related": names})
    site = SiteView(replace(catalogue, models=Table(models)), english)
    found = {key: [other.key for other in site.model(key).related] for key in ("ba", "ta", "kha")}
    assert found == {"ba": ["ta", "kha"], "ta": ["ba"], "kha": ["ba"]}


def test_a_model_leads_to_those_beside_it_in_rank(site: SiteView) -> None:
    lead = {key: site.model(key).lead for key in ("alef-1", "ba", "ha-claim")}
    first, second, unranked = (lead[key] for key in ("alef-1", "ba", "ha-claim"))
    assert first
    assert second
    assert unranked
    assert (first.above, first.below and first.below.key) == (None, "ba")
    assert second.above
    assert second.above.key == "alef-1"
    assert (unranked.is_ranked, unranked.above, unranked.below) == (False, None, None)


@pytest.mark.parametrize(
    ("family", "models"), [("alef", ["alef-1", "dal-withdrawn", "tha"]), ("others", [])]
)
def test_a_family_leads_to_the_models_of_its_weights_then_of_its_paper(
    site: SiteView, family: str, models: list[str]
) -> None:
    assert [model.key for model in site.family(family).models] == models


def test_a_family_is_quoted_with_its_best_weights(site: SiteView) -> None:
    said = site.family("alef").quote
    assert "of alef_one.ft_in1k at 576 pixels" in said
    assert "90.950%" in said
    assert said.endswith("data of 6 May 2026.")


def test_a_page_of_no_record_quotes_the_best_result(site: SiteView) -> None:
    assert site.quote == site.model(site.best.key).quote


def test_a_page_is_cited_with_its_title_day_and_address(
    catalogue: Catalogue, english: Language
) -> None:
    said = cited(Edition(catalogue, english), "Alef", "https://x.example/models/alef-1/")
    assert said == (
        "ImageNet Observatory, “Alef”, data of 6 May 2026, https://x.example/models/alef-1/"
    )
