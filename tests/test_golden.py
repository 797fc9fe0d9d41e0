"""The pages of the invented project are those of tests/golden (`make golden` writes them anew)."""

from pathlib import Path

import pytest

from marsad.catalogue import Catalogue
from marsad.exports.all import exports
from marsad.finish.code import mark_code
from marsad.finish.isolate import isolate
from marsad.finish.tree import parsed, written
from marsad.pages.page import Folders
from marsad.pages.painter import pages

from .finishing import RUNS

GOLDEN = Path(__file__).parent / "golden"
FILES = [
    "data/leaderboard.csv",
    "data/open-weights.csv",
    "data/humans.csv",
    "data/measured/dal.csv",
    "data/archived/qaf.csv",
    "data/models/alef-1.json",
]
PAGE = Path(__file__).parent / "isolate" / "page.html"


def test_golden_pages(catalogue: Catalogue, invented: Path, request: pytest.FixtureRequest) -> None:
    made = {page.uri: page.filled(page.markdown) for page in pages(catalogue, Folders.of(invented))}
    if request.config.getoption("--update-golden"):
        _write(made)
    kept = {p.relative_to(GOLDEN).as_posix(): p.read_text("utf-8") for p in GOLDEN.rglob("*.md")}
    assert made.keys() == kept.keys()
    for uri, markdown in made.items():
        assert markdown == kept[uri], uri


def test_golden_files(catalogue: Catalogue, request: pytest.FixtureRequest) -> None:
    made = {file.path: file for file in exports(catalogue, "https://x.example/")}
    for path in FILES:
        kept = GOLDEN / path
        if request.config.getoption("--update-golden"):
            made[path].write(GOLDEN)
        assert kept.read_bytes() == made[path].content


def test_golden_isolation(request: pytest.FixtureRequest) -> None:
    page = parsed(PAGE.read_text("utf-8"))
    mark_code(page)
    isolate(page, RUNS)
    made = written(page)
    golden = GOLDEN / "isolated.html"
    if request.config.getoption("--update-golden"):
        golden.write_text(made, "utf-8")
    assert made == golden.read_text("utf-8")


def _write(made: dict[str, str]) -> None:
    for old in GOLDEN.rglob("*.md"):
        old.unlink()
    for uri, markdown in made.items():
        (GOLDEN / uri).parent.mkdir(parents=True, exist_ok=True)
        (GOLDEN / uri).write_text(markdown, "utf-8")
