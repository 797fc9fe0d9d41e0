"""Tables too long for a page go on to further ones: no row is lost, and no page is too heavy."""

import gzip
import random
import re
from collections import Counter
from pathlib import Path
from urllib.parse import unquote

import pytest

from marsad.catalogue import load
from marsad.pages.page import Folders, Page
from marsad.pages.painter import pages
from marsad.rank.parts import FAMILY, MEASURED, cut, measured_pages, numbered, page_of

from .project import copy_tree, seal

# Of 50 kB, what the style sheet and the scripts of a page with tables leave.
LEFT = 33_000
ROWS = 3500
ROW = re.compile(r'<tr id="(zay[^"]+)"')


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Page]:
    """The English pages of a tree with thousands of measured weights, all of one family."""
    tree = copy_tree(tmp_path_factory.mktemp("grown"))
    table, chance = tree / "data" / "measurements" / "dal.csv", random.Random(1)
    for number in range(ROWS):
        top1 = 2 * chance.randrange(20_000, 35_000)  # of 50,000 images
        # As hard to pack as timm's names.
        name = f"zay{number // 4}.{number % 4}_{''.join(chance.choices('abcdefghijklmnop', k=9))}"
        figures = f"224,{top1 / 1000:.3f},{top1 / 1000 + 20:.3f},{chance.randrange(900) / 10 + 1}"
        with table.open("a", encoding="utf-8") as file:
            file.write(f"{name},{figures}\n")
    seal(tree / "data")
    made = pages(load(tree / "data"), Folders.of(tree))
    return {page.uri: page for page in made if page.uri.startswith("en/")}


def html(page: Page) -> str:
    return page.filled(page.markdown)


def test_every_measured_row_stands_on_one_page(grown: dict[str, Page]) -> None:
    uris = ["en/measured.md", "en/measured/dal/2.md", "en/measured/dal/3.md"]
    assert [uri for uri in grown if uri.startswith("en/measured/dal/")] == uris[1:]
    found = [re.findall(r'<th scope="row"[^>]*>(zay\d[^<]*)', html(grown[uri])) for uri in uris]
    assert [len(rows) for rows in found] == [MEASURED - 3, MEASURED, ROWS + 3 - 2 * MEASURED]
    assert len({name for rows in found for name in rows}) == ROWS


def test_every_row_of_a_family_stands_on_one_page_and_links_find_it(
    grown: dict[str, Page],
) -> None:
    family = {uri: page for uri, page in grown.items() if uri.startswith("en/families/others")}
    ids = {uri: ROW.findall(html(page)) for uri, page in family.items()}
    assert max(map(len, ids.values())) == FAMILY
    assert {*Counter(name for names in ids.values() for name in names).values()} == {1}
    linked = re.findall(r"families/(others[^#\"]*)/#(zay[^\"]+)", html(grown["en/choose.md"]))
    assert len({page for page, _ in linked}) > 1
    for page, name in linked:
        assert unquote(name) in ids[f"en/families/{page}.md"]


def test_each_page_leads_to_all_others_of_its_table(grown: dict[str, Page]) -> None:
    first, second = (html(grown[uri]) for uri in ("en/measured.md", "en/measured/dal/2.md"))
    assert "Rows 1 to 1,560 of 3,503." in first
    assert "Rows 1,561 to 3,120 of 3,503." in second
    assert 'href="../measured/dal/3/"' in first
    assert 'href="../../../measured/"' in second


def test_what_search_finds_of_an_architecture_is_its_first_row(grown: dict[str, Page]) -> None:
    whole, *entries = grown["en/families/others.md"].entries
    assert {entry.location.partition("#")[0] for entry in entries} > {whole.location}
    for entry in entries:
        page, _, name = entry.location.partition("#")
        assert f'id="{name}"' in html(grown[f"en/{page.rstrip('/')}.md"])


def test_no_page_of_a_long_table_is_too_heavy(grown: dict[str, Page]) -> None:
    packed = {uri: len(gzip.compress(html(page).encode(), 9)) for uri, page in grown.items()}
    assert {uri: size for uri, size in packed.items() if size > LEFT} == {}


@pytest.mark.parametrize(
    ("count", "first", "lengths"),
    [
        (0, 3, [0]),
        (3, 3, [3]),
        (4, 3, [3, 1]),
        (9, 3, [3, 4, 2]),
        (5, 0, [0, 4, 1]),
    ],
    ids=["none", "just one page", "one more", "several", "a page that others fill"],
)
def test_rows_are_cut_in_their_order(count: int, first: int, lengths: list[int]) -> None:
    found = cut(range(count), first, 4)
    assert [len(part) for part in found] == lengths
    assert [row for part in found for row in part] == [*range(count)]


@pytest.mark.parametrize(("name", "said"), [("timm", ("timm", 1)), ("timm/2", ("timm", 2))])
def test_the_name_of_a_page_says_its_record_and_number(name: str, said: tuple[str, int]) -> None:
    assert numbered(name) == said
    assert page_of(*said) == name


def test_sets_of_one_benchmark_share_its_page(tmp_path: Path) -> None:
    tree = copy_tree(tmp_path)
    sets = tree / "data" / "measurements"
    for end in ("csv", "yml"):
        text = (sets / f"dal.{end}").read_text("utf-8").replace("dal.csv", "zal.csv")
        (sets / f"zal.{end}").write_text(text, "utf-8")
    more = "".join(f"zay.{n},224,70.1,90.1,5.5\n" for n in range(MEASURED - 6))
    with (sets / "dal.csv").open("a", encoding="utf-8") as file:
        file.write(more)
    seal(tree / "data")
    assert [*measured_pages(load(tree / "data"))] == []
    with (sets / "dal.csv").open("a", encoding="utf-8") as file:
        file.write("zay.last,224,70.1,90.1,5.5\n")
    seal(tree / "data")
    assert [*measured_pages(load(tree / "data"))] == ["zal/2"]
