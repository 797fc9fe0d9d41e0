"""The best results as a table for other people's pages, one in each language: HTML, no script.

In ASCII, letters by their numbers: it reads the same whatever the page around it is written in.
"""

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element, SubElement, tostring

from .. import places, stored
from ..catalogue import Catalogue
from ..rank.boards import Board, Place, boards
from ..words.language import Language
from .file import File

MOST = 10  # results
COLUMNS = ("col_band", "col_model", "col_top1", "col_kind", "col_published")


def best(catalogue: Catalogue, site_url: str, default: str) -> Iterator[File]:
    """The first results of the main board; the pages of `default` stand at the root of the site."""
    found = boards(catalogue).get(Board(), [])[:MOST]
    for code, file in catalogue.languages.items():
        say = Language(file)
        root = say.root(site_url, default)
        table = Element("table", {"lang": code, "dir": file.direction})
        _caption(table, catalogue, say, root)
        _row(table, "thead", "th", [say.t(name) for name in COLUMNS])
        for place in found:
            _place(table, say, root, place)
        text = tostring(table, "us-ascii", method="html").decode("ascii")
        series = stored.best("{language}")
        yield File(stored.best(code), "text/html", f"{text}\n", "best", len(found), series=series)


def _caption(table: Element, catalogue: Catalogue, say: Language, root: str) -> None:
    caption = SubElement(table, "caption")
    day = say.day(catalogue.updated)
    caption.text = say.t("best_caption", protocol=say.t(f"protocol_{Board().protocol}"), day=day)
    caption.text += f"{say.t('colon')} "
    _link(caption, f"{root}{places.LEADERBOARD}", say.t("site_name"))


def _place(table: Element, say: Language, root: str, place: Place) -> None:
    top1, half = say.percent(place.top1.value), place.half_width
    kind, month = say.t(f"kind_{place.top1.kind}"), say.month(place.model.published)
    row = _row(table, "tbody", "td", ["", "", "", kind, month])
    _number(row[0], place.band.written if place.band else "")
    _number(row[2], top1 if half is None else f"{top1} ±{half:.2f}")
    _link(row[1], f"{root}{places.model(place.key)}", place.model.name).set("dir", "ltr")


def _row(table: Element, part: str, name: str, cells: Sequence[str]) -> Element:
    """A row with a cell of that name for each text, in the last part of `table` of that name."""
    parts = [*table.iter(part)]
    row = SubElement(parts[-1] if parts else SubElement(table, part), "tr")
    for text in cells:
        SubElement(row, name).text = text
    return row


def _number(cell: Element, text: str) -> None:
    SubElement(cell, "bdi", {"dir": "ltr"}).text = text


def _link(parent: Element, address: str, text: str) -> Element:
    link = SubElement(parent, "a", {"href": address})
    link.text = text
    return link
