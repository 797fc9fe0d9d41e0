"""The page that a reader is about to open is fetched ahead, and nothing else is."""

from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page

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
