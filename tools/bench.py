"""Measure builds, page weight and the first view; print each figure beside its budget.

make bench                        everything (minutes)
make bench BENCH=--quick          one build of each, no tree above 1,000 models
make bench BENCH="--only views"   one part: builds, growth, views, handling, lighthouse

Asserts nothing. Zensical is measured where ZENSICAL names its command, Lighthouse where LIGHTHOUSE
does; the browser is that of CHROMIUM.
"""

import argparse
import os
import tempfile
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from benchmark import firstviews, growth, handling, lighthouse, others, views
from benchmark.bare import write_bare
from benchmark.builds import Build, median_of
from benchmark.server import serving

ROOT = Path(__file__).resolve().parent.parent
OURS, BARE = "ours", "bare page"
GROWN, MANY = (117, 1000), 5000


@dataclass(frozen=True)
class Bench:
    """What is measured in the folder `work`."""

    work: Path
    quick: bool

    @property
    def runs(self) -> int:
        """How many builds of ours are made, of which that of middle length counts."""
        return 1 if self.quick else 3

    def builds(self) -> None:
        """Full builds of the same pages, by us and by others."""
        ours = self._ours
        print(f"Real tree, strict build, cold process, median of {self.runs}: {ours}", flush=True)
        for line in growth.weights(ours.site):
            print(f"  {line}")
        for name, build in self._others.items():
            print(f"{name}, the same pages: {build}; ours takes {_ratio(ours, build)} of it")
        print("  budget: 1.0 of Zensical's; 5.0 with 1,000 models", flush=True)

    def growth(self) -> None:
        """Trees of more models, and of more measured rows."""
        growth.report(ROOT, self.work, GROWN if self.quick else (*GROWN, MANY))
        growth.report_rows(ROOT, self.work, 10_000)

    def views(self) -> None:
        """First views."""
        site, bare = self._ours.site, self.work / "bare"
        for board in ("leaderboard/index.html", "en/leaderboard/index.html"):
            write_bare(site / board, bare / board)
        rivals = {name: build.site for name, build in self._others.items()}
        with views.browser(os.environ["CHROMIUM"]) as chromium:
            firstviews.report_kinds(chromium, site)
            sites = {BARE: bare, OURS: site, **rivals}
            firstviews.report_board(chromium, sites, BARE, 1 if self.quick else 5)

    def handling(self) -> None:
        """Sorting and filtering."""
        with views.browser(os.environ["CHROMIUM"]) as chromium, serving(self._ours.site) as origin:
            handling.report(chromium, origin)

    def lighthouse(self) -> None:
        """Scores of Lighthouse."""
        if command := os.environ.get("LIGHTHOUSE"):
            with serving(self._ours.site) as origin:
                lighthouse.report(command, os.environ["CHROMIUM"], origin)
        else:
            print("Lighthouse is not installed: LIGHTHOUSE names no command")

    @cached_property
    def _ours(self) -> Build:
        return median_of(self.runs, ROOT, self.work / "site")

    @cached_property
    def _others(self) -> dict[str, Build]:
        command = os.environ.get("ZENSICAL")
        if command is None:
            print("Zensical is not installed: ZENSICAL names no command")
        found = others.commands(command).items()
        return {name: others.build(run, self.work / name.split()[0]) for name, run in found}


PARTS = {
    "builds": Bench.builds,
    "growth": Bench.growth,
    "views": Bench.views,
    "handling": Bench.handling,
    "lighthouse": Bench.lighthouse,
}
SEEN = ("views", "handling", "lighthouse")


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure builds and pages; print the figures.")
    parser.add_argument("--quick", action="store_true", help="fewer runs, no tree of 5,000 models")
    parser.add_argument("--only", choices=PARTS, action="append", help="this part alone")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        bench = Bench(Path(name), asked.quick)
        for part in asked.only or PARTS:
            if part in SEEN and "CHROMIUM" not in os.environ:
                print(f"No {part}: CHROMIUM is not set")
            else:
                PARTS[part](bench)


def _ratio(ours: Build, other: Build) -> str:
    """Of the time by the clock, and of the processor's."""
    if other.complaint:
        return "an unknown part"
    return f"{ours.seconds / other.seconds:.2f} (processor {ours.work / other.work:.2f})"


if __name__ == "__main__":
    main()
