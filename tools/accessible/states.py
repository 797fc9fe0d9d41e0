"""What readers do that changes a page: a row for each state in which pages are asked.

They are of the invented site and of the real one: no state names a record.
"""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page, expect

PHONE, LAPTOP = 390, 1280
OPEN = "document.querySelectorAll('main details').forEach(part => { part.open = true })"
STATUS = "main form [role=status]"


@dataclass(frozen=True)
class State:
    """`path` stands below the root of a language; `do` ends when the state is there."""

    path: str
    do: Callable[[Page], object]
    width: int = LAPTOP


def _sorted(page: Page) -> None:
    page.locator("th[data-key=parameters] button").first.click()
    expect(page.locator("th[data-key=parameters][aria-sort]").first).to_be_visible()


def _filtered(page: Page) -> None:
    page.locator("main [type=search]").first.fill("b")
    expect(page.locator("main tbody tr[hidden]").first).to_be_attached()


def _emptied(page: Page) -> None:
    said = page.locator(STATUS).inner_text()
    page.locator("main [type=search]").first.fill("nothing of this name")
    expect(page.locator(STATUS)).not_to_have_text(said)


def _asked_in_vain(page: Page) -> None:
    expect(page.locator("[role=alert]:visible")).to_contain_text("org=")


def _as_error(page: Page) -> None:
    page.locator("[data-look=error]").check()
    expect(page.locator("table[data-error]").first).to_be_visible()


def _filters_open(page: Page) -> None:
    page.locator(".tools").first.click()
    expect(page.locator("main select").first).to_be_visible()


def _row_whole(page: Page) -> None:
    page.locator("button.more").first.click()
    expect(page.locator("tr[data-whole]").first).to_be_visible()


def _searched(page: Page) -> None:
    page.locator("[data-search-open]").first.click()
    page.locator("#search input").fill("ImageNet")
    expect(page.locator(".search-results a").first).to_be_visible()


def _drawer_open(page: Page) -> None:
    page.locator("#menu").click()
    expect(page.locator("#drawer a").first).to_be_visible()


def _explained(page: Page) -> None:
    page.locator("a.gloss").first.hover()
    expect(page.locator(".gloss-box")).to_be_visible()


def _copied(page: Page) -> None:
    page.locator("[data-copy-link]").first.click()
    expect(page.locator("#live")).not_to_be_empty()


def _listed(page: Page) -> None:
    page.locator("[name=model]").press_sequentially("a")
    page.locator("[role=option]").first.wait_for()
    page.keyboard.press("ArrowDown")


def _compared(page: Page) -> None:
    for at in range(2):
        page.locator("[name=model]").press_sequentially("a")
        page.locator("[role=option]").nth(at).click()
    expect(page.locator("[data-chosen] thead a")).to_have_count(2)


def _placed(page: Page) -> None:
    page.locator("[name=top1]").fill("90")
    expect(page.locator("[data-answer]")).to_be_visible()


def _refused(page: Page) -> None:
    page.locator("[name=top1]").fill("900")
    expect(page.locator("[role=alert]:visible")).not_to_be_empty()


def _chosen(page: Page) -> None:
    before = page.locator(STATUS).inner_text()
    page.locator("[name=max]").fill("25")
    expect(page.locator(STATUS)).not_to_have_text(before)


def _guessed(page: Page) -> None:
    page.locator("[name=k]").nth(2).check()
    page.locator("[name=several]").check()
    expect(page.locator("main .worked[data-k='3']")).to_be_visible()


STATES = {
    "a board in another order": State("leaderboard/", _sorted),
    "a board that a filter narrows": State("leaderboard/", _filtered),
    "a board that a filter empties": State("leaderboard/", _emptied),
    "a board asked for what nobody knows": State("leaderboard/?org=nobody", _asked_in_vain),
    "the same on a phone": State("leaderboard/?org=nobody", _asked_in_vain, PHONE),
    "a board of errors": State("leaderboard/", _as_error),
    "the filters of a phone open": State("leaderboard/", _filters_open, PHONE),
    "a row whole on a phone": State("leaderboard/", _row_whole, PHONE),
    "an address copied": State("leaderboard/", _copied),
    "results of a search": State("", _searched),
    "the drawer open": State("", _drawer_open, PHONE),
    "a word explained": State("methodology/", _explained),
    "claims open": State("fact-check/", lambda page: page.evaluate(OPEN)),
    "cells of a post open": State("snapshot/", lambda page: page.evaluate(OPEN)),
    "a source open": State("citations/a/", lambda page: page.evaluate(OPEN)),
    "names to pick from": State("compare/", _listed),
    "models side by side": State("compare/", _compared),
    "a result placed": State("my-result/", _placed),
    "a result refused": State("my-result/", _refused),
    "weights within limits": State("choose/", _chosen),
    "the worked example of three guesses": State("top-5/", _guessed),
}
