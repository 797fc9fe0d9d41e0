"""What fits, which way it runs, and what stays in sight while the rest moves."""

from collections.abc import Iterator
from typing import Any

import pytest
import tinycss2

from ..arabic.sweep import FIT
from ..project import ROOT
from ..site.test_numbers import OVERFLOW, TWICE
from .reader import Reader

SHEETS = sorted((ROOT / "docs" / "assets").glob("*.css"))
NARROW, PHONE, LAPTOP = 320, 390, 1280
# One of each kind, with what is hardest to fit on it.
KINDS = (
    "", "leaderboard/", "models/coca/", "compare/", "choose/", "my-result/", "measured/",
    "families/resnet/", "citations/h/", "fact-check/", "top-5/", "glossary/", "data/", "archive/",
)  # fmt: skip
UNFOLD = "document.querySelectorAll('main details').forEach(one => { one.open = true })"
# Where no system forces its colours, nothing needs to be kept from them.
PASSED = ("page", "supports")
SPARED = ["forced-color-adjust", " none"]
UNKNOWN = "arguments[0].filter(([name, value]) => !CSS.supports(name, value))"
UNREAD = """arguments[0].filter(selector => {
  try { new CSSStyleSheet().insertRule(`${selector} {}`) } catch { return true }
})"""
PLAIN = """[...document.querySelectorAll("main :is(p, li, td, th) a:not(.button)")]
  .filter(link => link.checkVisibility() && !link.closest("svg, nav"))
  .filter(link => getComputedStyle(link).textDecorationLine !== "underline")
  .map(link => link.textContent)"""
# How far the name of the site, a heading, the first column and the last are from the start.
EDGES = """(() => {
  const rtl = document.documentElement.dir === "rtl", from = part => {
    const { left, right } = part.getBoundingClientRect();
    return rtl ? innerWidth - right : left;
  };
  const all = [".site-name", "h1", "table.data tbody th", "table.data tbody td:last-child"];
  return all.map(name => from(document.querySelector(name)));
})()"""
# Of each interval its middle, how far that is from the middle of its cell, the room to its figure.
BARS = """[...document.querySelectorAll("#board-fine-tuned td > svg")].map(drawing => {
  const around = drawing.parentElement;
  const parts = [drawing.firstElementChild, around, around.querySelector("a")];
  const [bar, cell, figure] = parts.map(part => part.getBoundingClientRect());
  const middle = ({ top, bottom }) => (top + bottom) / 2, aside = middle(bar) - middle(cell);
  return [(bar.left + bar.right) / 2, Math.abs(aside), figure.left - bar.right];
})"""
# How far figures with a head are from where their cells begin; where signs and their digits stand.
BEHIND = """(() => {
  const rtl = document.dir === "rtl", range = document.createRange(), box = (node, from, to) => {
    range.setStart(node, from);
    range.setEnd(node, to);
    return range.getBoundingClientRect();
  };
  const cells = [...document.querySelectorAll("tbody tr:nth-child(-n+5) td:nth-child(n+3)")]
    .filter(cell => cell.checkVisibility() && cell.firstChild?.data);
  const before = cells.map(cell => {
    const around = cell.getBoundingClientRect();
    const own = box(cell.firstChild, 0, cell.firstChild.length);
    return rtl ? around.right - own.right : own.left - around.left;
  });
  const signed = cells.map(cell => cell.firstChild).filter(text => /^[+−]/.test(text.data));
  return [before, signed.map(text => [box(text, 0, 1).left, box(text, 1, 2).left])];
})()"""
HEADS = """[...document.querySelectorAll(".md-header, #board-fine-tuned thead th")]
  .slice(0, 2).map(part => part.getBoundingClientRect()).map(({ top, bottom }) => [top, bottom])"""


def test_all_fits_a_phone_and_a_laptop(reader: Reader, root: str) -> None:
    found = {}
    for width in (PHONE, LAPTOP):
        reader.size(width)
        for kind in KINDS:
            reader.open(f"{root}{kind}")
            reader.read(UNFOLD)
            found[kind, width] = {k: v for k, v in reader.read(f"({FIT.strip()})()").items() if v}
    assert {place: faults for place, faults in found.items() if faults} == {}


@pytest.mark.parametrize(("width", "made_so"), [(NARROW, "null"), (LAPTOP // 2, TWICE)])
def test_nothing_is_lost_in_a_narrow_window_or_of_large_letters(
    reader: Reader, root: str, width: int, made_so: str
) -> None:
    over = {}
    reader.size(width)
    for kind in KINDS:
        reader.open(f"{root}{kind}")
        reader.read(made_so)
        over[kind] = reader.read(f"({OVERFLOW})()")
    assert {kind: pixels for kind, pixels in over.items() if pixels > 0} == {}


def test_everything_begins_where_its_language_does(reader: Reader, root: str) -> None:
    reader.open(f"{root}leaderboard/")
    direction = "rtl" if root == "/" else "ltr"
    assert reader.read("getComputedStyle(document.querySelector('main')).direction") == direction
    name, heading, first, last = reader.read(EDGES)
    assert max(name, heading, first) < 100
    assert last > 1000


def test_in_a_list_a_figure_runs_left_to_right_behind_its_head(reader: Reader, root: str) -> None:
    reader.size(PHONE)
    for kind in ("measured/real/", "families/resnet/"):
        reader.open(f"{root}{kind}")
        before, signs = reader.read(BEHIND)
        # One that its line has no room for begins the next.
        assert min(before) >= -1
        assert sum(room > 10 for room in before) > len(before) / 2
        assert all(sign < digit for sign, digit in signs)


def test_links_in_text_are_underlined(reader: Reader, root: str) -> None:
    for kind in ("", "leaderboard/", "methodology/", "models/coca/"):
        reader.open(f"{root}{kind}")
        assert reader.read(PLAIN) == []


def test_every_rule_of_the_sheets_is_understood(reader: Reader) -> None:
    reader.open("/")
    nodes = [node for path in SHEETS for node in _nodes(path.read_bytes())]
    declared = [(n.name, tinycss2.serialize(n.value)) for n in nodes if n.type == "declaration"]
    selectors = [tinycss2.serialize(n.prelude) for n in nodes if n.type == "qualified-rule"]
    assert declared
    assert [found for found in reader.read(UNKNOWN, declared) if found != SPARED] == []
    assert reader.read(UNREAD, selectors) == []


def test_intervals_stand_in_the_order_of_their_accuracies(reader: Reader, root: str) -> None:
    reader.open(f"{root}leaderboard/")
    bars, aside, rooms = zip(*reader.read(BARS), strict=True)
    assert len({*bars}) > 10
    assert [*bars] == sorted(bars, reverse=True)
    assert max(aside) < 2
    assert min(rooms) > 0


def test_the_heads_of_a_long_table_stay_in_sight(reader: Reader, root: str) -> None:
    reader.size(LAPTOP, 500)
    reader.open(f"{root}leaderboard/")
    reader.read("scrollTo(0, 1500)")
    reader.sees("scrollY > 1000")
    (_, below), (top, _) = reader.read(HEADS)
    assert abs(top - below) <= 2


def test_a_link_to_a_row_leads_below_the_heads(reader: Reader, root: str) -> None:
    reader.size(LAPTOP, 500)
    reader.open(f"{root}leaderboard/#maxvit-l-in21k-fine-tuned")
    place = "document.querySelector(':target').getBoundingClientRect()"
    reader.sees(f"{place}.bottom < innerHeight && scrollY > 0")
    _, (_, below) = reader.read(HEADS)
    assert reader.read(f"{place}.top") >= below - 1


def test_names_stay_beside_the_columns_that_move(reader: Reader, root: str) -> None:
    reader.size(1024)
    reader.open(f"{root}families/resnet/")
    box, name = "document.querySelector('.scroll.wide')", ".scroll.wide tbody th"
    where = f"Math.round(document.querySelector('{name}').getBoundingClientRect().left)"
    before = reader.read(where)
    way = -1 if root == "/" else 1
    reader.read(f"{box}.scrollLeft = {way} * {box}.scrollWidth")
    reader.sees(f"Math.abs({box}.scrollLeft) > 50")
    assert reader.read(where) == before


def _nodes(content: Any) -> Iterator[Any]:
    """Every rule and declaration of a sheet, also of rules in rules; but what a sheet itself asks
    whether an engine knows it.
    """
    if isinstance(content, bytes):
        content, _ = tinycss2.parse_stylesheet_bytes(content)
    for node in content:
        yield node
        if getattr(node, "content", None) and getattr(node, "at_keyword", "") not in PASSED:
            yield from _nodes(tinycss2.parse_blocks_contents(node.content))
