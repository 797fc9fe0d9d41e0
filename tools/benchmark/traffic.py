"""What a page asks of the network."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Page


@dataclass(frozen=True)
class Seen:
    """How many requests, their bytes (gzip, without headers), and what should not be among them."""

    requests: int
    size: int
    wrong: tuple[str, ...]


class Traffic:
    """All requests of `page` from now on, as the browser's network layer counts them."""

    def __init__(self, page: Page, origin: str) -> None:
        self._origin = origin
        self._urls: dict[str, str] = {}
        self._heads: dict[str, int] = {}
        self._sizes: dict[str, int] = {}
        self._failed: list[str] = []
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.on("Network.requestWillBeSent", self._sent)
        session.on("Network.responseReceived", self._received)
        session.on("Network.loadingFinished", self._finished)
        session.on("Network.loadingFailed", self._failed_to_load)

    def seen(self) -> Seen:
        """What was asked for so far."""
        others = {url for url in self._urls.values() if not url.startswith(self._origin)}
        wrong = [*self._failed, *(f"another origin: {url}" for url in sorted(others))]
        return Seen(len(self._urls), sum(self._sizes.values()), tuple(wrong))

    def _sent(self, event: dict[str, Any]) -> None:
        url = event["request"]["url"]
        if urlsplit(url).scheme in ("http", "https"):
            self._urls[event["requestId"]] = url

    def _received(self, event: dict[str, Any]) -> None:
        self._heads[event["requestId"]] = int(event["response"]["encodedDataLength"])
        if event["response"]["status"] >= 400:
            self._failed.append(f"{event['response']['status']} {event['response']['url']}")

    def _finished(self, event: dict[str, Any]) -> None:
        if (request := event["requestId"]) in self._urls:
            self._sizes[request] = int(event["encodedDataLength"]) - self._heads.get(request, 0)

    def _failed_to_load(self, event: dict[str, Any]) -> None:
        url = self._urls.get(event["requestId"], "?")
        self._failed.append(f"{event['errorText']} {url}")
