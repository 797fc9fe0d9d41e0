"""A badge of each model in each language, for other people's pages: an SVG with text as text.

The names of elements and attributes are those of SVG 2, https://www.w3.org/TR/SVG2/.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement, tostring

from .. import stored
from ..catalogue import Catalogue
from ..rank.boards import Board, Place, boards, leading
from ..schema.figure import Printed
from ..schema.model import Model
from ..words.language import Language
from ..words.runs import Runs
from .file import File

SVG = "http://www.w3.org/2000/svg"
MEDIA_TYPE = "image/svg+xml"
# In pixels: the whole, the part of the value, and what is free around words.
WIDTH, HEIGHT, VALUE, GAP = 380, 64, 96, 10
SIZE = {"width": f"{WIDTH}", "height": f"{HEIGHT}", "viewBox": f"0 0 {WIDTH} {HEIGHT}"}
FONTS = {"font-family": "system-ui, sans-serif"}
DARK, LIGHT, INK, PALE = "#0f4c5c", "#ffffff", "#1b1b1b", "#4a4a4a"
# Of its size, how wide a sign is on average: a digit, what else is ASCII, and any other.
DIGIT, LATIN, OTHER = 0.6, 0.55, 0.46


@dataclass(frozen=True)
class Line:
    """Words on a baseline `y` pixels from the top, `size` pixels high."""

    words: str
    y: int
    size: int
    colour: str = PALE
    weight: str = "400"

    @property
    def width(self) -> float:
        """About how many pixels wide: a line too wide for its part is pressed together."""
        return sum(map(_width, self.words)) * self.size


def badges(catalogue: Catalogue, site_url: str) -> Iterator[File]:
    """An SVG for each model and language: its leading result, how it is ranked, and the day."""
    places = {
        (place.key, board): place for board, found in boards(catalogue).items() for place in found
    }
    runs = Runs.beside(word for file in catalogue.languages.values() for word in file.scales)
    for key, model in catalogue.models.items():
        result = leading(model)
        place = places.get((key, Board.of(result))) if result else None
        for code, file in catalogue.languages.items():
            say, apart = Language(file), runs if file.direction == "rtl" else None
            text = _svg(say, apart, *_said(catalogue, say, model, place))
            path, series = stored.badge(key, code), stored.badge("{id}", "{language}")
            yield File(path, MEDIA_TYPE, text, "badge", 1, series=series)


def _said(
    catalogue: Catalogue, say: Language, model: Model, place: Place | None
) -> tuple[list[Line], list[Line]]:
    """What stands on the value's part and beside it."""
    result, day = leading(model), say.day(catalogue.updated)
    top1 = result.top1 if result else None
    value = say.percent(top1.value) if isinstance(top1, Printed) else "—"
    kind = say.t(f"kind_{top1.kind if top1 else 'not-published'}")
    standing = say.t(f"standing_{model.standing}")
    if place and place.band:
        standing = say.t("badge_band", band=place.band.written)
    contest = say.t(f"protocol_{result.contest}") if result else ""
    return (
        [Line(value, 32, 22, LIGHT, "700"), Line(say.t("col_top1"), 50, 11, LIGHT)],
        [
            Line(model.name, 21, 14, INK, "700"),
            Line(say.t("badge_contest", protocol=contest) if contest else "", 39, 12),
            Line(" · ".join((standing, kind, day)), 55, 11),
        ],
    )


def _svg(say: Language, runs: Runs | None, value: list[Line], beside: list[Line]) -> str:
    """The drawing; where the language goes from right to left, `runs` are what does not."""
    at, edge = (WIDTH - VALUE, WIDTH - VALUE - GAP) if runs else (0, VALUE + GAP)
    svg = Element("svg", {"xmlns": SVG, "xml:lang": say.code, "role": "img", **SIZE, **FONTS})
    svg.set("direction", say.file.direction)
    title = SubElement(svg, "title")
    said = " · ".join(line.words for line in [beside[0], *value[::-1], *beside[1:]] if line.words)
    title.text = runs.isolated(said) if runs else said
    _box(svg, 0, WIDTH, LIGHT, {"stroke": "#b9c4c9"})
    _box(svg, at, VALUE, DARK, {})
    for line in value:
        _put(svg, line, VALUE, {"x": f"{at + VALUE // 2}", "text-anchor": "middle"}, runs)
    for line in beside:
        _put(svg, line, WIDTH - VALUE, {"x": f"{edge}"}, runs)
    return f"{tostring(svg, 'unicode')}\n"


def _width(sign: str) -> float:
    """How wide a sign is on average, of its size."""
    if "!" <= sign <= "~":
        return DIGIT if sign.isdecimal() else LATIN
    return OTHER


def _box(svg: Element, x: int, width: int, colour: str, more: Mapping[str, str]) -> None:
    place = {"x": f"{x + 0.5:g}", "y": "0.5", "width": f"{width - 1}", "height": f"{HEIGHT - 1}"}
    SubElement(svg, "rect", {**place, "rx": "6", "fill": colour, **more})


def _put(svg: Element, line: Line, width: int, place: Mapping[str, str], runs: Runs | None) -> None:
    """`line` in a part `width` pixels wide."""
    if not line.words:
        return
    look = {"y": f"{line.y}", "font-size": f"{line.size}", "fill": line.colour}
    if line.width > width - 2 * GAP:
        look |= {"textLength": f"{width - 2 * GAP}", "lengthAdjust": "spacingAndGlyphs"}
    text = SubElement(svg, "text", {**place, **look, "font-weight": line.weight})
    text.text = runs.isolated(line.words) if runs else line.words
