"""A finished page runs what stands in it and nothing else, and has no style of its own."""

import re
from pathlib import Path, PurePosixPath

import pytest

from marsad.catalogue import Catalogue
from marsad.finish.first import fill_styles, names_in
from marsad.finish.heads import Heads, name_columns, rules
from marsad.finish.names import Names
from marsad.finish.policy import allow_own, press_scripts, sum_of
from marsad.finish.sheets import join_sheets, write_sheets
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
HEADS: Heads = {"a1b2c3": [(2, "accuracy", " ")]}
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
    assert f'{cell}{{content:var(--h2,"a \\"b\\"\\\\")" "}}' in rules(heads)


@pytest.mark.parametrize(("of_head", "of_body"), [(' class="num"', ""), ("", ' dir="ltr"')])
def test_figures_run_left_to_right_behind_their_head(of_head: str, of_body: str) -> None:
    rows = f"<tbody{of_body}><tr><th>x</th></tr></tbody></table>"
    table = TABLE.format("a").replace("<th>a", f"<th{of_head}>a").replace("</table>", rows)
    heads = name_columns(parsed(page(main=table)))
    (key,) = heads
    cell = f'[data-heads="{key}"] td:nth-child(2)::before'
    assert f'{cell}{{content:var(--h2,"a")" \u2068"}}' in rules(heads)


def test_what_a_head_quotes_is_isolated_from_what_it_means() -> None:
    head = '<span lang="ar" dir="rtl">دقة أعلى 1</span> <small>Top-1</small>'
    said = rules(name_columns(parsed(page(main=TABLE.format(head)))))
    assert 'content:var(--h2,"\u2068دقة أعلى 1\u2069 Top-1")" "' in said


def test_a_first_column_that_names_no_row_is_named_itself() -> None:
    rows = "<tbody><tr><td>1</td><th>x</th></tr></tbody>"
    table = TABLE.format("a").replace("</table>", f"{rows}</table>")
    assert "td:nth-child(1)::before{content:var(--h1," in rules(
        name_columns(parsed(page(main=table)))
    )


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


WAITING = "<h1>س</h1><script>x</script>"


@pytest.mark.parametrize(
    ("path", "sheets", "heads", "name"),
    [
        ("index.html", ("site",), {}, ""),
        ("index.html", ("site", "home"), {}, "home.css"),
        ("index.html", ("site", "home"), HEADS, "home.css"),
        ("index.html", ("site", "pair", "my-own"), HEADS, "pair.my-own.css"),
        ("years/x/index.html", ("site",), HEADS, "heads-years.css"),
        ("years/x/index.html", ("site", "chart"), HEADS, "chart.css"),
        ("404.html", ("site",), HEADS, "heads-404.css"),
    ],
)
@pytest.mark.parametrize("main", ["", WAITING])
def test_a_page_asks_for_one_sheet_behind_what_is_seen_first(
    path: str, sheets: tuple[str, ...], heads: Heads, name: str, main: str
) -> None:
    tree = parsed(page("".join(SHEET.format("x/", sheet) for sheet in sheets), main))
    assert join_sheets(tree, PurePosixPath(path), heads, ()) == name
    up = "../" * path.count("/")
    link = f'<link rel="stylesheet" href="{up}assets/{name}">' if name else ""
    asked, seen = (link, "") if not main else ("", link)
    assert f"<style>site</style>{asked}<title>" in written(tree)
    assert f"<main>{main.replace('<script>', f'{seen}<script>')}</main>" in written(tree)


def test_rules_for_the_top_of_a_page_stand_in_it(tmp_path: Path) -> None:
    """They are told by their names until all pages have been read; so is the policy."""
    (tmp_path / "assets").mkdir()
    for name in ("site", "one-first", "two-first", "three-first"):
        (tmp_path / "assets" / f"{name}.css").write_text(f"p{{content:{name}}}")
    sheets = "".join(SHEET.format("x/", name) for name in ("site", "one-first", "none", "two"))
    policy = POLICY.format("style-src 'self'")
    tree = parsed(page(policy + sheets, "<p>site</p>"))
    assert join_sheets(tree, PurePosixPath("index.html"), {}, names_in(tmp_path / "assets")) == (
        "none.two.css"
    )
    allow_own(tree)
    file = tmp_path / "index.html"
    file.write_text(written(tree))
    fill_styles(tmp_path / "assets", [file])
    made = file.read_text()
    styles = [f"p{{content:{name}}}" for name in ("site", "one-first", "two-first")]
    assert "".join(f"<style>{style}</style>" for style in styles) in made
    assert "<p>site</p>" in made
    (said,) = re.findall(r"style-src 'self' ([^\"]*)", made)
    assert {*said.split(" ")} == {sum_of(style) for style in styles}


@pytest.mark.parametrize("sheets", [("other", "home"), ()])
def test_a_frame_that_is_not_ours_keeps_its_sheets(sheets: tuple[str, ...]) -> None:
    tree = parsed(page("".join(SHEET.format("x/", sheet) for sheet in sheets)))
    before = written(tree)
    assert join_sheets(tree, PurePosixPath("index.html"), HEADS, ()) == ""
    assert written(tree) == before


def test_one_sheet_holds_heads_and_all_that_a_page_has_of_its_own(tmp_path: Path) -> None:
    assets = tmp_path / "assets"
    assets.mkdir()
    for name in ("main.1", "palette.1"):
        (assets / "stylesheets").mkdir(exist_ok=True)
        (assets / "stylesheets" / f"{name}.css").write_text("")
    for name in ("extra", "records", "one", "one-first", "two", "three"):
        (assets / f"{name}.css").write_text(f'p{{content:"{name}"}}')
    write_sheets(tmp_path, Names({"p"}), {("xx", "one.two.css"): HEADS})
    assert {file.name for file in assets.glob("*.css")} == {"site.css", "one-first.css"}
    (sheet,) = (tmp_path / "xx" / "assets").iterdir()
    assert sheet.read_text() == rules(HEADS) + 'p{content:"one"}p{content:"two"}'


def test_each_language_has_its_heads_in_its_own_folder(
    tmp_path: Path, catalogue: Catalogue
) -> None:
    for folder, head in (("", "دقة"), ("en/", "accuracy")):
        file = tmp_path / folder / "index.html"
        file.parent.mkdir(exist_ok=True)
        file.write_text(page(SHEET.format("", "site"), TABLE.format(head)), "utf-8")
    _, sheets = finish_pages(tmp_path, editions_of(catalogue, "ar"))
    assert {key: [*heads.values()] for key, heads in sheets.items()} == {
        ("", "heads-index.css"): [[(2, "دقة", " ")]],
        ("en", "heads-index.css"): [[(2, "accuracy", " ")]],
    }
    for folder in ("", "en/"):
        assert 'href="assets/heads-index.css"' in (tmp_path / folder / "index.html").read_text()


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_no_script_makes_markup_or_code_of_text(path: Path) -> None:
    text = path.read_text("utf-8")
    assert NEVER.findall(text) == []
    assert path.name == "trusted.js" or TRUSTED.findall(text) == []
