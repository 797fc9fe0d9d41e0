"""What a preview says of an error names the file to repair, and its line."""

from collections.abc import Callable
from pathlib import Path

import pytest

from marsad.problems import BadData, Problem
from mkdocs_raised import said

ROOT = Path("/project")
FAILS = "\n\nraise ValueError('no such thing')"


def run(text: str, path: str) -> Callable[[], None]:
    """What runs `text` as if it stood in the file `path` of the project."""
    return lambda: exec(compile(text, str(ROOT / path), "exec"))


def raised(call: Callable[[], object]) -> BaseException:
    try:
        call()
    except Exception as error:
        return error
    raise AssertionError("nothing is raised")


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("hooks/marsad/fold.py", "hooks/marsad/fold.py:3: "),
        ("overrides/base.html", "overrides/base.html:3: "),
        (".venv/lib/other.py", ""),
    ],
)
def test_an_error_of_ours_has_its_place(path: str, place: str) -> None:
    assert said(raised(run(FAILS, path)), ROOT) == [f"{place}ValueError: no such thing"]


def test_what_caused_it_is_told_and_not_what_came_of_it() -> None:
    def build() -> None:
        try:
            run(FAILS, "hooks/a.py")()
        except ValueError as error:
            raise RuntimeError("the build ends") from error

    assert said(raised(build), ROOT) == ["hooks/a.py:3: ValueError: no such thing"]


def test_what_the_system_refuses_names_its_own_file() -> None:
    error = raised(run("open('/')", "hooks/a.py"))
    assert said(error, ROOT) == ["IsADirectoryError: [Errno 21] Is a directory: '/'"]


def test_faults_of_the_data_have_their_own_lines() -> None:
    error = BadData([Problem(ROOT / "data/a.yml", 7, "is wrong")])
    assert said(error, ROOT) == ["data/a.yml:7: is wrong"]
