"""Each case of tests/bad is one fault, and says itself what must be said of it.

Its files hold, for each file of data, what stands there (all of it, where that is empty), what
stands there instead, and every problem that must be found. A problem is looked for in the first
line of what stands there instead; `+1: ` is the line after it, `1: ` the first line of the file,
`@results: ` the line of that key.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from marsad.catalogue import load
from marsad.problems import BadData

from .project import copy_tree

BAD = Path(__file__).parent / "bad"


def _cases() -> Iterator[Any]:
    for path in sorted(BAD.glob("*.yml")):
        for file, faults in yaml.load(path.read_text("utf-8"), yaml.BaseLoader).items():
            for old, news in faults.items():
                for new, said in news.items():
                    yield pytest.param(file, old, new, said, id=f"{file}: {new[:40]!a}")


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented data, to break and to mend again."""
    return copy_tree(tmp_path_factory.mktemp("bad")) / "data"


@pytest.mark.parametrize(("file", "old", "new", "said"), [*_cases()])
def test_says_where_and_what(data: Path, file: str, old: str, new: str, said: Any) -> None:
    path = data / file
    good = path.read_text("utf-8")
    assert good.count(old) == 1 or not old
    start = good[: good.index(old)].count("\n") + 1
    bad = good.replace(old, new) if old else new
    path.write_text(bad, "utf-8")
    try:
        with pytest.raises(BadData) as error:
            load(data)
    finally:
        path.write_text(good, "utf-8")
    wanted = [_problem(bad, start, one) for one in ([said] if isinstance(said, str) else said)]
    found = [str(problem) for problem in error.value.problems]
    assert sorted(found) == sorted(f"{path}:{problem}" for problem in wanted)


def _problem(text: str, start: int, said: str) -> str:
    at, message = ("+0", said)
    if re.match(r"(\+?\d+|@\w+): ", said):
        at, _, message = said.partition(": ")
    if at.startswith("@"):
        lines = enumerate(text.splitlines(), 1)
        return f"{next(n for n, line in lines if line.startswith(f'{at[1:]}:'))}: {message}"
    return f"{start + int(at) if at.startswith('+') else at}: {message}"
