"""What a reader's browser asks for."""

import gzip
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Response

from ..browsing import opened
from .places import ADDRESSES

pytestmark = pytest.mark.browser
# Long pages, beside one of each kind.
LONG = (
    "measured/real",
    "measured/imagenet-v2",
    "measured/imagenet-r",
    "measured/imagenet-sketch",
    "families/resnet",
    "families/vit",
    "citations/t",
)
PATHS = (*ADDRESSES, *(f"{root}{place}/" for root in ("/", "/en/") for place in LONG))
MOST_BYTES, MOST_REQUESTS = 50_000, 8
# Who comes for the board comes on a phone, and it is all that they load.
LESS = dict.fromkeys(("/leaderboard/", "/en/leaderboard/"), 34_000)


TOGETHER = (
    6  # pages that are opened at once: each is waited for half a second after its last answer
)
PARTS = [PATHS[at : at + TOGETHER] for at in range(0, len(PATHS), TOGETHER)]


@pytest.fixture(scope="module")
def weights() -> dict[str, int]:
    """Files by their address, each weighed once for all pages: bytes once compressed."""
    return {}


@dataclass(frozen=True)
class Visit:
    """What came for a page, and what it said on the console."""

    answers: list[Response] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def weighed(self, weights: dict[str, int]) -> dict[str, int]:
        """What came, by its address: bytes once compressed."""
        for answer in self.answers:
            if answer.url not in weights:
                weights[answer.url] = len(gzip.compress(answer.body(), 9))
        return {answer.url: weights[answer.url] for answer in self.answers}

    def opened(self, page: Page, path: str) -> Page:
        """`page` on its way to `path`."""
        page.on("response", lambda answer: self.answers.append(answer))
        page.on("console", lambda message: self.said.append(message.text))
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.goto(path, wait_until="commit")
        return page


@contextmanager
def visits(browser: Browser, address: str, paths: Iterable[str]) -> Iterator[dict[str, Visit]]:
    """A visit to each of `paths`, each by a reader who was on no page before."""
    made = {path: Visit() for path in paths}
    with ExitStack() as readers:
        pages = [
            visit.opened(
                readers.enter_context(opened(browser, address, 1280, 900)).new_page(), path
            )
            for path, visit in made.items()
        ]
        for page in pages:
            page.wait_for_load_state("networkidle")
        yield made


@pytest.mark.parametrize("paths", PARTS, ids=lambda paths: paths[0])
def test_the_first_views_are_whole_light_and_all_ours(
    browser: Browser, address: str, weights: dict[str, int], paths: tuple[str, ...]
) -> None:
    with visits(browser, address, paths) as made:
        for path, visit in made.items():
            assert visit.said == [], path
            assert {urlsplit(found.url).netloc for found in visit.answers} == {
                urlsplit(address).netloc
            }
            assert [found.url for found in visit.answers if found.status >= 400] == []
            sizes = visit.weighed(weights)
            assert len(sizes) <= MOST_REQUESTS, sizes
            assert sum(sizes.values()) <= LESS.get(path, MOST_BYTES), sizes
