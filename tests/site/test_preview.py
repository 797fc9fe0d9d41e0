"""`make serve` shows what is saved, or what is wrong with it, and goes on."""

import os
import re
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from time import monotonic, sleep
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from ..project import copy_tree, make_buildable

RELOAD = re.compile(r"<script>\s*var livereload.*?livereload\((\d+), \d+\);\s*</script>", re.S)
# How often the server looks at the files, and how often here, in seconds; a person is slower.
LOOK, LOOK_HERE = "LOOK = 0.5", "LOOK = 0.1"
POLL = 0.05
# Seconds within which it has shown one, also on a busy machine.
PATIENCE = 90
MODEL, PAGE = "data/models/alef-1.yml", "models/alef-1/"
# What is wrong when the server is started, in the order in which it is mended.
BROKEN: dict[str, Callable[[str], str]] = {
    "mkdocs.yml": lambda text: text.replace("theme:", "theme: [", 1),
    MODEL: lambda text: text.replace("name:", "nam:"),
}


@dataclass(frozen=True)
class Served:
    """A project and the address where it is shown; `began` is what first stood there, in turn.

    Below `made` lies what is made of it.
    """

    root: Path
    address: str
    made: Path
    began: tuple[str, ...] = ()

    def page(self, path: str) -> str:
        """What stands at `path`, without the script that waits for the next change."""
        return RELOAD.sub("", self._said(path))

    def shows(self, path: str, wanted: Callable[[str], bool]) -> bool:
        """Whether what stands at `path` is, after a while, what is `wanted`."""
        end = monotonic() + PATIENCE
        while not (shown := wanted(self.page(path))) and monotonic() < end:
            sleep(POLL)
        return shown

    @contextmanager
    def changed(self, path: str, change: Callable[[str], str]) -> Iterator[None]:
        """The project with another text in a file, and then as before."""
        file = self.root / path
        text = file.read_text("utf-8") if file.exists() else ""
        kept = file.replace(f"{file}~") if text else None
        try:
            file.write_text(change(text), "utf-8")
            yield
        finally:
            kept.replace(file) if kept else file.unlink()

    def _said(self, path: str) -> str:
        """What the server answers; where there is no page, what it says of that."""
        try:
            with urlopen(self.address + path, timeout=300) as answer:
                return str(answer.read().decode())
        except HTTPError as answer:
            return answer.read().decode()


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A project that has faults when its server is started, and is mended one by one then."""
    root = _hasty(make_buildable(copy_tree(tmp_path_factory.mktemp("served"))))
    whole = {path: (root / path).read_text("utf-8") for path in BROKEN}
    for path, change in BROKEN.items():
        (root / path).write_text(change(whole[path]), "utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "hooks/mkdocs_serve.py", place]
    made = tmp_path_factory.mktemp("made")
    environment = os.environ | {"TMPDIR": str(made)}
    with subprocess.Popen(command, cwd=root, env=environment) as server:
        try:
            shown = Served(root, f"http://{place}/", made)
            began = [_awaited(shown, server, lambda page: True)]
            for path, text in whole.items():
                (root / path).write_text(text, "utf-8")
                began.append(_awaited(shown, server, lambda page: page != began[-1]))
            yield replace(shown, began=tuple(began))
        finally:
            server.terminate()


def _hasty(project: Path) -> Path:
    """`project` with a server that looks at its files more often."""
    looker = project / "hooks" / "mkdocs_looker.py"
    before, rest = looker.read_text("utf-8").split(LOOK)
    looker.write_text(f"{before}{LOOK_HERE}{rest}", "utf-8")
    return project


def _awaited(served: Served, server: subprocess.Popen[bytes], wanted: Callable[[str], bool]) -> str:
    """The page of a model, once `server` is there and that is what is `wanted`."""
    while True:
        assert server.poll() is None
        with suppress(OSError):  # none is there yet, or the next one begins
            if wanted(page := served.page(PAGE)):
                return page
        sleep(POLL)


def test_a_server_that_starts_on_faults_shows_them_and_then_the_site(served: Served) -> None:
    settings, model, _ = served.began
    assert re.search(r"\bmkdocs\.yml:\d+: ", settings)
    assert "data/models/alef-1.yml:1: `nam` is " in model
    assert "<h1" in served.page(PAGE)
    assert "to repair" not in served.page(PAGE)


def test_what_is_saved_is_shown_in_both_languages_and_taken_back(served: Served) -> None:
    pages = [PAGE, f"en/{PAGE}", "", "leaderboard/", "data/leaderboard.csv"]
    before = {path: served.page(path) for path in pages}
    with served.changed(MODEL, lambda text: text.replace("Alef_1", "Waw_9")):
        assert [served.shows(path, lambda page: "Waw_9" in page) for path in pages] == [True] * 5
    assert [served.shows(path, text.__eq__) for path, text in before.items()] == [True] * 5


@pytest.mark.parametrize(
    ("path", "change", "said"),
    [
        (MODEL, lambda text: text.replace("name:", "nam:"), "data/models/alef-1.yml:1: `nam` is "),
        ("docs/ar/about.md", lambda text: f"{text}\n{{{{ nope }}}}\n", "docs/ar/about.md:"),
        ("data/models/waw.yml", lambda _: "name: [", "data/models/waw.yml:1: "),
        ("templates/model.md", lambda text: f"{text}{{{{ nope }}}}", "templates/model.md:"),
        ("mkdocs.yml", lambda text: f"{text}nope: [", "mkdocs.yml:"),
        (
            "mkdocs.yml",
            lambda text: text.replace("docs_dir: docs", "docs_dir: nope"),
            "`docs_dir`: The path ",
        ),
        ("hooks/marsad/fold.py", lambda text: f"{text}\n", "start it again"),
    ],
)
def test_what_is_wrong_stands_in_place_of_every_page_until_it_is_mended(
    served: Served, path: str, change: Callable[[str], str], said: str
) -> None:
    before = served.page(PAGE)
    with served.changed(path, change):
        pages = ("", PAGE, "en/top-5/")
        assert [served.shows(at, lambda page: said in page) for at in pages] == [True] * 3
    assert served.shows(PAGE, before.__eq__)


def test_a_link_that_leads_to_itself_is_told_at_once(served: Served) -> None:
    link = served.root / "data" / "models" / "loop.yml"
    link.symlink_to(link.name)
    try:
        said = "data/models/loop.yml:1: is a link that leads nowhere"
        assert served.shows(PAGE, lambda page: said in page)
    finally:
        link.unlink()
    assert served.shows(PAGE, lambda page: "<h1" in page and "to repair" not in page)


def test_a_frame_that_is_gone_is_named_and_taken_back(served: Served) -> None:
    before, frame = served.page(PAGE), served.root / "overrides"
    kept = frame.rename(frame.with_name("kept"))
    frame.mkdir()
    try:
        said = "overrides:1: must hold `base.html`, the frame of every page"
        assert served.shows(PAGE, lambda page: said in page)
    finally:
        frame.rmdir()
        kept.rename(frame)
    assert served.shows(PAGE, before.__eq__)


def test_a_page_that_can_not_be_written_says_so_until_it_can(served: Served) -> None:
    """A folder stands where the page would: no user, root neither, writes a file there."""
    # Each start that the settings stopped has left an empty one.
    folder = next(folder for folder in served.made.iterdir() if any(folder.iterdir()))
    page = folder / "models" / "alef-1" / "index.html"
    page.unlink()
    page.mkdir()
    with served.changed(MODEL, lambda text: text.replace("Alef_1", "Waw_9")):
        assert served.shows(PAGE, lambda shown: "Is a directory" in shown)
        page.rmdir()
        assert served.shows(PAGE, lambda shown: "Waw_9" in shown)
    assert served.shows(PAGE, lambda shown: "Alef_1" in shown)


@pytest.mark.parametrize("path", ["models/%00", "models/%00/", "%00", f"models/{'a' * 300}/"])
def test_what_no_page_can_be_called_is_not_there(served: Served, path: str) -> None:
    with pytest.raises(HTTPError, match="404"):
        urlopen(f"{served.address}{path}", timeout=300)


def test_a_new_record_has_its_page(served: Served) -> None:
    text = (served.root / MODEL).read_text("utf-8").replace("Alef_1", "Waw_9")
    with served.changed("data/models/waw-9.yml", lambda _: text):
        assert served.shows("models/waw-9/", lambda page: "Waw_9" in page)


def test_a_page_that_asks_for_other_sheets_has_them(served: Served) -> None:
    asking = "---\nstyles: [pair, data]\n"
    with served.changed("docs/en/about.md", lambda text: text.replace("---\n", asking, 1)):
        assert served.shows("en/about/", lambda page: "assets/pair.data.css" in page)
        assert "<!doctype" not in served.page("en/assets/pair.data.css")
