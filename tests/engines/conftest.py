"""Every task is done in every engine, in both languages.

`make test-engines` runs them: `make test` needs one browser alone.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from marsad.rank.parts import MEASURED

from ..browsing import served
from ..once import once
from ..project import build, copy_tree, lengthened, make_buildable
from .engines import ENGINES
from .reader import Reader
from .wire import Send


@pytest.fixture(scope="session", params=ENGINES)
def engine(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Send]:
    """A browser, started once for all its tasks."""
    folder: Path = tmp_path_factory.mktemp(request.param)
    with ENGINES[request.param](folder) as send:
        yield send


@pytest.fixture(scope="session")
def long_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where an invented site is served, in which a table goes on to a second page."""
    folder, _ = once(tmp_path_factory, "long", _made_long)
    with served(folder / "site") as address:
        yield address


def _made_long(folder: Path) -> str:
    project = lengthened(make_buildable(copy_tree(folder)), MEASURED + 30)
    return build(project, project / "site")


@pytest.fixture
def reader(engine: Send, address: str) -> Iterator[Reader]:
    """A reader at a laptop who has chosen nothing yet."""
    reader = Reader(engine, address)
    reader.open("/robots.txt")
    reader.size(1280)
    yield reader
    reader.read("localStorage.clear()")


@pytest.fixture(params=["/", "/en/"], ids=["ar", "en"])
def root(request: pytest.FixtureRequest) -> str:
    """Where a language begins."""
    return str(request.param)
