"""A real browser on the built site, served as a plain folder."""

import os
import re
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    BrowserType,
    Page,
    ViewportSize,
    expect,
    sync_playwright,
)

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
# How long a page may take until it shows what it must, in milliseconds: a busy machine is no fault.
SLOW = 60_000
expect.set_options(timeout=SLOW)
# A file of every site that is no page.
NO_PAGE = "/robots.txt"
# The page that is left gives its address away, for good: the next is read anew, whatever its own.
LEFT = f"""() => {{
  localStorage.clear();
  history.replaceState(null, "", "{NO_PAGE}");
  history.replaceState = () => {{}};
  document.documentElement.hidden = true;
}}"""
# What Chromium says where a policy stops something.
STOPPED = re.compile("Content Security Policy|requires 'Trusted", re.I)


class Folder(SimpleHTTPRequestHandler):
    """Serves files without a word; a missing page is the site's own 404 page."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve the folder `site`; its address, without a slash at the end."""
    handler = partial(Folder, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="session")
def address(built_site: Path) -> Iterator[str]:
    """Where the real site is served."""
    with served(built_site) as address:
        yield address


@pytest.fixture(scope="session")
def browsers() -> Iterator[BrowserType]:
    with sync_playwright() as playwright:
        yield playwright.chromium


@pytest.fixture(scope="session")
def browser(browsers: BrowserType) -> Iterator[Browser]:
    with launched(browsers) as browser:
        yield browser


def launched(browsers: BrowserType, *, without: Sequence[str] = ()) -> Browser:
    """The Chromium of this machine; of what Playwright asks of it all but `without`."""
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    return browsers.launch(executable_path=path, args=[*QUIET], ignore_default_args=[*without])


@contextmanager
def opened(browser: Browser, address: str, width: int, height: int) -> Iterator[BrowserContext]:
    """A browser of that size at `address`, in which no page has tried what its policy stops."""
    size, stopped = ViewportSize(width=width, height=height), list[str]()
    with browser.new_context(base_url=address, viewport=size, reduced_motion="reduce") as context:
        context.on("console", lambda said: stopped.append(f"{said.location['url']}: {said.text}"))
        context.on("weberror", lambda found: stopped.append(str(found.error)))
        yield context
    assert [text for text in stopped if STOPPED.search(text)] == []


@pytest.fixture(scope="module")
def window(browser: Browser, address: str) -> Iterator[Page]:
    """One window for many pages: to open one takes longer than most pages do."""
    with opened(browser, address, 1280, 720) as context:
        window = context.new_page()
        window.goto(NO_PAGE)
        yield window


@pytest.fixture
def newcomer(browser: Browser, address: str) -> Iterator[Page]:
    """A reader who was on no page before: for tests of what a browser asks for."""
    with opened(browser, address, 1280, 900) as context:
        yield context.new_page()


@pytest.fixture
def page(window: Page) -> Page:
    return renewed(window, 1280, 900)


@pytest.fixture
def phone(window: Page) -> Page:
    return renewed(window, 390, 844)


def renewed(window: Page, width: int, height: int) -> Page:
    """`window` with nothing left of who had it before: a new one takes twice as long as a page."""
    window.evaluate(LEFT)
    window.unroute_all()
    window.context.clear_permissions()
    window.mouse.move(-1, -1)
    window.set_viewport_size({"width": width, "height": height})
    window.emulate_media(media="null", color_scheme="light", forced_colors="none")
    return window
