"""What prose may name instead of typing a figure: each name gives a link to the evidence."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from markupsafe import Markup

from .. import places
from ..views.site import SiteView


class Show(Protocol):
    """Fills the HTML fragment of that name."""

    def __call__(self, fragment: str, **more: object) -> Markup: ...


def links(site: SiteView, show: Show) -> dict[str, Callable[..., Markup]]:
    """The functions that prose pages call, by name. All raise NotInData for what is not there."""
    link = partial(_link, show, "figure_link")

    def num(fact: str) -> Markup:
        return link(site.fact(fact).text, places.fact(fact))

    def top1(model: str, protocol: str = "fine-tuned") -> Markup:
        return link(site.result(model, protocol).top1.text, places.figure(model, "top1", protocol))

    def top1_error(model: str, protocol: str = "fine-tuned") -> Markup:
        return link(site.result(model, protocol).top1.error, places.figure(model, "top1", protocol))

    def top5(model: str, protocol: str = "fine-tuned") -> Markup:
        return link(site.result(model, protocol).top5.text, places.figure(model, "top5", protocol))

    def top5_error(model: str, protocol: str = "fine-tuned") -> Markup:
        return link(site.result(model, protocol).top5.error, places.figure(model, "top5", protocol))

    def winner(year: int) -> Markup:
        return link(site.year(year).error.text, places.year(year))

    def human(key: str) -> Markup:
        return link(site.human(key).error, places.human(key))

    def cite(source: str) -> Markup:
        return _link(show, "cite", site.source(source).label, places.source(source))

    made = (num, top1, top1_error, top5, top5_error, winner, human, cite)
    return {function.__name__: function for function in made}


def _link(show: Show, fragment: str, text: str, href: str) -> Markup:
    # An address is made of ids of records, which hold nothing that reads as markup.
    return show(fragment, text=text, href=Markup(href))
