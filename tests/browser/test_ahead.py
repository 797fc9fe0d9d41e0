"""What comes before it is needed: the next page, and the top of this one."""

from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Route, expect

pytestmark = pytest.mark.browser


def test_pages_of_ours_may_be_fetched_ahead_and_no_files(newcomer: Page, address: str) -> None:
    session, urls = newcomer.context.new_cdp_session(newcomer), set[str]()

    def note(event: dict[str, Any]) -> None:
        urls.update(item["key"]["url"] for item in event["preloadingAttemptSources"])

    session.on("Preload.preloadingAttemptSourcesUpdated", note)
    session.send("Preload.enable")
    newcomer.goto("/en/data/", wait_until="networkidle")
    assert f"{address}/en/about/" in urls
    assert {f"{urlsplit(url).scheme}://{urlsplit(url).netloc}" for url in urls} == {address}
    assert all(urlsplit(url).path.endswith("/") for url in urls)


def test_a_page_that_is_pointed_at_is_there_when_it_is_opened(newcomer: Page) -> None:
    newcomer.goto("/en/data/")
    link = newcomer.locator("footer a[href$='about/']")
    with newcomer.expect_event("domcontentloaded"):
        link.hover()
        newcomer.wait_for_timeout(1000)
        link.click()
    delivered = "performance.getEntriesByType('navigation')[0].deliveryType"
    assert newcomer.evaluate(delivered) == "navigational-prefetch"


@pytest.mark.parametrize("path", ["/en/leaderboard/", "/top-5/"])
def test_a_page_is_read_to_its_first_words_while_its_sheets_are_on_their_way(
    newcomer: Page, path: str
) -> None:
    """So these are painted as soon as the sheets come, in the colours that the reader wants."""
    waiting = list[Route]()
    newcomer.route("**/*.css", lambda route: waiting.append(route))
    newcomer.emulate_media(color_scheme="dark")
    newcomer.goto(path, wait_until="commit")
    expect(newcomer.locator("main p").first).to_be_attached()
    newcomer.wait_for_timeout(500)
    expect(newcomer.locator("html")).to_have_attribute("data-md-color-scheme", "slate")
    assert newcomer.locator("footer").count() == 0
    for route in waiting:
        route.continue_()
    expect(newcomer.locator("footer")).to_be_visible()
