"""Copying a source for one's own list of references."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

pytestmark = pytest.mark.browser


STARTS = {"bib": "@article{alef-2022,\n", "ris": "TY  - JOUR", "json": "[\n"}


@pytest.mark.parametrize("form", STARTS)
@pytest.mark.parametrize(("root", "copy"), [("/", "نسخ"), ("/en/", "Copy")])
def test_a_source_is_copied_as_its_file_has_it(
    context: BrowserContext, page: Page, root: str, copy: str, form: str
) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{root}citations/")
    source = page.locator(".source", has=page.locator("#alef-2022"))
    source.locator("summary").click()
    source.locator(f"a[href$='.{form}'] + button", has_text=copy).click()
    expect(page.locator("#live")).not_to_be_empty()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(STARTS[form])
    assert copied.split() == page.request.get(f"/data/cite/alef-2022.{form}").text().split()


def test_an_opened_source_names_all_its_authors(page: Page) -> None:
    page.goto("/en/citations/")
    source = page.locator(".source", has=page.locator("#ba-2021"))
    expect(source.locator(".source-line")).to_contain_text("Badr Ba et al")
    source.locator("summary").click()
    expect(source.locator(".source-line")).to_contain_text("Badr Ba, Carl Ta, Dina Tha et al")


def test_a_file_that_does_not_come_is_said(context: BrowserContext, page: Page) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/en/citations/")
    page.route("**/*.bib", lambda route: route.fulfill(status=404))
    page.locator(".source summary").first.click()
    page.locator(".source button").first.click()
    failed = page.locator("#live").get_attribute("data-copy-failed")
    expect(page.locator("#live")).to_have_text(str(failed))
