"""Whatever befalls a line of data: a catalogue or problems with lines, never another error.

`FUZZ_SEED=7 pytest tests/test_fuzz.py` tries other cases than those of every run.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, seed, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from marsad.catalogue import Catalogue, load
from marsad.pages.page import Folders
from marsad.pages.painter import pages
from marsad.problems import BadData
from marsad.schema.base import Text

from .damage import DAMAGES, damaged
from .project import TREE, copy_tree
from .seeds import SEED

FILES = sorted(p.relative_to(TREE) for p in (TREE / "data").rglob("*.*"))
FILES += [Path("data/languages/ar.yml"), Path("data/languages/en.yml")]
PARTS, CASES = 8, 250  # 2,000 in all
SHOWN = 2  # of each part
SPOKEN = ("languages", "search")
# By language and address, what a page is made of.
Made = dict[str, dict[str, object]]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_tree(tmp_path_factory.mktemp("fuzzed"))


@pytest.fixture(scope="module")
def whole(project: Path) -> Catalogue:
    return load(project / "data")


@pytest.fixture(scope="module")
def facts(whole: Catalogue) -> dict[str, object]:
    return _facts(whole)


@pytest.fixture(scope="module")
def made(whole: Catalogue, project: Path) -> Made:
    return _made(whole, project)


@pytest.mark.parametrize("part", range(PARTS))
def test_nothing_but_problems_with_lines(project: Path, part: int) -> None:
    @seed(SEED * PARTS + part)
    @settings(max_examples=CASES, derandomize=False, database=None)
    @given(st.sampled_from(FILES), st.integers(0, 400), st.sampled_from([*DAMAGES]))
    def holds(file: Path, line: int, name: str) -> None:
        with _broken(project / file, line, name):
            _loaded(project)

    holds()


@pytest.mark.parametrize("part", range(PARTS))
def test_a_fact_that_is_let_pass_changes_the_same_pages_in_both_languages(
    project: Path, facts: dict[str, object], made: Made, part: int
) -> None:
    random, left = Random(SEED * PARTS + part), SHOWN
    while left:
        file, line, name = random.choice(FILES), random.randrange(400), random.choice([*DAMAGES])
        with _broken(project / file, line, name):
            found = _loaded(project)
            if found and _facts(found) != facts:
                left -= 1
                with _said():
                    changed = _changed(made, _made(found, project))
                    assert changed["ar"] == changed["en"], f"{file}:{line} {name}, seed {SEED}"


def _loaded(project: Path) -> Catalogue | None:
    """The facts of `project`, or nothing where the problems are said."""
    with _said():
        return load(project / "data")
    return None


@contextmanager
def _said() -> Iterator[None]:
    """Whatever is wrong is said with a line that is there."""
    try:
        yield
    except BadData as error:
        for problem in error.problems:
            assert 1 <= problem.line <= _lines(problem.path), problem


@contextmanager
def _broken(path: Path, line: int, name: str) -> Iterator[None]:
    """The file at `path` as long as a line of it is damaged."""
    whole = path.read_bytes()
    path.write_bytes(damaged(whole, line, DAMAGES[name]))
    try:
        yield
    finally:
        path.write_bytes(whole)


def _lines(path: Path) -> int:
    return max(1, path.read_bytes().count(b"\n")) if path.is_file() else 1


def _facts(catalogue: Catalogue) -> dict[str, object]:
    """All that `catalogue` says, but what it says in words of one language."""
    names = [column.name for column in fields(catalogue) if column.name not in SPOKEN]
    return {name: _bare(dict(getattr(catalogue, name))) for name in names}


def _bare(value: Any) -> Any:
    if isinstance(value, Text):
        return None
    if isinstance(value, BaseModel | Mapping):
        return {key: _bare(inner) for key, inner in dict(value).items()}
    return [*map(_bare, value)] if isinstance(value, tuple) else value


def _made(catalogue: Catalogue, project: Path) -> Made:
    found: Made = {"ar": {}, "en": {}}
    for page in pages(catalogue, Folders.of(project)):
        language, _, address = page.uri.partition("/")
        found[language][address] = (page.markdown, page.fragments, page.entries, page.quote)
    return found


def _changed(before: Made, after: Made) -> dict[str, set[str]]:
    return {
        language: {
            address
            for address in before[language].keys() | after[language].keys()
            if before[language].get(address) != after[language].get(address)
        }
        for language in before
    }
