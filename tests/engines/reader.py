"""A reader at a browser: opens, clicks, types, and sees what stands on the page."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from .wire import (
    ACT,
    AGAIN,
    BACK,
    CLICK,
    ELEMENT,
    FIND,
    FORWARD,
    OPEN,
    READ,
    SIZE,
    TYPE,
    Refused,
    Send,
)

# How long a page may take until it shows what it must, in seconds: a busy machine is no fault.
SLOW = 30
# Keys without a sign of their own, as WebDriver writes them (W3C WebDriver, section 17.4.2).
KEYS = {
    "Tab": "\ue004", "Enter": "\ue007", "Escape": "\ue00c", "Space": " ",
    "ArrowUp": "\ue013", "ArrowDown": "\ue015", "End": "\ue010", "Home": "\ue011",
}  # fmt: skip
# WebKit's driver scrolls to no part that it only sees the margin of.
MIDDLE = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })"
# What a browser does when a reader has chosen from a list.
CHOOSE = """((list, value) => {
  list.value = value;
  for (const name of ["input", "change"]) list.dispatchEvent(new Event(name, { bubbles: true }));
})(...arguments)"""


@dataclass(frozen=True)
class Reader:
    """One window of one engine; addresses are those of the site at `address`."""

    send: Send
    address: str

    def open(self, path: str) -> None:
        """Go to a page, and wait until its scripts have begun."""
        self.send(OPEN, {"url": self.address + path})

    def back(self) -> None:
        """Go back to the page before, by the browser's own button."""
        self.send(BACK, {})

    def forward(self) -> None:
        """Go forward again."""
        self.send(FORWARD, {})

    def again(self) -> None:
        """Load the page again, by the browser's own button."""
        self.send(AGAIN, {})

    def read(self, expression: str, *arguments: Any) -> Any:
        """What an expression of JavaScript gives; `arguments` are its `arguments`."""
        return self.send(READ, {"script": f"return {expression}", "args": [*arguments]})

    def sees(self, expression: str, wanted: Any = True) -> None:
        """Wait until `expression` gives `wanted`. Raises AssertionError with what it gives."""
        end, found = time.monotonic() + SLOW, None
        while time.monotonic() < end:
            try:
                if (found := self.read(expression)) == wanted:
                    return
            except Refused as error:  # between two pages
                found = error
            time.sleep(0.05)
        raise AssertionError(f"{expression}: {found!r} instead of {wanted!r}")

    def click(self, selector: str) -> None:
        """Scroll to the first such element and click where it stands, as a mouse does."""

        def do() -> None:
            found = self._found(selector)
            self.read(MIDDLE, {ELEMENT: found})
            self.send(CLICK, {"id": found})

        _once_it_may(do)

    def type(self, selector: str, text: str) -> None:
        """Type into a field, behind what stands there."""
        _once_it_may(lambda: self.send(TYPE, {"id": self._found(selector), "text": text}))

    def choose(self, selector: str, value: str) -> None:
        """Choose from a list: drivers report that in ways of their own, browsers in one."""
        self.read(CHOOSE, {ELEMENT: self._found(selector)}, value)

    def press(self, *keys: str) -> None:
        """Press keys one after the other, wherever the focus is."""
        signs = [KEYS.get(key, key) for key in keys]
        ways = [{"type": way, "value": sign} for sign in signs for way in ("keyDown", "keyUp")]
        self.send(ACT, {"actions": [{"type": "key", "id": "keys", "actions": ways}]})

    def point(self, selector: str) -> None:
        """Move the mouse onto the first such element."""
        move = {"type": "pointerMove", "x": 0, "y": 0, "origin": {ELEMENT: self._found(selector)}}
        kind = {"pointerType": "mouse"}
        mouse = {"type": "pointer", "id": "mouse", "parameters": kind, "actions": [move]}
        self.send(ACT, {"actions": [mouse]})

    def size(self, width: int, height: int = 900) -> None:
        """Make the page `width` × `height` pixels: the window is as much larger as its frame."""
        wide, high = self.read("[outerWidth - innerWidth, outerHeight - innerHeight]")
        self.send(SIZE, {"width": width + wide, "height": height + high})
        self.sees("[innerWidth, innerHeight]", [width, height])

    def _found(self, selector: str) -> str:
        found = self.send(FIND, {"using": "css selector", "value": selector})
        return str(found[ELEMENT])


def _once_it_may(do: Callable[[], Any]) -> None:
    """Do what a script may have to make possible first. Raises Refused where it never does."""
    end = time.monotonic() + SLOW
    while True:
        try:
            do()
            return
        except Refused:
            if time.monotonic() > end:
                raise
            time.sleep(0.1)
