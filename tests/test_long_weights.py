"""Hundreds of models of which weights were measured: charts and families name some of them."""

import gzip
import random
import re

import pytest

from marsad import places
from marsad.catalogue import load
from marsad.pages.sheet import Paint
from marsad.rank.parts import LINKED, MEASURED, NAMED
from marsad.views.charts.released import LED

from .painting import painted, shown
from .project import copy_tree, seal

# Of 50 kB, what the style sheets, the scripts, the frame and the chart of the page leave.
LEFT = 25_000
MANY = NAMED + 50
# With one weight of the invented model Alef.
ALL = MANY + 1
ROW = "ta_small.{n},224,{top1:.2f},97.000,60\n"
WEIGHTS = "remeasured:\n      - {{set: dal, weights: ta_small.{n}, image_size: 224}}"


@pytest.fixture(scope="module")
def paint(tmp_path_factory: pytest.TempPathFactory) -> Paint:
    """The more accurate the higher its number, from 81% on."""
    data, chance = copy_tree(tmp_path_factory.mktemp("grown")) / "data", random.Random(1)
    model = (data / "models" / "ba.yml").read_text("utf-8")
    with (data / "measurements" / "dal.csv").open("a", encoding="utf-8") as file:
        for n in range(MANY):
            top1 = 81 + n / 100
            file.write(ROW.format(n=n, top1=top1))
            text = model.replace("remeasured: []", WEIGHTS.format(n=n)).replace("[Ba]", f"[{n}]")
            text = text.replace("value: 90.9", f"value: {top1:.1f}").replace(
                "size: 512", "size: 224"
            )
            (data / "models" / f"zay-{n}.yml").write_text(text, "utf-8")
        for _ in range(MEASURED):
            # As hard to pack as timm's names.
            name = f"zay.{''.join(chance.choices('abcdefghijklmnop', k=9))}"
            top1 = chance.randrange(30_000, 40_000) / 500  # of 50,000 images
            file.write(f"{name},224,{top1:.3f},97.000,60\n")
    seal(data)
    return painted(load(data))


@pytest.mark.parametrize("name", ["top-scatter", "cost-parameters"])
def test_a_chart_leads_to_the_most_accurate_of_our_models_and_says_so(
    paint: Paint, name: str
) -> None:
    chart = shown(paint, places.CHOOSE, "chart", name=name)
    found = {*re.findall(r"models/zay-(\d+)/#remeasured", chart)}
    assert found <= {f"{n}" for n in range(MANY - LED, MANY)}
    assert len(found) > LED - 3
    assert f"have {ALL} sets of weights here: the {LED} most accurate lead" in chart


def test_links_to_models_take_the_room_of_rows(paint: Paint) -> None:
    (first, *_), page = paint.site.measured, shown(paint, places.MEASURED, "measured")
    assert first.parts
    assert len(first.rows) == MEASURED - 5 * (ALL - LINKED) // 4
    assert page.count('data-ours="yes"') >= ALL
    assert len(gzip.compress(page.encode(), 9)) < LEFT


def test_a_family_names_the_first_of_its_models_and_counts_all(paint: Paint) -> None:
    page = shown(paint, places.family("ta"), "family", family=paint.site.family("ta"))
    said = f"Named here: {NAMED} of {MANY}. They all stand on the page:"
    assert f'{said} <a href="../../models/">All models</a>' in page
    above, _ = page.split('<h2 id="weights">')
    assert len(re.findall(r'models/[^/"]+/"', above)) == NAMED
