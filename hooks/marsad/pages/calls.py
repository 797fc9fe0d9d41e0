"""What prose may name instead of typing a figure: each call gives a link to the evidence."""

from collections.abc import Callable
from dataclasses import fields
from functools import partial
from typing import Protocol

from markupsafe import Markup

from .. import places
from ..rank.boards import Board
from ..views.facts import BestView
from ..views.site import SiteView

MAIN = Board()
BEST = [field.name for field in fields(BestView) if field.type is str]

Calls = dict[str, Callable[..., object]]


class Show(Protocol):
    """Fills the template of that name."""

    def __call__(self, template: str, /, **more: object) -> Markup:
        """`template` with `more` as its names. Raises what the template raises."""
        ...


def names(site: SiteView) -> dict[str, Callable[[], str]]:
    """What prose names without a call: nothing else of the site is in its reach."""
    best = {f"site.best.{name}": partial(_best, site, name) for name in BEST}
    return {"site.updated": lambda: site.updated, **best}


def links(site: SiteView, show: Show) -> Calls:
    """The functions that prose pages call, by name. All raise NotInData for what is not there."""

    def num(fact: str) -> Markup:
        """The figure of a fact, which leads to its evidence."""
        found = site.fact(fact)
        return _link(show, "figure_link.md", found.text, found.address)

    def winner(year: int) -> Markup:
        """The top-5 error of a year's winner, in percent, which leads to that year."""
        return _link(show, "figure_link.md", site.year(year).error.text, places.year(year))

    def human(key: str) -> Markup:
        """The top-5 error of a person, in percent, which leads to what was measured."""
        return _link(show, "figure_link.md", site.human(key).error, places.human(key))

    def cite(source: str) -> Markup:
        """What a source is called, which leads to its entry."""
        found = site.source(source)
        return _link(show, "cite.md", found.label, found.address)

    return {**_named(num, winner, human, cite), **_results(site, show)}


def _results(site: SiteView, show: Show) -> Calls:
    """The figures of one model on one board."""

    def figure(name: str, part: str) -> Callable[..., object]:
        """What asks for the accuracy `name`, or its error, as a link to its row."""

        def call(
            model: str, protocol: str = MAIN.protocol, benchmark: str = MAIN.benchmark
        ) -> Markup:
            found = site.result(model, Board(benchmark, protocol))
            text = getattr(getattr(found, name), part)
            return _link(
                show, "figure_link.md", text, places.figure(model, name, found.board.value)
            )

        return call

    def band(model: str, protocol: str = MAIN.protocol, benchmark: str = MAIN.benchmark) -> str:
        """The places that a result may hold: `1–6`."""
        return site.result(model, Board(benchmark, protocol)).band

    return {
        "top1": figure("top1", "text"),
        "top1_error": figure("top1", "error"),
        "top5": figure("top5", "text"),
        "top5_error": figure("top5", "error"),
        "band": band,
    }


def _named(*functions: Callable[..., object]) -> Calls:
    return {function.__name__: function for function in functions}


def _best(site: SiteView, name: str) -> str:
    return str(getattr(site.best, name))


def _link(show: Show, template: str, text: str, href: str) -> Markup:
    # An address is made of ids of records, which hold nothing that reads as markup.
    return show(template, text=text, href=Markup(href))
