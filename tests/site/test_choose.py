"""Choosing among all released weights, in a browser, beside what the build has worked out."""

import re

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from marsad.catalogue import Catalogue
from marsad.rank.costs import TESTS, Cost, costs, to_choose, unbeaten

pytestmark = pytest.mark.browser
ROWS = "#frontier-parameters-table tbody tr"


def shown(page: Page) -> list[str]:
    """The weights of the list, with their image sizes, from the ids of its rows."""
    found = page.locator(ROWS).evaluate_all("rows => rows.map(row => row.id)")
    return [str(place).removeprefix("choice-") for place in found]


def expected(
    catalogue: Catalogue, cost: Cost, test: str, most: int = 10**6, least: int = 0
) -> list[str]:
    """What the build puts on the frontier within limits: millions of parameters, percent."""
    within = [
        item
        for item in to_choose(catalogue)
        if (item.row.parameters_millions or 0) <= most
        and (row := item.on(test))
        and (row.top1 or 0) >= least
    ]
    best = unbeaten(within, cost, test)
    return [f"{item.row.weights}-{item.row.image_size}" for item in best]


@pytest.mark.parametrize("at", range(5))
@pytest.mark.parametrize("test", TESTS)
def test_the_script_finds_what_the_build_finds(
    page: Page, real_catalogue: Catalogue, at: int, test: str
) -> None:
    cost = costs(real_catalogue)[at]
    page.goto(f"/en/choose/?cost={cost.key}&on={test}&max=25&min=60")
    drawn = page.locator("figure").first.locator(".dots")
    expect(drawn).to_have_attribute("d", re.compile("M"))
    assert shown(page) == expected(real_catalogue, cost, test, 25, 60)


@pytest.mark.parametrize("path", ["/choose/", "/en/choose/"])
def test_nothing_is_fetched_before_a_choice_and_the_address_keeps_it(
    newcomer: Page, path: str
) -> None:
    asked: list[str] = []
    newcomer.on("request", lambda request: asked.append(request.url))
    newcomer.goto(path, wait_until="networkidle")
    before = shown(newcomer)
    assert not [url for url in asked if url.endswith((".json", "plot.js"))]
    own, built = newcomer.locator("[data-module] figure").all()
    expect(built).to_be_visible()
    newcomer.locator("[name=max]").fill("25")
    newcomer.locator("[name=data]").check()
    expect(newcomer).to_have_url(re.compile(r"[?]max=25&data=only$"))
    expect(newcomer.locator(ROWS).first).not_to_have_id(f"choice-{before[0]}")
    expect(own).to_be_visible()
    expect(built).to_be_hidden()
    # Both choices are drawn once their figures have come.
    newcomer.wait_for_load_state("networkidle")
    chosen = shown(newcomer)
    newcomer.goto(newcomer.url)
    expect(newcomer.locator(ROWS).first).to_have_id(f"choice-{chosen[0]}")
    assert shown(newcomer) == chosen
    newcomer.locator("[type=reset]").click()
    expect(newcomer.locator(ROWS).first).to_have_id(f"choice-{before[0]}")
    assert shown(newcomer) == before


@pytest.mark.parametrize("root", ["/", "/en/"])
def test_the_small_model_of_the_home_page_is_on_the_first_screen(page: Page, root: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(root)
    page.locator(".answers a[href*='choose/']").click()
    expect(page.locator(ROWS).first).to_contain_text("88.678%")
    box = page.locator(ROWS).first.bounding_box()
    assert box
    assert box["y"] + box["height"] <= 844


def test_a_phone_shows_the_head_of_the_list_and_the_rest_when_asked(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto("/en/choose/")
    form = page.locator("[data-module=choose] form")
    expect(form).to_be_hidden()
    page.get_by_role("button", name="Set your limits").click()
    expect(form).to_be_visible()
    count, seen = page.locator(ROWS).count(), page.locator(f"{ROWS}:visible")
    assert seen.count() < count
    page.get_by_text("The rest of the list").click()
    expect(seen).to_have_count(count)
    row = page.locator(ROWS).first
    expect(row.locator("[data-of=image_size]")).to_be_hidden()
    row.locator(".more").click()
    expect(row.locator("[data-of=image_size]")).to_be_visible()


@pytest.mark.parametrize("root", ["/", "/en/"])
def test_on_a_laptop_each_has_a_line_and_the_rest_when_asked(page: Page, root: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{root}choose/")
    row = page.locator(ROWS).first
    heights = page.locator(f"{ROWS}:visible").evaluate_all("rows => rows.map(r => r.offsetHeight)")
    assert max(heights) < 60
    row.locator(".more").click()
    expect(row.locator("[data-of=image_size]")).to_be_visible()
    page.emulate_media(media="print")
    cells = row.locator("td:visible").evaluate_all("cells => cells.map(c => c.offsetTop)")
    assert len(set(cells)) == 1


@pytest.mark.parametrize("path", ["/choose/", "/en/choose/"])
def test_a_point_of_the_drawing_leads_to_its_row_also_where_that_is_folded(
    page: Page, path: str
) -> None:
    page.goto(f"{path}?min=50")
    last = page.locator(ROWS).last
    expect(last).to_be_hidden()
    page.locator("[data-module] figure").first.locator("a").last.wait_for()
    page.evaluate("id => { location.hash = id }", last.get_attribute("id"))
    expect(last).to_be_in_viewport()


def test_limits_that_nothing_meets_are_said(page: Page) -> None:
    page.goto("/en/choose/?max=0.1")
    expect(page.locator("form [role=status]")).to_have_text("No weights are within these limits.")
    expect(page.locator(ROWS)).to_have_count(0)


@pytest.mark.parametrize(
    ("typed", "meant"), [("1,000", "1000"), ("١٬٠٠٠", "1000"), ("0,5", "0.5"), ("many", "")]
)
def test_a_limit_is_read_as_it_is_meant(page: Page, typed: str, meant: str) -> None:
    status, said = page.locator("form [role=status]"), []
    for limit in (typed, meant):
        page.goto(f"/en/choose/?max={limit}&min=50")
        expect(status).to_contain_text("on the frontier")
        said.append(status.inner_text())
    assert said[0] == said[1]


def test_figures_keep_their_digits(page: Page, real_catalogue: Catalogue) -> None:
    page.goto("/en/choose/?max=25&min=60")
    expect(page.locator(ROWS).first.locator("[data-of=half]")).to_have_text(re.compile("±"))
    found = {
        f"{item.row.weights}-{item.row.image_size}": item for item in to_choose(real_catalogue)
    }
    rows = page.locator(ROWS).evaluate_all(
        "rows => rows.map(r => [r.id, ...['accuracy', 'parameters'].map("
        "of => r.querySelector(`[data-of=${of}]`).textContent)])"
    )
    for place, accuracy, parameters in rows:
        row = found[str(place).removeprefix("choice-")].row
        assert (accuracy, parameters) == (f"{row.top1}%", f"{row.parameters_millions}")


def test_nothing_is_said_before_the_limits_of_an_address_are_applied(page: Page) -> None:
    page.route("**/open-weights.json", lambda route: route.abort())
    page.goto("/en/choose/?max=25", wait_until="networkidle")
    status = page.locator("form [role=status]")
    expect(status).to_contain_text("does not follow your choice")


def test_weights_timed_with_other_parameters_are_marked(page: Page) -> None:
    page.goto("/en/choose/")
    name = page.locator(f"{ROWS} th", has_text="tiny_vit_11m_224.dist_in22k_ft_in1k")
    expect(name).to_contain_text("*")
    page.locator("[name=max]").fill("20")
    expect(page.locator(ROWS)).not_to_have_count(34)
    expect(name).to_contain_text("*")


def test_what_loads_the_weights_is_copied(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/en/choose/")
    page.locator(f"{ROWS} [data-load]").first.click()
    name = shown(page)[0].rpartition("-")[0]
    expect(page.locator("#live")).to_have_text("Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f'timm.create_model("{name}", pretrained=True)'


@pytest.mark.parametrize("path", ["/families/vit/", "/en/families/resnet/"])
def test_a_link_to_a_row_of_a_sorted_family_leads_to_it(page: Page, path: str) -> None:
    page.goto(path)
    page.locator("#weights-table th[data-key=top1] button").dispatch_event("click")
    row = page.locator("#weights-table tbody tr[hidden]").last
    found = page.locator(f"[id='{row.get_attribute('id')}']")
    expect(found).to_be_hidden()
    page.evaluate("id => { location.hash = id }", found.get_attribute("id"))
    expect(found).to_be_in_viewport()


@pytest.mark.parametrize("root", ["/", "/en/"])
def test_without_script_no_row_ends_in_the_name_of_a_button(
    browser: Browser, address: str, root: str
) -> None:
    size = ViewportSize(width=390, height=844)
    with browser.new_context(base_url=address, java_script_enabled=False, viewport=size) as context:
        page = context.new_page()
        page.goto(f"{root}choose/")
        row = page.locator("[data-frontier] tbody tr").first
        expect(row).to_be_visible()
        expect(row.locator("td").last).to_be_hidden()


@pytest.mark.parametrize("path", ["/choose/", "/en/choose/"])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_the_words_of_the_drawing_stand_on_the_page(page: Page, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{path}?max=50")
    words = page.locator("figure").first.locator(".ax")
    expect(words.first).to_be_visible()
    for one in words.all():
        box = one.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
