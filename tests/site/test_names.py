"""On every page, what can be used or looked at has a name; axe looks at one page of each kind."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from .page import Page

USED = "//a[@href] | //button | //summary | //iframe | //*[@role='button' or @role='img']"
FIELDS = "//input[not(@type='hidden')] | //select | //textarea"


def test_pictures_links_buttons_and_fields_have_names(site_pages: dict[str, Page]) -> None:
    nameless = {(page.path, str(e.tag)) for page in site_pages.values() for e in _nameless(page)}
    assert nameless == set()


def _nameless(page: Page) -> Iterator[HtmlElement]:
    yield from page.root.xpath("//img[not(@alt)]")
    labels = {str(name) for name in page.root.xpath("//label/@for")}
    for element in page.root.xpath(f"{USED} | {FIELDS}"):
        inside = element.text_content() if element.tag not in ("select", "textarea") else ""
        alts = [str(words) for words in element.xpath(".//@alt | .//@aria-label | .//title/text()")]
        names = [element.get(name, "") for name in ("aria-label", "aria-labelledby", "title")]
        labelled = element.get("id") in labels or element.xpath("ancestor::label")
        if not labelled and not "".join([inside, *alts, *names]).strip():
            yield element
