"""What a narrow phone shows: whole words in lists, names beside buttons, formulas to read."""

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from ..browser.dialog import opened
from ..browsing import SLOW

pytestmark = pytest.mark.browser
NARROW, USUAL = 320, 390
# Letters of a name that a usual phone has room for.
SHORT = 36
BOTH = pytest.mark.parametrize("root", ["/", "/en/"])
# Of each list, the choice that it is too narrow for.
CUT = """lists => lists.flatMap(list => {
  const { width } = list.getBoundingClientRect();
  const alone = [...list.options].map(option => {
    const wide = list.cloneNode(false);
    wide.style.cssText = "inline-size: max-content !important; max-inline-size: none";
    wide.append(option.cloneNode(true));
    return wide;
  });
  list.after(...alone);
  const cut = alone.filter(wide => wide.getBoundingClientRect().width > width + 1);
  const words = cut.map(wide => wide.options[0].text);
  alone.forEach(wide => wide.remove());
  return words;
})"""
# Buttons on another line than the end of the name that they belong to.
SIGN = "button => getComputedStyle(button, '::after').content"
ALONE = """buttons => buttons.filter(button => {
  const lines = button.parentElement.querySelector("a").getClientRects();
  return button.getBoundingClientRect().top > [...lines].at(-1).bottom;
}).map(button => button.ariaLabel)"""
# Those that stand further from the last line of the name than a sign does from a word.
FAR = """buttons => buttons.filter(button => {
  const found = button.parentElement.querySelector("a").getClientRects();
  const words = [...found].filter(box => box.width), own = button.getBoundingClientRect();
  const last = words.filter(box => box.bottom > words.at(-1).top + 1);
  const right = Math.max(...last.map(box => box.right));
  const left = Math.min(...last.map(box => box.left));
  return Math.max(own.left - right, left - own.right) > 10;
}).map(button => button.ariaLabel)"""
# Of the first buttons those of less than 44 pixels, or in whose corners something else is hit.
SMALL = """buttons => buttons.slice(0, 40).filter(button => {
  button.scrollIntoView({ block: "center" });
  const { left, right, top, bottom, width, height } = button.getBoundingClientRect();
  const corners = [left + 1, right - 1].flatMap(x => [top + 1, bottom - 1].map(y => [x, y]));
  return Math.min(width, height) < 44
    || corners.some(([x, y]) => document.elementFromPoint(x, y) !== button);
}).map(button => button.ariaLabel)"""
# Of the rows of the first buttons the links that something else is hit in, at the ends of their
# lines, 7 pixels above or under the middle.
COVERED = """buttons => buttons.slice(0, 60).flatMap(button => {
  const row = button.closest("tr");
  row.scrollIntoView({ block: "center" });
  return [...row.querySelectorAll("a")].filter(link => [...link.getClientRects()].some(line => {
    const ends = [line.left + 1, line.right - 1], middle = (line.top + line.bottom) / 2;
    const points = ends.flatMap(x => [-7, 0, 7].map(y => [x, middle + y]));
    return line.width && points.some(([x, y]) => document.elementFromPoint(x, y) === button);
  })).map(link => `${button.ariaLabel}: ${link.innerText}`);
})"""
# Rows of a board whose figure does not stand beside the name, though there is room, or whose
# tag and date do not stand together on the last line.
TORN = """rows => rows.filter(row => {
  const middle = ({ top, bottom }) => (top + bottom) / 2;
  const [name, figure] = [...row.cells].map(cell => cell.querySelector("a")?.getClientRects()[0]);
  const [, beside, , size, tag, date] = [...row.cells].map(cell => cell.getBoundingClientRect());
  const isLast = tag.top >= size.bottom && Math.abs(tag.top - date.top) < 4;
  const hasRoom = name.width + 44 + 16 + beside.width < row.getBoundingClientRect().width;
  return hasRoom && Math.abs(middle(figure) - middle(name)) > 8 || !isLast;
}).map(row => row.id)"""
# On how many lines a name stands.
STOOD = """name => {
  const boxes = [...name.getClientRects()].filter(box => box.width);
  return new Set(boxes.map(box => Math.round(box.top))).size;
}"""
# On how many lines the arithmetic inside a root stands.
LINES = """part => {
  const text = part.firstChild, from = text.data.indexOf("(") + 1, range = document.createRange();
  range.setStart(text, from);
  range.setEnd(text, text.data.indexOf(")"));
  return new Set([...range.getClientRects()].map(line => line.top)).size;
}"""


# No height is guessed. Each question of a thousand rows out of sight would be a layout of its own.
WHOLE = "document.documentElement.classList.add('led')"
HEIGHTS = "rows => rows.map(row => row.getBoundingClientRect().height)"

# In what a filter leaves, which the form has counted.
STANDS = "scrollY === 500 && !!document.querySelector('form [role=status]:not(:empty)')"
STEP = 100  # ms
# Once the window scrolls no more: a busy browser is behind the wheel.
STILL = """() => new Promise(found => {
  let last = null;
  const look = () => {
    if (scrollY === last) return found();
    last = scrollY;
    setTimeout(look, 200);
  };
  look();
})"""
IN_THE_MIDDLE = "document.elementFromPoint(innerWidth / 2, innerHeight / 2).closest('tr').id"


def sized(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})


def shown(page: Page, path: str, width: int) -> None:
    sized(page, width)
    page.goto(path)


@BOTH
@pytest.mark.parametrize(
    ("path", "width", "words", "button"),
    [
        ("", NARROW, ".site-name span", "[data-search-open] svg"),
        ("leaderboard/", USUAL, ".board-count data", ".tools"),
    ],
)
def test_words_keep_clear_of_a_button(
    page: Page, root: str, path: str, width: int, words: str, button: str
) -> None:
    shown(page, root + path, width)
    name, beside = (page.locator(at).first.bounding_box() for at in (words, button))
    assert name
    assert beside
    first, second = sorted((name, beside), key=lambda box: box["x"])
    assert first["x"] + first["width"] + 4 <= second["x"]


@BOTH
def test_an_archived_board_begins_within_a_screen_and_a_half(page: Page, root: str) -> None:
    shown(page, f"{root}archive/", USUAL)
    box = page.locator("tbody tr").first.bounding_box()
    assert box
    assert box["y"] <= 1000


@BOTH
def test_a_row_of_an_archived_board_is_short_until_it_is_opened(page: Page, root: str) -> None:
    shown(page, f"{root}archive/", USUAL)
    row = page.locator("#archive-pwc tbody tr").first
    paper = row.locator("a[href*=papers]")
    expect(row.locator("button.more")).to_be_visible()
    expect(paper).to_be_hidden()
    page.evaluate(WHOLE)
    heights = page.locator("#archive-pwc tbody tr").evaluate_all(HEIGHTS)
    assert sum(height < 50 for height in heights) > len(heights) / 2
    row.locator("button.more").click()
    expect(paper).to_be_visible()
    expect(page).to_have_url(re.compile(r"/archive/$"))
    assert page.locator("#archive-pwc a button").count() == 0


@BOTH
@pytest.mark.parametrize("chosen", ["", "?sort=model"])
def test_places_among_the_rows_of_an_archived_board_are_a_tap_away(
    page: Page, root: str, chosen: str
) -> None:
    shown(page, f"{root}archive/{chosen}", USUAL)
    places = page.locator(".steps a")
    assert places.count() > 10
    places.nth(7).click()
    expect(page.locator("tr:target")).to_be_in_viewport(ratio=1)
    expect(page).to_have_url(re.compile(r"/archive/#"))
    places.last.click()
    expect(page.locator("#licence")).to_be_in_viewport()


@BOTH
@pytest.mark.parametrize("chosen", ["?q=resnet-50", "?year=2021"])
def test_where_rows_are_filtered_no_places_among_all_of_them_are_offered(
    page: Page, root: str, chosen: str
) -> None:
    shown(page, f"{root}archive/{chosen}", USUAL)
    expect(page.locator(".steps")).to_be_hidden()
    page.locator(".tools").click()
    page.locator("[type=reset]").click()
    expect(page.locator(".steps")).to_be_visible()


@BOTH
@pytest.mark.parametrize("place", ["leaderboard/", "my-result/", "archive/", "choose/"])
def test_lists_are_as_wide_as_what_they_offer(page: Page, root: str, place: str) -> None:
    shown(page, f"{root}{place}", NARROW)
    if (tools := page.locator(".tools")).count():
        tools.first.click()
    lists = page.locator(".filters select:visible")
    expect(lists.first).to_be_visible()
    assert lists.evaluate_all(CUT) == []


@BOTH
def test_a_list_is_as_wide_as_its_page(page: Page, root: str) -> None:
    shown(page, f"{root}archive/", USUAL)
    rows, title = (page.locator(at).first.bounding_box() for at in (".scroll", "h1"))
    assert rows
    assert title
    assert rows["width"] == title["width"]


@BOTH
def test_the_button_of_a_row_moves_nothing_when_it_comes(page: Page, root: str) -> None:
    shown(page, f"{root}leaderboard/", USUAL)
    rows = page.locator(".board-table tbody tr:nth-child(-n+9)")
    expect(page.locator("button.more").first).to_be_visible()
    with_buttons = rows.evaluate_all(HEIGHTS)
    page.locator("button.more").evaluate_all("all => all.forEach(button => button.remove())")
    assert rows.evaluate_all(HEIGHTS) == with_buttons


@BOTH
@pytest.mark.parametrize("width", [NARROW, USUAL])
def test_letters_lead_to_the_words_under_them_and_stay_in_sight(
    page: Page, root: str, width: int
) -> None:
    shown(page, f"{root}glossary/", width)
    letters, term = page.locator(".index a:visible"), page.locator(".term:target")
    assert letters.count() == page.locator(".letter").count()
    for letter in (letters.last, letters.nth(2)):
        letter.click()
        expect(term).to_be_in_viewport(ratio=1)
        under, index = term.bounding_box(), page.locator(".index").bounding_box()
        assert under
        assert index
        assert index["y"] + index["height"] <= under["y"]


@BOTH
def test_of_the_letters_those_of_words_that_are_found_stay(page: Page, root: str) -> None:
    shown(page, f"{root}glossary/", USUAL)
    page.locator(".filters [name=q]").fill("mcnemar")
    found = page.locator(".term:visible")
    expect(found).to_have_count(1)
    expect(page.locator(".letter > p:visible")).to_have_count(1)
    expect(page.locator(".letter", has=found)).to_be_visible()


@BOTH
@pytest.mark.parametrize("place", ["leaderboard/", "archive/", "choose/"])
def test_the_button_of_a_row_stands_beside_its_name(page: Page, root: str, place: str) -> None:
    shown(page, root + place, NARROW)
    page.evaluate(WHOLE)
    buttons = page.locator("button.more:visible")
    for width in (NARROW, USUAL):
        sized(page, width)
        expect(buttons.first).to_be_visible()
        assert buttons.evaluate_all(ALONE) == [], width
        assert buttons.evaluate_all(FAR) == [], width


@BOTH
@pytest.mark.parametrize("place", ["leaderboard/", "archive/", "choose/"])
def test_a_finger_finds_the_button_of_a_row(page: Page, root: str, place: str) -> None:
    shown(page, root + place, USUAL)
    page.evaluate(WHOLE)
    expect(page.locator("button.more:visible").first).to_be_visible()
    assert page.locator("button.more:visible").evaluate_all(SMALL) == []


@BOTH
@pytest.mark.parametrize("place", ["leaderboard/", "archive/", "choose/"])
def test_the_button_of_a_row_covers_no_link(page: Page, root: str, place: str) -> None:
    shown(page, root + place, NARROW)
    page.evaluate(WHOLE)
    for width in (NARROW, USUAL):
        sized(page, width)
        expect(page.locator("button.more:visible").first).to_be_visible()
        assert page.locator("button.more:visible").evaluate_all(COVERED) == [], width


@BOTH
@pytest.mark.parametrize("place", ["leaderboard/", "archive/", "choose/"])
def test_the_sign_of_a_row_says_whether_it_is_open(page: Page, root: str, place: str) -> None:
    shown(page, root + place, USUAL)
    button = page.locator("button.more:visible").first
    folded = button.evaluate(SIGN)
    button.click()
    expect(button).to_have_attribute("aria-expanded", "true")
    assert (folded, button.evaluate(SIGN)) == ('"▾"', '"▴"')
    button.click()
    assert button.evaluate(SIGN) == folded


@BOTH
@pytest.mark.parametrize("place", ["measured/", "measured/imagenet-a/"])
def test_places_among_measurements_are_a_tap_away(page: Page, root: str, place: str) -> None:
    shown(page, root + place, USUAL)
    *ways, end = page.locator(".steps a").all()
    assert len(ways) > 10
    ways[8].click()
    led = page.locator("tbody th:target")
    expect(led).to_be_in_viewport()
    accuracies = re.findall(r"\d+", ways[8].inner_text())
    figure = led.locator("xpath=following-sibling::td[1]").inner_text()
    assert figure.split(".")[0] in (accuracies[0], accuracies[-1])
    end.click()
    expect(page.locator("tbody tr").last).to_be_in_viewport()


def test_in_arabic_the_kind_of_a_figure_follows_it(page: Page) -> None:
    shown(page, "/leaderboard/", USUAL)
    cell = page.locator("td.num:visible", has=page.locator(".badge--measured")).first
    figure, kind = (cell.locator(at).bounding_box() for at in (".fig", ".badge"))
    assert figure
    assert kind
    assert kind["x"] + kind["width"] <= figure["x"] or kind["y"] > figure["y"] + figure["height"]


@BOTH
def test_a_formula_breaks_where_it_is_read(page: Page, root: str) -> None:
    shown(page, f"{root}my-result/?top1=88.9", NARROW)
    half = page.locator("dd[data-of=half]")
    expect(half).to_contain_text("50,000")
    assert half.evaluate(LINES) == 1


@pytest.mark.parametrize(("root", "question"), [("/en/", "eva02"), ("/", "convnext_large")])
def test_long_names_break_in_the_search_of_a_phone(phone: Page, root: str, question: str) -> None:
    assert opened(phone, root).ask(question)
    assert phone.locator("#search").evaluate("box => box.scrollWidth <= box.clientWidth")


@pytest.mark.parametrize("root", ["/", "/en/"])
def test_an_error_stands_beside_its_name_as_an_accuracy_does(phone: Page, root: str) -> None:
    phone.goto(f"{root}leaderboard/?show=error")
    row = phone.locator(".board-table[data-error] tbody tr").first
    name, error = row.locator("th").bounding_box(), row.locator("td").first.bounding_box()
    assert name
    assert error
    assert error["y"] < name["y"] + name["height"]


@BOTH
def test_a_name_to_load_by_stands_on_one_line(page: Page, root: str) -> None:
    shown(page, f"{root}choose/", USUAL)
    names = page.locator("[data-frontier] tbody th a:visible")
    short = [name for name in names.all() if len(name.inner_text()) <= SHORT]
    assert short
    assert {name.evaluate(STOOD) for name in short} == {1}


@BOTH
def test_the_facts_of_a_model_stand_in_two_columns(page: Page, root: str) -> None:
    shown(page, f"{root}models/eva02-l/", USUAL)
    facts = page.locator(".strip > div:not(.headline)")
    starts = facts.evaluate_all("all => all.map(fact => fact.getBoundingClientRect().x)")
    assert len(starts) > len(set(starts)) == 2


def test_rows_out_of_sight_cost_nothing_until_a_link_leads_to_one(page: Page) -> None:
    shown(page, "/archive/", USUAL)
    row = page.locator("#archive-pwc tbody tr").nth(500)
    cell, drawn = (
        row.locator("td").first,
        "cell => cell.checkVisibility({contentVisibilityAuto: true})",
    )
    assert not cell.evaluate(drawn)
    address = f"/archive/#{quote(row.get_attribute('id') or '')}"
    page.goto("about:blank")
    page.goto(address)
    expect(page.locator("tr:target")).to_be_in_viewport()
    assert cell.evaluate(drawn)


def test_a_link_within_a_page_leads_to_a_row_far_down(page: Page) -> None:
    shown(page, "/archive/", USUAL)
    row = page.locator("#archive-pwc tbody tr").nth(500)
    row.evaluate("""row => {
      const link = document.createElement("a");
      link.href = "#" + encodeURIComponent(row.id);
      document.body.append(link);
      link.click();
    }""")
    expect(row).to_be_in_viewport()


@BOTH
@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("top-5/", "later-studies"),
        ("fact-check/", "val-set"),
        ("glossary/", "zero-shot"),
        ("evidence/", "untrained-median-top5"),
    ],
)
def test_an_address_leads_to_a_place_below_what_is_out_of_sight(
    page: Page, root: str, path: str, place: str
) -> None:
    shown(page, f"{root}{path}#{place}", USUAL)
    expect(page.locator(f"#{place}")).to_be_in_viewport(ratio=0.9)
    page.goto(f"{root}{path}")
    page.evaluate("id => { location.hash = id }", place)
    expect(page.locator(f"#{place}")).to_be_in_viewport(ratio=0.9)


def test_the_line_around_what_has_the_focus_is_not_cut_off(page: Page) -> None:
    shown(page, "/archive/", USUAL)
    row = page.locator("#archive-pwc tbody tr").nth(1)
    contained = "row => getComputedStyle(row).contentVisibility"
    assert row.evaluate(contained) == "auto"
    row.locator("a").first.focus()
    assert row.evaluate(contained) == "visible"


def test_who_reloads_a_long_board_stands_where_they_stood(page: Page) -> None:
    shown(page, "/leaderboard/", USUAL)
    for _ in range(12):
        page.mouse.wheel(0, 800)
        page.wait_for_timeout(50)
    page.evaluate(STILL)
    row = page.evaluate(IN_THE_MIDDLE)
    page.reload()
    becomes(page, f"{IN_THE_MIDDLE} === '{row}'")


@pytest.mark.parametrize(
    "path", ["/leaderboard/?regime=imagenet-1k", "/en/leaderboard/?open=public"]
)
def test_who_comes_back_to_what_a_filter_leaves_stands_where_they_stood(
    page: Page, path: str
) -> None:
    """Loaded again, back from another page, and back from a row of this one."""
    shown(page, path, USUAL)
    expect(page.locator("form [role=status]:not(:empty)")).to_be_attached()
    page.evaluate("scrollTo(0, 500)")
    becomes(page, "history.state?.y === 500")
    page.reload()
    becomes(page, STANDS)
    page.goto("/glossary/")
    page.go_back()
    becomes(page, STANDS)
    page.evaluate(
        "location.hash = [...document.querySelectorAll('tr[id]:not([hidden])')].at(-1).id"
    )
    becomes(page, "scrollY > 600")
    page.go_back()
    becomes(page, STANDS)


def test_who_leaves_what_a_filter_leaves_at_once_comes_back_to_it(page: Page) -> None:
    shown(page, "/en/measured/?q=resnet", USUAL)
    expect(page.locator("form [role=status]:not(:empty)")).to_be_attached()
    page.evaluate("scrollTo(0, 700)")
    page.reload()
    becomes(page, STANDS.replace("500", "700"))
    page.evaluate("scrollTo(0, 900)")
    page.goto("/glossary/")
    page.go_back()
    becomes(page, STANDS.replace("500", "900"))


@pytest.mark.parametrize("root", ["/", "/en/"])
def test_models_side_by_side_are_named_at_each_value(page: Page, root: str) -> None:
    shown(page, f"{root}compare/?models=coca,eva02-l,basic-l,vit-g14", NARROW)
    cells = page.locator("[data-chosen] tr[data-row=parameters] td")
    expect(cells).to_have_count(4)
    said = cells.evaluate_all("all => all.map(cell => getComputedStyle(cell, '::before').content)")
    assert [name.strip('"\u2068\u2069 ') for name in said] == [
        "CoCa",
        "EVA-02-L",
        "BASIC-L",
        "ViT-G/14",
    ]


def becomes(page: Page, said: str) -> None:
    """Wait until the page says so, and goes on saying so."""
    for _ in range(SLOW // STEP):
        if page.evaluate(said):
            page.wait_for_timeout(5 * STEP)
            assert page.evaluate(said)
            return
        page.wait_for_timeout(STEP)
    pytest.fail(f"never: {said}")


@BOTH
def test_an_accuracy_that_leads_to_rows_is_on_one_line(page: Page, root: str) -> None:
    page.goto(f"{root}archive/")
    for width in (320, 345, 360, 375, 390, 414):
        sized(page, width)
        lines = page.locator(".steps a > bdi").evaluate_all(
            "all => all.map(one => one.getClientRects().length)"
        )
        assert len(lines) > 10, width
        assert set(lines) == {1}, width


@BOTH
@pytest.mark.parametrize(
    "place", ["families/vit/", "archive/", "models/", "measured/", "measured/imagenet-sketch/"]
)
def test_rows_out_of_sight_are_guessed_to_be_about_as_high_as_they_are(
    page: Page, root: str, place: str
) -> None:
    shown(page, root + place, USUAL)
    table = page.locator("table[data-sortable]").last
    guessed = table.evaluate("table => table.offsetHeight")
    page.evaluate(WHOLE)
    high = table.evaluate("table => table.offsetHeight")
    assert 0.8 * high < guessed < 1.25 * high


@BOTH
@pytest.mark.parametrize("place", ["leaderboard/", "leaderboard/fine-tuned/2/"])
def test_a_row_of_a_board_has_its_figure_beside_its_name_and_its_data_and_date_together(
    page: Page, root: str, place: str
) -> None:
    shown(page, root + place, USUAL)
    page.evaluate(WHOLE)
    expect(page.locator("button.more:visible").first).to_be_visible()
    assert page.locator(".board-table tbody tr").evaluate_all(TORN) == []


def test_what_a_post_printed_runs_as_arabic_does_behind_what_its_head_means(
    page: Page,
) -> None:
    shown(page, "/en/snapshot/", USUAL)
    cell = page.locator(".snapshot td:has(> .printed)").first
    expect(cell.locator(".printed")).to_have_css("direction", "rtl")
    expect(cell).to_have_css("direction", "ltr")
    assert "Rank" in cell.evaluate("cell => getComputedStyle(cell, '::before').content")


@BOTH
def test_signs_of_arithmetic_stand_on_one_line(page: Page, root: str) -> None:
    shown(page, f"{root}my-result/", NARROW)
    signs = page.locator("main p > code")
    expect(signs.filter(has_text="b − c")).to_have_count(1)
    assert {sign.evaluate(STOOD) for sign in signs.all()} == {1}


def test_the_button_that_copies_a_sentence_stands_under_it(page: Page) -> None:
    shown(page, "/models/coca/", USUAL)
    page.locator(".quote summary").click()
    found = (page.locator(f".quote {at}").first for at in ("blockquote", "button"))
    sentence, button = (part.bounding_box() for part in found)
    assert sentence
    assert button
    assert sentence["y"] + sentence["height"] <= button["y"]


# The letters of a name, each with the top of its line.
LETTERS = """const range = document.createRange(), letters = [];
  const walk = document.createTreeWalker(name, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) [...walk.currentNode.data].forEach((letter, at) => {
    range.setStart(walk.currentNode, at);
    range.setEnd(walk.currentNode, at + 1);
    letters.push([letter, range.getBoundingClientRect().top]);
  });"""
# Brackets that stand on another line than the letter which they open before or close behind.
PARTED = f"""names => names.flatMap(name => {{
  {LETTERS}
  const isApart = (one, other) => other && Math.abs(one[1] - other[1]) > 4;
  return letters.filter((one, at) => one[0] === "(" && isApart(one, letters[at + 1])
    || one[0] === ")" && isApart(one, letters[at - 1])).map(() => name.innerText);
}})"""


@BOTH
@pytest.mark.parametrize("width", [NARROW, USUAL])
def test_the_brackets_of_a_name_stand_with_what_is_in_them(
    page: Page, root: str, width: int
) -> None:
    shown(page, f"{root}leaderboard/", width)
    page.evaluate(WHOLE)
    names = page.locator(".board-table tbody th a")
    assert names.count() > 100
    assert names.evaluate_all(PARTED) == []


# Where the lines of a name end: the letters before its text goes on below.
ENDS = f"""names => names.flatMap(name => {{
  {LETTERS}
  const isLast = ([, top], at) => letters[at + 1]?.[1] > top + 4;
  return letters.filter(isLast).map(([letter]) => letter);
}})"""


@BOTH
@pytest.mark.parametrize("family", ["vit", "convnext"])
def test_the_fastest_weights_of_a_family_end_lines_where_parts_of_their_names_do(
    page: Page, root: str, family: str
) -> None:
    shown(page, f"{root}families/{family}/", NARROW)
    names = page.locator("[data-view=frontier] tbody a")
    for width in (NARROW, USUAL, 720):
        sized(page, width)
        assert set(names.evaluate_all(ENDS)) <= {".", "_"}, width
    sized(page, 1440)
    assert names.evaluate_all(ENDS) == []
