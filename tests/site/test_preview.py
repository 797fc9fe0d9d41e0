"""`make serve` shows what is saved, or what is wrong with it, and goes on."""

import os
import re
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from time import monotonic, sleep
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from lxml.html import fromstring

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

    Below `made` lies what is made of it; `terminal` is what `server` has printed.
    """

    root: Path
    address: str
    made: Path
    server: subprocess.Popen[bytes]
    terminal: Path
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

    def prints(self, wanted: str) -> bool:
        """Whether the last lines of the terminal are `wanted`, after a while."""
        end = monotonic() + PATIENCE
        while not (said := self.terminal.read_text("utf-8").endswith(wanted)) and monotonic() < end:
            sleep(POLL)
        return said

    def awaited(self, wanted: Callable[[str], bool]) -> str:
        """The page of a model, once it is what is `wanted`, also where the server begins anew."""
        end = monotonic() + PATIENCE
        while monotonic() < end and self.server.poll() is None:
            with suppress(OSError):  # none is there yet, or the next one begins
                if wanted(page := self.page(PAGE)):
                    return page
            sleep(POLL)
        raise AssertionError(self.terminal.read_text("utf-8"))

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
    environment, terminal = os.environ | {"TMPDIR": str(made)}, made.with_name("terminal")
    with (
        terminal.open("wb") as said,
        subprocess.Popen(command, cwd=root, env=environment, stdout=said, stderr=said) as server,
    ):
        try:
            shown = Served(root, f"http://{place}/", made, server, terminal)
            began = [shown.awaited(lambda page: True)]
            for path, text in whole.items():
                (root / path).write_text(text, "utf-8")
                began.append(shown.awaited(lambda page: page != began[-1]))
            yield replace(shown, began=tuple(began))
        finally:
            server.terminate()


def _hasty(project: Path) -> Path:
    """`project` with a server that looks at its files more often."""
    looker = project / "hooks" / "mkdocs_looker.py"
    before, rest = looker.read_text("utf-8").split(LOOK)
    looker.write_text(f"{before}{LOOK_HERE}{rest}", "utf-8")
    return project


def _holds(said: str, page: str) -> bool:
    return said in page


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
        (
            "hooks/marsad/fold.py",
            lambda text: f"{text}\nfold = [",
            "cannot be read as Python: ",
        ),
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


@pytest.mark.parametrize(
    ("path", "change"),
    [
        (MODEL, lambda text: text.replace("name:", "nam:")),
        ("docs/ar/about.md", lambda text: f"{text}\n{{{{ nope }}}}\n"),
        ("templates/model.md", lambda text: f"{text}{{{{ nope.x.y }}}}"),
    ],
)
def test_the_terminal_says_what_stands_on_the_page_and_that_it_is_mended(
    served: Served, path: str, change: Callable[[str], str]
) -> None:
    """What is wrong with all, and what is wrong with the page that is asked for, once each."""
    well = f"nothing to repair, shown at {served.address}\n"
    assert served.prints(well)
    with served.changed(path, change):
        assert served.shows(PAGE, lambda page: "to repair" in page)
        faults = fromstring(served.page(PAGE)).findall(".//li/code")
        said = f"{len(faults)} to repair, shown at {served.address}\n"
        said += "".join(f"{fault.text_content()}\n" for fault in faults)
        assert served.prints(f"{well}{said}")
    assert served.shows(PAGE, lambda page: "to repair" not in page)
    assert served.prints(f"{well}{said}{well}")


def test_the_terminal_says_what_mkdocs_warns_of(served: Served) -> None:
    """A link that leads nowhere, in both languages, is no fault of the data."""
    with (
        served.changed("docs/ar/about.md", lambda text: f"{text}\n[Waw_9](nope.md)\n"),
        served.changed("docs/en/about.md", lambda text: f"{text}\n[Waw_9](nope.md)\n"),
    ):
        assert served.shows("about/", lambda page: "Waw_9" in page)
        said = "\nwarning: Doc file 'ar/about.md' contains a link 'nope.md'"
        assert said in served.terminal.read_text("utf-8")
    assert served.shows("about/", lambda page: "Waw_9" not in page)


def test_a_program_that_has_changed_begins_anew_once_it_can_be_started(served: Served) -> None:
    before, file = served.page(PAGE), "hooks/mkdocs_config.py"
    text = (served.root / file).read_text("utf-8")
    place = f"{file}:{len(text.splitlines()) + 1}: "
    failing = 1 + text[: text.index("config.site_url or")].count("\n")
    steps = {
        f"{text}from marsad import nope\n": f"{place}ImportError: cannot import",
        text.replace("config.site_url or", "config.nope or"): f"{file}:{failing}: AttributeError: ",
        f"{text}speak = [\n": f"{place}cannot be read as Python: ",
        text.replace('t("site_name")', 't("site_name") + " Waw_9"'): "Waw_9",
    }
    with served.changed(file, lambda text: f"{text}\n"):
        for step, said in steps.items():
            (served.root / file).write_text(step, "utf-8")
            assert said in served.awaited(partial(_holds, said))
            assert said == "Waw_9" or said in served.terminal.read_text("utf-8")
    served.awaited(before.__eq__)
    assert "Traceback" not in served.terminal.read_text("utf-8")


def test_what_an_editor_leaves_beside_the_program_changes_nothing(served: Served) -> None:
    said = served.terminal.read_text("utf-8")
    with (
        served.changed("hooks/marsad/.fold.py.swp", lambda _: "x"),
        served.changed(MODEL, lambda text: text.replace("Alef_1", "Waw_9")),
    ):
        assert served.shows(PAGE, lambda page: "Waw_9" in page)
    assert served.shows(PAGE, lambda page: "Alef_1" in page)
    assert served.terminal.read_text("utf-8") == said


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


def test_a_frame_that_shows_what_nobody_gives_is_named_and_taken_back(served: Served) -> None:
    said = "overrides/base.html:1: UndefinedError: "
    with served.changed("overrides/base.html", lambda text: "{{ speech.nope }}" + text):
        assert served.shows(PAGE, lambda page: said in page and "no attribute" in page)
    assert served.shows(PAGE, lambda page: "<h1" in page and "to repair" not in page)


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


@pytest.mark.parametrize(
    "path",
    [
        "models/%00",
        "models/%00/",
        "%00",
        f"models/{'a' * 300}/",
        "%ff%fe",
        f"{PAGE}%ff",
        "%ed%a0%80/",
    ],
)
def test_what_no_page_can_be_called_is_not_there(served: Served, path: str) -> None:
    with pytest.raises(HTTPError, match="404"):
        urlopen(f"{served.address}{path}", timeout=300)


def test_a_new_record_has_its_page(served: Served) -> None:
    text = (served.root / "data" / "models" / "kha.yml").read_text("utf-8")
    text = text.replace("name: Kha", "name: Waw_9")
    with served.changed("data/models/waw-9.yml", lambda _: text):
        assert served.shows("models/waw-9/", lambda page: "Waw_9" in page)


def test_a_page_that_asks_for_other_sheets_has_them(served: Served) -> None:
    def asking(text: str) -> str:
        return text.replace("---\n", "---\nstyles: [pair, data]\n", 1)

    # What one language asks for alone is a fault.
    with served.changed("docs/ar/about.md", asking), served.changed("docs/en/about.md", asking):
        assert served.shows("en/about/", lambda page: "assets/pair.data.css" in page)
        assert "<!doctype" not in served.page("en/assets/pair.data.css")
