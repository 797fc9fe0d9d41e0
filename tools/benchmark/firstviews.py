"""First views beside their budgets, and the board beside a bare page and other generators."""

from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser

from . import views
from .server import serving
from .traffic import Seen
from .views import Times

KINDS = (
    "", "leaderboard/", "leaderboard/2025/", "models/", "models/coca/", "compare/", "my-result/",
    "choose/", "families/vit/", "measured/", "archive/", "top-5/", "fact-check/", "glossary/",
    "citations/", "evidence/", "data/",
)  # fmt: skip
LANGUAGES = ("/", "/en/")
BOARD = "leaderboard/"
MOST_KB, MOST_REQUESTS, BOARD_KB, BARE_TIMES = 50, 8, 34, 1.2
HEAD = ("requests", "kB", "FCP", "LCP", "TBT", "CLS", "× bare")
OF_BOARD = (MOST_REQUESTS, BOARD_KB, "", "", 0, 0, BARE_TIMES)


def report_kinds(chromium: Browser, site: Path) -> None:
    """Print what the first view of each kind of page asks for; what is over its budget says so."""
    print(f"First views, cold, gzip: budget {MOST_REQUESTS} requests, {MOST_KB} kB")
    with serving(site) as origin:
        for path in (f"{root}{kind}" for kind in KINDS for root in LANGUAGES):
            seen = views.asked(chromium, origin, path)
            print(f"  {path:<24}{_asked(seen)}" if seen else f"  there is no {path}", flush=True)


def _asked(seen: Seen) -> str:
    over = seen.requests > MOST_REQUESTS or seen.size > 1000 * MOST_KB
    wrong = [*(["over budget"] if over else []), *seen.wrong]
    return f"{seen.requests:>3}{seen.size / 1000:>8.1f}  {', '.join(wrong)}"


def report_board(chromium: Browser, sites: Mapping[str, Path], bare: str, runs: int) -> None:
    """Print the first view of the board of each of `sites`, by its name; one is called `bare`.

    All are looked at in turn, so that a machine that is busy for a while is so for all.
    """
    for root in LANGUAGES:
        print(f"First view of {root}{BOARD}: ms on slow 4G, CPU 4x, median of {runs}")
        _row("", HEAD)
        _row("budget", OF_BOARD)
        with ExitStack() as stack:
            urls = {name: f"{stack.enter_context(serving(site))}" for name, site in sites.items()}
            for name, cells in _measured(chromium, urls, f"{root}{BOARD}", bare, runs).items():
                _row(name, cells)


def _measured(
    chromium: Browser, origins: Mapping[str, str], path: str, bare: str, runs: int
) -> dict[str, tuple[object, ...]]:
    seen = {name: views.asked(chromium, origin, path) for name, origin in origins.items()}
    turns = [
        {name: views.painted(chromium, origins[name] + path) for name in origins}
        for _ in range(runs)
    ]
    times = {name: _middle([turn[name] for turn in turns]) for name in origins}
    return {name: _cells(seen[name], times[name], times[bare]) for name in origins}


def _middle(found: list[Times]) -> Times:
    return Times(*map(median, zip(*found, strict=True)))


def _cells(seen: Seen | None, own: Times, bare: Times) -> tuple[object, ...]:
    if seen is None:
        return ("no such page",)
    size, times = f"{seen.size / 1000:.1f}", (f"{value:.0f}" for value in own[:3])
    ratios = f"{own.fcp / bare.fcp:.2f}, {own.lcp / bare.lcp:.2f}"
    return (seen.requests, size, *times, f"{own.cls:.3f}", ratios, *seen.wrong)


def _row(name: str, cells: tuple[object, ...]) -> None:
    print(f"  {name:<20}{''.join(f'{cell!s:>13}' for cell in cells)}", flush=True)
