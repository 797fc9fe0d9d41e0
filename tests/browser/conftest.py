"""The invented site, with a second and long set of measurements, as a browser sees it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ..browsing import served
from ..once import once
from ..project import build, copy_tree, lengthened, make_buildable

MANY = 250


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the invented site is served: in this folder instead of the real one."""
    folder, _ = once(tmp_path_factory, "browsed", _made)
    with served(folder / "site") as address:
        yield address


def _made(folder: Path) -> str:
    project = lengthened(make_buildable(copy_tree(folder)), MANY)
    return build(project, project / "site")
