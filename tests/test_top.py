"""A page is read to its first words before its style sheets come, and no further."""

import pytest

from marsad.finish.top import LONG, hold_below_top
from marsad.finish.tree import main_of, parsed, written

SCRIPT = "<script>x</script>"
MANY = "<p>مرحبا</p>" * LONG


def held(main: str) -> str:
    """What `main` holds once its first script stands where it must."""
    page = parsed(f"<!doctype html><main>{main}</main>")
    hold_below_top(main_of(page))
    return written(page).partition("<main>")[2].partition("</main>")[0]


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("<h1>أ</h1> <p>ب</p>", " <p>ج</p>"),
        ("<h1>أ</h1><dl><dt>ب</dt></dl><p>ج</p>", "<table></table>"),
        ("<h1>أ</h1><div><p>ب</p><p>ج</p></div>", "د<p>ه</p>"),
        (f"<h1>أ</h1><div>ب{MANY[:12]}", f"{MANY[12:]}</div>"),
        ("<p>أ</p><div><h1>ب</h1><p>ج</p>", "</div><p>د</p>"),
        ("<h1>أ</h1> ", '<div data-module="x"><p>ب</p></div>ج'),
        ("<h1>أ</h1>", f'<div data-module="x"><div><p>ب</p>{MANY}</div></div>'),
    ],
)
def test_the_script_stands_behind_what_is_seen_first(before: str, behind: str) -> None:
    assert held(f"{SCRIPT}{before}{behind}") == f"{before}{SCRIPT}{behind}"


@pytest.mark.parametrize(
    "main",
    [
        f"{SCRIPT}<h1>أ</h1><ul></ul>",
        f"{SCRIPT}<p>أ</p>",
        f'<script src="x"></script><h1>أ</h1><p>ب</p>{SCRIPT}',
        f"<h1>أ</h1><p>ب</p><p>ج</p>{SCRIPT}",
    ],
)
def test_where_there_is_no_such_place_or_script_nothing_moves(main: str) -> None:
    assert held(main) == main


def test_words_beside_the_script_stay() -> None:
    assert held(f"أ{SCRIPT}ب<h1>ج</h1><p>د</p>ه") == f"أب<h1>ج</h1><p>د</p>{SCRIPT}ه"
