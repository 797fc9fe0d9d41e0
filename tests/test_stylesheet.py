"""What is left of a style sheet."""

import gzip
import re
from pathlib import Path

import pytest

from marsad.finish.names import names_of, scripts_in, tags_in
from marsad.finish.stylesheet import trimmed
from marsad.finish.tree import parsed

from .project import ROOT

SHEETS = sorted((ROOT / "docs" / "assets").glob("*.css"))
PAGE = """<!doctype html><html dir="rtl"><body><p class="a c" id="i">kbd</p>
<a href="https://x/y.pdf" hreflang="en-GB" style="margin:var(--w)">x</a>
<svg viewBox="0 0 1 1"><linearGradient/></svg>
<script>x.dataset.state = "on" // not said
/*
 * nor this: the reader's long words
 */ y = "//no comment"; x.classList.add("md-open"); x.ariaSort = "none"</script>
<script type="application/ld+json">{"@type": "figure"}</script></body></html>"""


@pytest.mark.parametrize(
    "css",
    [
        ".a{x:y}",
        "p.a#i{x:y}",
        "P{x:y}",
        "lineargradient,linearGradient{x:y}",
        ".a:not(.b){x:y}",
        ":is(.a,.b){x:y}",
        "p::before,p:hover,p:lang(en){x:y}",
        "* > .a + a{x:y}",
        "[dir=rtl]{x:y}",
        '[DIR="RTL"]{x:y}',
        '[href^="http"]{x:y}',
        '[href*="x/y"],[href$=".PDF" i]{x:y}',
        "[class~=c],[hreflang|=en]{x:y}",
        "[viewbox],[data-state],[data-state=on],[data-state^=o],[aria-sort=none]{x:y}",
        ".md-open{x:y}",
        ".no{x:y}",
        ".comment{x:y}",
        "@media print{.a:hover{x:y}}",
        "@font-face{x:y}",
        ".a{x:y;&:hover{x:y}a &{x:y}@media print{x:y}}",
        ".a,.b{& p{x:y}}",
        ":root{--x:1}.a{margin:var(--x)}",
        ":root{--w:1}",
        "@keyframes turn{to{x:y}}.a{animation:turn 1s}",
        "@keyframes turn{to{x:y}}.a{animation-name:still,turn}",
        '.a{content:"}.b{"}',
        "/*! notice */\n",
    ],
)
def test_what_can_show_is_kept(css: str) -> None:
    assert kept(css) == css


@pytest.mark.parametrize(
    "css",
    [
        ".b{x:y}",
        ".p,.kbd,.i,.rtl,.dir,p.i,#a{x:y}",
        "kbd,figure,a .b{x:y}",
        "[dir=ltr],[title],[hreflang|=e],[class~=b],[href^=x],[href$=y],[href*=z]{x:y}",
        "[data-state=off],[aria-sort=other]{x:y}",
        ".nor,.this,.not,.long,.words{x:y}",
        "@media print{.b{x:y}}",
        ".a{.b{x:y}&.b{x:y}}",
        ":root{--x:var(--y);--y:2}",
        "/* remark */",
        "@keyframes turn{to{x:y}}.b{animation:turn 1s}",
        ".a{-webkit-mask-size:contain}",
        ".a::-webkit-scrollbar-thumb:hover{x:y}",
    ],
)
def test_what_can_not_show_is_dropped(css: str) -> None:
    assert kept(css) == ""


READING = "p{x:var(--x)}"


@pytest.mark.parametrize(
    ("css", "left"),
    [
        ("p{--x:1}p{--x:2}", "p{--x:2}"),
        ("p{--x:1;y:z}a{--x:3}a,p{--x:2}", "p{y:z}a,p{--x:2}"),
        ("@media print{p{--x:1}}@media print{p{--x:2}}", "@media print{p{--x:2}}"),
        ("p{--x:1}p{--x:2}p{--x:3}", "p{--x:3}"),
        (".a{p{--x:1}}.a{p{--x:2}}", ".a{p{--x:2}}"),
        ("@media print{p{--x:1}}p{--x:2}", "p{--x:2}"),
        (
            ".a{@supports (y:z){@media print{p{--x:1}}}p{--x:2}}",
            ".a{p{--x:2}}",
        ),
    ],
)
def test_what_is_set_again_is_set_once(css: str, left: str) -> None:
    assert kept(css + READING) == left + READING


@pytest.mark.parametrize(
    "css",
    [
        "p{y:1}p{y:2}",
        "p{--x:1!important}p{--x:2}",
        "p{--x:1}p{--x:2!important}",
        "a,p{--x:1}p{--x:2}",
        "p{--x:1}@media print{p{--x:2}}",
        "@media print{p{--x:1}}@media screen{p{--x:2}}",
        ".a{p{--x:1}}p{--x:2}",
        ":is(a,p){--x:1}:is(a,p){--x:2}",
        "p{--x:1}a{--x:2}",
    ],
)
def test_what_may_be_meant_twice_is_set_twice(css: str) -> None:
    assert kept(css + READING) == css + READING


def test_of_a_list_the_selectors_that_can_match_are_kept() -> None:
    assert kept(".b,p,a .b{x:y;--z:1}/* x */") == "p{x:y}"


@pytest.mark.parametrize("css", ["p:not([class]) b{x:y}", "b:hover:not([class]){x:y}"])
def test_what_must_have_no_class_is_kept_where_one_has_none(css: str) -> None:
    bare, classed = ("p",), ("p", ("class", "c"))
    assert trimmed(css, names_of({bare, ("b",)}, [])) == css
    assert trimmed(css, names_of({classed, ("b",)}, [])) == ("" if css[0] == "p" else css)
    assert trimmed(css, names_of({classed, ("b",)}, ['document.createElement("p")'])) == css


def test_all_rules_of_a_whole_sheet_stay_behind_those_that_can_match() -> None:
    made = trimmed("p{x:y}.b{x:y}", names_of({("p",)}, []), whole='@charset "UTF-8";.c,.d > p{x:y}')
    assert made == "p{x:y}.c,.d > p{x:y}"


def kept(css: str) -> str:
    page = parsed(PAGE)
    made = trimmed(css, names_of(tags_in(page), scripts_in(page)))
    return made.replace(": ", ":").replace("; ", ";")


def test_the_published_sheet_holds_what_finished_pages_ask_for(built_site: Path) -> None:
    css = (built_site / "assets" / "site.css").read_text("utf-8")
    assert "bdi.long" in css
    assert "/*! " in css
    assert "(c) 2016-2025 Martin Donath: see material-license.txt" in css
    licence = (built_site / "assets" / "material-license.txt").read_text("utf-8")
    assert "Permission is hereby granted" in licence
    assert ".md-tabs" not in css
    assert len(gzip.compress(css.encode())) < 11_000


def test_a_sheet_that_few_pages_need_is_theirs_alone(built_site: Path) -> None:
    sheet = "assets/chart.example.css"
    assert '[data-k="3"]' in (built_site / sheet).read_text("utf-8")
    assert sheet in (built_site / "top-5" / "index.html").read_text("utf-8")
    assert sheet not in (built_site / "index.html").read_text("utf-8")


def test_what_another_sheet_asks_for_is_kept() -> None:
    made = trimmed(":root{--x:1;--y:2}", names_of({("html",)}, []), ["--y"])
    assert "--y" in made
    assert "--x" not in made


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.name)
def test_an_underline_is_spelled_in_parts(path: Path) -> None:
    """WebKit knows `text-decoration` for the line alone: a rule that says more falls there."""
    spelled = re.findall(r"text-decoration:\s*([^;}]*?)\s*[;}]", path.read_text("utf-8"))
    assert {*spelled} <= {"none", "underline"}


def test_where_the_layout_of_narrow_windows_ends_that_of_wide_ones_begins() -> None:
    """At no width of a window do both apply, nor neither: 1440 pixels at 200% are 720."""
    text = "".join(sheet.read_text("utf-8") for sheet in SHEETS)
    most, least = (
        {float(width) for width in re.findall(rf"\({side}-width: *([\d.]+)em\)", text)}
        for side in ("max", "min")
    )
    beside = {(low, high) for low in least for high in most if abs(low - high) < 1}
    assert beside
    assert {round((low - high) * 16, 2) for low, high in beside} == {0.25}, beside
