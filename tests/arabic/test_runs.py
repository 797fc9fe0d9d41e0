"""A left-to-right run stands in one isolate: two side by side would be read from the right."""

import pytest
from lxml.html import HtmlElement
from playwright.sync_api import Page as Window
from playwright.sync_api import expect

from ..site.page import Page

# What stands in a box of its own is beside nothing.
BOXES = {"dd", "div", "dt", "figure", "li", "ol", "p", "section", "table", "td", "th", "tr", "ul"}


def test_no_run_is_cut(arabic_pages: list[Page]) -> None:
    cut = [
        (page.path, run.text_content(), beside.text_content())
        for page in arabic_pages
        for run in page.root.iter("*")
        if _is_run(run) and _is_blank(run.tail)
        for beside in [run.getnext()]
        if beside is not None and _is_run(beside)
    ]
    assert cut == []


def test_a_link_in_a_title_stands_in_its_isolate(arabic_pages: list[Page]) -> None:
    titles = [
        link.getparent().text_content()
        for page in arabic_pages
        for link in page.root.xpath("//bdi[@dir='ltr']/a[@class='gloss']")
    ]
    assert "ImageNet Classification Advances in 2025" in titles


@pytest.mark.browser
def test_the_sentence_of_a_word_in_a_title_is_read_from_the_right(page: Window) -> None:
    page.goto("/fact-check/")
    page.locator("bdi > a.gloss").first.hover()
    sentence = page.locator(".gloss-box p")
    expect(sentence).to_have_css("direction", "rtl")
    expect(sentence).to_have_css("white-space", "normal")


def _is_run(element: HtmlElement) -> bool:
    """Whether `element` is an isolate, or holds one in the line and nothing else."""
    if element.tag == "bdi":
        return element.get("dir") == "ltr"
    if element.tag in BOXES or len(element) != 1 or not _is_blank(element.text):
        return False
    return _is_blank(element[0].tail) and _is_run(element[0])


def _is_blank(text: str | None) -> bool:
    return not (text or "").strip()
