"""Boards and lists of thousands of results: on further pages, or short and saying so."""

import gzip
import random
import re
from collections import Counter
from dataclasses import replace
from decimal import Decimal

import pytest

from marsad import places
from marsad.catalogue import Catalogue
from marsad.pages.kinds import KINDS
from marsad.pages.sheet import Paint
from marsad.rank.parts import BOARD, MODELS, OUTSIDE, UNRANKED, shares
from marsad.read.table import Table
from marsad.schema.figure import Printed
from marsad.schema.model import Result
from marsad.views.charts.leaders import TIED

from .painting import painted, shown

# Of 50 kB, what the style sheets and the scripts of a page with tables leave.
LEFT = 33_000
MANY, EQUAL = 2500, 100
ROW = re.compile(r'<tr(?: class="tinted")? id="([^"]+)"')
NAME = re.compile(r'<th scope="row"><a href="[^"]*models/([^/"]+)/')


@pytest.fixture(scope="module")
def grown(catalogue: Catalogue) -> Catalogue:
    """Thousands of models with a fine-tuned result; a third with one of frozen features too."""
    tuned, frozen, chance = catalogue.models["ba"], catalogue.models["tha"], random.Random(1)
    size, made = catalogue.models["alef-1"].parameters, {}
    for number in range(MANY):
        # As hard to pack as names are.
        name = f"Zay-{''.join(chance.choices('abcdefghijklmnop', k=9))}"
        found = [*tuned.results, *(frozen.results if number % 3 == 0 else ())]
        results = tuple(
            _lower(result, Decimal(chance.randrange(1, 3000)) / 100) for result in found
        )
        new = {"name": name, "results": results, "parameters": size}
        made[f"zay-{number}"] = tuned.model_copy(update=new)
    return replace(catalogue, models=Table({**catalogue.models, **made}))


def _lower(result: Result, points: Decimal) -> Result:
    assert isinstance(result.top1, Printed)
    top1 = result.top1.model_copy(update={"value": result.top1.value - points})
    return result.model_copy(update={"top1": top1})


@pytest.fixture(scope="module")
def paint(grown: Catalogue) -> Paint:
    return painted(grown)


def further(paint: Paint, catalogue: Catalogue, template: str) -> dict[str, str]:
    """By address, the further pages that one template makes."""
    (kind,) = (kind for kind in KINDS if kind.template == f"{template}.md")
    views = {kind.address(key): kind.view(paint.site, key) for key in kind.pages(catalogue)}
    return {page: shown(paint, page, template, **{kind.name: v}) for page, v in views.items()}


@pytest.fixture(scope="module")
def boards(paint: Paint, grown: Catalogue) -> dict[str, str]:
    """By address, the pages of all boards of the main benchmark."""
    first = shown(paint, places.LEADERBOARD, "boards", benchmark="imagenet-1k")
    return {places.LEADERBOARD: first, **further(paint, grown, "board_part")}


def weight(html: str) -> int:
    return len(gzip.compress(html.encode(), 9))


@pytest.mark.parametrize(
    ("lengths", "most", "found"),
    [
        ([], 10, []),
        ([3, 4], 10, [3, 4]),
        ([20, 4], 10, [6, 4]),
        ([4, 20], 10, [4, 6]),
        ([20, 2, 30], 12, [5, 2, 5]),
        ([20, 20, 20], 10, [3, 3, 4]),
    ],
)
def test_short_tables_are_shown_whole_and_long_ones_share_the_rest(
    lengths: list[int], most: int, found: list[int]
) -> None:
    assert shares(lengths, most) == found


def test_every_result_of_a_board_stands_on_one_page(
    boards: dict[str, str], grown: Catalogue
) -> None:
    rows = Counter(row for html in boards.values() for row in ROW.findall(html))
    assert {*rows.values()} == {1}
    assert {f"zay-{number}-fine-tuned" for number in range(MANY)} < rows.keys()
    assert {f"zay-{number}-frozen-features" for number in range(0, MANY, 3)} < rows.keys()


def test_the_first_page_shows_the_first_of_each_board(boards: dict[str, str]) -> None:
    first = ROW.findall(boards[places.LEADERBOARD])
    assert len(first) == BOARD
    assert {"alef-1-fine-tuned", "tha-frozen-features", "alef-1-zero-shot"} < {*first}


def test_each_page_of_a_board_leads_to_all_others(boards: dict[str, str]) -> None:
    second = boards["leaderboard/fine-tuned/2/"]
    assert 'href="../leaderboard/fine-tuned/2/"' in boards[places.LEADERBOARD]
    assert f"of {MANY + 3:,}. Pages:" in second
    assert 'href="../../../leaderboard/"' in second
    assert 'href="../../../leaderboard/fine-tuned/9/" aria-label="Page 9">9</a>' in second
    assert '<strong aria-current="page">2</strong>' in second


def test_a_further_page_says_of_which_page_it_is_one(boards: dict[str, str]) -> None:
    title = "Leaderboard: All weights trained, page 2"
    assert f">{title}</h1>" in boards["leaderboard/fine-tuned/2/"]


def test_a_model_leads_to_its_row(boards: dict[str, str], paint: Paint) -> None:
    for number in range(0, MANY, 50):
        lead = paint.site.model(f"zay-{number}").lead
        assert lead
        page, _, row = lead.row.partition("#")
        assert f'id="{row}"' in boards[page]


def test_every_model_stands_on_one_page_of_the_list(paint: Paint, grown: Catalogue) -> None:
    first = shown(paint, places.MODELS, "models")
    pages = {places.MODELS: first, **further(paint, grown, "models_part")}
    assert [*pages] == [places.MODELS, "models/all/2/", "models/all/3/"]
    found = Counter(name for html in pages.values() for name in NAME.findall(html))
    assert found == Counter([*grown.models])
    assert len(NAME.findall(first)) == MODELS
    assert max(map(weight, pages.values())) < LEFT


def test_a_page_of_a_board_is_light(boards: dict[str, str]) -> None:
    assert max(map(weight, boards.values())) < LEFT


def test_the_board_of_a_year_is_short_and_says_so(paint: Paint) -> None:
    page = shown(paint, places.past(2025), "past", past=paint.site.past("2025"))
    assert page.count("<tr>") < BOARD + 30
    assert f"of {MANY + 3:,}. All of them, among the results of today:" in page
    assert weight(page) < LEFT


@pytest.mark.parametrize("block", ["listed", "unranked_names"])
def test_models_outside_the_ranking_are_named_as_far_as_there_is_room(
    catalogue: Catalogue, block: str
) -> None:
    claimed = catalogue.models["ha-claim"]
    models = {**catalogue.models, **{f"zay-{number}": claimed for number in range(MANY)}}
    paint = painted(replace(catalogue, models=Table(models)))
    page = "leaderboard/unranked/"
    html = shown(paint, page, block, standing="unreproduced", with_figure=True)
    most = UNRANKED if block == "listed" else OUTSIDE
    said = f"Named here: {most} of {MANY + 1:,}. They all stand on the page:"
    assert f'{said} <a href="../../models/">All models</a>' in html
    assert len(re.findall(r'<bdi dir="ltr">', html)) == most


def test_the_page_of_a_year_names_as_many_models_outside_the_ranking(catalogue: Catalogue) -> None:
    claimed = catalogue.models["ha-claim"]
    models = {**catalogue.models, **{f"zay-{number}": claimed for number in range(MANY)}}
    paint = painted(replace(catalogue, models=Table(models)))
    past = paint.site.past(claimed.published[:4])
    assert sum(len(group.models.named) for group in past.unranked) == UNRANKED


def test_the_chart_of_sizes_is_short_and_says_so(paint: Paint) -> None:
    chart = shown(paint, f"{places.LEADERBOARD}charts/", "chart", name="size")
    assert f"of {MANY + 2:,} results" in chart
    assert weight(chart) < LEFT


def test_the_chart_of_what_can_not_be_told_from_the_best_is_short_and_says_so(
    catalogue: Catalogue,
) -> None:
    best = catalogue.models["alef-1"]
    models = {**catalogue.models, **{f"zay-{number}": best for number in range(EQUAL)}}
    paint = painted(replace(catalogue, models=Table(models)))
    chart = shown(paint, "", "chart", name="tied")
    assert f"{EQUAL + 2} close results" in chart
    assert f"Shown are {TIED} of {EQUAL + 2} results" in chart
    assert chart.count("<tr>") == TIED + 1
