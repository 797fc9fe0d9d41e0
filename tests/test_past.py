"""The boards of earlier years: what was known by then, ranked among itself."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from marsad.catalogue import Catalogue
from marsad.pages.page import Folders
from marsad.pages.painter import pages
from marsad.rank import past
from marsad.rank.bands import Band
from marsad.rank.boards import Board
from marsad.read.table import Table
from marsad.schema.model import Revision
from marsad.views.known import NotInData
from marsad.views.past import PastView
from marsad.views.site import SiteView
from marsad.words.language import Language


def view(catalogue: Catalogue, language: Language, year: int) -> PastView:
    return SiteView(catalogue, language).past(str(year))


def test_every_year_that_has_ended_has_its_board(catalogue: Catalogue) -> None:
    assert catalogue.updated == date(2026, 5, 6)
    assert past.years(catalogue) == list(range(2012, 2026))  # the first result is of 2012
    assert past.years(replace(catalogue, models=Table({}))) == []


@pytest.mark.parametrize(
    ("year", "bands"),
    [
        (2020, None),
        (2021, {"ba": Band(1, 1), "ta": Band(2, 2)}),
        (2022, {"alef-1": Band(1, 2), "ba": Band(1, 2), "ta": Band(3, 3)}),
    ],
)
def test_a_board_holds_what_was_known_by_then_ranked_among_itself(
    catalogue: Catalogue, year: int, bands: dict[str, Band] | None
) -> None:
    found = past.boards(catalogue, year).get(Board())
    assert (found and {place.key: place.band for place in found}) == bands


@pytest.mark.parametrize(("year", "top1"), [(2021, "84.6"), (2022, "85")])
def test_a_board_has_the_figure_that_was_printed_by_then(
    catalogue: Catalogue, english: Language, year: int, top1: str
) -> None:
    (place,) = (place for place in past.boards(catalogue, year)[Board()] if place.key == "ta")
    assert str(place.top1.value) == top1
    (row,) = (r.row for r in view(catalogue, english, year).boards[0].rows if r.row.key == "ta")
    assert row.top1.text == f"{top1}%"


def test_what_was_printed_later_than_its_model_enters_then(catalogue: Catalogue) -> None:
    ta = catalogue.models["ta"]
    revision = ta.results[0].revision
    assert revision
    late = revision.model_copy(update={"before": None})
    result = ta.results[0].model_copy(update={"revision": late})
    changed = {**catalogue.models, "ta": ta.model_copy(update={"results": (result,)})}
    more = replace(catalogue, models=Table(changed))
    assert [_holds(more, year, "ta") for year in (2021, 2022)] == [False, True]


@pytest.mark.parametrize(("kind", "year"), [("reported", 2022), ("measured", 2025)])
def test_what_others_measured_later_enters_in_the_year_of_its_source(
    catalogue: Catalogue, kind: str, year: int
) -> None:
    alef = catalogue.models["alef-1"]
    first = alef.results[0]
    top1 = first.top1.model_copy(update={"kind": kind, "source": "dal-results"})  # of 2025
    result = first.model_copy(update={"top1": top1})
    changed = {**catalogue.models, "alef-1": alef.model_copy(update={"results": (result,)})}
    more = replace(catalogue, models=Table(changed))
    entered = [y for y in past.years(more) if _holds(more, y, "alef-1")]
    assert entered[0] == year


@pytest.mark.parametrize(
    ("year", "said", "new"),
    [
        (
            2015,
            "Our records hold no accepted result of a single model published by the end of 2015. "
            "Results that we have not recorded may have been published.",
            0,
        ),
        (
            2021,
            "At the end of 2021, the board was led by [Ba] `c` with a top-1 accuracy of 90.9%. "
            "It alone held the first place.",
            2,
        ),
        (
            2022,
            "At the end of 2022, the board was led by Alef_1 *big* with a top-1 accuracy of "
            "91.00%. Its rank band was 1–2. A year before, [Ba] `c` had led with 90.9%, lower by "
            "0.10 percentage points. Chance could explain the difference, at 95% confidence: the "
            "two results cannot be told apart.",
            3,
        ),
        (
            2023,
            "At the end of 2023, the board was led by Alef_1 *big* with a top-1 accuracy of "
            "91.00%. Its rank band was 1–2. The same result had led a year before.",
            0,
        ),
    ],
)
def test_the_page_says_who_led_and_what_had_changed(
    catalogue: Catalogue, english: Language, year: int, said: str, new: int
) -> None:
    found = view(catalogue, english, year)
    assert (" ".join(found.said), found.new) == (said, new)


def test_a_lead_by_more_than_chance_is_said(catalogue: Catalogue, english: Language) -> None:
    old = catalogue.models["ta"].model_copy(update={"published": "2020-01"})
    more = replace(catalogue, models=Table({**catalogue.models, "ta": old}))
    said = view(more, english, 2021).said[-1]
    assert said.endswith("points, more than chance would explain at 95% confidence.")


@pytest.mark.parametrize(
    ("model", "figures", "said"),
    [
        (
            "ba",
            ("95", "90.9"),
            "[Ba] `c` had led with 95%, a figure that was lowered",
        ),
        (
            "alef-1",
            ("95", "91"),
            "led a year before too, with 95%, a figure that was changed",
        ),
        ("ba", (None, "91.00"), "At the end of 2023, the board was led by Alef_1 *big*"),
    ],
)
def test_a_leader_whose_figure_changed_is_said_to_have_had_another(
    catalogue: Catalogue, english: Language, model: str, figures: tuple[str | None, str], said: str
) -> None:
    """Changed in 2023. Of equals that leads whose figure was printed first, not whose model was."""
    more = _revised(catalogue, model, "2023-02", *figures)
    assert said in " ".join(view(more, english, 2023).said)


def _revised(catalogue: Catalogue, key: str, since: str, before: str | None, now: str) -> Catalogue:
    model = catalogue.models[key]
    first, *rest = model.results
    earlier, later = (
        value and first.top1.model_copy(update={"value": Decimal(value)}) for value in (before, now)
    )
    revision = Revision.model_construct(since=since, before=earlier)
    result = first.model_copy(update={"top1": later, "revision": revision})
    changed = model.model_copy(update={"results": (result, *rest)})
    return replace(catalogue, models=Table({**catalogue.models, key: changed}))


@pytest.mark.parametrize(
    ("year", "said"),
    [
        (
            2015,
            "The records of ImageNet Observatory hold no accepted ImageNet-1K top-1 accuracy of a "
            "single model published by the end of 2015; results that it has not recorded may have "
            "been published; data of 6 May 2026. ILSVRC 2015 was won by Ha with a top-5 error of "
            "3.57% on the test set.",
        ),
        (
            2021,
            "The highest top-1 accuracy on the set that ImageNet Observatory accepts, of those "
            "published by the end of 2021, is 90.9%, of [Ba] `c` (reported; protocol: All weights "
            "trained); margin of error ±0.25 percentage points at 95% confidence, rank band 1; "
            "data of 6 May 2026.",
        ),
    ],
)
def test_a_year_has_a_sentence_of_its_own_to_quote(
    catalogue: Catalogue, english: Language, invented: Path, year: int, said: str
) -> None:
    made = {page.uri: page for page in pages(catalogue, Folders.of(invented))}
    assert made[f"en/leaderboard/{year}.md"].quote == view(catalogue, english, year).quote == said


@pytest.mark.parametrize(("year", "team"), [(2012, "Jim (_team_)"), (2015, "Ha"), (2016, "")])
def test_a_year_names_the_winner_of_its_challenge(
    catalogue: Catalogue, english: Language, year: int, team: str
) -> None:
    found = view(catalogue, english, year)
    assert (found.challenge.team if found.challenge else "") == team
    assert found.won.startswith(f"ILSVRC {year} was won by {team}") is bool(team)


@pytest.mark.parametrize(
    ("year", "standings"),
    [
        (2012, ["ensemble"]),
        (2022, ["ensemble"]),
        (2023, ["unreproduced", "withdrawn", "ensemble"]),
    ],
)
def test_what_is_not_ranked_stands_apart(
    catalogue: Catalogue, english: Language, year: int, standings: list[str]
) -> None:
    assert [group.standing for group in view(catalogue, english, year).unranked] == standings


@pytest.mark.parametrize(
    ("before", "year", "top1", "place"),
    [
        (True, 2021, "84.6%", "before"),
        (True, 2022, "63.3%", "top1"),
        (False, 2021, None, ""),
        (False, 2022, "63.3%", "top1"),
    ],
)
def test_what_is_not_ranked_has_the_figure_of_then_and_leads_to_it(
    catalogue: Catalogue, english: Language, before: bool, year: int, top1: str | None, place: str
) -> None:
    jim, revision = catalogue.models["jim-ensemble"], catalogue.models["ta"].results[0].revision
    assert revision  # since March 2022, 84.6 before
    late = revision if before else revision.model_copy(update={"before": None})
    result = jim.results[0].model_copy(update={"revision": late})
    changed = {**catalogue.models, "jim-ensemble": jim.model_copy(update={"results": (result,)})}
    (*_, group) = view(replace(catalogue, models=Table(changed)), english, year).unranked
    (found,) = group.models.named
    assert (found.top1 and found.top1.text, found.figure) == (top1, place)


def test_a_year_leads_to_those_beside_it(catalogue: Catalogue, english: Language) -> None:
    ends = [view(catalogue, english, year) for year in (2012, 2025)]
    assert [(found.earlier, found.later) for found in ends] == [("", "2013"), ("2024", "")]
    assert [item.year for item in ends[0].years if item.here] == ["2012"]


def test_a_year_that_has_not_ended_has_no_board(catalogue: Catalogue, english: Language) -> None:
    with pytest.raises(NotInData, match="no year `2026` in the data"):
        view(catalogue, english, 2026)


@pytest.mark.parametrize(("top1", "above"), [("90.4", 0), ("90.9", 0), ("90.95", 1)])
def test_what_a_board_of_others_has_above_ours_is_said(
    catalogue: Catalogue, english: Language, invented: Path, top1: str, above: int
) -> None:
    """Of the papers of that year alone: of no row that is ours, and of no other year."""
    rows = [
        row.model_copy(update={"top1": top1}) if row.model.startswith("[Zay]") else row
        for row in catalogue.archived["qaf"]
    ]
    more = replace(catalogue, archived=Table({"qaf": tuple(rows)}))
    said = {year: view(more, english, year).archived for year in (2021, 2022)}
    assert [board.board for board in said[2021]] == ["The board of Qaf"] * above
    assert [board.said[:24] for board in said[2021]] == ["1 result of a paper of t"] * above
    assert said[2022] == []
    assert pages(more, Folders.of(invented))  # as many in both languages, in words or in digits


def test_search_finds_the_year(catalogue: Catalogue, english: Language, invented: Path) -> None:
    made = {page.uri: page for page in pages(catalogue, Folders.of(invented))}
    page = made["en/leaderboard/2022.md"]
    (entry,) = page.entries
    assert (entry.location, entry.title) == ("leaderboard/2022/", "Leaderboard at the end of 2022")
    assert "Alef_1 *big*" in entry.text
    assert page.source == invented / "templates" / "past.md"


def _holds(catalogue: Catalogue, year: int, key: str) -> bool:
    found = past.boards(catalogue, year).get(Board(), [])
    return key in [place.key for place in found]
