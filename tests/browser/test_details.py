"""Long lists are folded to a line an entry, and open where a link leads."""

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser
ENTRIES = [
    ("fact-check/", "alef-top1", "So says the paper."),
    ("citations/a/", "alef-2022", "author = {"),
]


@pytest.mark.parametrize(("path", "key", "words"), ENTRIES)
def test_an_entry_is_folded_until_a_link_leads_to_it(
    page: Page, path: str, key: str, words: str
) -> None:
    page.goto(f"/en/{path}")
    entry = page.locator(f".claim#{key}, .source:has(#{key})")
    hidden = entry.get_by_text(words).first
    expect(hidden).to_be_hidden()
    page.goto(f"/en/{path}#{key}")
    expect(hidden).to_be_visible()


@pytest.mark.parametrize(("path", "key", "words"), ENTRIES)
def test_an_entry_opens_without_script(
    browser: Browser, address: str, path: str, key: str, words: str
) -> None:
    with browser.new_context(base_url=address, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"/en/{path}")
        page.locator(".claim, .source").filter(has_text=words).locator("summary").first.click()
        expect(page.locator(".claim, .source").get_by_text(words).first).to_be_visible()


def test_a_letter_leads_to_the_sources_that_begin_with_it(page: Page, address: str) -> None:
    page.goto("/en/citations/a/")
    page.get_by_role("navigation", name="Sources by the first letter").get_by_text("b").click()
    expect(page).to_have_url(f"{address}/en/citations/b/")


@pytest.mark.parametrize("path", ["/models/alef-1/", "/en/models/alef-1/", "/en/methodology/"])
def test_an_opened_citation_stays_within_a_narrow_page(phone: Page, path: str) -> None:
    phone.set_viewport_size({"width": 320, "height": 640})
    phone.goto(path)
    phone.locator("details.quote summary").click()
    expect(phone.locator("#quote-page")).to_be_visible()
    assert phone.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("place", ["ilsvrc-2015", "human-some-people"])
def test_a_folded_table_opens_where_a_link_leads_to_its_row(page: Page, place: str) -> None:
    page.goto("/en/top-5/")
    row = page.locator(f"#{place}")
    expect(row).to_be_hidden()
    page.goto(f"/en/top-5/#{place}")
    expect(row).to_be_in_viewport()


@pytest.mark.parametrize("root", ["/", "/en/"])
def test_a_link_to_a_number_shows_whose_it_is_in_words_that_can_be_copied(
    page: Page, root: str
) -> None:
    page.goto(f"{root}models/alef-1/#top1-fine-tuned")
    row = page.locator("tr:has(:target)")
    expect(row.locator("th")).to_contain_text("Alef_1 *big*")
    expect(row.get_by_text("Alef_1 *big*")).to_be_visible()
    expect(page.locator("tr:not(:has(:target)) .whose:visible")).to_have_count(0)


def test_the_last_entry_stands_whole_in_sight_once_it_has_opened(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 640})
    page.goto("/en/fact-check/")
    page.locator(".claim a[href^='#']").last.click()
    opened = page.locator(".claim:target")
    expect(opened.locator("details")).to_have_attribute("open", "")
    expect(opened).to_be_in_viewport(ratio=1)
