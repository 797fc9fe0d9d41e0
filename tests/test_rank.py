"""Boards, frontier and back-links of the invented project."""

from dataclasses import replace

import pytest

from marsad.catalogue import Catalogue
from marsad.rank.backlinks import claims_about, rows_named, uses, weights_of
from marsad.rank.bands import Band
from marsad.rank.boards import Board, boards, leading, standing
from marsad.rank.frontier import frontier
from marsad.rank.sources import listed
from marsad.read.table import Table
from marsad.schema.challenge import Fact
from marsad.schema.person import Person


def test_a_board_is_ordered_best_first(catalogue: Catalogue) -> None:
    assert [place.key for place in boards(catalogue)[Board()]] == ["alef-1", "ba", "ta"]


def test_results_that_lie_close_share_a_band(catalogue: Catalogue) -> None:
    found = [place.band for place in boards(catalogue)[Board()]]
    assert found == [Band(1, 2), Band(1, 2), Band(3, 3)]


def test_each_protocol_and_probe_has_its_own_board(catalogue: Catalogue) -> None:
    assert [place.key for place in boards(catalogue)[Board(protocol="frozen-features")]] == ["tha"]
    assert Board(protocol="frozen-features-attention") not in boards(catalogue)
    assert [place.key for place in boards(catalogue)[Board(protocol="zero-shot")]] == ["alef-1"]


@pytest.mark.parametrize(
    ("tuned", "zero_shot", "protocol"),
    [
        ("reported", "reported", "fine-tuned"),
        ("measured", "reported", "zero-shot"),
        ("measured", "measured", "fine-tuned"),
    ],
)
def test_a_figure_of_its_authors_stands_for_a_model(
    catalogue: Catalogue, tuned: str, zero_shot: str, protocol: str
) -> None:
    """Under the first protocol for which they gave one; of others only where they gave none."""
    alef, kinds = catalogue.models["alef-1"], {"fine-tuned": tuned, "zero-shot": zero_shot}
    results = tuple(
        result.model_copy(
            update={"top1": result.top1.model_copy(update={"kind": kinds[result.protocol]})}
        )
        for result in alef.results
    )
    found = leading(alef.model_copy(update={"results": results}))
    assert found
    assert found.protocol == protocol


def test_only_accepted_models_are_ranked(catalogue: Catalogue) -> None:
    assert list(standing(catalogue, "unreproduced")) == ["ha-claim"]
    assert list(standing(catalogue, "withdrawn")) == ["dal-withdrawn"]
    assert list(standing(catalogue, "ensemble")) == ["jim-ensemble"]
    assert list(standing(catalogue, "no-figure")) == ["kha"]


def test_the_frontier_rises_from_the_ensemble_to_the_best(catalogue: Catalogue) -> None:
    found = [(item.found[0], str(item.found[3].value)) for item in frontier(catalogue)]
    assert found == [("jim-ensemble", "63.3"), ("ta", "84.6"), ("ba", "90.9"), ("alef-1", "91.00")]


def test_the_earlier_comes_first_among_equals_and_alone_is_a_new_high(catalogue: Catalogue) -> None:
    again = catalogue.models["alef-1"].model_copy(update={"published": "2022-06"})
    more = replace(catalogue, models=Table({"a": again, **catalogue.models}))
    assert [place.key for place in boards(more)[Board()]] == ["alef-1", "a", "ba", "ta"]
    assert frontier(more) == frontier(catalogue)


def test_a_figure_of_a_later_version_is_new_in_the_month_of_that_version(
    catalogue: Catalogue,
) -> None:
    found = replace(catalogue, models=Table({"ta": catalogue.models["ta"]}))
    printed = [(item.month, str(item.found[3].value)) for item in frontier(found)]
    assert printed == [("2021-01", "84.6"), ("2022-03", "85")]


def test_of_one_month_only_the_higher_is_a_new_high(catalogue: Catalogue) -> None:
    ba, alef = catalogue.models["ba"], catalogue.models["alef-1"]
    lower = ba.model_copy(update={"published": alef.published})
    more = replace(catalogue, models=Table({"alef-1": alef, "ba": lower}))
    assert [item.found[0] for item in frontier(more)] == ["alef-1"]


def test_what_is_on_another_board_is_no_new_high(catalogue: Catalogue) -> None:
    best, last = catalogue.models["alef-1"], catalogue.models["ta"]
    other = best.results[0].model_copy(update={"protocol": "zero-shot"})
    elsewhere = best.model_copy(update={"published": "2001-01", "results": (other,)})
    more = replace(catalogue, models=Table({"other": elsewhere, "ta": last}))
    assert {item.found[0] for item in frontier(more)} == {"ta"}


def test_sources_are_listed_by_family_name_or_publisher_in_any_form(catalogue: Catalogue) -> None:
    paper, page = catalogue.sources["ba-2021"], catalogue.sources["dal-results"]
    made = {
        "1": paper.model_copy(update={"authors": by("Ada Zayn")}),
        "2": page.model_copy(update={"organisation": "hiera"}),
        "3": paper.model_copy(update={"authors": by("Zoe Adam"), "year": 2022}),
        "4": paper.model_copy(update={"authors": by("Bea Adam"), "year": 2021}),
        "5": page.model_copy(update={"organisation": "Google"}),
        "6": paper.model_copy(update={"authors": by("Ela Özil")}),
        "7": paper.model_copy(update={"authors": by("Jan van Pelt")}),
    }
    assert listed(replace(catalogue, sources=Table(made))) == ["4", "3", "5", "2", "6", "7", "1"]


def by(name: str) -> tuple[Person, ...]:
    return (Person(name=name, family=None),)


def test_the_newest_of_one_standing_comes_first(catalogue: Catalogue) -> None:
    newer = catalogue.models["ha-claim"].model_copy(update={"published": "2025-06"})
    more = replace(catalogue, models=Table({"a": newer, **catalogue.models}))
    assert list(standing(more, "unreproduced")) == ["a", "ha-claim"]


@pytest.mark.parametrize(
    ("source", "kind", "records"),
    [
        ("dal-results", "models", ["alef-1"]),
        ("dal-results", "claims", ["alef-top5"]),
        ("dal-results", "facts", ["drop", "rows-80", "small-error"]),
        ("dal-results", "measurements", ["dal", "dal-drawn"]),
        ("jim-page", "models", ["kha", "alef-1", "ba", "dal-withdrawn", "ta", "tha"]),
        ("jim-page", "posts", ["zay"]),
        ("jim-page", "humans", ["some-people"]),
        ("ha-2015", "challenge", ["2012", "2015"]),
    ],
)
def test_a_source_knows_who_cites_it(
    catalogue: Catalogue, source: str, kind: str, records: list[str]
) -> None:
    found = (use.record for use in uses(catalogue)[source] if use.kind == kind)
    assert [*dict.fromkeys(found)] == records


def test_a_model_knows_the_claims_about_it(catalogue: Catalogue) -> None:
    assert claims_about(catalogue)["alef-1"] == ["alef-top1", "alef-top5"]


def test_measured_weights_know_their_model(catalogue: Catalogue) -> None:
    assert weights_of(catalogue) == {("dal", "alef_one.ft_in1k", 576): "alef-1"}


def test_rows_know_the_record_that_names_them(catalogue: Catalogue) -> None:
    row = {"set": "dal", "weights": "zay.untrained", "image_size": "224", "column": "top1"}
    figure = {"kind": "derived", "by": "rows-above", "locator": {}, **row}
    fact = {"unit": "count", "figure": figure, "statement": {}}
    above = Fact.model_validate(fact, context=catalogue.tables)
    more = replace(catalogue, facts=Table({**catalogue.facts, "above": above}))
    assert rows_named(more) == {
        ("dal", "alef_one.ft_in1k", 576): "models/alef-1",
        ("dal", "ta_small", 224): "facts/small-error",
        ("dal", "zay.untrained", 224): "facts/above",
        ("qaf", "Alef_1 (small)", "http://arxiv.org/abs/2201.00001v2", "90.6%"): "archive/qaf",
        ("qaf", "Jim", None, None): "archive/qaf",
    }


def test_claims_stand_in_the_order_of_the_post(catalogue: Catalogue) -> None:
    assert [claim.order for claim in catalogue.claims.values()] == [1, 2, 3, 4]
