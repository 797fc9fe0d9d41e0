"""`marsad pages` writes what another generator takes: Markdown, with links between its files."""

from pathlib import Path, PurePosixPath
from posixpath import normpath
from urllib.parse import urlsplit

import pytest
from lxml import html

from marsad.__main__ import main
from marsad.project import checked

from .project import files


@pytest.fixture
def written(tree: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """The folder that the pages of the invented project were written into."""
    to = tree / "out"
    assert main(["pages", "--to", str(to), "--root", str(tree)]) == 0
    assert capsys.readouterr().out == f"{len(files(to))} pages written into {to}\n"
    return to


def test_every_page_is_there_with_its_tables_and_facts(tree: Path, written: Path) -> None:
    _, made = checked(tree)
    assert files(written).keys() == {page.uri for page in made}
    text = (written / "en" / "leaderboard.md").read_text("utf-8")
    assert '<tr id="alef-1-fine-tuned"' in text
    assert "data-place" not in text
    assert text.startswith("---\ntitle: ")


def test_links_lead_from_file_to_file(written: Path) -> None:
    found = 0
    for file in written.rglob("*.md"):
        for link in html.fromstring(file.read_text("utf-8")).xpath("//a/@href"):
            parts = urlsplit(link)
            if not parts.scheme and parts.path.strip("./") and not link.startswith("/data/"):
                place = (PurePosixPath(file.relative_to(written)).parent / parts.path).as_posix()
                target = written / normpath(place)
                assert target.with_name(f"{target.name}.md").is_file(), f"{file}: {link}"
                found += 1
    assert found > 200


@pytest.mark.parametrize("spoilt", ["the folder", "the data"])
def test_where_something_is_wrong_nothing_is_written(
    tree: Path, spoilt: str, capsys: pytest.CaptureFixture[str]
) -> None:
    to = tree / "out"
    to.mkdir()
    place = to if spoilt == "the folder" else tree / "data" / "models"
    (place / "old.yml").write_text("name: x\n", "utf-8")
    before = files(to)
    assert main(["pages", "--to", str(to), "--root", str(tree)]) == 1
    said = capsys.readouterr().err
    assert ("must be an empty folder, or not be there" in said) == (spoilt == "the folder")
    assert files(to) == before
