"""Ranked results, measured weights and the choice of weights lead to each other."""

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("path", "typed", "said"),
    [
        ("/en/leaderboard/", "net_24", "Measured weights with these words: 11"),
        ("/leaderboard/", "net_24", "عدد الأوزان المقيسة التي فيها هذه الكلمات: 11"),
        ("/en/measured/", "[ba]", "Ranked results with these words: 1"),
    ],
)
def test_a_filter_that_finds_nothing_leads_to_the_page_that_has_the_words(
    page: Page, path: str, typed: str, said: str
) -> None:
    page.goto(path)
    page.locator("form.filters [name=q]").first.fill(typed)
    page.get_by_role("link", name=said).click()
    expect(page.locator("form.filters [name=q]").first).to_have_value(typed)
    found = page.locator("table[data-sortable] tbody tr:visible")
    expect(found).to_have_count(int(said.rpartition(" ")[2]))


def test_a_page_that_did_not_come_is_asked_for_again(page: Page) -> None:
    page.goto("/en/leaderboard/")
    page.route("**/measured/", lambda route: route.abort())
    field = page.locator("form.filters [name=q]")
    with page.expect_event("requestfailed"):
        field.fill("net_2")
    page.unroute("**/measured/")
    field.fill("net_24")
    link = page.get_by_role("link", name="Measured weights with these words: 11")
    expect(link).to_be_visible()


@pytest.mark.parametrize("typed", ["alef", "nothing has these words"])
def test_a_filter_leads_nowhere_where_rows_are_left_or_nobody_has_the_words(
    page: Page, typed: str
) -> None:
    page.goto("/en/leaderboard/")
    page.locator("form.filters [name=q]").fill(typed)
    expect(page.locator("form.filters [role=status]")).not_to_have_text("Results: 5 of 5")
    expect(page.locator("[data-elsewhere]:visible")).to_have_count(0)


@pytest.mark.parametrize(
    ("path", "button", "none", "link"),
    [
        ("/", "تصفية وترتيب (2)", "لا نتائج. امسح عوامل التصفية.", "عدد الأوزان المقيسة"),
        ("/en/", "Filter and sort (2)", "No results. Clear the filters.", "Measured weights"),
    ],
)
def test_a_phone_shows_what_a_closed_filter_leaves(
    phone: Page, path: str, button: str, none: str, link: str
) -> None:
    phone.goto(f"{path}leaderboard/?q=net_24&open=public")
    expect(phone.get_by_role("button", name=button)).to_be_visible()
    expect(phone.locator("form.filters [role=status]")).to_have_text(none)
    expect(phone.get_by_role("link", name=link)).to_be_visible()
    expect(phone.locator("form.filters [name=q]")).to_be_hidden()


def test_a_phone_opens_the_form_that_says_what_is_wrong(phone: Page) -> None:
    phone.goto("/en/leaderboard/?max=many")
    expect(phone.get_by_role("alert")).to_be_visible()


@pytest.mark.parametrize(
    ("path", "clear", "left"),
    [
        ("/leaderboard/?max=1", "مسح عوامل التصفية", 5),
        ("/en/leaderboard/?max=1", "Clear filters", 5),
        ("/archive/?q=nothing", "مسح عوامل التصفية", 7),
        ("/en/archive/?q=nothing", "Clear filters", 7),
    ],
)
def test_a_phone_clears_a_closed_filter_with_one_tap(
    phone: Page, path: str, clear: str, left: int
) -> None:
    phone.goto(path)
    rows = phone.locator("table[data-sortable] tbody tr:not([hidden])")
    expect(rows).to_have_count(0)
    phone.get_by_role("button", name=clear).click()
    expect(rows).to_have_count(left)
    expect(phone).to_have_url(re.compile(r"/$"))


@pytest.mark.parametrize(
    "chosen", ["open=public&max=100&regime=imagenet-1k", "max=100&regime=imagenet-1k"]
)
def test_public_or_small_weights_lead_to_the_choice_within_the_same_limits(
    page: Page, chosen: str
) -> None:
    page.goto(f"/en/leaderboard/?{chosen}")
    page.get_by_role("link", name="Choose from the measured open weights").click()
    expect(page.locator("[name=max]")).to_have_value("100")
    expect(page.locator("[name=data]")).to_be_checked()
