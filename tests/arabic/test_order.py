"""The order in which risky strings appear on the screen: check 25.

Each string is shown alone in a cell and after an Arabic word, isolated by the build, as
section 3.1 of the measurements has it; the glyphs are read from left to right.
"""

from html import escape

import pytest
from playwright.sync_api import Page

from ..finishing import isolated

pytestmark = pytest.mark.browser
# What is typed, and what a reader sees from left to right where no Arabic stands between.
WHOLE = (
    "91.0%",
    "2–12%",
    "<3%",
    "~99.5%",
    "−0.5",
    "2025-11-23",
    "10.1007/s11263-015-0816-y",
    "https://example.org/ar/",
    "1.2.0-beta",
    "C++",
    "2012–2017",
    "384×384",
    "50,000",
    "1.5",
    "Model Soups (BASIC-L)",
    "ViT-G/14",
)
# Several runs with Arabic between them: the runs as they appear from left to right.
MIXED = (
    ("دقة ~99.5% (<0.5% خطأ) هنا", "~99.5%|<0.5%", "<0.5%~99.5%"),
    ("نماذج CoCa، BASIC-L، ViT هنا", "CoCa|BASIC-L|ViT", "ViTBASIC-LCoCa"),
    ("نموذج CoCa 2.1 مليار", "CoCa|2.1", "2.1CoCa"),
    ("بلغت دقة CoCa نحو 91.0%، أي بخطأ 9.0%.", "CoCa|91.0%|9.0%", "9.0%91.0%CoCa"),
    ("نموذج CoAtNet-7 (90.88%) رابعًا", "CoAtNet-7|90.88%", "90.88%CoAtNet-7"),
)
# The characters of the found runs, sorted by where their glyphs begin.
READ = r"""([selector, pattern]) => {
  const walker = document.createTreeWalker(document.querySelector(selector), NodeFilter.SHOW_TEXT);
  const glyphs = [], nodes = [];
  let whole = "";
  while (walker.nextNode()) {
    nodes.push([whole.length, walker.currentNode]);
    whole += walker.currentNode.data;
  }
  for (const found of whole.matchAll(new RegExp(pattern, "g"))) {
    for (let at = found.index; at < found.index + found[0].length; at++) {
      const [start, node] = nodes.findLast(([start]) => start <= at);
      const range = document.createRange();
      range.setStart(node, at - start);
      range.setEnd(node, at - start + 1);
      const [box] = range.getClientRects();
      glyphs.push([box.left + box.width / 2, whole[at]]);
    }
  }
  return glyphs.sort(([one], [other]) => one - other).map(([, character]) => character).join("");
}"""


def shown(page: Page, place: str, text: str, pattern: str) -> str:
    """What matches `pattern` when `text` stands in `place`, read from left to right."""
    inner = isolated(place.format(escape(text)))
    page.set_content(f'<!doctype html><html lang="ar" dir="rtl"><title>ن</title>{inner}</html>')
    return str(page.evaluate(READ, ["#it", pattern]))


def escaped(text: str) -> str:
    """`text` as a regular expression of the browser that finds just it."""
    return "".join(f"\\{char}" if char in "+()/." else char for char in text)


def test_check_25_alone_in_a_cell(page: Page) -> None:
    cell = '<table><tr><td id="it">{}</td></tr></table>'
    assert [shown(page, cell, text, escaped(text)) for text in WHOLE] == list(WHOLE)


def test_check_25_after_an_arabic_word(page: Page) -> None:
    sentence = '<p id="it">القيمة {} هنا.</p>'
    assert [shown(page, sentence, text, escaped(text)) for text in WHOLE] == list(WHOLE)


def test_check_25_several_runs(page: Page) -> None:
    for text, runs, order in MIXED:
        pattern = "|".join(escaped(run) for run in runs.split("|"))
        assert shown(page, '<p id="it">{}</p>', text, pattern) == order
