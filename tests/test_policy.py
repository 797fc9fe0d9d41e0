"""A finished page runs what stands in it and nothing else, and has no style of its own."""

import re
from pathlib import Path, PurePosixPath

import pytest

from marsad.catalogue import Catalogue
from marsad.finish.heads import name_columns, rules
from marsad.finish.policy import allow_own, press_scripts
from marsad.finish.sheets import sheet_of
from marsad.finish.site import finish_pages
from marsad.finish.tree import parsed, written
from marsad.views.edition import editions_of

from .project import ROOT

SHEET = '<link rel="stylesheet" href="{}assets/{}.css">'
POLICY = '<meta http-equiv="Content-Security-Policy" content="{}">'
SCRIPTS = sorted((ROOT / "docs" / "assets").glob("*.js"))
# What makes script, markup or style of text; what a policy lets one module alone do.
NEVER = re.compile(
    r"\.(?:inner|outer)HTML|insertAdjacentHTML|document\.write|\beval\(|\bFunction\(|srcdoc|cssText"
    r"|setHTML|createContextualFragment|setAttribute\(.(?:style|on)"
)
TRUSTED = re.compile(r"DOMParser|new Worker|createPolicy")
# The sum of `x` as a policy names it.
X = "'sha256-LXEWQrcmsEQBYnyp+6wy9chTD7GQPMTbAiWHF5IaSIE='"
TABLE = '<table class="data"><thead><tr><th>n</th><th>{}</th></tr></thead></table>'


def page(head: str = "", main: str = "") -> str:
    """A page that a generator has written."""
    head = f'<meta charset="utf-8">{head}<title>ن</title>'
    return f'<!doctype html><html lang="ar" dir="rtl"><head>{head}</head><body><main>{main}</main>'


@pytest.mark.parametrize(
    ("own", "allowed"),
    [
        ("", "script-src 'self'; style-src 'self'"),
        ("<script>x</script><script>x</script>", f"script-src 'self' {X}; style-src 'self'"),
        ("<script>\n  // why\n  x\n</script>", f"script-src 'self' {X}; style-src 'self'"),
        ("<style>x</style>", f"script-src 'self'; style-src 'self' {X}"),
        ('<script type="speculationrules">x</script>', f"script-src 'self' {X}; style-src 'self'"),
        ('<script src="x"></script>', "script-src 'self'; style-src 'self'"),
        ('<script type="application/ld+json">x</script>', "script-src 'self'; style-src 'self'"),
    ],
)
def test_a_policy_knows_what_stands_in_the_page(own: str, allowed: str) -> None:
    tree = parsed(page(POLICY.format("script-src 'self'; style-src 'self'"), own))
    press_scripts(tree)
    allow_own(tree)
    assert POLICY.format(allowed) in written(tree)


def test_a_page_without_a_policy_gets_none() -> None:
    tree = parsed(page("<script>x</script>"))
    allow_own(tree)
    assert "Content-Security-Policy" not in written(tree)


def test_the_heads_of_a_table_stand_in_its_sheet_and_not_in_the_page() -> None:
    tree = parsed(page(main=TABLE.format('a "b"\\')))
    heads = name_columns(tree)
    (key,) = heads
    assert f'data-heads="{key}"' in written(tree)
    assert "style" not in written(tree)
    cell = f'[data-heads="{key}"] td:nth-child(2)::before'
    assert f'{cell}{{content:var(--h2,"a \\"b\\"\\\\")}}' in rules(heads)


@pytest.mark.parametrize(
    ("columns", "name"),
    [(2, "scroll"), (6, "scroll"), (7, "scroll many"), (10, "scroll many"), (11, "scroll most")],
)
def test_the_box_of_a_table_of_many_columns_says_so(columns: int, name: str) -> None:
    heads = "".join(f"<th>{at}</th>" for at in range(columns))
    table = f'<table class="data"><thead><tr>{heads}</tr></thead></table>'
    tree = parsed(page(main=f'<div class="scroll">{table}</div>'))
    name_columns(tree)
    assert f'<div class="{name}">' in written(tree)


@pytest.mark.parametrize("table", ["<table>", '<table class="figures">'])
def test_a_table_that_is_no_list_on_a_phone_has_no_heads_there(table: str) -> None:
    tree = parsed(page(main=TABLE.format("a").replace('<table class="data">', table)))
    assert rules(name_columns(tree)) == ""


@pytest.mark.parametrize(
    ("path", "sheets", "name", "added"),
    [
        ("index.html", ("site", "home"), "home.css", ""),
        ("years/x/index.html", ("site",), "heads-years.css", "../../assets/heads-years"),
        ("years/x/index.html", ("site", "chart"), "heads-years.css", "../../assets/heads-years"),
        ("404.html", ("site",), "heads-404.css", "assets/heads-404"),
        ("index.html", ("other",), "", ""),
        ("index.html", (), "", ""),
    ],
)
def test_a_page_without_a_sheet_of_its_own_gets_one_with_its_folder(
    path: str, sheets: tuple[str, ...], name: str, added: str
) -> None:
    tree = parsed(page("".join(SHEET.format("x/", sheet) for sheet in sheets)))
    before = written(tree).count("<link")
    assert sheet_of(tree, PurePosixPath(path)) == name
    assert written(tree).count("<link") == before + bool(added)
    assert f'href="{added}' in written(tree) or not added


def test_each_language_has_its_heads_in_its_own_folder(
    tmp_path: Path, catalogue: Catalogue
) -> None:
    for folder, head in (("", "دقة"), ("en/", "accuracy")):
        file = tmp_path / folder / "index.html"
        file.parent.mkdir(exist_ok=True)
        file.write_text(page(SHEET.format("", "site"), TABLE.format(head)), "utf-8")
    _, sheets = finish_pages(tmp_path, editions_of(catalogue, "ar"))
    assert {key: [*heads.values()] for key, heads in sheets.items()} == {
        ("", "heads-index.css"): [["دقة"]],
        ("en", "heads-index.css"): [["accuracy"]],
    }
    for folder in ("", "en/"):
        assert 'href="assets/heads-index.css"' in (tmp_path / folder / "index.html").read_text()


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_no_script_makes_markup_or_code_of_text(path: Path) -> None:
    text = path.read_text("utf-8")
    assert NEVER.findall(text) == []
    assert path.name == "trusted.js" or TRUSTED.findall(text) == []
