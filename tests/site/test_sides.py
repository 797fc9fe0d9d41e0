"""On which side things stand, and that nothing of them is cut off or struck through."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser
BOTH = pytest.mark.parametrize("root", ["/", "/en/"])
# How wide the bars of a quotation are: left, right.
BARS = """quote => {
  const { borderLeftWidth, borderRightWidth } = getComputedStyle(quote);
  return [borderLeftWidth, borderRightWidth].map(parseFloat);
}"""
# How far a mark reaches below the box of its letters, whose lines are close.
BELOW = """marks => marks.map(mark => {
  const letters = document.createRange();
  letters.selectNodeContents(mark);
  return mark.getBoundingClientRect().bottom - letters.getBoundingClientRect().bottom;
})"""
# Of each kind whose word is seen, the room beside the word: left, right. The sign takes more.
ROOMS = """kinds => kinds.filter(kind => kind.checkVisibility()).map(kind => {
  const word = document.createRange(), box = kind.getBoundingClientRect();
  word.selectNodeContents(kind);
  const { left, right, width } = word.getBoundingClientRect();
  return width < box.width ? [left - box.left, box.right - right] : null;
}).filter(Boolean)"""
# Of a table the right ends of the figures in its second column, and how their kinds are said there.
COLUMN = """tables => tables.map(table => {
  const cells = [...table.tBodies[0].rows].map(row => row.cells[1]);
  const ends = cells.flatMap(cell => [...cell.querySelectorAll(".fig")]);
  const kinds = cells.flatMap(cell => [...cell.querySelectorAll(".badge")]);
  return [
    ends.map(end => end.getBoundingClientRect().right),
    kinds.map(kind => kind.offsetWidth > 24 ? "word" : "sign"),
  ];
})"""
# Of each cell its lines, how far its figure is from where the cell begins, and what it holds.
CELLS = """cells => cells.map(cell => {
  const figure = document.createRange(), box = cell.getBoundingClientRect();
  figure.selectNodeContents(cell);
  const own = figure.getBoundingClientRect(), lines = parseFloat(getComputedStyle(cell).lineHeight);
  const before = document.dir === "rtl" ? box.right - own.right : own.left - box.left;
  return [Math.round(box.height / lines), before, cell.innerText];
})"""
# How far each begins from where its cell does.
STARTS = """parts => parts.map(part => {
  const own = part.getBoundingClientRect(), cell = part.closest("td").getBoundingClientRect();
  return document.dir === "rtl" ? cell.right - own.right : own.left - cell.left;
})"""
# The cells of each row, from above.
STACKED = """rows => rows.map(row => [...row.cells].map(cell => {
  const { left, right, top } = cell.getBoundingClientRect();
  const head = getComputedStyle(cell, "::before").content;
  return { top, tag: cell.tagName, head, start: document.dir === "rtl" ? right : left };
}).sort((a, b) => a.top - b.top))"""
# Names with a line that ends behind a hyphen of their second part.
ENDING = """names => names.filter(name => {
  const texts = document.createTreeWalker(name, NodeFilter.SHOW_TEXT), letters = [];
  while (texts.nextNode()) {
    for (let at = 0; at < texts.currentNode.length; at++) {
      const letter = document.createRange();
      letter.setStart(texts.currentNode, at);
      letter.setEnd(texts.currentNode, at + 1);
      letters.push([letter.toString(), letter.getBoundingClientRect().top]);
    }
  }
  const second = letters.slice(letters.findIndex(([letter]) => letter === " "));
  return second.some(([letter, top], at) => letter === "-" && second[at + 1][1] > top + 5);
}).map(name => name.textContent)"""
CUT = "box => box.scrollHeight > box.clientHeight || box.scrollWidth > box.clientWidth"


@BOTH
def test_the_bar_of_a_quotation_stands_where_its_language_begins(phone: Page, root: str) -> None:
    phone.goto(f"{root}fact-check/")
    quotation = phone.locator(".claim blockquote[dir=rtl]").first
    left, right = quotation.evaluate(BARS)
    assert left == 0
    assert right > 0


@BOTH
def test_what_says_how_a_figure_was_read_touches_no_line_below(phone: Page, root: str) -> None:
    phone.goto(f"{root}top-5/")
    phone.locator("details:has(#ilsvrc-years) > summary").click()
    said = phone.locator("#ilsvrc-years .confidence-secondary")
    assert set(said.evaluate_all(BELOW)) == {0}


@BOTH
@pytest.mark.parametrize("model", ["coca", "vit-22b-linear"])
@pytest.mark.parametrize("media", ["screen", "print"])
def test_a_citation_is_shown_whole(page: Page, root: str, model: str, media: str) -> None:
    page.emulate_media(media="print" if media == "print" else "screen")
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(f"{root}models/{model}/")
    assert not page.locator("#bibtex").evaluate(CUT)


@pytest.mark.parametrize("path", ["models/", "compare/", "leaderboard/2016/", "leaderboard/"])
@BOTH
def test_the_sign_of_a_kind_stands_before_its_word(page: Page, root: str, path: str) -> None:
    page.goto(root + path)
    rooms = page.locator(".badge").evaluate_all(ROOMS)
    assert rooms
    for left, right in rooms:
        assert (right > left) == (root == "/")


@BOTH
@pytest.mark.parametrize("path", ["leaderboard/", "models/"])
@pytest.mark.parametrize("width", [1024, 1440, 1920])
def test_figures_of_a_column_end_below_each_other_and_say_their_kind_alike(
    page: Page, root: str, path: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(root + path)
    columns = page.locator("table.data").evaluate_all(COLUMN)
    assert any(kinds for _, kinds in columns)
    for ends, kinds in columns:
        assert max(ends) - min(ends) <= 1
        assert len({*kinds}) <= 1


@BOTH
def test_a_figure_is_sorted_by_its_number_whatever_its_kind(page: Page, root: str) -> None:
    page.goto(f"{root}models/?sort=-top1")
    cells = page.locator("#models-table tbody td:nth-child(2):has(.fig)")
    expect(page.locator("#models-table [aria-sort=descending]")).to_have_count(1)
    figures = [float(text.rstrip("%")) for text in cells.locator(".fig").all_inner_texts()]
    assert cells.locator(".badge--measured").count()
    assert figures == sorted(figures, reverse=True)


@BOTH
@pytest.mark.parametrize("at", ["my-result/?top1=81.2", "families/resnet/"])
def test_a_figure_follows_the_last_word_of_a_long_head(phone: Page, root: str, at: str) -> None:
    phone.goto(root + at)
    expect(phone.locator("tbody td:visible").last).to_be_visible()
    heads = phone.locator("tbody tr:first-child td:visible:nth-child(n + 3)")
    cells = heads.evaluate_all(CELLS)
    assert cells
    for lines, before, figure in cells:
        assert lines <= 2, figure
        # One that its line has no room for begins the next.
        assert before >= 0, figure


@BOTH
def test_what_is_below_a_figure_begins_where_its_head_does(phone: Page, root: str) -> None:
    phone.goto(f"{root}top-5/")
    phone.locator("details:has(#ilsvrc-years) > summary").click()
    starts = phone.locator("#ilsvrc-years td.num small").evaluate_all(STARTS)
    assert starts
    assert all(abs(start) <= 1 for start in starts)


@BOTH
def test_a_row_of_the_post_begins_with_its_name_then_each_cell_after_its_head(
    phone: Page, root: str
) -> None:
    phone.goto(f"{root}snapshot/")
    rows = phone.locator(".snapshot tbody tr")
    for name, *cells in rows.evaluate_all(STACKED):
        assert name["head"] == "none"
        assert {cell["tag"] for cell in cells} == {"TD"}
        assert all(cell["head"] != "none" for cell in cells)
        assert len({round(part["start"]) for part in (name, *cells)}) == 1
        tops = [part["top"] for part in (name, *cells)]
        assert tops == sorted({*tops})


@BOTH
def test_the_first_figure_of_weights_is_a_percentage_on_a_phone(page: Page, root: str) -> None:
    page.goto(f"{root}families/resnet/")
    tables = [page.locator("#weights-table"), page.locator("[data-view=frontier]")]
    figures = [table.locator("td:nth-child(2)").first for table in tables]
    sign = "cell => getComputedStyle(cell, '::after').content"
    assert [figure.evaluate(sign) for figure in figures] == ["none"] * 2
    page.set_viewport_size({"width": 390, "height": 844})
    assert [figure.evaluate(sign) for figure in figures] == ['"%"'] * 2


@BOTH
def test_no_name_of_a_model_ends_its_line_inside_a_name_in_it(phone: Page, root: str) -> None:
    phone.goto(f"{root}leaderboard/")
    phone.evaluate("document.documentElement.classList.add('led')")
    assert phone.locator(".board-table tbody th bdi").evaluate_all(ENDING) == []


@BOTH
def test_in_a_comparison_a_figure_stands_before_its_interval(phone: Page, root: str) -> None:
    phone.goto(f"{root}compare/?models=coca")
    cell = phone.locator("[data-chosen] td:has(.fig):visible").first
    figure, half = (cell.locator(part).first.bounding_box() for part in (".fig", ".half"))
    assert figure
    assert half
    assert figure["x"] < half["x"]
