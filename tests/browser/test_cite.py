"""Copying a source for one's own list of references."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


STARTS = {"bib": "@article{alef-2022,\n", "ris": "TY  - JOUR", "json": "[\n"}


@pytest.mark.parametrize("form", STARTS)
@pytest.mark.parametrize(("root", "copy"), [("/", "نسخ"), ("/en/", "Copy")])
def test_a_source_is_copied_as_its_file_has_it(page: Page, root: str, copy: str, form: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{root}citations/a/#alef-2022")
    source = page.locator(".source", has=page.locator("#alef-2022"))
    source.locator(f"a[href$='.{form}'] + button", has_text=copy).click()
    expect(page.locator("#live")).not_to_be_empty()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(STARTS[form])
    assert copied.split() == page.request.get(f"/data/cite/alef-2022.{form}").text().split()


def test_a_file_that_does_not_come_is_said(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/en/citations/a/#alef-2022")
    page.route("**/*.bib", lambda route: route.fulfill(status=404))
    page.locator(".source button").first.click()
    failed = page.locator("#live").get_attribute("data-copy-failed")
    expect(page.locator("#live")).to_have_text(str(failed))


@pytest.mark.parametrize("form", STARTS)
def test_what_a_filter_leaves_is_saved_as_one_file(page: Page, form: str) -> None:
    """The entries of the file of all, and no others."""
    page.goto("/en/citations/?model=ba&group=papers")
    expect(page.locator("#sources li:visible")).to_have_count(1)
    with page.expect_download() as download:
        page.locator(f"[data-module=references] a[href$='.{form}']").click()
    saved = download.value.path().read_text("utf-8")
    own = page.request.get(f"/data/cite/ba-2021.{form}").text()
    assert saved.split() == own.split()
    assert download.value.suggested_filename == f"references.{form}"


@pytest.mark.parametrize("form", STARTS)
def test_what_a_filter_leaves_is_copied(page: Page, form: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/en/citations/?group=papers")
    page.locator(f"[data-module=references] a[href$='.{form}'] + button").click()
    expect(page.locator("#live")).not_to_be_empty()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert all(key in copied for key in ("alef-2022", "ba-2021", "ha-2015"))
    assert "dal-results" not in copied


def test_a_group_that_a_filter_empties_is_not_shown(page: Page) -> None:
    page.goto("/en/citations/")
    expect(page.get_by_role("heading", name="Web pages")).to_be_visible()
    page.locator("select[name=model]").select_option("ha-claim")
    expect(page.get_by_role("heading", name="Web pages")).to_be_hidden()
    expect(page.get_by_role("heading", name="Papers")).to_be_visible()


def test_of_nothing_there_is_no_file(page: Page) -> None:
    page.goto("/en/citations/")
    files = page.locator("[data-module=references]")
    expect(files).to_be_visible()
    page.locator(".filters [name=q]").fill("no such source")
    expect(page.locator("#sources li:visible")).to_have_count(0)
    expect(files).to_be_hidden()
    page.locator(".filters [name=q]").fill("")
    expect(files).to_be_visible()


def test_an_old_address_comes_to_the_line_of_its_source(page: Page) -> None:
    page.goto("/en/citations/?group=code#ba-2021")
    line = page.locator("#ba-2021")
    expect(line).to_be_in_viewport()
    line.get_by_role("link", name="Ba et al. 2021").click()
    expect(page.locator(".source", has=page.locator("#ba-2021"))).to_be_in_viewport()
