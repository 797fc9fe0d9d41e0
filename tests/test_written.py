"""A post is shown in the language and the direction in which it was written."""

from dataclasses import replace

import pytest
from lxml.html import fromstring

from marsad import places
from marsad.catalogue import Catalogue
from marsad.read.table import Table

from .painting import painted, shown

POST = "zay"


@pytest.fixture(params=[("fr", "ltr"), ("fa", "rtl")])
def post(catalogue: Catalogue, request: pytest.FixtureRequest) -> tuple[Catalogue, str, str]:
    """The invented project as if its post were in the language, and that with its direction."""
    language, direction = request.param
    key = catalogue.posts[POST].source
    source = catalogue.sources[key].model_copy(update={"language": language})
    sources = Table({**catalogue.sources, key: source}, catalogue.sources.files)
    return replace(catalogue, sources=sources), language, direction


@pytest.mark.parametrize(
    ("page", "block", "words"),
    [
        (places.FACT_CHECK, "claims", "//blockquote"),
        (places.SNAPSHOT, "snapshot", "//thead//th | //*[@class='printed']"),
    ],
)
def test_its_words_are_marked_so(
    post: tuple[Catalogue, str, str], page: str, block: str, words: str
) -> None:
    catalogue, language, direction = post
    found = fromstring(f"<div>{shown(painted(catalogue), page, block)}</div>").xpath(words)
    assert found
    assert {(part.get("lang"), part.get("dir")) for part in found} == {(language, direction)}
