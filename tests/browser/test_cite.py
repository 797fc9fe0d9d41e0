"""Copying a source for one's own list of references."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("root", "copy"), [("/", "نسخ الاستشهاد"), ("/en/", "Copy citation")])
def test_a_source_is_copied_as_its_file_has_it(
    context: BrowserContext, page: Page, root: str, copy: str
) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{root}citations/")
    source = page.locator(".source", has=page.locator("#alef-2022"))
    source.get_by_role("button", name=copy).click()
    expect(page.locator("#live")).not_to_be_empty()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("@article{alef-2022,\n")
    assert copied == page.request.get("/data/cite/alef-2022.bib").text().strip()


def test_a_file_that_does_not_come_is_said(context: BrowserContext, page: Page) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/en/citations/")
    page.route("**/*.bib", lambda route: route.fulfill(status=404))
    page.get_by_role("button", name="Copy citation").first.click()
    failed = page.locator("#live").get_attribute("data-copy-failed")
    expect(page.locator("#live")).to_have_text(str(failed))
