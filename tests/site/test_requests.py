"""What a reader's browser asks for."""

import gzip
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Response

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


def loaded(page: Page, path: str) -> list[Response]:
    """Open `path`; every answer that came for it."""
    answers: list[Response] = []

    def keep(answer: Response) -> None:
        answers.append(answer)

    page.on("response", keep)
    page.goto(path, wait_until="networkidle")
    page.remove_listener("response", keep)
    return answers


@pytest.mark.parametrize("path", PATHS)
def test_the_first_view_is_whole_light_and_all_ours(page: Page, address: str, path: str) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    answers = loaded(page, path)
    assert said == []
    assert {urlsplit(answer.url).netloc for answer in answers} == {urlsplit(address).netloc}
    assert [answer.url for answer in answers if answer.status >= 400] == []
    sizes = {answer.url: len(gzip.compress(answer.body(), 9)) for answer in answers}
    assert len(sizes) <= MOST_REQUESTS, sizes
    assert sum(sizes.values()) <= LESS.get(path, MOST_BYTES), sizes
