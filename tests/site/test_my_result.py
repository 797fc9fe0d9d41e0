"""Where a result of the reader's own stands, in a browser, beside what the build works out."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from marsad.catalogue import Catalogue
from marsad.rank.apart import least_gain, most_unlike, unlike_by_chance
from marsad.rank.bands import Band, bands, by_chance, half_width, told_apart
from marsad.rank.boards import Board, boards

pytestmark = pytest.mark.browser
ACCURACIES = [50.0, 63.3, 76.13, 87.54, 90.0, 90.05, 91.0, 91.1, 99.5]
IMAGES = [100, 10_000, 50_000]
CASES = [
    (one, other, n, (round(max(one, other) / 100 * n), round(min(one, other) / 100 * n)))
    for one in ACCURACIES
    for other in ACCURACIES
    for n in IMAGES
]
SCRIPT = """async cases => {
  const m = await import("/assets/bands.js");
  return cases.map(([one, other, n, right]) => [
    m.halfWidth(one, n), m.byChance(one, other, n), m.toldApart(one, other, n),
    m.leastGain(one, n, 1), m.leastGain(one, n, -1), m.mostUnlike(...right, n),
    m.unlikeByChance(one, other, n),
  ]);
}"""


def built(one: float, other: float, n: int, right: tuple[int, int]) -> list[Any]:
    """The same, as the build has it."""
    return [
        half_width(one, n),
        by_chance(one, other, n),
        told_apart(one, other, n),
        least_gain(one, n),
        least_gain(one, n, -1),
        most_unlike(*right, n),
        unlike_by_chance(one, other, n),
    ]


def test_the_script_reckons_as_the_build_does(page: Page) -> None:
    page.goto("/en/my-result/")
    found = page.evaluate(SCRIPT, CASES)
    for case, made in zip(CASES, found, strict=True):
        assert made == pytest.approx(built(*case)), case


@pytest.mark.parametrize("top1", ["91.1", "90.05", "80"])
def test_the_band_is_that_of_the_board_with_one_result_more(
    page: Page, real_catalogue: Catalogue, top1: str
) -> None:
    others = [float(place.top1.value) for place in boards(real_catalogue)[Board()]]
    expected = bands([float(top1), *others], 50_000)[0]
    page.goto(f"/en/my-result/?top1={top1}")
    said = page.locator("form [role=status]")
    expect(said).to_contain_text("rank band")
    assert _band(said.inner_text()) == expected


@pytest.mark.parametrize(
    ("path", "among"),
    [("/my-result/", r"من بين \d+ (نتيجة|نتائج)\.$"), ("/en/my-result/", r"among \d+ results\.$")],
)
def test_the_results_are_counted_in_the_form_of_their_number(
    page: Page, path: str, among: str
) -> None:
    page.goto(f"{path}?top1=90")
    expect(page.locator("form [role=status]")).to_have_text(re.compile(among))


@pytest.mark.parametrize("path", ["/my-result/", "/en/my-result/"])
def test_nothing_is_asked_for_before_an_accuracy_and_the_address_keeps_it(
    newcomer: Page, path: str
) -> None:
    asked: list[str] = []
    newcomer.on("request", lambda request: asked.append(request.url))
    newcomer.goto(path, wait_until="networkidle")
    assert not [url for url in asked if url.endswith(".json")]
    expect(newcomer.locator("[data-answer]")).to_be_hidden()
    newcomer.locator("[name=top1]").fill("90.2")
    newcomer.locator("[name=protocol]").select_option("zero-shot")
    expect(newcomer.locator("[data-answer]")).to_be_visible()
    expect(newcomer).to_have_url(re.compile(r"[?]top1=90.2&protocol=zero-shot$"))
    rows = newcomer.locator("[data-answer] tbody tr")
    shown = rows.all_inner_texts()
    assert len(shown) == 3  # none is above
    newcomer.goto(newcomer.url)
    expect(rows).to_have_count(3)
    assert rows.all_inner_texts() == shown


def test_other_images_have_no_pairs(page: Page) -> None:
    page.goto("/en/my-result/?top1=90&n=1000")
    expect(page.locator("[data-answer] tbody tr")).to_have_count(6)
    assert {text.strip() for text in page.locator("[data-of=paired]").all_inner_texts()} == {""}


@pytest.mark.parametrize("top1", ["1", "50", "81.2", "99.9"])
def test_no_more_images_may_differ_than_there_are(page: Page, top1: str) -> None:
    page.goto(f"/en/my-result/?top1={top1}")
    rows = page.locator("[data-answer] tbody tr")
    expect(rows.first.locator("[data-of=lead]")).not_to_be_empty()
    for row in rows.all():
        lead, most = (
            int(row.locator(f"[data-of={name}]").inner_text().replace(",", ""))
            for name in ("lead", "paired")
        )
        assert lead <= most <= 50_000


@pytest.mark.parametrize("path", ["/my-result/", "/en/my-result/"])
def test_the_answer_leads_on_to_weights_of_every_size(page: Page, path: str) -> None:
    page.goto(f"{path}?top1=81.2")
    page.locator("[data-answer] a[href$='/measured/']").click()
    expect(page).to_have_url(re.compile(f"{path.replace('my-result', 'measured')}$"))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("top1=0", "between 1 and 100"),
        ("top1=100", "between 1 and 100"),
        ("top1=9o.5", "between 1 and 100"),
        ("top1=0.911", "not 0.911"),
        ("top1=90&n=0", "a whole number"),
        ("top1=90&n=1.5", "a whole number"),
    ],
)
def test_what_is_no_result_is_said(page: Page, typed: str, said: str) -> None:
    page.goto(f"/en/my-result/?{typed}")
    expect(page.get_by_role("alert")).to_contain_text(said)
    expect(page.locator("[data-answer]")).to_be_hidden()


@pytest.mark.parametrize("typed", ["90,5", "٩٠٫٥", "٩٠،٥", "90.5%25"])
def test_an_accuracy_is_read_as_it_is_meant(page: Page, typed: str) -> None:
    page.goto(f"/en/my-result/?top1={typed}&n=10.000")
    said = page.locator("form [role=status]")
    expect(said).to_contain_text("90.5% (±0.57 points)")


@pytest.mark.parametrize("root", ["/", "/en/"])
def test_where_nothing_stands_there_is_no_band(page: Page, root: str) -> None:
    page.goto(f"{root}my-result/?top1=90&protocol=zero-shot&regime=imagenet-1k")
    none = page.locator("[data-module=my-result]").get_attribute("data-none")
    expect(page.locator("form [role=status]")).to_have_text(f"{none}")
    expect(page.locator("[data-answer]")).to_be_hidden()


def _band(said: str) -> Band:
    (found,) = re.findall(r"would be (\d+)(?:–(\d+))?, among", said)
    return Band(int(found[0]), int(found[1] or found[0]))


def test_what_is_typed_before_the_script_comes_is_answered(page: Page) -> None:
    held: list[Route] = []
    page.route("**/my-result.js", lambda route: held.append(route))
    with page.expect_request("**/my-result.js"):
        page.goto("/en/my-result/?top1=80", wait_until="commit")
    page.locator("[name=top1]").fill("90")
    page.locator("[name=protocol]").select_option(index=1)
    held[0].continue_()
    expect(page.locator("[data-answer]")).to_be_visible()
    expect(page).to_have_url(re.compile("top1=90&protocol="))
