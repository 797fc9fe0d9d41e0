"""The day that a page ends with is that of the records it shows, not of all the data."""

import re
from datetime import date
from pathlib import Path

import pytest

from marsad.pages.newest import Days
from marsad.project import checked
from marsad.read.kinds import kinds
from marsad.views.edition import editions_of

from .project import ROOT

ASKING = [
    script.stem
    for script in sorted((ROOT / "docs" / "assets").glob("*.js"))
    if 'new URL("../data/' in script.read_text("utf-8")
]


def days_in(project: Path) -> dict[str, date | None]:
    """The day of every page in English, by its file."""
    shelf, made = checked(project)
    days = Days.of(editions_of(shelf.catalogue, "ar")[""])
    return {page.uri: days.newest(page) for page in made if page.uri.startswith("en/")}


@pytest.fixture(scope="module")
def before(invented: Path) -> dict[str, date | None]:
    return days_in(invented)


@pytest.mark.parametrize(
    ("page", "day"),
    [
        ("families", date(2026, 1, 2)),
        ("families/ta", date(2026, 3, 4)),  # of the measurements that it shows
        ("models/ha-claim", date(2026, 4, 5)),
        ("models/ta", date(2026, 5, 6)),  # of the source that names its organisation
        ("index", date(2026, 5, 6)),
        ("data/2026.05", date(2026, 5, 6)),  # of the release
        # Of what is computed in the browser, from records that the page does not name.
        ("my-result", date(2026, 5, 6)),
        ("glossary", None),
    ],
)
def test_a_page_has_the_newest_day_of_what_it_shows(
    before: dict[str, date | None], page: str, day: date | None
) -> None:
    assert before[f"en/{page}.md"] == day


@pytest.mark.parametrize(
    ("file", "old", "written", "shown"),
    [
        ("sources/alef-2022.yml", "accessed: 2026-01-02", "sources/alef-2022.yml", "models/alef-1"),
        ("sources/alef-2022.yml", "checked: 2026-01-02", "sources/alef-2022.yml", "citations/a"),
        ("changes/2024-02-03-ba.yml", "day: 2024-02-03", "changes/2026-06-01-ba.yml", "models/ba"),
    ],
)
def test_what_is_new_moves_the_days_of_pages_that_show_it_alone(
    tree: Path, before: dict[str, date | None], file: str, old: str, written: str, shown: str
) -> None:
    text = (tree / "data" / file).read_text("utf-8")
    assert old in text
    new = f"{old.partition(' ')[0]} 2026-06-01"
    (tree / "data" / written).write_text(text.replace(old, new), "utf-8")
    after = days_in(tree)
    assert checked(tree)[0].catalogue.updated == date(2026, 6, 1)
    moved = {page for page, day in after.items() if day != before[page]}
    assert {after[page] for page in moved} == {date(2026, 6, 1)}
    assert f"en/{shown}.md" in moved
    assert moved.isdisjoint({"en/citations/h.md", "en/leaderboard/2012.md", "en/glossary.md"})


@pytest.mark.parametrize("module", ASKING)
def test_where_a_script_computes_from_records_the_page_says_their_kinds(module: str) -> None:
    page = "".join(file.read_text("utf-8") for file in (ROOT / "templates").glob("*.html"))
    (found,) = re.findall(rf'data-module="{module}" data-reads="([^"]+)"', page)
    assert {*found.split()} <= {kind.name for kind in kinds()}


def test_scripts_that_compute_from_records_are_found() -> None:
    assert ASKING == ["choose", "compare", "my-result"]
