"""What a model's standing says of its results, and its date of them."""

from collections.abc import Iterator

from ..problems import Problem
from ..read.kinds import Catalogue
from ..schema.address import arxiv_month
from ..schema.base import Text
from ..schema.figure import Printed
from ..schema.model import Model, Result
from ..schema.source import Source

# Listed, and not ranked.
DOUBTED = ("withdrawn", "unreproduced")


def results_fit_the_standing(data: Catalogue) -> Iterator[Problem]:
    """A model without a figure has no result; any other has one on each board, with a top-1."""
    for model, file in data.models.with_files():
        for message in _standing_faults(model):
            yield file.problem(message, "results")


def doubts_say_why(data: Catalogue) -> Iterator[Problem]:
    """A model that its authors withdrew, or whose claim nobody has repeated, says why."""
    for model, file in data.models.with_files():
        if model.standing in DOUBTED and not model.caution:
            text = f"`caution` must say why, where `standing` is {model.standing}"
            yield file.problem(text, "caution")


def unreproduced_stays_unreached(data: Catalogue) -> Iterator[Problem]:
    """Nobody else gives as much as an unreproduced model claims."""
    for model, file in data.models.with_files():
        if model.standing == "unreproduced":
            for index, at in _reached(model.results):
                text = "as high as the claim: `standing` must not be unreproduced"
                yield file.problem(text, "results", index, "others", at)


def dates_follow_the_paper(data: Catalogue) -> Iterator[Problem]:
    """No result is printed before the month in which its paper first was."""
    for model, file in data.models.with_files():
        paper = data.sources.get(model.paper)  # a missing source has been named by another rule
        first = _first_printing(paper) if paper else ""
        if model.published < first:
            text = f"must not be before {first}, when `{model.paper}` was first printed"
            yield file.problem(f"`published` {text}", "published")


def late_dates_are_explained(data: Catalogue) -> Iterator[Problem]:
    """A result printed more than a year after its paper has a `caution` that names its year."""
    for model, file in data.models.with_files():
        paper = data.sources.get(model.paper)
        first = arxiv_month(paper.arxiv) if paper and paper.arxiv else model.published
        last = f"{int(first[:4]) + 1}{first[4:]}"
        if model.published > last and not _names(model.caution, model.published[:4]):
            text = f"`published` must not be after {last}, a year after `{model.paper}` was first "
            text += f"printed, or `caution` must name {model.published[:4]}"
            yield file.problem(text, "published")


def revisions_change_a_figure(data: Catalogue) -> Iterator[Problem]:
    """A figure printed later than its model is of a later month, and not what stood before it."""
    for model, file in data.models.with_files():
        for index, result in enumerate(model.results):
            for text, *at in _revision_faults(model, result):
                yield file.problem(text, "results", index, "revision", *at)


def _names(caution: Text | None, year: str) -> bool:
    return any(year in text for text in caution.root.values()) if caution else False


def _revision_faults(model: Model, result: Result) -> Iterator[tuple[str, ...]]:
    revision, top1 = result.revision, result.top1
    if revision is None:
        return
    if revision.since <= model.published:
        yield f"`since` must be after {model.published}, when the model was published", "since"
    if revision.before and isinstance(top1, Printed) and revision.before.value == top1.value:
        yield f"`value` must not be {top1.value}, that of `top1`", "before", "value"


def _standing_faults(model: Model) -> Iterator[str]:
    if model.standing == "no-figure":
        if model.results:
            yield "`results` must be empty where `standing` is no-figure"
        return
    if not model.results:
        yield "`results` must hold at least one result"
    if any(not isinstance(result.top1, Printed) for result in model.results):
        yield "every result must have a `top1` value"
    boards = [(result.benchmark, result.contest) for result in model.results]
    if len(set(boards)) < len(boards):
        yield "`results` must not hold two results on one benchmark under one protocol and probe"


def _reached(results: tuple[Result, ...]) -> Iterator[tuple[int, int]]:
    for index, result in enumerate(results):
        for at, other in enumerate(result.others):
            if isinstance(result.top1, Printed) and other.value >= result.top1.value:
                yield index, at


def _first_printing(paper: Source) -> str:
    """The month of its arXiv number, or January of its year where that is earlier; else nothing."""
    if not paper.arxiv:
        return ""
    month = arxiv_month(paper.arxiv)
    return min(month, f"{paper.year}-01") if paper.year and f"{paper.year}" < month[:4] else month
