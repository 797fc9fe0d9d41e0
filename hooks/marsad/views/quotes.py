"""The sentence that a reader may quote: value, kind, protocol, band and day, each from the data."""

from ..rank.bands import half_width
from ..rank.boards import Board, Place, images, leading
from ..rank.weights import Released
from ..schema.figure import Printed
from ..schema.model import Model, Result
from ..words.language import Language
from .boards import board_name
from .edition import Edition
from .figures import band, interval, listed


def model_said(edition: Edition, model: Model, place: Place | None) -> str:
    """What is known of `model` in a sentence; `place` is that of its leading result, if ranked."""
    say, result = edition.language, leading(model)
    if result is None or not isinstance(result.top1, Printed):
        return say.t("quote_none", name=model.name, **_ours(edition))
    said = [say.t("quote_result", name=model.name, **_values(edition, result, result.top1))]
    if place is None and result.others:
        said.append(say.t("quote_others", values=listed(say, result.others)))
    return f"{say.t('semicolon')} ".join([*said, _standing(edition, model, place)])


def past_said(edition: Edition, year: int, first: Place | None = None) -> str:
    """The `first` result of the main board at the end of `year`, in a sentence."""
    say = edition.language
    if first is None:
        return say.t("quote_past_none", year=year, **_ours(edition))
    values = _values(edition, first.result, first.top1)
    said = say.t("quote_past", year=year, name=first.model.name, **values, **_ours(edition))
    return f"{said}{say.t('semicolon')} {_standing(edition, first.model, first)}"


def family_said(edition: Edition, family: str, best: Released) -> str:
    """The most accurate released weights of a family, by their measurement, in a sentence."""
    top1, count = best.row.value("top1"), images(edition.catalogue, Board()) or 1
    return edition.language.t(
        "quote_family",
        family=family,
        weights=best.row.weights,
        value=edition.language.percent(top1),
        pixels=edition.language.count("pixels", best.row.image_size),
        half=f"{half_width(float(top1), count):.2f}",
        **_ours(edition),
    )


def _values(edition: Edition, result: Result, top1: Printed) -> dict[str, str]:
    """What the sentence names of a result."""
    say, board = edition.language, Board.of(result)
    return {
        "value": say.percent(top1.value),
        "benchmark": say.text(edition.catalogue.benchmarks[board.benchmark].name),
        "kind": _kind(say, top1),
        "protocol": _protocol(say, board_name(edition, board).label, result),
    }


def _protocol(say: Language, name: str, result: Result) -> str:
    """The protocol by its `name`, and the setting: at several scales, several networks …"""
    return f"{say.t('semicolon')} ".join(filter(None, (name, say.text(result.setting))))


def _kind(say: Language, top1: Printed) -> str:
    """Reported, measured …; and that nobody here saw it where it is said to be printed."""
    kind = say.t(f"kind_{top1.kind}")
    return say.t("quote_noted", kind=kind) if top1.confidence == "third-party-note" else kind


def _standing(edition: Edition, model: Model, place: Place | None) -> str:
    """How far the result can be told from others, or why it is not ranked; and of which day."""
    say, ours = edition.language, _ours(edition)
    if place is None or place.band is None:
        return say.t(f"quote_{model.standing}", **ours)
    return say.t("quote_ranked", half=interval(place), band=band(place), **ours)


def _ours(edition: Edition) -> dict[str, str]:
    """Whose records say so, and of which day: a sentence that is copied leaves this site."""
    say = edition.language
    return {"site": say.t("site_name"), "day": say.day(edition.catalogue.updated)}
