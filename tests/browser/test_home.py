"""What the home page answers, and where its links lead."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("answer", "row"),
    [(0, "91.00%"), (1, "85%"), (2, "84.10"), (3, "98.950%")],
)
@pytest.mark.parametrize("root", ["/", "/en/"])
def test_an_answer_leads_to_the_view_that_it_heads(
    page: Page, root: str, answer: int, row: str
) -> None:
    page.goto(root)
    page.locator(".answers a").nth(answer).click()
    expect(page.locator("table.data tbody tr:visible").first).to_contain_text(row)


@pytest.mark.parametrize(("width", "shown"), [(320, "narrow"), (800, "wide"), (1440, "full")])
def test_the_record_is_drawn_for_the_width_that_there_is(
    page: Page, width: int, shown: str
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto("/")
    drawings = page.locator("figure:has(#chart-frontier-t) svg.plot:visible")
    expect(drawings).to_have_count(1)
    assert f"plot-{shown}" in str(drawings.get_attribute("class"))
    sizes = drawings.locator("text").evaluate_all(
        "found => found.map(text => text.getBoundingClientRect().height)"
    )
    assert min(sizes) >= 12
