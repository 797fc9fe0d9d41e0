"""The engines of browsers: how each is started, without a window that anybody sees."""

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from socket import create_connection
from typing import Any, Protocol

from hosts import free

from .wire import OPEN, Body, Command, Refused, Send, asked, by_http, by_socket

FIREFOX = ("firefox-esr", "firefox")
CHROMIUM = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
NEW = Command("session", "WebDriver:NewSession")
MAY = Command("permissions", "")
PREFERENCES = {"marionette.port": 0, "toolkit.legacyUserProfileCustomizations.stylesheets": True}
# How each is told that its reader wants nothing to move.
FIREFOX_STILL = {"ui.prefersReducedMotion": 1}
GTK_STILL = "[Settings]\ngtk-enable-animations=0\n"
CHROMIUM_STILL = "--force-prefers-reduced-motion"
# Both frames would not become as narrow as a phone.
FIREFOX_FRAME = ":root { min-width: 0 !important }"
GTK_FRAME = "* { min-width: 0; min-height: 0; padding: 0; font-size: 1px }"
# Where there is no graphics card, Mesa draws for it, and crashes now and then.
WITHOUT_GL = {"WEBKIT_DISABLE_COMPOSITING_MODE": "1"}
SCREEN = "1600x1200x24"


@contextmanager
def firefox(folder: Path, still: bool = False) -> Iterator[Send]:
    """Firefox, told without a driver between; `folder` becomes its profile."""
    told = PREFERENCES | (FIREFOX_STILL if still else {})
    lines = (f'user_pref("{name}", {str(value).lower()});\n' for name, value in told.items())
    (folder / "user.js").write_text("".join(lines), "utf-8")
    (folder / "chrome").mkdir()
    (folder / "chrome" / "userChrome.css").write_text(FIREFOX_FRAME, "utf-8")
    named = installed(*FIREFOX)
    command = [named, "--marionette", "--headless", "--no-remote", "--profile", str(folder)]
    port = folder / "MarionetteActivePort"
    with running(command, folder, {}):
        number = int(waited(lambda: port.read_text("utf-8")))
        with (
            create_connection(("127.0.0.1", number)) as connection,
            connection.makefile("rb") as answers,
        ):
            send = by_socket(connection, answers)
            send(NEW, {"capabilities": {}})
            yield send


@contextmanager
def webkit(folder: Path, still: bool = False) -> Iterator[Send]:
    """WebKit, the engine of Safari, in the small browser that comes with its GTK port."""
    (folder / "gtk-3.0").mkdir()
    (folder / "gtk-3.0" / "gtk.css").write_text(GTK_FRAME, "utf-8")
    (folder / "gtk-3.0" / "settings.ini").write_text(GTK_STILL if still else "", "utf-8")
    (mini,) = Path("/usr/lib").glob("*/webkit2gtk-4.1/MiniBrowser")
    options = {"webkitgtk:browserOptions": {"binary": str(mini), "args": ["--automation"]}}
    with display(folder) as number:
        told = {"DISPLAY": f":{number}", "XDG_CONFIG_HOME": str(folder), **WITHOUT_GL}
        with driven(["WebKitWebDriver"], folder, options, told) as send:
            yield send


@contextmanager
def chromium(folder: Path, still: bool = False) -> Iterator[Send]:
    """Chromium, for which all other tests are written."""
    path = os.environ.get("CHROMIUM") or installed(*CHROMIUM)
    arguments = ["--headless", "--no-sandbox", "--disable-gpu", *([CHROMIUM_STILL] * still)]
    options = {"goog:chromeOptions": {"binary": path, "args": arguments}}
    with driven(["chromedriver"], folder, options, {}) as send:

        def granting(command: Command, body: Body) -> Any:
            answer = send(command, body)
            if command is OPEN:  # without a window it grants nothing by itself
                send(MAY, {"descriptor": {"name": "clipboard-write"}, "state": "granted"})
            return answer

        yield granting


class Engine(Protocol):
    """Starts a browser in `folder`, whose reader may want everything `still`."""

    def __call__(self, folder: Path, still: bool = False) -> AbstractContextManager[Send]: ...


ENGINES: dict[str, Engine] = {"firefox": firefox, "webkit": webkit, "chromium": chromium}


@contextmanager
def driven(
    command: list[str], folder: Path, options: dict[str, Any], told: dict[str, str]
) -> Iterator[Send]:
    """A session of the driver `command`, with the browser that `options` describe."""
    port = free()
    address = f"http://127.0.0.1:{port}"
    with running([*command, f"--port={port}"], folder, told):
        waited(lambda: asked("GET", f"{address}/status")["ready"])
        begun = asked("POST", f"{address}/session", {"capabilities": {"alwaysMatch": options}})
        session = f"{address}/session/{begun['sessionId']}"
        try:
            yield by_http(session)
        finally:
            asked("DELETE", session)


@contextmanager
def display(folder: Path) -> Iterator[str]:
    """A screen that nobody sees: its number."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", SCREEN, "-nolisten", "tcp"]
    with running(command, folder, {}, (writing,)):
        os.close(writing)
        with os.fdopen(reading) as said:
            yield said.readline().strip()


@contextmanager
def running(
    command: list[str], folder: Path, told: dict[str, str], open_files: tuple[int, ...] = ()
) -> Iterator[None]:
    """`command` until this ends; what it says stands in a file of `folder`."""
    with (folder / "said").open("a") as said:
        process = subprocess.Popen(
            command, env=os.environ | told, stdout=said, stderr=said, pass_fds=open_files
        )
        try:
            yield
        finally:
            process.terminate()
            process.wait()


def waited(get: Callable[[], Any]) -> Any:
    """What `get` gives once it gives something. Raises TimeoutError after a minute."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        try:
            if found := get():
                return found
        except (OSError, Refused):
            pass
        time.sleep(0.1)
    raise TimeoutError("the browser did not start")


def installed(*names: str) -> str:
    """The first of `names` that is installed."""
    return next(path for name in names if (path := shutil.which(name)))
