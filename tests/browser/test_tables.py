"""Sorting, filtering and views that can be shared."""

import re

import pytest
from playwright.sync_api import FloatRect, Locator, Page, expect

from .conftest import MANY

pytestmark = pytest.mark.browser
ALEF, BA, TA = "Alef_1 *big*", "[Ba] `c`", "Ta"
BOARD = "#board-fine-tuned"
ARCHIVE = "#archive-qaf"
TABLES = "table[data-sortable]"
COPIED = """cells => cells.map(cell => {
  getSelection().selectAllChildren(cell);
  return getSelection().toString();
})"""
RENAMED = "(links, names) => links.forEach((link, at) => { link.textContent = names[at] })"
PRINT = "dispatchEvent(new Event('beforeprint'))"
FIND, ALL = (
    f"document.dispatchEvent(new KeyboardEvent('keydown', {{code: '{key}', ctrlKey: true}}))"
    for key in ("KeyF", "KeyA")
)


def box(found: Locator) -> FloatRect:
    """Where an element stands in the window."""
    where = found.bounding_box()
    assert where
    return where


def rows(page: Page, table: str = BOARD) -> Locator:
    """The heads of the rows that are not filtered away."""
    return page.locator(f"{table} tbody tr:not([hidden]) > th")


@pytest.mark.parametrize(
    ("path", "key", "order", "first", "second"),
    [
        # As numbers, blanks last both ways.
        ("/en/", "parameters", "descending", [ALEF, TA, BA], [TA, ALEF, BA]),
        ("/en/", "top1", "ascending", [TA, BA, ALEF], [ALEF, BA, TA]),
        # Equals stay as written.
        ("/en/", "band", "ascending", [ALEF, BA, TA], [TA, ALEF, BA]),
        ("/en/", "model", "ascending", [BA, ALEF, TA], [TA, ALEF, BA]),
        ("/en/", "date", "ascending", [TA, BA, ALEF], [ALEF, BA, TA]),
        # «عامة», «ويب أو خاصة», «ImageNet-1K»: Arabic before Latin.
        ("/", "data", "ascending", [BA, ALEF, TA], [TA, ALEF, BA]),
    ],
)
def test_a_head_sorts_both_ways_and_the_address_keeps_it(
    page: Page, path: str, key: str, order: str, first: list[str], second: list[str]
) -> None:
    page.goto(f"{path}leaderboard/")
    head = page.locator(f"{BOARD} th[data-key={key}]")
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", order)
    expect(rows(page)).to_have_text(first)
    head.get_by_role("button").click()
    expect(rows(page)).to_have_text(second)
    page.goto(page.url)
    expect(rows(page)).to_have_text(second)


@pytest.mark.parametrize(
    ("path", "said"),
    [("/", "الترتيب بحسب: النموذج (تصاعدي)"), ("/en/", "Sorted by: Model (ascending)")],
)
def test_a_reader_hears_the_order(page: Page, path: str, said: str) -> None:
    page.goto(f"{path}leaderboard/")
    page.locator(f"{BOARD} th[data-key=model]").get_by_role("button").click()
    expect(page.locator("#live")).to_contain_text(said)


def test_names_that_differ_in_case_or_accents_stay_as_written(page: Page) -> None:
    names = ["Éb 10", "eb 10", "EB 9"]
    page.goto("/en/leaderboard/")
    page.locator(f"{BOARD} tbody th a").evaluate_all(RENAMED, names)
    for order in ([names[2], *names[:2]], names):
        page.locator(f"{BOARD} th[data-key=model]").get_by_role("button").click()
        expect(rows(page)).to_have_text(order)


def test_digits_that_are_a_name_are_not_grouped(page: Page) -> None:
    page.goto("/en/leaderboard/")
    head = page.locator(f"{BOARD} th[data-key=model]").get_by_role("button")
    head.evaluate("head => { head.textContent = '2021' }")
    head.click()
    expect(page.locator("#live")).to_have_text("Sorted by: 2021 (ascending)")


def test_filters_narrow_the_board_and_the_address_keeps_them(page: Page) -> None:
    page.goto("/en/leaderboard/")
    page.locator("[name=regime]").select_option("web-scale-or-private")
    expect(rows(page)).to_have_text([ALEF])
    page.get_by_role("checkbox", name="Weights public").check()
    page.goto(page.url)
    expect(rows(page)).to_have_text([ALEF])
    page.locator("[name=regime]").select_option("imagenet-1k")
    expect(rows(page)).to_have_count(0)
    expect(page.locator("form.filters [role=status]")).to_have_text(
        "No results. Clear the filters."
    )
    page.get_by_role("button", name="Clear filters").click()
    expect(rows(page)).to_have_text([ALEF, BA, TA])
    assert "?" not in page.url


@pytest.mark.parametrize(
    ("path", "label", "key", "found"),
    [
        ("/en/", "Organisation", "alef", [ALEF]),
        # A model may be of several.
        ("/", "الجهة", "ba-labs", [ALEF, BA, TA]),
    ],
)
def test_the_board_is_narrowed_to_an_organisation(
    page: Page, path: str, label: str, key: str, found: list[str]
) -> None:
    page.goto(f"{path}leaderboard/")
    page.get_by_label(label).select_option(key)
    expect(rows(page)).to_have_text(found)
    assert page.url.endswith(f"{path}leaderboard/?org={key}")
    page.goto(page.url)
    expect(rows(page)).to_have_text(found)
    page.locator(".languages a").click()
    expect(page.locator("[name=org]")).to_have_value(key)
    expect(rows(page)).to_have_text(found)


def test_an_organisation_that_the_board_does_not_know_takes_nothing_away(page: Page) -> None:
    page.goto("/en/leaderboard/?org=nobody")
    expect(page.get_by_label("Organisation")).to_have_value("")
    expect(rows(page)).to_have_text([ALEF, BA, TA])
    assert "?" not in page.url


@pytest.mark.parametrize(
    ("name", "limit", "found"),
    [
        ("max", "2100.5", [ALEF, TA]),
        ("max", "2100.4", [TA]),
        ("since", "2021", [ALEF, BA, TA]),
        ("since", "2022", [ALEF]),
        ("since", "٢٠٢٢", [ALEF]),
        ("max", "۲۱۰۰٫۴", [TA]),
        ("max", "2100,4", [TA]),
        ("max", "2,100.5", [ALEF, TA]),
        ("max", "much", [ALEF, BA, TA]),
    ],
)
def test_a_limit_holds_for_the_numbers_of_its_column(
    page: Page, name: str, limit: str, found: list[str]
) -> None:
    """What is not known is within no limit."""
    field = page.locator(f"form.filters [name={name}]")
    page.goto(f"/en/leaderboard/?{name}={limit}")
    expect(rows(page)).to_have_text(found)
    field.fill("")
    expect(rows(page)).to_have_text([ALEF, BA, TA])
    expect(page).to_have_url(re.compile("^[^?]*$"))
    field.press_sequentially(limit)
    expect(rows(page)).to_have_text(found)


@pytest.mark.parametrize(
    ("path", "typed", "found"),
    [
        ("/", "خاصه", [ALEF]),
        ("/", "خَاصـة", [ALEF]),
        ("/", "٢١٠٠", [ALEF]),
        # What search knows it by, too.
        ("/", "طاء", [TA]),
        ("/en/", "WEB", [ALEF]),
        ("/en/", "alef1", [ALEF]),
        # A comma before decimals, and before thousands.
        ("/en/", "91,00", [ALEF]),
        ("/", "2,100", [ALEF]),
        ("/en/", "imagenet 1k", [TA]),
    ],
)
def test_the_text_filter_folds_spellings(
    page: Page, path: str, typed: str, found: list[str]
) -> None:
    page.goto(f"{path}leaderboard/")
    page.locator("form.filters [name=q]").fill(typed)
    expect(rows(page)).to_have_text(found)


def test_links_that_were_shared_go_on_working(page: Page) -> None:
    page.goto("/en/leaderboard/?sort-board-fine-tuned=-date&open=public&q=alef")
    expect(page.locator(f"{BOARD} th[data-key=date]")).to_have_attribute("aria-sort", "descending")
    expect(rows(page)).to_have_text([ALEF])


def test_the_verdict_filter_leaves_the_claims_of_one_verdict(page: Page) -> None:
    page.goto("/en/fact-check/")
    claims = page.locator(".claim:not([hidden])")
    expect(claims).to_have_count(4)
    page.get_by_label("Verdict").select_option("outdated")
    expect(claims).to_have_count(1)


@pytest.mark.parametrize("root", ["/", "/en/"])
@pytest.mark.parametrize("place", ["glossary/", "fact-check/", "models/", "measured/"])
def test_where_nothing_is_left_a_button_shows_all_again(page: Page, root: str, place: str) -> None:
    page.goto(f"{root}{place}")
    form = page.locator("form[data-for]").first
    (table,) = f"{form.get_attribute('data-for')}".split()
    rows = page.locator(f"#{table} :is(tbody tr, [data-row]):visible")
    count = rows.count()
    form.locator("[name=q]").fill("nothing has these words")
    expect(rows.first).to_be_hidden()
    form.locator("[type=reset]").click()
    expect(rows).to_have_count(count)
    expect(form.locator("[name=q]")).to_have_value("")


def test_a_word_of_the_glossary_is_found_by_what_another_language_calls_it(page: Page) -> None:
    page.goto("/en/glossary/")
    expect(page.locator(".term:visible")).to_have_count(2)
    page.get_by_label("Filter by text").fill("نطاق")
    expect(page.locator(".term:visible")).to_have_count(1)
    expect(page.locator(".term:visible")).to_have_text(re.compile("^\\s*rank band"))


def test_a_link_to_what_a_filter_hides_still_leads_there(page: Page) -> None:
    page.goto("/en/fact-check/?verdict=outdated#ba-parameters")
    # The claim is there before the script is: the address tells when the filter has been undone.
    expect(page).to_have_url(re.compile(r"/fact-check/#ba-parameters$"))
    expect(page.locator("#ba-parameters")).to_be_visible()


def test_two_tables_with_filters_do_not_share_the_address(page: Page) -> None:
    page.goto("/en/measured/")
    first, second = (f"#{table.get_attribute('id')}" for table in page.locator(TABLES).all())
    forms = page.locator("form.filters")
    forms.nth(0).locator("[name=q]").fill("a")
    page.locator(f"{second} th[data-key=weights]").get_by_role("button").click()
    forms.nth(1).locator("[name=q]").fill("net_24")
    for _ in "as chosen", "as shared":
        expect(rows(page, first)).to_have_text(["alef_one.ft_in1k", "ta_small", "zay.untrained"])
        expect(rows(page, second)).to_have_text(["net_24", *(f"net_24{n}" for n in range(10))])
        page.goto(page.url)
    forms.nth(0).get_by_role("button", name="Clear filters").click()
    expect(rows(page, second)).to_have_count(11)
    forms.nth(1).get_by_role("button", name="Clear filters").click()
    assert "?" not in page.url


@pytest.mark.parametrize("asked", [PRINT, FIND, ALL])
def test_a_long_table_shows_all_rows_to_who_looks_for_them(page: Page, asked: str) -> None:
    """Until it is touched it hides none: on a phone no key asks for the browser's own search."""
    page.goto("/en/measured/")
    long = rows(page, ".scroll:has(tr:nth-child(200))")
    expect(page.locator("form.filters [role=status]").first).not_to_be_empty()
    expect(long).to_have_count(MANY)
    page.locator(".scroll:has(tr:nth-child(200)) th[data-key=top5]").get_by_role("button").click()
    expect(long).to_have_count(40)
    page.evaluate(asked)
    expect(long).to_have_count(MANY)


def test_columns_stay_as_wide_when_rows_go(page: Page) -> None:
    page.goto("/en/leaderboard/")
    widths = "heads => heads.map(head => head.getBoundingClientRect().width)"
    heads = page.locator(f"{BOARD} thead th:visible")
    before = heads.evaluate_all(widths)
    page.locator("form.filters [name=q]").fill("ta")
    expect(rows(page)).to_have_text([TA])
    assert heads.evaluate_all(widths) == before


def test_a_place_in_the_address_is_in_sight_once_rows_above_it_are_gone(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 300})
    page.goto("/en/leaderboard/?regime=imagenet-1k#unranked")
    expect(rows(page)).to_have_text([TA])
    expect(page.locator("#unranked")).to_be_in_viewport()


@pytest.mark.parametrize("query", ["", "?q=ta"])
def test_a_link_to_a_row_leads_below_the_head_that_stays(page: Page, query: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 300})
    page.goto(f"/en/leaderboard/{query}#ba-fine-tuned")
    expect(page).to_have_url(re.compile(r"/leaderboard/#ba-fine-tuned$"))
    row = page.locator("tr:target")
    expect(row.locator("th")).to_have_text(BA)
    expect(row).to_have_css("box-shadow", re.compile("inset|px"))
    (bar, place) = (box(page.locator(at)) for at in (f"{BOARD} thead", "tr:target"))
    assert bar["y"] + bar["height"] <= place["y"] <= 300 - place["height"]


@pytest.mark.parametrize("path", ["/", "/en/"])
def test_a_copied_cell_is_the_plain_value(page: Page, path: str) -> None:
    """Check 28 of the Arabic checks."""
    page.goto(f"{path}leaderboard/")
    cells = page.locator(f"{BOARD} tbody td:nth-of-type(1)")
    copied = [re.sub(r"\s.*", "", text) for text in cells.evaluate_all(COPIED)]
    assert copied == ["91.00%", "90.9%", "85%"]


@pytest.mark.parametrize(
    ("path", "more"), [("/", "المزيد عن Alef_1 *big*"), ("/en/", "More on Alef_1 *big*")]
)
def test_a_phone_shows_a_list_and_the_rest_of_a_row_on_a_tap(
    phone: Page, path: str, more: str
) -> None:
    phone.goto(f"{path}leaderboard/")
    row = phone.locator(f"{BOARD} tbody tr").first
    expect(phone.locator(f"{BOARD} thead")).not_to_be_visible()
    expect(row.locator("td").first).to_be_visible()
    expect(row.locator(".rest").first).not_to_be_visible()
    row.get_by_role("button", name=more).click()
    expect(row.locator(".rest").first).to_be_visible()


def test_a_phone_sorts_by_a_list_of_the_heads(phone: Page) -> None:
    phone.goto("/en/leaderboard/")
    phone.get_by_role("button", name="Filter and sort").click()
    phone.locator("form.filters .narrow select").select_option("model")
    expect(rows(phone)).to_have_text([BA, ALEF, TA])


def column(page: Page, key: str) -> list[str]:
    """What the rows show in a column, in their order."""
    at = page.locator(f"{BOARD} th[data-key={key}]").evaluate("head => head.cellIndex")
    return page.locator(f"{BOARD} tbody tr > :nth-child({at + 1})").all_inner_texts()


def test_error_stands_for_accuracy_in_every_cell_and_head_and_back(page: Page) -> None:
    page.goto("/en/leaderboard/")
    keys = "top1", "top5", "weights"
    before = [column(page, key) for key in keys]
    page.get_by_role("checkbox", name="Show error").check()
    for key, head in zip(keys, ("Top-1 error", "Top-5 error", "Weights"), strict=True):
        expect(page.locator(f"{BOARD} th[data-key={key}]")).to_have_text(head)
    assert column(page, "top1") == ["9.00% ±0.25", "9.1% ±0.25", "15% ±0.31"]
    expect(rows(page)).to_have_count(3)
    assert page.url.endswith("?show=error")
    expect(page.locator(".narrow option[value=top5]")).to_have_text("Top-5 error")
    page.get_by_role("checkbox", name="Show error").uncheck()
    expect(page.locator(f"{BOARD} th[data-key=top1]")).to_have_text("Top-1 accuracy")
    assert [column(page, key) for key in keys] == before
    assert "?" not in page.url


@pytest.mark.parametrize("order", ["", "&sort-board-fine-tuned=-top1"])
def test_the_lowest_error_is_first_where_the_highest_accuracy_was(page: Page, order: str) -> None:
    page.goto(f"/en/leaderboard/?show=error{order}")
    head = page.locator(f"{BOARD} th[data-key=top1]")
    expect(head).to_have_attribute("aria-sort", "ascending")
    expect(rows(page)).to_have_text([ALEF, BA, TA])
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "descending")
    expect(rows(page)).to_have_text([TA, BA, ALEF])
    page.goto(page.url)
    expect(head).to_have_attribute("aria-sort", "descending")
    expect(rows(page)).to_have_text([TA, BA, ALEF])


def test_the_interval_of_an_error_is_that_of_its_accuracy_mirrored(page: Page) -> None:
    page.goto("/en/leaderboard/")
    at = "line => { const { left, right } = line.getBoundingClientRect(); return left + right }"
    lines = page.locator(f"{BOARD} td > svg path")
    places = [line.evaluate(at) for line in lines.all()]
    page.get_by_role("checkbox", name="Show error").check()
    expect(page.locator(f"{BOARD} th[data-key=top1]")).to_have_text("Top-1 error")
    mirrored = [line.evaluate(at) for line in lines.all()]
    sums = [one + other for one, other in zip(places, mirrored, strict=True)]
    assert len(set(places)) > 1
    assert max(sums) - min(sums) < 0.1


@pytest.mark.parametrize(("path", "along"), [("/", "ArrowLeft"), ("/en/", "ArrowRight")])
def test_by_keyboard_a_row_is_one_stop_and_arrows_lead_along_it(
    page: Page, path: str, along: str
) -> None:
    page.goto(f"{path}leaderboard/")
    expect(page.locator(f"{BOARD} thead button")).to_have_count(8)
    names = page.locator(f"{BOARD} tbody th a")
    names.first.focus()
    page.keyboard.press(along)
    expect(page.locator(f"{BOARD} td a").first).to_be_focused()
    page.keyboard.press("Tab")
    expect(names.nth(1)).to_be_focused()


@pytest.mark.parametrize("path", ["/", "/en/"])
def test_a_link_leads_past_a_long_table(page: Page, path: str) -> None:
    page.goto(f"{path}leaderboard/")
    skip = page.locator(f"a[href='{BOARD}-end']")
    skip.focus()
    expect(skip).to_have_css("opacity", "1")
    skip.press("Enter")
    page.keyboard.press("Tab")
    behind = (
        "(table, id) => document.getElementById(id).compareDocumentPosition(document.activeElement)"
    )
    assert page.locator(BOARD).evaluate(behind, f"{BOARD[1:]}-end") & 4


def test_a_board_that_a_filter_empties_is_not_shown(page: Page) -> None:
    page.goto("/en/leaderboard/")
    page.locator("[name=regime]").select_option("imagenet-1k")
    expect(page.locator("form.filters [role=status]")).to_contain_text(" of ")
    for section in page.locator("section.board").all():
        left = section.locator("tbody tr:not([hidden])").count()
        assert section.is_visible() is (left > 0)


def test_the_rows_of_an_archived_board_are_filtered_by_year(page: Page) -> None:
    page.goto("/en/archive/?year=2021")
    expect(rows(page, ARCHIVE)).to_have_text(["[Zay] & *co* ×2", "Ta", "Ta"])
    page.get_by_label("Year").select_option("2022")
    expect(rows(page, ARCHIVE)).to_have_text(["Alef_1 (big)", "Alef_1 (small)"])
    expect(page).to_have_url(re.compile(r"[?]year=2022$"))


def test_an_archived_row_leads_to_itself_and_a_comma_is_a_point(page: Page) -> None:
    page.goto("/archive/")
    page.get_by_role("link", name="[Zay] & *co* ×2").click()
    target = page.locator(f"{ARCHIVE} tr:target > th")
    expect(target).to_have_text("[Zay] & *co* ×2")
    page.goto(page.url)
    expect(target).to_have_text("[Zay] & *co* ×2")
    page.locator(f"{ARCHIVE} th[data-key=gflops]").get_by_role("button").click()
    expect(rows(page, ARCHIVE).first).to_have_text("Alef_1 (big)")
    expect(rows(page, ARCHIVE).nth(2)).to_have_text("[Zay] & *co* ×2")


def test_a_place_that_cannot_be_decoded_is_no_place(page: Page) -> None:
    page.goto("/en/leaderboard/?q=Alef#100%")
    expect(rows(page)).to_have_count(1)
    page.get_by_label("Filter by text").fill("")
    expect(page).to_have_url(re.compile(r"/en/leaderboard/#?$"))
