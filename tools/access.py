"""Ask axe of every page of the built site, and of what readers make of some, in each view.

make access                 needs a browser; half an hour. UNDER=/en/models/ asks of a part

What is wrong is printed as it is found, then a table; it fails where anything was found.
"""

import os
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from pathlib import Path

from playwright.sync_api import sync_playwright

from accessible.visits import Visit, made, planned, table
from benchmark.server import serving

SITE = Path(__file__).resolve().parent.parent / "site"
AT_ONCE = 2


def main(under: str = "/") -> int:
    """Visit what stands under `under`; 1 where axe finds anything, or nothing stands there."""
    visits = planned(SITE, under)
    if not visits:
        print(f"nothing under {under}: make site first", file=sys.stderr)
        return 1
    with serving(SITE) as address, ThreadPoolExecutor(AT_ONCE) as pool:
        parts = [visits[at::AT_ONCE] for at in range(AT_ONCE)]
        done = [*chain.from_iterable(pool.map(lambda part: [*visited(address, part)], parts))]
    print("\n".join(table(sorted(done, key=visits_first))))
    return 1 if any(line for visit in done for line in told(visit)) else 0


def visits_first(visit: Visit) -> tuple[bool, str, str]:
    """The order of the table: kinds of page, then states."""
    return visit.state is not None, visit.kind, visit.language


def visited(address: str, visits: list[Visit]) -> Iterator[Visit]:
    """Make `visits` in a browser of their own, and print what is wrong."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM"))
        context = browser.new_context(base_url=address, reduced_motion="reduce")
        page = context.new_page()
        for visit in visits:
            done = made(page, visit)
            for line in told(done):
                print(line, flush=True)
            yield done


def told(visit: Visit) -> Iterator[str]:
    """A line for each thing that is wrong."""
    for scheme, wrongs in visit.found.items():
        yield from (f"{visit.path} {visit.width} px {scheme} {visit.kind}: {w}" for w in wrongs)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
