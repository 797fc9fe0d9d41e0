"""The invented site, with a second and long set of measurements, as a browser sees it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ..browsing import served
from ..once import once
from ..project import build, copy_tree, make_buildable, seal

MANY = 250


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the invented site is served: in this folder instead of the real one."""
    folder, _ = once(tmp_path_factory, "browsed", _made)
    with served(folder / "site") as address:
        yield address


def _made(folder: Path) -> str:
    project = make_buildable(copy_tree(folder))
    sets = project / "data" / "measurements"
    note = (sets / "dal.yml").read_text("utf-8")
    (sets / "waw.yml").write_text(note.replace("dal.csv", "waw.csv"), "utf-8")
    head = (sets / "dal.csv").read_text("utf-8").splitlines()[0]
    rows = [f"net_{n},224,{90 - n / 10:.3f},95.000,5.00" for n in range(MANY)]
    (sets / "waw.csv").write_text("\n".join([head, *rows, ""]), "utf-8")
    seal(project / "data")
    return build(project, project / "site")
