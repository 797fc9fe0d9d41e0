"""Models side by side, in a browser, beside what the build has ranked."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from marsad.catalogue import Catalogue
from marsad.rank.bands import by_chance, told_apart
from marsad.rank.boards import Board, boards

pytestmark = pytest.mark.browser
HEADS = "[data-chosen] thead th"
PAIRS = "[data-pairs] li"


def chosen(page: Page) -> list[str]:
    """The names of the models that stand side by side."""
    return page.locator(f"{HEADS} a").all_inner_texts()


@pytest.fixture(scope="module")
def exported(built_site: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((built_site / "data" / "compare.json").read_text("utf-8"))
    return found


def test_the_file_holds_the_figures_and_bands_of_the_boards(
    exported: dict[str, Any], real_catalogue: Catalogue
) -> None:
    models = {model["id"]: model for model in exported["models"]}
    for board, places in boards(real_catalogue).items():
        for place in places:
            found = models[place.key]["results"][board.protocol]
            assert found["top1"] == [str(place.top1.value), place.top1.kind]
            assert place.band
            assert found["band"] == [place.band.first, place.band.last]
    assert exported["images"] == 50_000


@pytest.mark.parametrize("path", ["/compare/", "/en/compare/"])
def test_models_come_from_the_address_and_go_back_into_it(page: Page, path: str) -> None:
    page.goto(f"{path}?models=coca,eva02-l,nothing")
    expect(page.locator(HEADS)).to_have_count(3)
    assert chosen(page) == ["CoCa", "EVA-02-L"]
    expect(page.locator("form [role=status]")).to_contain_text("nothing")
    expect(page).to_have_url(re.compile(r"[?]models=coca,eva02-l$"))
    assert "91.0%" in page.locator("[data-of=fine-tuned][data-row=top1]").inner_text()
    page.locator("[name=model]").fill("BASIC-L (Lion)")
    page.locator("[name=model]").press("Enter")
    expect(page).to_have_url(re.compile(r"[?]models=coca,eva02-l,basic-l-lion$"))
    page.locator("[data-picked] button").first.click()
    expect(page).to_have_url(re.compile(r"[?]models=eva02-l,basic-l-lion$"))
    assert chosen(page) == ["EVA-02-L", "BASIC-L (Lion)"]


def test_nothing_is_asked_for_before_a_choice(newcomer: Page) -> None:
    asked: list[str] = []
    newcomer.on("request", lambda request: asked.append(request.url))
    newcomer.goto("/en/compare/", wait_until="networkidle")
    assert not [url for url in asked if url.endswith(".json")]
    expect(newcomer.locator("[data-chosen]")).to_be_hidden()


def test_whether_two_can_be_told_apart_is_what_the_bands_say(
    page: Page, real_catalogue: Catalogue
) -> None:
    places = boards(real_catalogue)[Board()]
    for one, other in ((places[0], places[1]), (places[0], places[20]), (places[3], places[9])):
        a, b = float(one.top1.value), float(other.top1.value)
        page.goto(f"/en/compare/?models={one.key},{other.key}")
        said = page.locator(PAIRS, has_text="All weights trained").inner_text()
        assert ("cannot be told apart" not in said) == told_apart(a, b, 50_000)
        assert f"differ by {abs(one.top1.value - other.top1.value)} points" in said
        assert f"up to {by_chance(a, b, 50_000):.3f}" in said


def test_four_models_are_the_most(page: Page) -> None:
    page.goto("/en/compare/?models=coca,eva02-l,basic-l,vit-g14,coatnet-7")
    expect(page.locator(HEADS)).to_have_count(5)
    page.locator("[name=model]").fill("CoAtNet-7")
    page.locator("[name=model]").press("Enter")
    expect(page.locator("form [role=status]")).to_contain_text("room for four")
    page.locator("[name=model]").fill("Mustard")
    page.locator("[name=model]").press("Enter")
    expect(page.locator("form [role=status]")).to_contain_text("Mustard")
    expect(page.locator(HEADS)).to_have_count(5)


@pytest.mark.parametrize(
    ("typed", "among"),
    [
        ("eva02", "EVA-02-L"),
        ("EVA-02", "EVA-02-L"),
        ("كوكا", "CoCa"),
        ("resnet34", "ResNet-152"),
    ],
)
def test_a_part_of_a_name_lists_models_to_pick_by_keyboard(
    page: Page, typed: str, among: str
) -> None:
    page.goto("/compare/")
    field, options = page.locator("input[role=combobox]"), page.locator("#compare-found li:visible")
    field.press_sequentially(typed)
    expect(options.get_by_text(among, exact=True)).to_be_visible()
    at = options.all_inner_texts().index(among)
    for _ in range(at + 1):
        field.press("ArrowDown")
    expect(options.nth(at)).to_have_attribute("aria-selected", "true")
    field.press("Enter")
    expect(page.locator(HEADS)).to_have_count(2)
    assert chosen(page) == [among]
    expect(field).to_have_value("")
    expect(options).to_have_count(0)


def test_a_model_is_picked_by_a_tap_and_escape_closes_the_list(page: Page) -> None:
    page.goto("/en/compare/")
    field, options = page.locator("input[role=combobox]"), page.locator("#compare-found li:visible")
    field.fill("eva")
    field.press("Escape")
    expect(options).to_have_count(0)
    field.fill("eva02")
    options.get_by_text("EVA-02-L", exact=True).click()
    expect(page.locator(f"{HEADS} a")).to_have_text("EVA-02-L")


@pytest.mark.parametrize(
    ("path", "typed"), [("/compare/", "كوكا"), ("/en/compare/", "CoCa"), ("/en/compare/", "coca")]
)
def test_a_whole_name_is_taken_also_where_others_begin_with_it(
    page: Page, path: str, typed: str
) -> None:
    page.goto(path)
    field = page.locator("input[role=combobox]")
    field.fill(typed)
    field.press("Enter")
    expect(page.locator(f"{HEADS} a")).to_have_text("CoCa")


@pytest.mark.parametrize(
    ("path", "add", "said"),
    [("/compare/", "إضافة", "أكثر من نموذج"), ("/en/compare/", "Add", "Several models")],
)
def test_of_several_names_the_first_is_marked_and_taken_when_asked_again(
    page: Page, path: str, add: str, said: str
) -> None:
    page.goto(path)
    field, options = page.locator("input[role=combobox]"), page.locator("#compare-found li:visible")
    field.fill("swin")
    page.get_by_role("button", name=add).click()
    expect(page.locator("form [role=status]")).to_contain_text(said)
    expect(options.first).to_have_attribute("aria-selected", "true")
    expect(field).to_be_focused()
    first = options.first.inner_text()
    field.press("Enter")
    expect(page.locator(f"{HEADS} a")).to_have_text(first)


COVERED = """parts => parts.filter(part => {
  const { left, width, top, height } = part.getBoundingClientRect();
  return !part.contains(document.elementFromPoint(left + width / 2, top + height / 2));
}).map(part => part.textContent)"""


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("path", ["/compare/", "/en/compare/"])
def test_names_to_choose_from_cover_neither_what_is_said_of_them_nor_a_button(
    page: Page, path: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(path)
    field = page.locator("input[role=combobox]")
    field.fill("resnet34")
    field.press("Enter")
    expect(page.locator("#compare-found li").first).to_be_in_viewport()
    beside = page.locator(".picker form :is([role=status], .button)")
    assert beside.evaluate_all(COVERED) == []


@pytest.mark.parametrize("root", ["/", "/en/"])
def test_a_name_of_weights_leads_to_where_they_were_measured(page: Page, root: str) -> None:
    page.goto(f"{root}compare/")
    field, link = page.locator("input[role=combobox]"), page.locator("form [data-elsewhere]")
    field.fill("coca")
    expect(page.locator("#compare-found li:visible")).not_to_have_count(0)
    expect(link).to_be_hidden()
    field.fill("resnet34")
    link.click()
    expect(page).to_have_url(re.compile(f"^[^?]*{root}measured/[?]q=resnet34"))
    expect(page.locator("table[data-sortable] tbody tr:not([hidden]) > th").first).to_contain_text(
        "resnet34"
    )


def test_a_fifth_model_of_an_address_is_said_to_be_left_out(page: Page) -> None:
    page.goto("/en/compare/?models=coca,eva02-l,basic-l,vit-g14,coatnet-7")
    expect(page.locator("form [role=status]")).to_contain_text("Left out: CoAtNet-7")


def test_what_was_measured_stands_beside(page: Page, real_catalogue: Catalogue) -> None:
    page.goto("/en/compare/?models=eva02-l")
    item = real_catalogue.models["eva02-l"].results[0].remeasured[0]
    expect(page.locator("[data-row=released]")).to_contain_text(item.weights)
    row = page.locator("[data-row=measured][data-of=imagenet-1k]")
    expect(row).to_contain_text(f"{real_catalogue.rows[item.key].top1}%")
    expect(page.locator(PAIRS)).to_contain_text("Two models with results under one protocol")


def test_a_name_typed_before_the_script_came_is_added_to_those_chosen(page: Page) -> None:
    held: list[Route] = []
    page.route("**/compare.js", lambda route: held.append(route))
    with page.expect_request("**/compare.js"):
        page.goto("/en/compare/?models=davit-giant", wait_until="commit")
    field = page.locator("[name=model]")
    field.fill("coca")
    field.press("Enter")
    held[0].continue_()
    expect(page.locator(f"{HEADS} a")).to_have_text(["DaViT-Giant"])
    field.press("Enter")
    expect(page.locator(f"{HEADS} a")).to_have_text(["DaViT-Giant", "CoCa"])
