"""Measure builds, page weight and the first view, and print what was found. Asserts nothing.

make bench                  everything (minutes)
make bench BENCH=--quick    one build of each, no tree above 1,000 models
"""

import argparse
import os
import tempfile
from pathlib import Path

from benchmark import growth, handling, views
from benchmark.builds import Build, median_of
from benchmark.server import serving

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure builds and pages; print the figures.")
    parser.add_argument("--quick", action="store_true", help="fewer runs, no tree of 5,000 models")
    quick = parser.parse_args().quick
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        site = _real_tree(folder, runs=1 if quick else 3)
        growth.report(ROOT, folder, (77, 1000) if quick else (77, 1000, 5000))
        growth.report_rows(ROOT, folder, 10_000)
        if executable := os.environ.get("CHROMIUM"):
            _browser(executable, site, runs=1 if quick else 5)
        else:
            print("No first view: CHROMIUM is not set")


def _real_tree(folder: Path, runs: int) -> Path:
    build: Build = median_of(runs, ROOT, folder / "site")
    print(f"Real tree, strict build, cold process, median of {runs}: {build}", flush=True)
    for line in growth.weights(build.site):
        print(f"  {line}")
    return build.site


def _browser(executable: str, site: Path, runs: int) -> None:
    with views.browser(executable) as chromium, serving(site) as server:
        for path in ("/leaderboard/", "/en/leaderboard/"):
            views.report(chromium, server, path, runs)
        handling.report(chromium, server)


if __name__ == "__main__":
    main()
