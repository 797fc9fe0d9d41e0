"""What `make access` visits, and how it tells what was found."""

from pathlib import Path

import access
from accessible.states import STATES
from accessible.visits import Visit, planned, table


def test_every_page_is_visited_at_both_widths_and_every_state_in_both_languages(
    invented_site: Path,
) -> None:
    visits = planned(invented_site, "/")
    pages = {visit.path for visit in visits if not visit.state}
    english = {path for path in pages if path.startswith("/en/")}
    assert english == {f"/en{path}" for path in pages - english}
    assert {"/", "/404.html", "/en/models/alef-1/"} <= pages
    assert [visit.width for visit in visits if visit.path == "/en/data/"] == [390, 1280]
    states = [(visit.state, visit.language) for visit in visits if visit.state]
    assert sorted(states) == sorted((name, code) for name in STATES for code in ("ar", "en"))


def test_a_part_is_visited_alone(invented_site: Path) -> None:
    visits = planned(invented_site, "/en/compare/")
    assert {visit.path for visit in visits} == {"/en/compare/"}
    assert {visit.state for visit in visits if visit.state} == {
        name for name, state in STATES.items() if state.path == "compare/"
    }


def test_what_is_wrong_is_counted_by_kind_language_scheme_and_width() -> None:
    head, models, state = table(
        [
            Visit("/models/alef-1/", 390, found={"light": ["a", "b"], "dark": []}),
            Visit("/models/ba/", 390, found={"light": ["a"], "dark": ["c"]}),
            Visit("/en/compare/", 1280, "names to pick from", {"light": [], "dark": []}),
        ]
    )
    assert head.endswith("pages    light 390    light 1280     dark 390     dark 1280")
    assert models.split() == ["/models/*", "ar", "2", "3", "-", "1", "-"]
    assert state.split()[-6:] == ["en", "1", "-", "0", "-", "0"]


def test_each_thing_that_is_wrong_has_a_line() -> None:
    visit = Visit("/en/data/", 390, found={"light": ["list: <ul> (1)"], "dark": []})
    assert [*access.told(visit)] == ["/en/data/ 390 px light /data: list: <ul> (1)"]
