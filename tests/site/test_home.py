"""The first thing a reader sees."""

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser
LINES = "parts => parts.map(part => part.getClientRects().length)"


@pytest.mark.parametrize("width", [320, 390, 768, 1024, 1440])
@pytest.mark.parametrize("root", ["/", "/en/"])
def test_the_question_keeps_the_name_of_the_test_whole(page: Page, root: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(root)
    assert page.locator("h1 .whole").evaluate_all(LINES) == [1]


def test_the_answer_and_all_beside_it_are_on_the_first_screen_of_a_laptop(page: Page) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    for root in ("/", "/en/"):
        page.goto(root)
        for part in (".best-value", "figure:has(#chart-tied-t) svg.plot-wide", ".answers"):
            box = page.locator(part).bounding_box()
            assert box
            assert box["y"] + box["height"] <= 900, part


@pytest.mark.parametrize("root", ["/", "/en/"])
def test_the_large_figure_stands_before_its_interval_as_in_tables(page: Page, root: str) -> None:
    page.goto(root)
    figure, interval = (
        page.locator(f".best-value .{part}").bounding_box() for part in ("fig", "half")
    )
    assert figure
    assert interval
    assert figure["x"] + figure["width"] <= interval["x"]
