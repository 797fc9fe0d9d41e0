"""What other people's pages show of ours: badges and a table, of the data and nothing else."""

from pathlib import Path
from xml.etree import ElementTree

import markdown
import pytest
from lxml import html

from marsad.catalogue import Catalogue
from marsad.exports.badges import SVG, badges
from marsad.exports.best import MOST, best
from marsad.words.runs import FSI, PDI

from .site.page import ORIGIN

SITE = "https://o.example/x/"
TEXT = f"{{{SVG}}}text"


@pytest.fixture
def drawn(catalogue: Catalogue) -> dict[str, ElementTree.Element]:
    """Every badge by its name."""
    made = badges(catalogue, SITE)
    return {file.path.rpartition("/")[2]: ElementTree.fromstring(file.text) for file in made}


def words(badge: ElementTree.Element) -> list[str]:
    """What a badge says, a line each."""
    return [text.text or "" for text in badge.iter(TEXT)]


def test_every_model_has_a_badge_in_every_language(
    catalogue: Catalogue, drawn: dict[str, ElementTree.Element]
) -> None:
    assert {*drawn} == {f"{key}-{code}.svg" for key in catalogue.models for code in ("ar", "en")}


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("ba-en", ["90.9%", "Top-1 accuracy", "[Ba] `c`", "On ImageNet-1K · All weights trained"]),
        ("dal-withdrawn-en", ["Withdrawn by its authors · reported · 6 May 2026"]),
        ("kha-en", ["—", "Known model, no figure · not published · 6 May 2026"]),
    ],
)
def test_a_badge_says_value_protocol_standing_and_day(
    drawn: dict[str, ElementTree.Element], name: str, said: list[str]
) -> None:
    found = words(drawn[f"{name}.svg"])
    assert [line for line in said if line not in found] == []


def test_a_badge_in_arabic_goes_from_right_to_left_and_its_runs_do_not(
    drawn: dict[str, ElementTree.Element],
) -> None:
    badge = drawn["ba-ar.svg"]
    assert badge.get("direction") == "rtl"
    assert f"{FSI}90.9%{PDI}" in words(badge)
    assert any(line.startswith("نطاق الترتيب ") for line in words(badge))
    edges = {text.get("x") for text in badge.iter(TEXT)} - {"332"}
    assert edges == {"274"}  # beside the value, which stands at the right


def test_a_long_line_is_pressed_into_its_box(drawn: dict[str, ElementTree.Element]) -> None:
    for badge in drawn.values():
        for text in badge.iter(TEXT):
            long = len(text.text or "") * int(text.get("font-size", "")) > 700
            assert not long or text.get("textLength") == "264"


@pytest.mark.parametrize("code", ["ar", "en"])
def test_a_value_of_many_digits_stays_clear_of_the_edges(
    drawn: dict[str, ElementTree.Element], code: str
) -> None:
    value = next(text for text in drawn[f"alef-1-{code}.svg"].iter(TEXT) if text.get("x") != "274")
    assert "91.00%" in (value.text or "")
    assert value.get("textLength") == "76"


def test_a_line_with_room_is_not_drawn_out(drawn: dict[str, ElementTree.Element]) -> None:
    short = [text for text in drawn["ba-ar.svg"].iter(TEXT) if len(text.text or "") < 20]
    assert [text.text for text in short if text.get("textLength")] == []
    assert f"{FSI}90.9%{PDI}" in [text.text for text in short]


@pytest.mark.parametrize(("code", "root"), [("ar", SITE), ("en", f"{SITE}en/")])
def test_the_table_leads_to_the_models_in_its_language(
    catalogue: Catalogue, code: str, root: str
) -> None:
    (file,) = (file for file in best(catalogue, SITE, "ar") if file.path.endswith(f"{code}.html"))
    assert file.text.isascii()
    table = html.fromstring(file.text)
    assert (table.tag, table.get("lang")) == ("table", code)
    links = table.xpath("tbody/tr/td[2]/a/@href")
    assert 0 < len(links) == file.records <= MOST
    assert all(link.startswith(f"{root}models/") for link in links)
    assert table.xpath("caption/a/@href") == [f"{root}leaderboard/"]
    assert not table.xpath("//script | //style | //@style | //@onclick")


@pytest.mark.parametrize(("code", "root"), [("ar", ""), ("en", "en/")])
@pytest.mark.parametrize(
    ("key", "plain"), [("ba", "[Ba] c"), ("alef-1", "Alef_1 *big*"), ("dal-withdrawn", "Dal")]
)
def test_a_model_shows_its_badge_and_what_puts_it_on_other_pages(
    invented_site: Path, catalogue: Catalogue, code: str, root: str, key: str, plain: str
) -> None:
    page = html.fromstring(
        (invented_site / root / "models" / key / "index.html").read_text("utf-8")
    )
    (picture,) = page.xpath("//details[@id='embed']//img")
    assert picture.get("src") == f"{'../' * (root.count('/') + 2)}data/badges/{key}-{code}.svg"
    name = catalogue.models[key].name
    assert name in picture.get("alt").replace(FSI, "").replace(PDI, "")
    pasted, written = (
        html.fromstring(shown)
        for shown in (
            page.get_element_by_id("embed-html").text_content(),
            markdown.markdown(page.get_element_by_id("embed-markdown").text_content()),
        )
    )
    for copied in (pasted, written):
        assert copied.xpath("//a/@href") == [f"{ORIGIN}/{root}models/{key}/"]
        assert copied.xpath("//a/img/@src") == [f"{ORIGIN}/data/badges/{key}-{code}.svg"]
    assert (pasted.xpath("//img/@alt"), written.xpath("//img/@alt")) == ([name], [plain])


def test_a_model_without_a_figure_has_nothing_to_put_on_other_pages(invented_site: Path) -> None:
    page = html.fromstring((invented_site / "models" / "kha" / "index.html").read_text("utf-8"))
    assert page.xpath("//*[starts-with(@id, 'embed')]") == []
