"""Frozen releases of the data: made once, never changed, verified by anyone."""

import json
import subprocess
import tarfile
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from shutil import copytree

import pytest
from lxml.html import fromstring

from marsad.__main__ import main
from marsad.catalogue import Catalogue, load
from marsad.exports.all import exports
from marsad.problems import BadData
from marsad.release.refusals import faults
from marsad.release.sums import verify
from marsad.stored import INDEX
from marsad.words.language import Language

from .project import files

KEPT, NEXT = "2026.05", "2026.06"
RECORD, ARCHIVE = f"data/releases/{KEPT}.yml", f"data/releases/{KEPT}.tar.xz"


@pytest.fixture
def project(tree: Path, catalogue: Catalogue) -> Path:
    """The invented project as its repository holds it, with the files of its site."""
    (tree / ".gitignore").write_text("site\n", "utf-8")
    built(tree, catalogue)
    commit(tree)
    return tree


def built(project: Path, catalogue: Catalogue, address: str = "https://observatory.test/") -> None:
    for file in exports(catalogue, address):
        file.write(project / "site")


def commit(tree: Path) -> None:
    names = ("-c", "user.name=A", "-c", "user.email=a@b.example")
    for command in (("init", "-q"), ("add", "."), (*names, "commit", "-q", "-m", "all")):
        subprocess.run(["git", *command], cwd=tree, check=True)


def test_what_was_published_is_frozen(project: Path, invented_site: Path) -> None:
    assert main(["release", NEXT, "--root", str(project)]) == 0
    record = load(project / "data").releases[NEXT]
    assert "leaderboard.csv" in record.files
    assert "archived/qaf.csv" in record.files
    assert record.changes == ()  # the release before has told them all


def test_a_release_is_the_same_whoever_makes_it(project: Path) -> None:
    made = []
    for _ in range(2):
        assert main(["release", NEXT, "--root", str(project)]) == 0
        found = [project / "data" / "releases" / f"{NEXT}{end}" for end in (".yml", ".tar.xz")]
        made.append([path.read_bytes() for path in found])
        for path in found:
            path.unlink()
    assert made[0] == made[1]


@pytest.mark.parametrize(
    ("version", "said"),
    [
        (KEPT, "2026.05 is released, and releases never change: name a later version"),
        ("2099.01", "`2099.01` is of a month to come: the latest that can be is "),
        ("2026.04", "must be later than 2026.05, the newest release"),
        *(
            (word, f"`{word}` is no version: write VERSION=2026.12, or 2026.12.1 for a further one")
            for word in ("2026.13", "2026.5", "v2026.12", "2026.12.0", "latest", "../x", "")
        ),
    ],
)
def test_a_version_that_can_not_be_says_which_can(
    catalogue: Catalogue, version: str, said: str
) -> None:
    assert any(found.startswith(said) for found in faults(catalogue, version, ""))


def test_what_is_not_committed_is_not_released(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fact = project / "data" / "facts" / "share.yml"
    fact.write_text(fact.read_text("utf-8") + "# later\n", "utf-8")
    before = files(project / "data")
    assert main(["release", NEXT, "--root", str(project)]) == 1
    said = "commit or stash first, so that what is released is found again: data/facts/share.yml"
    assert said in capsys.readouterr().err
    assert files(project / "data") == before


def test_a_project_outside_git_is_not_released(catalogue: Catalogue) -> None:
    (said,) = faults(catalogue, NEXT, None)
    assert said.startswith("the project must be in a git repository")


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("data/index.json", "must be the site as built: run `make site`"),
        ("data/humans.csv", "must be the site as built: run `make site`"),
        ("data/datapackage.json", "is not of the data as they are now: run `make site`"),
    ],
)
def test_a_site_that_is_not_whole_is_not_released(
    project: Path, catalogue: Catalogue, capsys: pytest.CaptureFixture[str], file: str, said: str
) -> None:
    path = project / "site" / file
    path.unlink() if file == INDEX else path.write_text("{}", "utf-8")
    assert main(["release", NEXT, "--root", str(project)]) == 1
    assert f"site/{file}:1: {said}" in capsys.readouterr().err
    assert not (project / "data" / "releases" / f"{NEXT}.yml").exists()


def test_a_site_of_other_data_is_not_released(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    term = project / "data" / "glossary" / "band.yml"
    term.write_text(term.read_text("utf-8").replace("en: ", "en: Now ", 1), "utf-8")
    commit(project)
    assert main(["release", NEXT, "--root", str(project)]) == 1
    said = "site/data/datapackage.json:1: is not of the data as they are now: run `make site`"
    assert said in capsys.readouterr().err


def test_a_site_without_an_address_of_its_own_is_not_released(
    project: Path, catalogue: Catalogue, capsys: pytest.CaptureFixture[str]
) -> None:
    built(project, catalogue, "https://imagenet-observatory.example/")
    assert main(["release", NEXT, "--root", str(project)]) == 1
    said = "which nobody can reach: SITE_URL=https://… make release"
    assert said in capsys.readouterr().err


def test_an_archive_unpacks_into_a_folder_of_its_own(project: Path) -> None:
    assert main(["release", NEXT, "--root", str(project)]) == 0
    with tarfile.open(project / "data" / "releases" / f"{NEXT}.tar.xz") as archive:
        assert {name.partition("/")[0] for name in archive.getnames()} == {NEXT}


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda path: path.write_bytes(path.read_bytes() + b"\0"), "is not what was released"),
        (Path.unlink, "must stand beside it"),
        (lambda path: path.rename(path.with_name("2026.04.tar.xz")), "must stand beside it"),
    ],
)
def test_a_release_never_changes(tree: Path, spoil: Callable[[Path], object], said: str) -> None:
    spoil(tree / ARCHIVE)
    with pytest.raises(BadData) as error:
        load(tree / "data")
    assert any(said in str(problem) for problem in error.value.problems)


def test_an_archive_without_a_record_is_refused(tree: Path) -> None:
    (tree / "data" / "releases" / "2026.04.tar.xz").write_bytes(b"")
    with pytest.raises(BadData, match=r"2026.04.tar.xz:1: is not read: no record of a release"):
        load(tree / "data")


def test_a_record_is_named_by_its_version(tree: Path) -> None:
    for end in (".yml", ".tar.xz"):
        (tree / f"data/releases/{KEPT}{end}").rename(tree / f"data/releases/may{end}")
    with pytest.raises(BadData, match="the file name must be a version"):
        load(tree / "data")


def test_the_site_holds_each_release_and_the_latest_again(
    catalogue: Catalogue, invented_site: Path
) -> None:
    data, names = invented_site / "data", catalogue.releases[KEPT].files
    for name in names:
        assert (data / KEPT / name).read_bytes() == (data / "latest" / name).read_bytes()
    for folder in (invented_site, invented_site / "en"):
        for version in (KEPT, "latest"):
            page = (folder / "data" / version / "index.html").read_text("utf-8")
            assert all(f"{name}</span></a>" in page for name in names)
        listed = (folder / "data" / "index.html").read_text("utf-8")
        assert f'/{KEPT}/">' in listed
        assert '/latest/">' in listed


def test_the_list_of_files_names_the_releases(invented_site: Path) -> None:
    (found,) = json.loads((invented_site / INDEX).read_text("utf-8"))["releases"]
    at = {name: invented_site / found[name].split("/", 3)[3] for name in ("url", "sums", "archive")}
    assert found["version"] == KEPT
    assert at["sums"].parent == at["url"]
    assert sha256(at["archive"].read_bytes()).hexdigest() == found["sha256"]


@pytest.mark.parametrize("code", ["ar", "en"])
def test_the_latest_says_that_it_moves_and_which_address_stays(
    catalogue: Catalogue, invented_site: Path, code: str
) -> None:
    stays = Language(catalogue.languages[code]).t("release_stays")
    data = invented_site / {"ar": "", "en": "en"}[code] / "data"
    kept, latest = (
        fromstring((data / key / "index.html").read_bytes()) for key in (KEPT, "latest")
    )
    assert stays in kept.text_content()
    assert stays not in latest.text_content()
    assert latest.xpath("string(//main//h1/following::a[1]/@href)").endswith(f"/{KEPT}/")


def test_a_release_is_verified_where_it_is_published(
    invented_site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for version in (KEPT, "latest"):
        assert main(["verify", str(invented_site / "data" / version)]) == 0
        assert capsys.readouterr().out == "24 files: as released\n"


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        ("humans.csv", "later", "SHA256SUMS:4: humans.csv is not what was released"),
        ("more.csv", "more", "more.csv:1: has no sum in SHA256SUMS"),
        ("SHA256SUMS", "../x", "SHA256SUMS:1: must be a sum of 64 hexadecimal digits"),
        ("SHA256SUMS", f"{'0' * 64}  ../x", "SHA256SUMS:1: must be a sum of 64 hexadecimal"),
        ("SHA256SUMS", f"{'0' * 64}  gone.csv", "SHA256SUMS:1: gone.csv is missing"),
    ],
)
def test_what_is_not_as_released_is_named(
    invented_site: Path, tmp_path: Path, file: str, text: str, said: str
) -> None:
    copytree(invented_site / "data" / KEPT, tmp_path / "release")
    (tmp_path / "release" / file).write_text(text, "utf-8")
    with pytest.raises(BadData) as error:
        verify(tmp_path / "release")
    assert any(said in str(problem) for problem in error.value.problems)


def test_a_folder_without_sums_is_no_release(tmp_path: Path) -> None:
    with pytest.raises(BadData, match="is no release: it holds no SHA256SUMS"):
        verify(tmp_path)
