"""Projects, languages and built sites that several tests look at."""

import gc
import os
from collections.abc import Generator, Iterator
from pathlib import Path
from shutil import disk_usage

import pytest
from hypothesis import settings

from marsad.catalogue import Catalogue, load
from marsad.words.language import Language

from .browsing import address, browser, browsers, newcomer, page, phone, window
from .once import once, shared
from .project import ROOT, build, built_copy, copy_tree
from .seeds import SEED
from .site.page import Page, read_pages

# Fixtures of every folder.
__all__ = ["address", "browser", "browsers", "newcomer", "page", "phone", "window"]

SELDOM = 50_000  # new objects
# A disk of memory, on which a file is made in a tenth of the time, and how many bytes it must have.
MEMORY, ROOM = Path("/dev/shm"), 4 * 1024**3
# The same cases in every run, however slow the machine.
settings.register_profile("here", deadline=None, derandomize=True)
settings.load_profile("here")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write tests/golden anew")
    parser.addoption("--every-page", action="store_true", help="show a browser all pages")


def pytest_configure() -> None:
    """Tests write into memory where it has room for them, unless somebody says where to.

    What they start runs the modules of this folder too, whichever are installed.

    Nearly all that is loaded lives to the end: garbage is looked for seldom.
    """
    gc.set_threshold(SELDOM)
    if MEMORY.is_dir() and os.access(MEMORY, os.W_OK) and disk_usage(MEMORY).free > ROOM:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))
    others = filter(None, [os.environ.get("PYTHONPATH")])
    os.environ["PYTHONPATH"] = os.pathsep.join([str(ROOT / "hooks"), *others])


@pytest.hookimpl(wrapper=True, optionalhook=True)
def pytest_xdist_auto_num_workers() -> Generator[None, int, int]:
    """Three workers for two processors: while one waits for a browser, another has its turn."""
    processors = yield
    return processors + processors // 2


def pytest_collection_finish() -> None:
    """What is collected lives to the end: garbage is looked for in the rest alone."""
    gc.freeze()


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish() -> None:
    """Look for garbage once, so that what was left open is told; pytest and Python look thrice."""
    gc.collect()
    gc.freeze()


def pytest_report_header() -> str:
    """Which cases are drawn."""
    return f"broken lines of data are drawn with FUZZ_SEED={SEED}"


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A project of one's own, to break."""
    return copy_tree(tmp_path / "project")


@pytest.fixture(scope="session")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented project, to read only."""
    return copy_tree(tmp_path_factory.mktemp("invented"))


@pytest.fixture(scope="session")
def catalogue(invented: Path) -> Catalogue:
    return load(invented / "data")


@pytest.fixture(scope="session")
def real_catalogue() -> Catalogue:
    return load(ROOT / "data")


@pytest.fixture(scope="session")
def arabic(catalogue: Catalogue) -> Language:
    return Language(catalogue.languages["ar"])


@pytest.fixture(scope="session")
def english(catalogue: Catalogue) -> Language:
    return Language(catalogue.languages["en"])


@pytest.fixture(scope="session")
def invented_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the invented project."""
    return once(tmp_path_factory, "harmless", built_copy)[0] / "site"


@pytest.fixture(scope="session")
def build_output(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The real site, and what its build printed."""
    folder, said = once(tmp_path_factory, "real", lambda folder: build(ROOT, folder / "site"))
    return folder / "site", said


@pytest.fixture(scope="session")
def built_site(build_output: tuple[Path, str]) -> Path:
    return build_output[0]


@pytest.fixture
def asked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[set[str]]:
    """The shapes of words of which axe was asked whether they can be read, by any worker.

    Those that are added are kept for all of them: see tools/accessible.
    """
    file = shared(tmp_path_factory) / "asked"
    known = {*file.read_text("utf-8").splitlines()} if file.exists() else set()
    found = {*known}
    yield found
    with file.open("a", encoding="utf-8") as kept:
        kept.write("".join(f"{shape}\n" for shape in found - known))


@pytest.fixture(scope="session")
def site_pages(built_site: Path) -> dict[str, Page]:
    """The pages of the real site by their address."""
    return read_pages(built_site)
