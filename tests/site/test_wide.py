"""What a wide window shows: names beside figures, texts beside each other, one edge."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser
BOTH = pytest.mark.parametrize("root", ["/", "/en/"])
PAIRS = ("", "archive/", "choose/", "fact-check/", "my-result/", "snapshot/")
BOTTOMS = """form => [...form.children].filter(part => part.checkVisibility())
  .map(part => Math.round(part.getBoundingClientRect().bottom))"""
TOPS = "parts => parts.map(part => part.getBoundingClientRect().top)"
# At which end of a cell its words begin.
ENDS = """cells => cells.map(cell => {
  const { direction, textAlign } = getComputedStyle(cell);
  return { left: "left", right: "right", start: direction === "rtl" ? "right" : "left",
    end: direction === "rtl" ? "left" : "right" }[textAlign] ?? textAlign;
})"""
LINES = """names => names.map(name =>
  new Set([...name.getClientRects()].map(({ bottom }) => Math.round(bottom))).size)"""
HELD = """heads => heads.map(head => {
  const range = document.createRange(), { left, right } = head.getBoundingClientRect();
  range.selectNodeContents(head);
  return [...range.getClientRects()].every(line => line.left >= left && line.right <= right);
})"""
HIGHS = "all => all.map(one => one.getBoundingClientRect().height)"
FITS = "boxes => boxes.map(box => box.firstElementChild.offsetWidth <= box.clientWidth)"
TORN = """names => names.flatMap(name => [...name.childNodes].filter(part => {
  const range = document.createRange();
  range.selectNodeContents(part);
  return part.data && !part.data.includes(" ") && range.getClientRects().length > 1;
}).map(part => part.data))"""
# Of each column where its head, its verdicts and what is quoted on one line begin.
COLUMNS = """table => [...table.tHead.rows[0].cells].map((head, at) => {
  const cells = [...table.tBodies[0].rows].map(row => row.cells[at]);
  const quoted = [head, ...cells.map(cell => cell.querySelector(".printed"))].map(place => {
    const words = document.createRange();
    words.selectNodeContents(place);
    return words.getBoundingClientRect();
  }).filter(({ height }) => height < 30).map(({ left }) => Math.round(left));
  const said = cells.flatMap(cell => [...cell.querySelectorAll("summary, .verified")]);
  return [...quoted, ...said.map(one => Math.round(one.getBoundingClientRect().left))];
})"""
EDGES = """heads => heads.map(head => {
  const { left, right } = head.getBoundingClientRect();
  return [left, right];
})"""
HIGH = "head => head.getBoundingClientRect().height"
FAR = "box => box.scrollLeft = (document.dir === 'rtl' ? -1 : 1) * box.scrollWidth"


def sized(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})


def shown(page: Page, path: str, width: int) -> None:
    sized(page, width)
    page.goto(path)


def edges(found: Locator) -> tuple[float, float]:
    """Where an element begins and ends, in pixels."""
    box = found.bounding_box()
    assert box
    return round(box["x"]), round(box["x"] + box["width"])


@BOTH
@pytest.mark.parametrize("width", [1024, 1280])
def test_names_stay_beside_columns_that_no_window_holds(page: Page, root: str, width: int) -> None:
    shown(page, f"{root}families/resnet/", width)
    box = page.locator(".scroll.wide")
    name = box.locator("tbody th").first
    before = edges(name)
    box.evaluate(FAR)
    assert box.evaluate("box => Math.abs(box.scrollLeft)") > 0
    assert edges(name) == before


@BOTH
@pytest.mark.parametrize("width", [960, 1120, 1440])
def test_a_table_moves_by_whole_columns(page: Page, root: str, width: int) -> None:
    shown(page, f"{root}families/resnet/", width)
    box = page.locator(".scroll.wide")
    box.evaluate("box => box.scrollBy(document.dir === 'rtl' ? -70 : 70, 0)")
    assert box.evaluate("box => Math.abs(box.scrollLeft)") > 70
    name, *columns = heads = [
        (round(left), round(right)) for left, right in box.locator("thead th").evaluate_all(EDGES)
    ]
    assert all(left < right for left, right in heads)
    first, last = (1, 0) if root == "/en/" else (0, 1)
    assert name[first] in [column[last] for column in columns]
    assert edges(box)[first] in [column[first] for column in columns]


def _corner(page: Page, box: Locator, root: str, inward: int) -> bytes:
    """What is painted above the words of the heads, so many pixels from the far edge of the box."""
    left, right = edges(box)
    at = left + inward if root == "/" else right - inward - 4
    place = box.bounding_box()
    assert place
    return page.screenshot(clip={"x": at, "y": place["y"] + 1, "width": 4, "height": 3})


@BOTH
@pytest.mark.parametrize("width", [1024, 1280, 1440])
def test_an_edge_behind_which_columns_are_is_shaded(page: Page, root: str, width: int) -> None:
    shown(page, f"{root}families/resnet/", width)
    box = page.locator(".scroll.wide")
    box.evaluate("box => box.querySelector('thead').scrollIntoView({ block: 'center' })")
    assert _corner(page, box, root, 0) != _corner(page, box, root, 30)
    box.evaluate(FAR)
    assert _corner(page, box, root, 0) == _corner(page, box, root, 30)


@BOTH
def test_the_words_of_heads_stand_in_their_columns(page: Page, root: str) -> None:
    page.goto(f"{root}families/resnet/")
    heads = page.locator(".scroll.wide thead th")
    for width in (1280, 1440, 1920):
        sized(page, width)
        assert heads.evaluate_all(HELD) == [True] * heads.count(), width


@BOTH
def test_the_widest_window_holds_all_columns(page: Page, root: str) -> None:
    shown(page, f"{root}families/resnet/", 1920)
    assert page.locator(".scroll.wide").evaluate("box => box.scrollWidth <= box.clientWidth")


@BOTH
@pytest.mark.parametrize("width", [390, 768])
def test_a_list_of_many_columns_slides_nowhere(page: Page, root: str, width: int) -> None:
    shown(page, f"{root}families/resnet/", width)
    box = page.locator(".scroll.wide")
    box.evaluate(FAR)
    assert box.evaluate("box => box.scrollLeft") == 0


@BOTH
def test_the_filters_of_the_board_stand_in_one_row(page: Page, root: str) -> None:
    page.goto(f"{root}leaderboard/?org=google")
    form = page.locator(".board-filters")
    expect(form.get_by_role("status")).to_have_text(re.compile(r"\d"))
    for width in (1265, 1280, 1440):
        sized(page, width)
        assert len(set(form.evaluate(BOTTOMS))) == 1, width
        assert form.evaluate("form => form.scrollWidth <= form.clientWidth"), width


@BOTH
@pytest.mark.parametrize("place", ["leaderboard/", "archive/", "archive/papers/"])
def test_at_each_width_there_is_one_way_to_filter(page: Page, root: str, place: str) -> None:
    page.goto(f"{root}{place}")
    for width in (719, 720, 721):  # a window of 1440 pixels at 200% is 720 wide
        sized(page, width)
        ways = page.locator(".tools, .filters [name=q]").locator("visible=true")
        expect(ways).to_have_count(1)


@pytest.mark.parametrize("place", ["families/eva02/", "archive/papers/"])
@BOTH
def test_cells_begin_where_their_head_does(page: Page, root: str, place: str) -> None:
    shown(page, f"{root}{place}", 1440)
    first = page.locator("tbody tr").first.locator("th, td")
    heads = page.locator("thead").first.locator("th")
    assert first.evaluate_all(ENDS) == heads.evaluate_all(ENDS)


@BOTH
def test_the_page_of_a_model_begins_where_its_menu_does(page: Page, root: str) -> None:
    shown(page, f"{root}models/coca/", 1440)
    head, main = (edges(page.locator(at)) for at in (".md-header__inner", ".md-main__inner"))
    assert head == main


def test_brackets_stand_on_the_line_of_what_they_hold(page: Page) -> None:
    shown(page, "/models/coca/", 1440)
    name = page.locator("#result-zero-shot th bdi")
    expect(name).to_have_css("display", "inline")


@BOTH
@pytest.mark.parametrize("path", ["", "choose/", "fact-check/", "my-result/", "snapshot/"])
def test_two_texts_share_a_wide_window(page: Page, root: str, path: str) -> None:
    shown(page, f"{root}{path}", 1440)
    first, second = page.locator(".pair > div").evaluate_all(TOPS)[:2]
    assert first == second
    sized(page, 390)
    assert edges(page.locator(".pair > div").nth(0)) == edges(page.locator(".pair > div").nth(1))


@BOTH
def test_the_means_to_find_a_claim_stay_in_sight(page: Page, root: str) -> None:
    shown(page, f"{root}fact-check/", 1440)
    page.locator("[data-row]").last.scroll_into_view_if_needed()
    expect(page.locator(".claims-beside input[type=search]")).to_be_in_viewport()


@BOTH
def test_the_means_to_find_a_claim_are_as_wide_as_their_box(page: Page, root: str) -> None:
    shown(page, f"{root}fact-check/", 1440)
    typed, chosen = (page.locator(f".claims-beside {field}") for field in ("input", "select"))
    assert edges(typed) == edges(chosen)
    lines = page.locator(".claims-beside button").evaluate_all(HIGHS)
    assert len(set(lines)) == 1


@BOTH
def test_what_is_copied_begins_where_its_button_does(page: Page, root: str) -> None:
    shown(page, f"{root}data/", 1440)
    code, button = (page.locator(f".cite-box {part}").first for part in ("code", "button"))
    side = 1 if root == "/" else 0
    assert edges(code)[side] == edges(button)[side]


# A window of 1,024 pixels holds 1,009 where a bar to scroll by stands beside the page.
@BOTH
def test_a_row_of_the_board_is_one_line(page: Page, root: str) -> None:
    page.goto(f"{root}leaderboard/")
    rows, boxes = page.locator(".board-table tbody"), page.locator(".board > .scroll")
    for width in (1009, 1024, 1111, 1112, 1120, 1230, 1280, 1357, 1440, 1920):
        sized(page, width)
        assert set(rows.locator("th a").evaluate_all(LINES)) == {1}, width
        assert max(rows.locator("tr").evaluate_all(HIGHS)) < 40, width
        assert all(boxes.evaluate_all(FITS)), width
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), width


@BOTH
def test_a_board_whose_rows_take_two_lines_is_a_list(page: Page, root: str) -> None:
    page.goto(f"{root}leaderboard/")
    heads = page.locator(".board-table thead")
    for width, shown_heads in ((1008, 0), (1009, 4)):
        sized(page, width)
        expect(heads.locator("visible=true")).to_have_count(shown_heads)


@pytest.mark.parametrize("width", [1120, 1440])
def test_quoted_words_begin_where_what_is_said_of_them_does(page: Page, width: int) -> None:
    """In a table that runs from the left, their own direction would part them from it."""
    shown(page, "/en/snapshot/", width)
    for column in page.locator(".snapshot").evaluate(COLUMNS):
        assert len(set(column)) == 1
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@BOTH
def test_the_names_of_the_snapshot_are_whole(page: Page, root: str) -> None:
    shown(page, f"{root}snapshot/", 1440)
    assert set(page.locator(".snapshot th a").evaluate_all(LINES)) == {1}


@BOTH
def test_the_long_name_of_weights_breaks_where_it_is_read(page: Page, root: str) -> None:
    """Each part between `_` and points is a text of its own: none stands on two lines."""
    page.goto(f"{root}models/eva02-l/")
    names = page.locator(".tested, .load > a, .load > code")
    assert names.count() > 2
    for width in (390, 1024, 1440):
        sized(page, width)
        assert names.evaluate_all(TORN) == [], width


@BOTH
@pytest.mark.parametrize("place", ["measured/", "measured/imagenet-a/"])
def test_the_name_of_measured_weights_breaks_behind_its_point(
    page: Page, root: str, place: str
) -> None:
    page.goto(f"{root}{place}")
    names = page.locator("tbody tr:nth-child(-n + 40) th")
    for width in (390, 768, 1440):
        sized(page, width)
        assert names.evaluate_all(TORN) == [], width
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), width


@BOTH
def test_the_second_part_of_a_printed_name_is_whole(page: Page, root: str) -> None:
    page.goto(f"{root}archive/#CoCa")
    parts = page.locator("tbody th .whole")
    for width in (390, 1024):
        sized(page, width)
        assert set(parts.evaluate_all(LINES)) == {1}, width
    assert "Meta Pseudo Labels (EfficientNet-L2)" in parts.locator("xpath=..").all_inner_texts()


@BOTH
@pytest.mark.parametrize("asked", ["", "?max=50"])
def test_a_name_to_choose_breaks_where_it_is_read(page: Page, root: str, asked: str) -> None:
    page.goto(f"{root}choose/{asked}")
    if asked:
        expect(page.locator("figure").first).to_be_visible()
    names = page.locator("[data-frontier] tbody th > a:visible")
    for width in (320, 390, 1024):
        sized(page, width)
        assert names.count() > 5, width
        assert names.evaluate_all(TORN) == [], width


@BOTH
def test_the_head_of_a_board_is_as_high_before_all_rows_are_there(page: Page, root: str) -> None:
    shown(page, f"{root}leaderboard/", 1350)
    head = page.locator(".board-table thead").first
    before = head.evaluate(HIGH)
    page.locator(".board-table tbody tr:nth-child(n+9)").evaluate_all(
        "rows => rows.forEach(row => row.remove())"
    )
    assert head.evaluate(HIGH) == before


@BOTH
@pytest.mark.parametrize("path", ["about/", "data/", "methodology/", "top-5/"])
def test_a_text_begins_where_its_menu_does_with_its_contents_beyond(
    page: Page, root: str, path: str
) -> None:
    shown(page, f"{root}{path}", 1440)
    start, far = (1, 0) if root == "/" else (0, 1)
    room, text, contents = (edges(page.locator(at)) for at in (".md-main__inner", "main", ".toc"))
    assert (text[start], contents[far]) == (room[start], room[far])
    assert text[far] == contents[start]


@BOTH
def test_the_evidence_stands_two_abreast(page: Page, root: str) -> None:
    shown(page, f"{root}evidence/", 1440)
    facts = page.locator(".facts > div")
    first, second = facts.evaluate_all(TOPS)[:2]
    assert first == second
    sized(page, 390)
    assert edges(facts.nth(0)) == edges(facts.nth(1))


@BOTH
def test_a_word_of_the_glossary_is_a_tap_away(page: Page, root: str) -> None:
    shown(page, f"{root}glossary/", 1440)
    page.locator(".term").nth(40).scroll_into_view_if_needed()
    index = page.locator(".index a:not(.under)")
    expect(index.first).to_be_in_viewport()
    assert index.count() == page.locator(".term").count()
    index.first.click()
    expect(page.locator(".term:target")).to_be_in_viewport()


@BOTH
def test_the_head_of_a_model_leads_to_its_citation(page: Page, root: str) -> None:
    shown(page, f"{root}models/coca/", 390)
    page.locator(".strip a[href='#cite']").click()
    expect(page.locator("#bibtex")).to_be_in_viewport()


def test_a_filter_far_down_the_glossary_leads_to_what_it_leaves(page: Page) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto("/en/glossary/#zero-shot")
    page.locator(".finder input").fill("band")
    expect(page.locator(".term:not([hidden])")).to_have_count(1)
    expect(page.locator(".term:not([hidden])")).to_be_in_viewport(ratio=1)
    expect(page.locator(".finder input")).to_be_in_viewport(ratio=1)
