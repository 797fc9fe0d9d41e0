"""The manuals name what there is."""

import re
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from marsad.__main__ import main
from marsad.read.yamlfile import parsed, read

from .project import ROOT
from .site.page import ORIGIN

MANUALS = [ROOT / name for name in ("README.md", "README.ar.md", "CONTRIBUTING.md", "RECIPES.md")]
CONTRIBUTING = ROOT / "CONTRIBUTING.md"
CHANGELOG = ROOT / "CHANGELOG.md"
PARTS = ["Data", "Pages", "For maintainers"]
DECISIONS = ROOT / "DECISIONS.md"
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
TARGETS = re.findall(r"^([a-z-]+):.*##", MAKEFILE, re.M)
# What an import writes anew into a note.
WRITTEN = {"rows_published", "weights_published", "commit", "changed", "fingerprint"}
FOLDERS = sorted(path.name for path in (ROOT / "data").iterdir())


# `make` alone is `make help`.
@pytest.mark.parametrize("target", sorted({*TARGETS} - {"help"}))
def test_every_make_target_is_in_a_manual(target: str) -> None:
    assert f"make {target}" in _manuals(), f"`make {target}` stands in no manual"


@pytest.mark.parametrize("name", sorted({*re.findall(r"\$\(if \$\(([A-Z]+)\)", MAKEFILE)}))
def test_all_that_an_import_takes_is_in_a_manual(name: str) -> None:
    assert f"{name}=" in _manuals(), f"`{name}=` stands in no manual"


@pytest.mark.parametrize("name", FOLDERS)
def test_every_kind_of_data_is_in_a_manual(name: str) -> None:
    assert f"data/{name}" in _manuals(), f"`data/{name}` stands in no manual"


@pytest.mark.parametrize("path", MANUALS, ids=lambda path: path.name)
def test_manuals_name_only_targets_that_exist(path: Path) -> None:
    named = set(re.findall(r"(?:`|^ *\$? *)make ([a-z-]+)", path.read_text("utf-8"), re.M))
    assert named <= set(TARGETS)


@pytest.mark.parametrize("path", MANUALS, ids=lambda path: path.name)
def test_manuals_name_only_files_that_exist(path: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#\s]+)", path.read_text("utf-8"))
    assert [link for link in links if not (ROOT / link).exists()] == []


@pytest.mark.parametrize("name", ["README.md", "README.ar.md"])
def test_the_readme_shows_the_address_and_what_the_check_prints(
    invented: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (ROOT / name).read_text("utf-8")
    assert f"<{ORIGIN}/>" in text
    assert main(["check", str(invented)]) == 0
    # A number of records typed there would be wrong with the next record.
    assert re.sub(r"\d+", "…", capsys.readouterr().out) in text


@pytest.mark.parametrize("path", MANUALS, ids=lambda path: path.name)
def test_links_into_manuals_lead_to_a_heading(path: Path) -> None:
    links = re.findall(r"\]\(([\w.]*\.md)?#([^)\s]+)\)", path.read_text("utf-8"))
    assert [link for link in links if link[1] not in _anchors(ROOT / (link[0] or path.name))] == []


def test_the_index_of_decisions_names_each_once_and_leads_to_it() -> None:
    text = DECISIONS.read_text("utf-8")
    index = re.findall(r"^- \[(.+)\]\(#(.+)\)$", text.partition("\n## ")[0], re.M)
    wanted = [(title.partition(": ")[2], _anchor(title)) for title in _decisions()]
    assert sorted(index) == sorted(wanted), "a heading, and its line in the index"


def test_decisions_stand_in_the_order_of_their_days() -> None:
    days = [date.fromisoformat(title.partition(": ")[0]) for title in _decisions()]
    assert days == sorted(days)


def test_a_merge_brings_nothing_into_the_changelog_twice() -> None:
    """Git joins the lines of both sides there, so that what one side moved would come back."""
    entries = re.split(r"^(?=- |#)", CHANGELOG.read_text("utf-8"), flags=re.M)
    assert [entry for entry, times in Counter(entries).items() if times > 1] == []


def test_the_changelog_is_grouped_by_what_its_readers_look_for() -> None:
    versions = CHANGELOG.read_text("utf-8").split("\n## ")[1:]
    parts = [re.findall(r"^### (.+)$", version, re.M) for version in versions]
    assert all(parts)
    assert parts == [[part for part in PARTS if part in found] for found in parts]


@pytest.mark.parametrize("name", ["measurements/timm", "facts/measured-rows-above-88"])
def test_the_records_that_the_manual_repeats_are_those_of_the_data(name: str) -> None:
    shown, file = _shown(f"data/{name}.yml"), read(ROOT / "data" / f"{name}.yml")
    assert [*shown] == [*file.data]
    for key in shown.keys() - WRITTEN:
        assert shown[key] == file.data[key], key


def _anchors(path: Path) -> set[str]:
    """The places of the headings, as hosts of repositories name them."""
    return {*map(_anchor, re.findall(r"^#+ (.+)$", path.read_text("utf-8"), re.M))}


def _decisions() -> list[str]:
    return re.findall(r"^## (.+)$", DECISIONS.read_text("utf-8"), re.M)


def _anchor(heading: str) -> str:
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


def _shown(name: str) -> Any:
    """The record that the manual shows right behind the `name` of its file."""
    found = re.search(rf"`{name}`[^`]*```yaml\n(.*?)```", CONTRIBUTING.read_text("utf-8"), re.S)
    assert found, f"`{name}` is followed by no record"
    return parsed(CONTRIBUTING, found[1]).data


def _manuals() -> str:
    return "".join(path.read_text("utf-8") for path in MANUALS)
