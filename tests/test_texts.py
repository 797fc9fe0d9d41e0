"""All that stands in docs/ and templates/ is read, passed over by its name, or refused."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from marsad.catalogue import Catalogue
from marsad.pages.page import Folders
from marsad.pages.painter import pages
from marsad.problems import BadData
from marsad.read.textfolder import LARGEST

Make = Callable[[Path], object]


def written(text: bytes) -> Make:
    return lambda path: path.write_bytes(text)


def linked(to: str) -> Make:
    return lambda path: path.symlink_to(to)


@pytest.mark.parametrize(
    ("name", "make", "said"),
    [
        ("docs/ar/Page.MD", written(b"x"), "is not read: its name must end in .md"),
        ("docs/ar/notes.txt", written(b"x"), "is not read: its name must end in .md"),
        ("docs/fr", Path.mkdir, "is not read: `fr` is no language in data/languages"),
        ("docs/notes.txt", written(b"x"), "is not read: `notes.txt` is no language in"),
        ("docs/ar/x.md", Path.mkdir, "must be a file, not a folder"),
        ("docs/ar/x.md", os.mkfifo, "must be a plain file, not a pipe, socket or device"),
        ("docs/ar/x.md", linked("nowhere.md"), "is a link that leads nowhere"),
        ("docs/ar/x.md", linked("x.md"), "is a link that leads nowhere"),
        ("docs/ar/x.md", linked("/etc/hostname"), "is a link that leads out of the project"),
        ("docs/ar/more", linked("../ar"), "is a link that leads back to itself"),
        ("docs/ar/x.md", written("x".encode("utf-16")), "must be UTF-8 text, not UTF-16 text"),
        ("docs/ar/x.md", written("أ".encode("cp1256")), "must be UTF-8 text, not the byte 0xc3"),
        ("docs/ar/x.md", written(b"x" * (LARGEST + 1)), "must not be larger than 256 KiB"),
        ("templates/x.txt", written(b"x"), "is not read: its name must end in .html or .md"),
        ("templates/x.html", written(b"\xff\xfe"), "must be UTF-8 text, not UTF-16 text"),
    ],
)
def test_what_is_no_text_is_refused(
    catalogue: Catalogue, tree: Path, name: str, make: Make, said: str
) -> None:
    make(tree / name)
    (problem,) = problems(catalogue, tree)
    assert problem.startswith(f"{tree / name}:1: {said}")


def test_what_editors_leave_behind_is_passed_over(catalogue: Catalogue, tree: Path) -> None:
    before = len(pages(catalogue, Folders.of(tree)))
    for name in (".#x.md", "index.md~", "._index.md", ".x.md.swp"):
        (tree / "docs" / "ar" / name).symlink_to("user@host.1:2")
    assert len(pages(catalogue, Folders.of(tree))) == before


def test_line_ends_of_every_system_are_read(catalogue: Catalogue, tree: Path) -> None:
    before = pages(catalogue, Folders.of(tree))
    for path in (tree / "docs").rglob("*.md"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    after = pages(catalogue, Folders.of(tree))
    assert [page.markdown for page in after] == [page.markdown for page in before]


@pytest.mark.parametrize("name", ["docs", "templates"])
def test_a_folder_that_is_missing(catalogue: Catalogue, tree: Path, name: str) -> None:
    (tree / name).rename(tree / "elsewhere")
    assert problems(catalogue, tree) == [f"{tree / name}:1: the folder is missing"]


def test_a_folder_that_cannot_be_read(
    catalogue: Catalogue, tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert problems(catalogue, tree) == [
        f"{tree / name}:1: cannot be read: Permission denied" for name in ("docs", "templates")
    ]


def test_a_byte_order_mark_hides_no_front_matter(catalogue: Catalogue, tree: Path) -> None:
    plain = [page.markdown for page in pages(catalogue, Folders.of(tree))]
    for path in tree.glob("docs/*/*.md"):
        path.write_text(path.read_text("utf-8"), "utf-8-sig")
    assert [page.markdown for page in pages(catalogue, Folders.of(tree))] == plain


def test_a_page_is_not_empty(catalogue: Catalogue, tree: Path) -> None:
    for path in tree.glob("docs/*/methodology.md"):
        path.write_text("---\ntitle: T\ndescription: D\n---\n\n", "utf-8")
    said = "the page is empty"
    assert problems(catalogue, tree) == [
        f"{tree}/docs/{code}/methodology.md:1: {said}" for code in ("ar", "en")
    ]


def problems(catalogue: Catalogue, tree: Path) -> list[str]:
    with pytest.raises(BadData) as error:
        pages(catalogue, Folders.of(tree))
    return [str(problem) for problem in error.value.problems]
