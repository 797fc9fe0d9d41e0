"""Which pages of a kind are shown to a browser."""

import lxml.html
import pytest

from ..site.page import Page
from .chosen import MANY, chosen

ALIKE = "<main><h1>Aa bb</h1><p><a href='x'>cc</a></p></main>"


def pages(folder: str, *other: str) -> list[Page]:
    """As many pages as are chosen among, that are alike but for some."""
    texts = [*[ALIKE] * MANY, *other]
    made = enumerate(map(lxml.html.document_fromstring, texts))
    return [Page(f"{folder}/{number}/", root) for number, root in made]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Aa bb", "Aa bb cc"),
        ("Aa bb", "Aabbc"),
        ("<p>", "<p class='odd'>"),
        ("href='x'", "href='x' lang='ar'"),
        ("</p>", "<a href='y'>d</a></p>"),
    ],
)
def test_a_page_with_more_in_a_place_or_with_another_place_is_chosen(old: str, new: str) -> None:
    odd = ALIKE.replace(old, new)
    assert f"models/{MANY}/" in [page.path for page in chosen(pages("models", odd))]


def test_of_pages_that_are_alike_one_is_chosen_and_of_a_small_kind_each() -> None:
    few = pages("years")
    assert len(chosen([*pages("models", ALIKE), *few])) == 1 + len(few)
