"""Rows that stand on several pages: whoever chooses among those of one chooses among all.

A page of the invented site is cut in two, as a longer one would be.
"""

import re
from collections.abc import Sequence
from copy import deepcopy

import pytest
from lxml import etree, html
from playwright.sync_api import Page, Route, expect

pytestmark = pytest.mark.browser

BOARD, BOARD_2 = "/en/leaderboard/", "/en/leaderboard/fine-tuned/2/"
SOURCES, SOURCES_2 = "/en/citations/", "/en/citations/papers/2/"
CLAIMS, CLAIMS_2 = "/en/fact-check/", "/en/fact-check/claims/2/"
TERMS, TERMS_2 = "/en/glossary/", "/en/glossary/terms/2/"
ROWS, STATUS = "#board-fine-tuned tbody tr", "form.filters [role=status]"
FAILED = "The other page was not read."


def cut(page: Page, first: str, second: str, of: str, moved: Sequence[str]) -> None:
    """Let the rows whose ids are `moved` stand not on the page `first` but on `second`."""
    whole = html.document_fromstring(page.request.get(first).text())
    below = deepcopy(whole)
    for key in moved:
        whole.get_element_by_id(key).drop_tree()
    for row in below.get_element_by_id(of).xpath(".//tr[@id] | .//li | .//article"):
        if row.get("id") not in moved:
            row.drop_tree()
    below.rewrite_links(lambda link: re.sub(r"^\.\./", "../../../", link))
    serve(page, first, whole, of, f'<strong>1</strong> <a href="{second}">2</a>')
    serve(page, second, below, of, f'<a href="{first}">1</a> <strong>2</strong>')


def serve(page: Page, address: str, tree: html.HtmlElement, of: str, pages: str) -> None:
    """Answer with `tree` at `address`: it says which of the pages of `of` it is."""
    seek = "" if tree.xpath("//form[@data-for]") else ' data-module="seek"'
    said = f'<p class="parts" data-of="{of}" data-failed="{FAILED}"{seek}>Pages: {pages}</p>'
    (title,) = tree.xpath("//h1")
    title.addnext(html.fragment_fromstring(said))
    text = etree.tostring(tree, encoding="unicode", method="html", doctype="<!doctype html>")
    page.route(re.compile(rf"{address}([?#].*)?$"), lambda route: answer(route, text))


def answer(route: Route, text: str) -> None:
    route.fulfill(body=text, content_type="text/html; charset=utf-8")


@pytest.fixture
def board(page: Page) -> Page:
    """Two of the three models of a board stand on its second page."""
    cut(page, BOARD, BOARD_2, "board-fine-tuned", ["ba-fine-tuned", "ta-fine-tuned"])
    return page


@pytest.fixture
def sources(page: Page) -> Page:
    """One of the three papers stands on the second page of papers."""
    cut(page, SOURCES, SOURCES_2, "rows-papers", ["ha-2015"])
    return page


def test_a_filter_finds_the_rows_of_all_pages(board: Page) -> None:
    board.goto(BOARD)
    expect(board.locator(ROWS)).to_have_count(1)
    expect(board.locator(STATUS)).to_be_empty()
    board.locator("form.filters [name=q]").fill("ba")
    expect(board.locator(STATUS)).to_have_text("Results: 1 of 5")
    expect(board.locator(".parts")).to_be_hidden()
    board.locator("#ba-fine-tuned th a").click()
    expect(board).to_have_url(re.compile("/en/models/ba/$"))


def test_a_head_sorts_the_rows_of_all_pages(board: Page) -> None:
    board.goto(BOARD)
    board.locator("#board-fine-tuned thead button").first.click()
    expect(board.locator(f"{ROWS}:visible")).to_have_count(3)
    expect(board.locator(ROWS).first).to_have_attribute("id", "ba-fine-tuned")


@pytest.mark.parametrize("asked", ["?regime=imagenet-1k", "#ta-fine-tuned"])
def test_an_address_leads_to_a_row_of_another_page(board: Page, asked: str) -> None:
    board.goto(f"{BOARD}{asked}")
    expect(board.locator("#ta-fine-tuned")).to_be_in_viewport()


def test_pages_stand_in_their_order(board: Page) -> None:
    board.goto(f"{BOARD_2}?show=error")
    expect(board.locator(ROWS)).to_have_count(3)
    written = board.locator(ROWS).evaluate_all("rows => rows.map(row => row.id)")
    assert written == ["alef-1-fine-tuned", "ba-fine-tuned", "ta-fine-tuned"]


def test_a_page_that_does_not_come_is_said(board: Page) -> None:
    board.route(f"**{BOARD_2}", lambda route: route.fulfill(status=404))
    board.goto(f"{BOARD}?q=alef")
    expect(board.get_by_text(FAILED)).to_be_visible()
    expect(board.locator(STATUS)).to_have_text("Results: 2 of 3")
    board.locator("form.filters [name=q]").fill("qqqq")
    expect(board.locator(STATUS)).to_contain_text("No results")
    expect(board.get_by_text(FAILED)).to_have_count(1)
    expect(board.get_by_text(FAILED)).to_be_visible()


@pytest.mark.parametrize("asked", ["", "?q=ba", "#ta-fine-tuned"])
def test_each_row_has_one_button_for_its_rest(board: Page, asked: str) -> None:
    """However the rows of the other page came: with the page, or with a choice."""
    board.goto(f"{BOARD}{asked}")
    board.locator("form.filters [name=q]").fill("b")
    expect(board.locator(".parts")).to_be_hidden()
    counts = board.locator(ROWS).evaluate_all(
        "rows => rows.map(row => row.querySelectorAll('button').length)"
    )
    assert counts == [1, 1, 1]


def test_the_search_of_the_browser_finds_the_rows_of_all_pages(board: Page) -> None:
    board.goto(BOARD)
    expect(board.locator(ROWS).locator("button.more")).to_have_count(1)
    board.keyboard.press("Control+f")
    expect(board.locator(f"{ROWS}:visible")).to_have_count(3)


def test_a_long_name_of_another_page_makes_no_page_move_sideways(board: Page) -> None:
    """Columns are as wide as all rows ask for, those too that have just come."""
    board.set_viewport_size({"width": 1280, "height": 900})
    board.goto(BOARD)
    board.locator("form.filters [name=q]").fill("a")
    expect(board.locator(".parts")).to_be_hidden()
    assert board.evaluate("document.documentElement.scrollWidth") == 1280


def test_a_page_that_did_not_come_is_asked_again_with_the_next_choice(board: Page) -> None:
    board.route(f"**{BOARD_2}", lambda route: route.abort())
    board.goto(f"{BOARD}?q=alef")
    expect(board.get_by_text(FAILED)).to_be_visible()
    board.unroute(f"**{BOARD_2}")
    board.locator("form.filters [name=q]").fill("ba")
    expect(board.locator(STATUS)).to_have_text("Results: 1 of 5")
    expect(board.get_by_text(FAILED)).to_be_hidden()


def test_an_empty_filter_leads_to_rows_of_all_pages_elsewhere(board: Page) -> None:
    board.goto("/en/measured/")
    board.locator("form.filters [name=q]").first.fill("[ba]")
    expect(board.get_by_role("link", name="Ranked results with these words: 1")).to_be_visible()


def test_what_a_filter_leaves_of_all_pages_is_copied(sources: Page) -> None:
    sources.context.grant_permissions(["clipboard-read", "clipboard-write"])
    sources.goto(f"{SOURCES}?group=papers")
    expect(sources.locator("#rows-papers li:visible")).to_have_count(3)
    sources.locator("[data-module=references] a[href$='.bib'] + button").click()
    expect(sources.locator("#live")).not_to_be_empty()
    copied = sources.evaluate("navigator.clipboard.readText()")
    assert all(key in copied for key in ("alef-2022", "ba-2021", "ha-2015"))
    assert "dal-results" not in copied


def test_an_old_address_leads_to_a_source_of_another_page(sources: Page) -> None:
    sources.goto(f"{SOURCES}#ha-2015")
    expect(sources.locator("#ha-2015")).to_be_in_viewport()


def test_a_claim_of_another_page_is_found_and_led_to(page: Page) -> None:
    cut(page, CLAIMS, CLAIMS_2, "claims", ["ba-parameters"])
    page.goto(f"{CLAIMS}#ba-parameters")
    expect(page.locator("#ba-parameters")).to_be_in_viewport()
    page.goto(f"{CLAIMS}?verdict=corrected")
    expect(page.locator(".claim:visible")).to_have_count(1)
    expect(page.locator("#ba-parameters")).to_be_visible()


def test_a_term_of_another_page_is_found_and_led_to(page: Page) -> None:
    cut(page, TERMS, TERMS_2, "terms", ["band"])
    page.goto(TERMS)
    page.locator("form.filters [name=q]").fill("rank band")
    expect(page.locator(".term:visible")).to_have_count(1)
    expect(page.locator("#band")).to_be_visible()
    page.goto(f"{TERMS}#band")
    expect(page.locator("#band")).to_be_in_viewport()


def test_an_old_address_leads_to_a_change_on_another_page(page: Page) -> None:
    first, second = "/en/data/", "/en/data/changes/2/"
    tree = html.document_fromstring(page.request.get(first).text())
    below = deepcopy(tree)
    tree.get_element_by_id("change-2024-02-03-ba").drop_tree()
    at = 'href="{}#changes"'.format
    serve(page, first, tree, "changes-list", f"<strong>1</strong> <a {at(second)}>2</a>")
    serve(page, second, below, "changes-list", f"<a {at(first)}>1</a> <strong>2</strong>")
    page.goto(f"{first}#change-2024-02-03-ba")
    expect(page).to_have_url(re.compile("/en/data/changes/2/#change-2024-02-03-ba$"))


def test_an_old_address_leads_to_a_source_in_full_on_another_page(page: Page) -> None:
    first = "/en/citations/a/"
    letter = html.document_fromstring(page.request.get(first).text())
    serve(page, first, letter, "entries", '<strong>1</strong> <a href="/en/citations/b/">2</a>')
    page.goto(f"{first}#ba-2021")
    expect(page).to_have_url(re.compile("/en/citations/b/#ba-2021$"))
    expect(page.locator("#ba-2021")).to_be_in_viewport()


def test_the_page_of_a_model_says_its_sources_where_they_are_too_many_to_name(page: Page) -> None:
    tree = html.document_fromstring(page.request.get(SOURCES).text())
    for row in tree.xpath("//li[@data-model]"):
        del row.attrib["data-model"]
    (choice,) = tree.xpath("//select[@name='model']")
    choice.set("data-ask", "../models/")
    for option in choice[1:]:
        option.drop_tree()
    text = html.tostring(tree, encoding="unicode", doctype="<!doctype html>")
    page.route(re.compile(rf"{SOURCES}\?"), lambda route: answer(route, text))
    page.goto(f"{SOURCES}?model=ha-claim")
    expect(page.locator("#sources li:visible")).to_have_count(1)
    expect(page.locator("#ha-2015")).to_be_visible()
    expect(page.locator("select[name=model]")).to_have_value("ha-claim")
