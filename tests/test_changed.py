"""What a pull request changes on the site, as its summary says it."""

from pathlib import Path

import pytest

from changed import LINES, main

HEAD = "<html><body><main><p>one</p>{}</main><footer>{}</footer></body></html>"


def site(folder: Path, **pages: str) -> str:
    for name, text in {"index": HEAD.format("", ""), **pages}.items():
        (folder / f"{name}.html").parent.mkdir(parents=True, exist_ok=True)
        (folder / f"{name}.html").write_text(text, "utf-8")
    return str(folder)


@pytest.fixture
def said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    long = "".join(f"<li>{number}</li>" for number in range(50))
    old = site(tmp_path / "old", a=HEAD.format("<p>91.0%</p>", ""), gone="", foot=HEAD)
    new = site(
        tmp_path / "new",
        a=HEAD.format("<p>91.1%</p>", ""),
        fresh="",
        foot=HEAD.replace("</footer>", "later</footer>"),
        index=HEAD.format(f"<ul>{long}</ul>", ""),
    )
    (tmp_path / "old" / "x.csv").write_text("1")
    (tmp_path / "new" / "x.csv").write_text("2")
    assert main([old, new]) == 0
    return capsys.readouterr().out


def test_pages_that_came_went_and_changed_are_named(said: str) -> None:
    for line in (
        "- new: 1 (`/fresh.html`)",
        "- gone: 1 (`/gone.html`)",
        "- changed: 2 (`/a.html`, `/`)",
        "- pages that differ only around their main part: 1",
        "- other files changed: 1 (`/x.csv`)",
    ):
        assert line in said.splitlines()


def test_what_differs_is_shown_and_long_lists_say_how_long(said: str) -> None:
    assert "-91.0%\n+91.1%\n" in said
    assert f"and {50 - LINES} more lines" in said


def test_two_sites_alike_differ_nowhere(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    same = site(tmp_path / "site")
    assert main([same, same]) == 0
    assert "- changed: 0\n" in capsys.readouterr().out


@pytest.mark.parametrize("names", [[], ["nowhere", "nowhere"]])
def test_folders_that_are_no_sites_are_refused(
    names: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(names) == 1
    assert "name two built sites" in capsys.readouterr().err
