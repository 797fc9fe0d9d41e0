"""Frozen releases of the data: made once, never changed, verified by anyone."""

import json
import os
import re
import subprocess
import tarfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from shutil import copytree

import pytest
from lxml.html import fromstring

from marsad.__main__ import main
from marsad.catalogue import Catalogue, load
from marsad.exports.all import exports
from marsad.exports.index import index
from marsad.problems import BadData
from marsad.read.table import Table
from marsad.release import refusals
from marsad.release.built import address_of, published
from marsad.release.refusals import faults
from marsad.release.sums import verify
from marsad.stored import INDEX, PACKAGE
from marsad.words.language import Language

from .project import ROOT, files

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


BUILT = "must be the site as built: run `make site`"


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def a_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def text(said: str) -> Callable[[Path], object]:
    """Makes a file say that."""
    return lambda path: path.write_text(said, "utf-8")


LOST: dict[str, Callable[[Path], object]] = {
    "missing": Path.unlink,
    "a folder": a_folder,
    "a pipe": a_pipe,
}
SPOILT = {
    **LOST,
    "empty": text(""),
    "no text": lambda path: path.write_bytes(b"\xff\x00\x80"),
    "no JSON": text('{\n"generated_from"'),
    "deep JSON": text("[" * 100_000),
    "a list": text("[]"),
    "no address": text('{"generated_from": "https://["}'),
}


def refused(site: Path, catalogue: Catalogue) -> list[str]:
    """Why the files of `site` are not released."""
    with pytest.raises(BadData) as error:
        published(site, catalogue, address_of(site))
    return [str(problem).removeprefix(f"{site}/") for problem in error.value.problems]


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT)
def test_a_list_of_files_that_is_none_is_refused_with_its_line(
    tmp_path: Path, catalogue: Catalogue, spoil: Callable[[Path], object]
) -> None:
    (tmp_path / "data").mkdir()
    text("{}")(tmp_path / INDEX)
    spoil(tmp_path / INDEX)
    (said,) = refused(tmp_path, catalogue)
    line = 2 if spoil is SPOILT["no JSON"] else 1
    assert said == f"{INDEX}:{line}: {BUILT}"


@pytest.mark.parametrize("spoil", LOST.values(), ids=LOST)
def test_all_that_a_site_lacks_is_said_at_once(
    tmp_path: Path, catalogue: Catalogue, spoil: Callable[[Path], object]
) -> None:
    built(tmp_path, catalogue)
    names = [f"data/{name}" for name in ("glossary.csv", "humans.csv")]
    for name in names:
        spoil(tmp_path / "site" / name)
    assert refused(tmp_path / "site", catalogue) == [f"{name}:1: {BUILT}" for name in names]
    spoil(tmp_path / "site" / PACKAGE)
    assert refused(tmp_path / "site", catalogue) == [f"{PACKAGE}:1: {BUILT}"]


def test_what_a_site_lacks_releases_nothing(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text("{")(project / "site" / INDEX)
    assert main(["release", NEXT, "--root", str(project)]) == 1
    assert capsys.readouterr().err == f"{project}/site/{INDEX}:1: {BUILT}\n1 to repair\n"
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


@pytest.mark.parametrize(
    "address", ["https://imagenet-observatory.example/", "http://127.0.0.1:8000/", ""]
)
def test_a_site_without_an_address_of_its_own_is_not_released(
    tmp_path: Path, catalogue: Catalogue, address: str
) -> None:
    built(tmp_path, catalogue, address)
    (said,) = refused(tmp_path / "site", catalogue)
    assert said.endswith("which nobody can reach: SITE_URL=https://… make release")


def test_a_site_without_an_address_of_its_own_is_told_before_it_is_built(
    tree: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("SITE_URL", raising=False)
    (tree / "mkdocs.yml").write_bytes((ROOT / "mkdocs.yml").read_bytes())
    commit(tree)
    asked = ["release", NEXT, "--may", "--root", str(tree)]
    assert main(asked) == 1
    line, _ = capsys.readouterr().err.splitlines()
    said = (
        "is of a site at https://imagenet-observatory.example/, which nobody can reach: SITE_URL="
    )
    assert re.fullmatch(rf"{tree}/mkdocs\.yml:\d+: {said}https://… make release", line)
    monkeypatch.setenv("SITE_URL", "https://observatory.test/")
    assert main(asked) == 0


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


def test_an_archive_is_refused_where_there_is_no_record_at_all(tree: Path) -> None:
    (tree / RECORD).unlink()
    with pytest.raises(BadData, match=r"2026.05.tar.xz:1: is not read: no record of a release"):
        load(tree / "data")


@pytest.mark.parametrize(
    ("day", "latest", "after"),
    [
        (date(2026, 10, 31), "2026.11", "2026.12"),
        (date(2026, 11, 1), "2026.12", "2027.01"),
        (date(2026, 12, 31), "2027.01", "2027.02"),
    ],
)
def test_a_version_is_of_the_next_month_at_the_latest(
    catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch, day: date, latest: str, after: str
) -> None:
    monkeypatch.setattr(refusals, "today", lambda: day)
    said = f"`{after}` is of a month to come: the latest that can be is {latest}"
    assert [*faults(catalogue, latest, "")] == []
    assert [*faults(catalogue, after, "")] == [said]


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


def test_the_list_of_files_names_the_newest_release_first(catalogue: Catalogue) -> None:
    kept = catalogue.releases[KEPT]
    three = Table(dict.fromkeys([KEPT, "2026.05.1", NEXT], kept))
    made = index(replace(catalogue, releases=three), "https://observatory.test/", [])
    found = [release["version"] for release in json.loads(made.text)["releases"]]
    assert found == [NEXT, "2026.05.1", KEPT]


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
        ("SHA256SUMS", f"{'0' * 64}  gone.csv", "SHA256SUMS:1: gone.csv cannot be read: No such"),
        (
            "SHA256SUMS",
            f"\n{'0' * 64}  archived",
            "SHA256SUMS:2: archived must be a file",
        ),
        ("SHA256SUMS", "\x07", "SHA256SUMS:1: must hold no control characters"),
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


@pytest.mark.parametrize("spoil", [a_folder, a_pipe])
def test_sums_that_are_no_file_are_said_to_be_none(
    invented_site: Path, tmp_path: Path, spoil: Callable[[Path], object]
) -> None:
    copytree(invented_site / "data" / KEPT, tmp_path / "release")
    spoil(tmp_path / "release" / "SHA256SUMS")
    with pytest.raises(BadData, match="is no release: it holds no SHA256SUMS"):
        verify(tmp_path / "release")


@pytest.mark.parametrize(
    "stray", [os.mkfifo, lambda path: path.symlink_to("archived"), lambda path: path.write_text("")]
)
def test_what_stands_beside_a_release_is_not_passed_over(
    invented_site: Path, tmp_path: Path, stray: Callable[[Path], object]
) -> None:
    copytree(invented_site / "data" / KEPT, tmp_path / "release")
    stray(tmp_path / "release" / "more")
    with pytest.raises(BadData, match="more:1: has no sum in SHA256SUMS"):
        verify(tmp_path / "release")
