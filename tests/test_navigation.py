"""The menu in the settings and the pages name each other."""

from collections.abc import Callable
from pathlib import Path

import pytest

from marsad.__main__ import main

from .project import ROOT

MENU = "mkdocs.yml"


@pytest.fixture
def project(tree: Path) -> Path:
    (tree / MENU).write_bytes((ROOT / MENU).read_bytes())
    return tree


def said(project: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """What the check says, with files named from `project`."""
    main(["check", str(project)])
    *lines, _ = capsys.readouterr().err.splitlines()
    return [line.removeprefix(f"{project}/") for line in lines]


def line_of(words: str, project: Path) -> int:
    lines = (project / MENU).read_text("utf-8").splitlines()
    return next(n for n, line in enumerate(lines, 1) if words in line)


def changed(project: Path, change: Callable[[str], str]) -> None:
    file = project / MENU
    file.write_text(change(file.read_text("utf-8")), "utf-8")


def test_a_page_by_hand_stands_in_the_menu(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for code in ("ar", "en"):
        text = (project / "docs" / code / "about.md").read_text("utf-8")
        (project / "docs" / code / "orphan.md").write_text(text, "utf-8")
    wanted = [f"docs/{code}/orphan.md:1: stands in no nav of mkdocs.yml" for code in ("ar", "en")]
    assert said(project, capsys) == wanted
    changed(project, lambda text: text.replace("  /*/models/*", "  /*/orphan.md\n  /*/models/*"))
    assert main(["check", str(project)]) == 0
    changed(project, lambda text: text.replace("  /*/orphan.md\n", "") + "      - orphan.md\n")
    assert main(["check", str(project)]) == 0


def test_a_row_of_the_menu_has_a_page(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    changed(project, lambda text: text + "      - abuot.md\n")
    line = line_of("abuot.md", project)
    assert said(project, capsys) == [
        f"mkdocs.yml:{line}: no page `abuot.md` in docs (did you mean `about.md`?)"
    ]


def test_a_page_has_one_row_of_the_menu(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = line_of("- about.md", project)
    changed(project, lambda text: text + "      - data.md\n      - ./about.md\n")
    line, other = line_of("./about.md", project), line_of("- data.md", project)
    assert said(project, capsys) == [
        f"mkdocs.yml:{line - 1}: `data.md` stands in `nav` twice, first in line {other}",
        f"mkdocs.yml:{line}: `about.md` stands in `nav` twice, first in line {first}",
    ]


def test_what_the_settings_say_twice_is_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """At any depth: the generator would take the last without a word."""
    name = "  name: material\n"
    assert name in (project / MENU).read_text("utf-8")
    changed(project, lambda text: text.replace(name, name * 2) + "site_url: https://b.example/\n")
    lines = (project / MENU).read_text("utf-8").splitlines()
    inner = lines.index(name.rstrip()) + 2
    assert said(project, capsys) == [
        f"mkdocs.yml:{inner}: `name` is given twice",
        f"mkdocs.yml:{len(lines)}: `site_url` is given twice",
    ]


def test_a_group_of_the_menu_has_a_word(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    changed(project, lambda text: text.replace("  - sources:", "  - soruces:"))
    assert said(project, capsys) == [
        f"mkdocs.yml:{line_of('soruces', project)}: no string `nav_soruces` in data/languages"
        " (did you mean `nav_sources`?)"
    ]


def test_pages_of_records_are_named_too(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    changed(project, lambda text: text.replace("  /*/models/*\n", ""))
    found = said(project, capsys)
    page = "its page `models/alef-1.md` stands in no nav of mkdocs.yml"
    assert found.count(f"data/models/alef-1.yml:1: {page}") == 1
    assert len(found) == len([*(project / "data" / "models").glob("*.yml")])


@pytest.mark.parametrize("pattern", ["!/*/about.md", "archive/", "/**/x.md", "/*/[ab].md"])
def test_a_pattern_that_is_not_read_here_is_refused(
    project: Path, capsys: pytest.CaptureFixture[str], pattern: str
) -> None:
    changed(project, lambda text: text.replace("  /*/models/*", f"  /*/models/*\n  {pattern}"))
    (found,) = said(project, capsys)
    assert found.startswith(f"mkdocs.yml:{line_of('not_in_nav', project)}: `not_in_nav`: a pattern")
    assert found.endswith(f": `{pattern}`")


def test_settings_without_a_menu_are_refused(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    changed(project, lambda text: text.partition("\nnav:")[0])
    assert said(project, capsys) == ["mkdocs.yml:1: must have `nav`, the pages of the menu"]


def test_a_row_may_lead_out_of_the_site(project: Path) -> None:
    changed(project, lambda text: text + "      - https://name.example/\n")
    assert main(["check", str(project)]) == 0
