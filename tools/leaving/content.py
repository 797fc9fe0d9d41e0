"""What the pages of a built site say, without the frame around them."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

import lxml.html
from lxml.html import HtmlElement

HOST = "https://site.example/"
# What a frame puts into the text of a page: our sentences to copy, the link of Zensical's heads.
FRAME = "details[contains(@class, 'quote')] | .//*[@id='__skip'] | .//*[@class='headerlink']"


@dataclass(frozen=True)
class Content:
    """The anchors and links of one page, links from the root of the site.

    `words` are its words in a row, without spaces: a browser puts those between blocks.
    """

    anchors: Counter[str]
    links: Counter[str]
    words: str


def contents(site: Path) -> dict[str, Content]:
    """The content of every page in the folder `site`, by its address."""
    found = {}
    for file in sorted(site.rglob("index.html")):
        address = file.relative_to(site).as_posix().removesuffix("index.html")
        found[address] = _content(lxml.html.document_fromstring(file.read_text("utf-8")), address)
    return found


def _content(page: HtmlElement, address: str) -> Content:
    article = page.xpath("//article")[0]
    for element in [*article.xpath(f".//{FRAME}"), *article.xpath(".//script")]:
        element.drop_tree()
    links = (urljoin(f"{HOST}{address}", link) for link in article.xpath(".//a/@href"))
    anchors = (f"{address}#{anchor}" for anchor in article.xpath(".//@id"))
    return Content(Counter(anchors), Counter(links), "".join(article.text_content().split()))
