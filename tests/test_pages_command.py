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


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("ftp://name.example/", "must begin with https://, not `ftp://name.example/`"),
        ("https://name.example/?a", "must end before the `?`: `https://name.example/`"),
        ("", "must be the address of the site"),
    ],
)
def test_an_address_is_held_to_what_the_settings_may_name(
    tree: Path, capsys: pytest.CaptureFixture[str], address: str, said: str
) -> None:
    to = tree / "out"
    with pytest.raises(SystemExit, match="2"):
        main(["pages", "--to", str(to), "--root", str(tree), "--site-url", address])
    assert f"argument --site-url: {said}" in capsys.readouterr().err
    assert not to.exists()


def test_pages_link_to_the_address_that_is_given(tree: Path) -> None:
    to, address = tree / "out", "https://name.example/below/"
    given = ["--site-url", address, "--default", "ar"]
    assert main(["pages", "--to", str(to), "--root", str(tree), *given]) == 0
    assert address in (to / "ar" / "models" / "alef-1.md").read_text("utf-8")


def test_a_default_that_is_no_language_is_refused(
    tree: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    to = tree / "out"
    assert main(["pages", "--to", str(to), "--root", str(tree), "--default", "eng"]) == 1
    said = f"{tree}/data/languages:1: `eng` is no language here (did you mean `en`?)\n1 to repair\n"
    assert capsys.readouterr().err == said
    assert not to.exists()
