"""Where a reader is, and the way to everywhere else."""

from urllib.parse import urljoin

import pytest
from lxml.html import HtmlElement
from playwright.sync_api import Page as BrowserPage
from playwright.sync_api import expect

from .page import ORIGIN, Page

# They stand in no group: the site's name leads to the first, and nothing leads to the others.
OUTSIDE = {"", "404.html"}


def test_every_page_shows_its_place_in_the_navigation(site_pages: dict[str, Page]) -> None:
    for page in site_pages.values():
        if page.common_path not in OUTSIDE:
            first = f"{page.common_path.split('/')[0]}/"
            for part in ("drawer", "pages"):
                (link,) = page.root.xpath(f"//nav[contains(@class, '{part}')]//a[@aria-current]")
                assert _leads(page, link).endswith(f"/{first}"), page.path
                assert (link.get("aria-current") == "page") == (page.common_path == first)
            (group,) = page.root.xpath("//nav[@class='groups']//a[@aria-current]")
            (pages,) = page.root.xpath("//nav[@class='pages']")
            assert group.text_content() == pages.get("aria-label")


@pytest.mark.parametrize("path", ["", "en/"])
def test_every_page_of_the_navigation_stands_in_a_group_with_a_name(
    site_pages: dict[str, Page], path: str
) -> None:
    drawer = site_pages[path].root.get_element_by_id("drawer")
    alone = drawer.xpath("./ul/li[not(ul)]/a")
    assert [link.get("aria-current") for link in alone] == ["page"]
    names = [name.text_content() for name in drawer.xpath("./ul/li/span")]
    assert len(names) == len(set(names)) == len(drawer.xpath("./ul/li/ul"))
    assert all(names)


def test_a_page_has_the_name_that_leads_to_it(site_pages: dict[str, Page]) -> None:
    for page in site_pages.values():
        for link in page.root.xpath("//nav[@id='drawer']//a[@aria-current='page']"):
            if page.common_path:
                (heading,) = page.root.iter("h1")
                assert link.text_content().casefold() in heading.text_content().casefold()


def test_all_models_are_listed_by_name(site_pages: dict[str, Page]) -> None:
    for root in ("", "en/"):
        table = site_pages[f"{root}models/"].root.get_element_by_id("models-table")
        links = [_leads(site_pages[f"{root}models/"], a) for a in table.xpath("tbody/tr/th//a")]
        pages = {f"/{path}" for path in site_pages if path.startswith(f"{root}models/")}
        assert {f"/{link.split('/', 3)[3]}" for link in links} == pages - {f"/{root}models/"}
        names = [head.text_content().casefold() for head in table.xpath("tbody/tr/th")]
        assert names == sorted(names)


def test_every_page_ends_with_who_makes_it_its_licence_and_how_to_correct_it(
    site_pages: dict[str, Page],
) -> None:
    for page in site_pages.values():
        about = "/en/about/" if page.language == "en" else "/about/"
        links = {_leads(page, link).removeprefix(ORIGIN) for link in page.root.xpath("//footer//a")}
        assert {about, f"{about}#licence", f"{about}#correct"} <= links, page.path


def test_who_is_lost_is_led_to_every_page_of_the_navigation(site_pages: dict[str, Page]) -> None:
    for root in ("", "en/"):
        found, menu = (
            {_leads(page, link).removeprefix(ORIGIN) for link in page.root.xpath(part)}
            for page, part in (
                (site_pages[f"{root}404.html"], "//main//a"),
                (site_pages[root], "//nav[@id='drawer']//a"),
            )
        )
        assert menu <= found


@pytest.mark.browser
def test_who_is_lost_may_search(page: BrowserPage) -> None:
    page.goto("/en/404.html")
    page.locator("main [data-search-open]").click()
    expect(page.locator("#search input")).to_be_focused()


@pytest.mark.browser
def test_the_contents_mark_the_section_that_is_read(page: BrowserPage) -> None:
    page.goto("/en/methodology/")
    marked, last = page.locator(".toc a[aria-current]"), page.locator(".toc a").last
    for place in ("#bands", str(last.get_attribute("href"))):
        page.evaluate("place => document.querySelector(place).scrollIntoView()", place)
        link = page.locator(f".toc a[href='{place}']")
        expect(link).to_have_attribute("aria-current", "location")
        expect(marked).to_have_count(1)


def _leads(page: Page, link: HtmlElement) -> str:
    """Where `link` on `page` leads."""
    return urljoin(f"{ORIGIN}/{page.path}", str(link.get("href")))  # other tests read the page too


@pytest.mark.browser
@pytest.mark.parametrize(("width", "is_open"), [(1280, True), (390, False)])
def test_the_contents_stand_open_where_there_is_room(
    page: BrowserPage, width: int, is_open: bool
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto("/top-5/")
    assert page.locator(".toc details").evaluate("list => list.open") is is_open
