"""The addresses that the settings of a site may name."""

from pathlib import Path

import pytest

from marsad.problems import BadData
from marsad.project import checked
from marsad.settings import faults as told
from marsad.settings import repository_fault, site_fault

from .project import ROOT

SITE, CODE = "https://name.example/", "https://code.example/name/site"


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Those of the site, which no variable changes."""
    for variable in ("SITE_URL", "REPO_URL"):
        monkeypatch.delenv(variable, raising=False)
    (tmp_path / "mkdocs.yml").write_bytes((ROOT / "mkdocs.yml").read_bytes())
    return tmp_path / "mkdocs.yml"


def line_of(setting: str, settings: Path) -> int:
    lines = settings.read_text("utf-8").splitlines()
    return next(n for n, line in enumerate(lines, 1) if line.startswith(setting))


@pytest.mark.parametrize(
    "site",
    [
        SITE,
        "https://name.example/observatory/",
        "https://name.example/a/b.c/~d/",
        "https://name.example:8443/",
        "http://127.0.0.1:8000/",
        "http://localhost:8000/en/",
    ],
)
def test_a_site_may_lie_below_a_path_and_be_looked_at_here(site: str) -> None:
    assert not site_fault(site)


@pytest.mark.parametrize(
    ("site", "said"),
    [
        ("", "must be the address of the site"),
        ("http://name.example/", "must begin with https://, not `http://name.example/`"),
        ("ftp://name.example/", "must begin with https://"),
        ("https://name.example/?lang=ar", "must end before the `?`: `https://name.example/`"),
        ("https://name.example/#top", "must end before the `#`: `https://name.example/`"),
        ("https://user@name.example/", "without user"),
        ("https://name.example/a b/", "in plain letters"),
        ("https://name.example/../x/", "without user or `..`"),
        ("https://مرصد.example/", "in plain letters"),
        ("https://name/", "must be an address"),
    ],
)
def test_a_wrong_address_says_what_to_write(site: str, said: str) -> None:
    assert said in site_fault(site)


@pytest.mark.parametrize(
    "code",
    [
        "",
        CODE,
        f"{CODE}/",
        "https://code.example/site",
        "https://github.com/name/site",
        "https://gitlab.com/group/below/name/site",
    ],
)
def test_a_repository_may_lie_where_its_host_has_it(code: str) -> None:
    assert not repository_fault(code)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("http://code.example/a", "must begin with https://"),
        ("github.com/name/site", "must begin with https://"),
        ("https://code.example/", "must be an address"),
        (f"{CODE}?a", f"must end before the `?`: `{CODE}`"),
        (f"{CODE}.git", f"must end before the `.git`: `{CODE}`"),
        (f"{CODE}.git/", f"must end before the `.git`: `{CODE}`"),
        ("https://github.com/name", "owner and a repository, as https://github.com/owner/name"),
        ("https://GitHub.com/name/", "must name an owner and a repository"),
        ("https://github.com/name/site/tree/main", "must name an owner and a repository"),
        ("https://gitlab.com/name", "must name an owner and a repository"),
    ],
)
def test_a_wrong_repository_says_what_to_write(code: str, said: str) -> None:
    assert said in repository_fault(code)


def test_a_fault_has_the_line_of_its_setting(settings: Path) -> None:
    text = settings.read_text("utf-8")
    text = text.replace("https://imagenet-observatory.example/", "nonsense")
    settings.write_text(text.replace('[REPO_URL, ""]', "[REPO_URL, nonsense]"), "utf-8")
    assert [str(problem).partition(" must")[0] for problem in told(settings)] == [
        f"{settings}:{line_of('site_url', settings)}: `site_url`",
        f"{settings}:{line_of('repo_url', settings)}: `repo_url`",
    ]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("locale: en", "locale: eng", "`locale`: `eng` is no language in data/languages (did you"),
        ("lang: [ar]", "lang: [ar, klingon]", "`lang`: `klingon` is no language in data/languages"),
        ("lang: [ar]", "lang: klingon", "`lang`: `klingon` is no language in data/languages"),
        ("  language: ar", "  language: xx", "`language`: `xx` is no language in data/languages"),
    ],
)
def test_a_language_that_is_none_is_told_with_its_line(
    tree: Path, settings: Path, old: str, new: str, said: str
) -> None:
    text = settings.read_text("utf-8")
    assert text.count(old) == 1
    file = tree / "mkdocs.yml"
    file.write_text(text.replace(old, new), "utf-8")
    with pytest.raises(BadData) as error:
        checked(tree)
    line = text[: text.index(old)].count("\n") + 1
    assert f"{file}:{line}: {said}" in str(error.value)


def test_a_language_has_one_row(tree: Path, settings: Path) -> None:
    row, text = "        - locale: en\n          name: English\n", settings.read_text("utf-8")
    assert text.count(row) == 1
    (tree / "mkdocs.yml").write_text(text.replace(row, row * 2), "utf-8")
    with pytest.raises(BadData) as error:
        checked(tree)
    line = text[: text.index(row)].count("\n") + 1
    said = (
        f"{tree / 'mkdocs.yml'}:{line + 2}: `languages` has a row for `en` in line {line} already"
    )
    assert said in str(error.value)


@pytest.mark.parametrize("value", ["nonsense", "http://name.example/", "", "null"])
def test_a_fault_of_a_variable_names_it(
    settings: Path, monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    monkeypatch.setenv("SITE_URL", value)
    monkeypatch.setenv("REPO_URL", "")
    (problem,) = told(settings)
    assert problem.line == line_of("site_url", settings)
    assert problem.message.startswith("`SITE_URL` in the environment must b")


def test_an_address_that_is_not_set_is_told_whatever_else_is_wrong(
    tree: Path, settings: Path
) -> None:
    text = settings.read_text("utf-8").replace("site_url:", "site:")
    (tree / "mkdocs.yml").write_text(text, "utf-8")
    (tree / "docs" / "en" / "about.md").write_text("", "utf-8")
    with pytest.raises(BadData) as error:
        checked(tree)
    said = [str(problem).removeprefix(f"{tree}/") for problem in error.value.problems]
    assert "mkdocs.yml:1: `site_url` must be the address of the site" in said
    assert any(line.startswith("docs/en/about.md:1: ") for line in said)
