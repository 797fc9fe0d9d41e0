"""A built page, as the tests look at it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import lxml.html
from lxml.html import HtmlElement

ORIGIN = "https://imagenet-observatory.example"


@dataclass(frozen=True)
class Page:
    """`path` is its address from the root of the site: `en/models/coca/` or `404.html`."""

    path: str
    root: HtmlElement

    @property
    def language(self) -> str:
        return "en" if self.path.split("/")[0] == "en" else "ar"

    @property
    def common_path(self) -> str:
        """The address below the root of its language."""
        return self.path.removeprefix("en/") if self.language == "en" else self.path

    @cached_property
    def ids(self) -> Counter[str]:
        """How often each id is given."""
        return Counter(map(str, self.root.xpath("//@id")))

    @property
    def main(self) -> HtmlElement:
        (main,) = self.root.iter("main")
        return main

    def links(self, *attributes: str) -> Iterator[str]:
        """All addresses on the page; what is inside this site is absolute on ORIGIN."""
        for name in attributes:
            for found in self.root.xpath(f"//@{name}"):
                yield urljoin(f"{ORIGIN}/{self.path}", str(found))


def read_pages(site: Path) -> dict[str, Page]:
    """Every page of a built site by its address."""
    made = {}
    for file in sorted([*site.rglob("index.html"), *site.rglob("404.html")]):
        path = file.relative_to(site).as_posix().removesuffix("index.html")
        made[path] = Page(path, lxml.html.document_fromstring(file.read_text("utf-8")))
    return made


def inside(address: str) -> bool:
    """Whether an absolute address lies on this site."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}" == ORIGIN
