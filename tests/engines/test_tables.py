"""Sorting and filtering by mouse and keys, and the address that keeps them."""

import pytest

from .reader import Reader

BOARD = "#board-fine-tuned"
ROWS = f"[...document.querySelectorAll('{BOARD} tbody tr')].filter(row => !row.hidden)"
NAMES = f"{ROWS}.map(row => row.cells[0].querySelector('a').textContent.trim())"
NUMBERS = f"{ROWS}.map(row => parseFloat(row.cells[1].querySelector('.fig').textContent))"
SEARCH = "decodeURIComponent(location.search)"


def again(reader: Reader) -> None:
    """Come back by the address as it is now."""
    reader.open(reader.read("location.pathname + location.search"))


def test_a_head_sorts_both_ways_and_the_address_keeps_it(reader: Reader, root: str) -> None:
    reader.open(f"{root}leaderboard/")
    for order in ("ascending", "descending"):
        reader.click(f"{BOARD} th[data-key=top1] button")
        reader.sees(f"document.querySelector('{BOARD} th[data-key=top1]').ariaSort", order)
        numbers = reader.read(NUMBERS)
        assert numbers == sorted(numbers, reverse=order == "descending")
    reader.click(f"{BOARD} th[data-key=model] button")
    reader.sees(SEARCH, "?sort-board-fine-tuned=model")
    names = reader.read(NAMES)
    again(reader)
    reader.sees(NAMES, names)
    assert reader.read(NUMBERS) != numbers


@pytest.mark.parametrize("typed", ["coca", "كوكا"])
def test_words_leave_the_rows_that_have_them(reader: Reader, root: str, typed: str) -> None:
    reader.open(f"{root}leaderboard/")
    reader.type("form.filters [name=q]", typed)
    reader.sees(NAMES, ["CoCa"])
    again(reader)
    reader.sees(NAMES, ["CoCa"])


def test_limits_lists_and_boxes_narrow_the_board(reader: Reader, root: str) -> None:
    reader.open(f"{root}leaderboard/")
    reader.sees(f"{ROWS}.length > 50")
    whole = reader.read(NAMES)
    reader.choose("form.filters [name=regime]", "imagenet-1k")
    reader.sees(SEARCH, "?regime=imagenet-1k")
    reader.type("form.filters [name=max]", "٨٠")
    reader.sees(SEARCH, "?regime=imagenet-1k&max=80")
    reader.click("form.filters [name=open]")
    reader.sees(SEARCH, "?regime=imagenet-1k&max=80&open=public")
    few = reader.read(NAMES)
    assert 0 < len(few) < len(whole)
    again(reader)
    reader.sees(NAMES, few)
    reader.click("form.filters [type=reset]")
    # The rows of the board's other pages have come, behind those of this one.
    reader.sees(f"{NAMES}.slice(0, {len(whole)})", whole)
    assert reader.read(SEARCH) == ""
