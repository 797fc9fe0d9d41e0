"""Tables longer than any screen: links to rows far down, and rows that stand on another page."""

import pytest

from marsad.rank.parts import MEASURED

from .reader import Reader

PHONE = (390, 844)
# Rows with addresses of their own.
FAR = {
    "archive/": "#archive-pwc tbody tr",
    "leaderboard/": "#board-fine-tuned tbody tr",
    "families/resnet/": "#weights-table tbody tr",
}
# By how far the place that the address names stands from where the browser puts it.
ASIDE = """(place => Math.abs(place.getBoundingClientRect().top
  - parseFloat(getComputedStyle(place).scrollMarginTop)))(document.querySelector(":target"))"""
ROWS = "[...document.querySelectorAll('#measured-waw tbody tr')].filter(row => !row.hidden)"
NAMES = f"{ROWS}.map(row => row.cells[0].textContent.replace(/[^a-z0-9_]/g, ''))"
SECOND = f"net_{MEASURED + 25}"


@pytest.mark.parametrize("path", FAR)
def test_a_link_leads_a_phone_to_a_row_far_down(reader: Reader, root: str, path: str) -> None:
    reader.size(*PHONE)
    reader.open(root + path)
    rows = reader.read(f"[...document.querySelectorAll('{FAR[path]}')].map(row => row.id)")
    reader.open("/robots.txt")
    reader.open(f"{root}{path}#{rows[len(rows) * 3 // 4]}")
    for _ in range(10):  # and it stays there
        reader.sees(f"{ASIDE} < 4")


def test_a_filter_finds_the_rows_of_another_page(
    reader: Reader, root: str, long_address: str
) -> None:
    here = Reader(reader.send, long_address)
    here.open(f"{root}measured/")
    here.sees(f"{ROWS}.length > 1000")
    assert SECOND not in here.read(NAMES)
    here.type("form[data-for=measured-waw] [name=q]", SECOND)
    here.sees(NAMES, [SECOND])
    address = here.read("location.pathname + location.search")
    here.open(f"{root}glossary/")
    here.back()
    here.sees(NAMES, [SECOND])
    here.open(address)
    here.sees(NAMES, [SECOND])


def test_a_head_sorts_the_rows_of_another_page(
    reader: Reader, root: str, long_address: str
) -> None:
    here = Reader(reader.send, long_address)
    here.open(f"{root}measured/")
    here.click("#measured-waw th[data-key=top1] button")
    here.sees(f"{NAMES}[0]", f"net_{MEASURED + 29}")
