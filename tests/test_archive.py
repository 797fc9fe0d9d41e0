"""Rows of a board that others kept: their addresses, and which of them are ours."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from marsad.catalogue import Catalogue
from marsad.problems import Problem
from marsad.rank.archive import Difference, Match, agree, candidates, matches
from marsad.read.csvfile import CsvFile
from marsad.read.table import Table
from marsad.rules.archive import (
    MOST,
    boards_fit_a_page,
    papers_are_printed_in_one_way,
    rows_have_names,
)
from marsad.schema.archive import ArchivedRow, keyed
from marsad.views.archive import archive_view
from marsad.views.edition import Edition
from marsad.views.kept import kept
from marsad.words.language import Language

PAPER, OTHER = "https://arxiv.org/abs/2101.00002v1", "http://arxiv.org/abs/2202.00003"


def row(model: str, paper: str = "", top1: str = "") -> ArchivedRow:
    return ArchivedRow.model_validate({"model": model, "paper_url": paper, "top1": top1})


@pytest.mark.parametrize(
    ("rows", "keys"),
    [
        ([row("Ta (big) 2"), row("Ba")], ["Ta_(big)_2", "Ba"]),
        ([row("Ta", PAPER), row("Ta", OTHER)], ["Ta_2101.00002", "Ta_2202.00003"]),
        ([row("A", PAPER, "85%"), row("A", PAPER, "8")], ["A_2101.00002_85%", "A_2101.00002_8"]),
        ([row("Ta", PAPER), row("Ta")], ["Ta_2101.00002", "Ta"]),
        ([row("A", "https://a.example/b?id=Qaf"), row("A", OTHER)], ["A_Qaf", "A_2202.00003"]),
    ],
)
def test_an_address_tells_rows_of_one_name_apart(rows: list[ArchivedRow], keys: list[str]) -> None:
    assert list(keyed(rows)) == keys
    # Where a row stands does not matter.
    assert set(keyed(rows[::-1])) == set(keys)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("480.31", "480", True),
        ("88.6", "88.55", True),
        ("78.57", "78.6", True),
        ("91.0", "91.00", True),
        ("88.9", "88.75", False),
        ("1000", "1014.45", False),
        ("893", "637", False),
    ],
)
def test_figures_agree_as_far_as_both_have_digits(one: str, other: str, same: bool) -> None:
    assert agree(Decimal(one), Decimal(other)) is same


def with_rows(catalogue: Catalogue, *rows: ArchivedRow) -> Catalogue:
    """`catalogue` with these rows in the board, each on the line of its number."""
    file = CsvFile(Path("qaf.csv"), tuple(range(1, len(rows) + 1)))
    return replace(catalogue, archived=Table({"qaf": rows}, {"qaf": file}))


def test_a_board_has_no_more_rows_than_its_page_has_room_for(catalogue: Catalogue) -> None:
    rows = [row(f"A {number}") for number in range(MOST + 1)]
    assert list(boards_fit_a_page(with_rows(catalogue, *rows[:MOST]))) == []
    said = "must have at most 1,100 rows, which one page shows, not 1,101"
    found = list(boards_fit_a_page(with_rows(catalogue, *rows)))
    assert found == [Problem(Path("qaf.csv"), MOST + 1, said)]


def test_a_paper_has_one_title_in_all_rows(catalogue: Catalogue) -> None:
    other = row("B", PAPER).model_copy(update={"paper": "Another title"})
    found = papers_are_printed_in_one_way(with_rows(catalogue, row("A", PAPER), other, row("C")))
    said = "title, day and code must be those of `A`: it is one paper"
    assert list(found) == [Problem(Path("qaf.csv"), 2, said)]


def test_rows_that_differ_in_blanks_only_have_no_two_addresses(catalogue: Catalogue) -> None:
    found = rows_have_names(with_rows(catalogue, row("A B"), row("A_B"), row("C")))
    said = "`A B` would have the address of another row"
    assert list(found) == [Problem(Path("qaf.csv"), 1, said)]


def test_rows_are_ours_by_paper_and_top1_or_by_the_note(catalogue: Catalogue) -> None:
    assert matches(catalogue, "qaf") == {
        "Alef_1_(big)": Match("alef-1", ()),
        "Ta_2101.00002_85%": Match("ta", (Difference("top5", "96", Decimal("97.2")),)),
        "Jim": Match(
            "jim-ensemble",
            (Difference("top1", "", Decimal("63.3")), Difference("parameters", "62M", None)),
        ),
    }


def test_no_row_of_the_real_boards_is_left_open(real_catalogue: Catalogue) -> None:
    """A row that may be several results of ours, or one of ours that is several rows."""
    for key, board in real_catalogue.archive.items():
        known = {item.row for item in board.known}
        found = candidates(real_catalogue, key)
        ours = [result for several in found.values() for result in several]
        open_rows = {
            name
            for name, several in found.items()
            if len(several) > 1 or ours.count(several[0]) > 1
        }
        assert open_rows <= known


def test_values_are_shown_as_printed(catalogue: Catalogue, english: Language) -> None:
    view = archive_view(Edition(catalogue, english), "qaf")
    shown = {found.key: [cell.text for cell in found.figures] for found in view.rows}
    assert shown["[Zay]_&_*co*_×2"] == ["90.4", "99.0", "1437.5M", "0,626"]
    assert shown["Ta_2101.00002_85%"] == ["85%", "96", "60M", " 82"]
    assert view.years == ["2022", "2021"]


def test_places_among_the_rows_are_apart_and_hold_them_all(
    catalogue: Catalogue, english: Language
) -> None:
    rows = [row(f"M{at}", top1=f"{90 - at // 30}.5") for at in range(100)]
    found = archive_view(Edition(with_rows(catalogue, *rows, row("Last")), english), "qaf").ways
    assert [(step.key, step.accuracies, step.count) for step in found] == [
        ("M0", "89–90%", "60"),
        ("M60", "87–88%", "41"),
    ]


def test_papers_stand_once_newest_first_with_secure_links(
    catalogue: Catalogue, english: Language
) -> None:
    papers = archive_view(Edition(catalogue, english), "qaf").papers
    assert [(paper.key, paper.rows) for paper in papers] == [
        ("2201.00001", 2),
        ("2101.00002", 2),
        ("Zay_1", 1),
    ]
    assert papers[0].url == "https://arxiv.org/abs/2201.00001v2"
    assert papers[2].title == '"Zay" = `co`?'


def test_a_post_is_told_where_its_models_stand_on_the_board(
    catalogue: Catalogue, english: Language
) -> None:
    found = kept(Edition(catalogue, english))
    assert [(row.model.key, row.is_kept, row.place, row.key) for row in found] == [
        ("alef-1", True, "1", "Alef_1_(big)"),
        ("ba", False, "2", "Alef_1_(small)"),
    ]


def test_four_rows_of_the_seed_are_on_the_board_and_one_is_not(
    real_catalogue: Catalogue,
) -> None:
    found = kept(Edition(real_catalogue, Language(real_catalogue.languages["en"])))
    assert [(row.rank, row.is_kept, row.printed) for row in found] == [
        ("1", True, "CoCa (finetuned)"),
        ("2", True, "Model soups (BASIC-L)"),
        ("3", True, "Model soups (ViT-G/14)"),
        ("4", True, "DaViT-G"),
        ("5", False, "Meta Pseudo Labels (EfficientNet-L2)"),
    ]
