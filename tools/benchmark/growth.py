"""How the build and the pages grow with the number of models, and of measured rows."""

import gzip
import shutil
from pathlib import Path

from . import trees
from .builds import build

HEAVIEST = 3


def report(root: Path, folder: Path, sizes: tuple[int, ...]) -> None:
    """Build a tree of each size; print time, time per model, and the weight of the pages."""
    for size in sizes:
        tree = trees.copy(root, folder / f"tree-{size}")
        models = trees.grow_models(tree, size)
        done = build(tree, folder / f"site-{size}")
        each = 1000 * done.seconds / max(models, 1)
        _print(f"Generated tree, {models:,} models: {done}, {each:.1f} ms a model", tree, done.site)


def report_rows(root: Path, folder: Path, rows: int) -> None:
    """The same for a tree in which each set of measurements has so many rows."""
    tree = trees.copy(root, folder / f"tree-rows-{rows}")
    sets = trees.grow_measurements(tree, rows)
    done = build(tree, folder / f"site-rows-{rows}")
    _print(f"Generated tree, {sets} sets of {rows:,} measured rows: {done}", tree, done.site)


def _print(said: str, tree: Path, site: Path) -> None:
    print(said, flush=True)
    for line in weights(site):
        print(f"  {line}")
    shutil.rmtree(tree)
    shutil.rmtree(site, ignore_errors=True)


def weights(site: Path) -> list[str]:
    """The heaviest pages, and all of them together."""
    pages = sorted(site.rglob("*.html"), key=lambda page: page.stat().st_size, reverse=True)
    total = sum(page.stat().st_size for page in pages)
    lines = [f"{_kb(total)} of pages, {_kb(total // max(len(pages), 1))} a page on average"]
    for page in pages[:HEAVIEST]:
        packed = len(gzip.compress(page.read_bytes(), 9))
        name = page.relative_to(site).as_posix()
        lines.append(f"{name}: {_kb(page.stat().st_size)}, {_kb(packed)} gzip")
    return lines


def _kb(size: int) -> str:
    return f"{size / 1000:,.1f} kB"
