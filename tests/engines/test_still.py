"""Whoever wants nothing to move sees nothing move."""

from collections.abc import Iterator

import pytest

from ..browser.test_forced import MOVING
from .engines import ENGINES
from .reader import Reader


@pytest.fixture(scope="module", params=ENGINES)
def still(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, address: str
) -> Iterator[Reader]:
    """A reader whose system says so."""
    with ENGINES[request.param](tmp_path_factory.mktemp("still"), still=True) as send:
        yield Reader(send, address)


def test_nothing_moves(still: Reader, root: str) -> None:
    still.open(root)
    still.size(390, 844)
    assert still.read("matchMedia('(prefers-reduced-motion: reduce)').matches")
    still.click("#menu")
    still.sees("document.activeElement.closest('#drawer') !== null")
    assert still.read(f"({MOVING})()") == []
    still.press("Escape")
    still.click("[data-search-open]")
    still.type("#search input", "resnet")
    still.sees("document.querySelector('.search-results a') !== null")
    assert still.read(f"({MOVING})()") == []
