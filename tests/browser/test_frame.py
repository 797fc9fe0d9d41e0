"""Navigation, language, colour scheme: with script and without."""

from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("place", ["", "leaderboard/", "models/alef-1/"])
def test_the_language_link_is_reached_by_tab_and_keeps_the_page(
    page: Page, address: str, place: str
) -> None:
    page.goto(f"/{place}")
    for path in (f"/en/{place}", f"/{place}"):
        page.wait_for_load_state()
        for _ in range(12):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.matches('.languages a')"):
                break
        page.keyboard.press("Enter")
        expect(page).to_have_url(address + path)


def test_the_language_link_keeps_the_view_and_the_place(page: Page, address: str) -> None:
    page.goto("/leaderboard/?open=public#ensembles")
    expect(page.locator("#ensembles")).to_be_in_viewport()
    page.locator(".languages a").click()
    expect(page).to_have_url(f"{address}/en/leaderboard/?open=public#ensembles")
    page.goto("/en/")
    page.evaluate("document.querySelector('#frontier').scrollIntoView()")
    page.locator(".languages a").click()
    expect(page).to_have_url(f"{address}/#frontier")


def test_the_drawer_opens_and_escape_closes_it(phone: Page) -> None:
    phone.goto("/en/")
    link = phone.locator("#drawer a[href$='citations/']")
    expect(link).not_to_be_visible()
    phone.get_by_role("button", name="Menu").click()
    expect(link).to_be_visible()
    phone.keyboard.press("Escape")
    expect(link).not_to_be_visible()
    expect(phone.get_by_role("button", name="Menu")).to_be_focused()


def test_the_colour_scheme_is_kept(page: Page) -> None:
    page.goto("/en/")
    html = page.locator("html")
    expect(html).to_have_attribute("data-md-color-scheme", "default")
    page.get_by_label("Colour scheme").select_option(label="Dark")
    expect(html).to_have_attribute("data-md-color-scheme", "slate")
    page.goto("/en/citations/")
    expect(html).to_have_attribute("data-md-color-scheme", "slate")


def test_a_chosen_scheme_is_kept_against_the_system(page: Page) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto("/en/")
    dark = page.evaluate(COLOURS)
    page.get_by_label("Colour scheme").select_option(label="Light")
    light = page.evaluate(COLOURS)
    page.goto("/en/citations/")
    page.goto("/en/")
    assert page.evaluate(COLOURS) == light != dark


# Of what stands on a page with script and without: its colours.
COLOURS = """() => [
  ...document.querySelectorAll("html, body, .md-header, main *, .md-footer-meta *"),
].filter(part => !part.closest("button, .js-only, [data-copy]")).map(part => {
  const { color, backgroundColor, colorScheme } = getComputedStyle(part);
  return [part.tagName, color, backgroundColor, colorScheme.replace("normal", "light")];
})"""
Medium = Literal["screen", "print"]


@pytest.mark.parametrize("medium", ["screen", "print"])
def test_without_script_the_scheme_is_that_of_the_system(
    browser: Browser, address: str, page: Page, medium: Medium
) -> None:
    with browser.new_context(base_url=address, java_script_enabled=False) as context:
        plain = context.new_page()
        found = [_painted(plain, scheme, medium) for scheme in ("light", "dark")]
    assert found == [_painted(page, scheme, medium) for scheme in ("light", "dark")]
    assert (found[0] == found[1]) == (medium == "print")


def _painted(page: Page, scheme: Literal["light", "dark"], medium: Medium) -> list[list[str]]:
    """The colours of a page where the system has that scheme."""
    page.emulate_media(color_scheme=scheme, media=medium)
    page.goto("/en/methodology/")
    colours: list[list[str]] = page.evaluate(COLOURS)
    return colours


@pytest.mark.parametrize(("root", "language"), [("/", "ar"), ("/en/", "en")])
def test_without_script_the_tables_and_the_menu_are_there(
    browser: Browser, address: str, root: str, language: str
) -> None:
    size = ViewportSize(width=390, height=844)
    with browser.new_context(base_url=address, java_script_enabled=False, viewport=size) as context:
        page = context.new_page()
        page.goto(root)
        expect(page).to_have_url(f"{address}{root}")
        expect(page.locator("html")).to_have_attribute("lang", language)
        expect(page.locator("main .best-value")).to_be_visible()
        page.goto(f"{root}leaderboard/")
        expect(page.locator("#board-fine-tuned tbody tr:visible")).to_have_count(3)
        expect(page.locator("form.filters")).not_to_be_visible()
        page.locator("#__drawer").focus()
        page.keyboard.press("Space")
        expect(page.locator("#drawer a[href$='citations/']")).to_be_visible()


FIELDS = {
    "my-result/": ["methodology/#bands", "leaderboard/"],
    "compare/": ["models/", "leaderboard/"],
}


@pytest.mark.parametrize("root", ["/", "/en/"])
@pytest.mark.parametrize(("path", "instead"), FIELDS.items())
def test_without_script_a_page_of_fields_leads_to_what_stands_in_for_them(
    browser: Browser, address: str, root: str, path: str, instead: list[str]
) -> None:
    with browser.new_context(base_url=address, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{root}{path}")
        said = page.locator("main p", has_text="JavaScript")
        expect(said).to_be_visible()
        found = [link.get_attribute("href") for link in said.get_by_role("link").all()]
        assert found == [f"../{name}" for name in instead]
