"""What an address or a DOI says of itself is what its record says."""

from collections.abc import Iterator

from ..problems import Problem
from ..read.kinds import Catalogue
from ..schema.address import arxiv_in, arxiv_month, arxiv_numbers, day_of_copy, ieee_year
from ..schema.source import Source


def copies_say_their_day(data: Catalogue) -> Iterator[Problem]:
    """An archived copy whose address names its day was captured on that day."""
    for source, file in data.sources.with_files():
        if source.archive:
            day = day_of_copy(source.archive.url)
            if day and day != source.archive.captured.isoformat():
                message = f"`captured` must be {day}, which stands in the address of the copy"
                yield file.problem(message, "archive", "captured")


def copies_are_of_their_paper(data: Catalogue) -> Iterator[Problem]:
    """The address of an archived copy holds no arXiv number but that of its source."""
    for source, file in data.sources.with_files():
        if source.archive and (said := _another(source.archive.url, source)):
            yield file.problem(f"`archive.url` {said}", "archive", "url")


def code_is_of_its_paper(data: Catalogue) -> Iterator[Problem]:
    """The address of code is no paper, and holds no arXiv number but that of the model's paper."""
    for model, file in data.models.with_files():
        paper = data.sources.get(model.paper)
        if model.code and arxiv_in(model.code):
            yield file.problem("`code` must be the address of a repository, not a paper", "code")
        elif model.code and paper and (said := _another(model.code, paper)):
            yield file.problem(f"`code` {said}", "code")


def dois_are_of_their_year(data: Catalogue) -> Iterator[Problem]:
    """The year in a DOI of IEEE is from the arXiv number's to the one after the source's own."""
    for source, file in data.sources.with_files():
        year = ieee_year(source.doi) if source.doi else None
        if year and source.year:
            first = int(arxiv_month(source.arxiv)[:4]) if source.arxiv else year
            if not min(first, source.year) <= year <= source.year + 1:
                message = f"`doi` must be that of this document: it names {year}, while the first "
                message += f"print was in {min(first, source.year)} and `year` is {source.year}"
                yield file.problem(message, "doi")


def _another(url: str, paper: Source) -> str | None:
    """What is wrong with `url` where it names another paper of arXiv than `paper`."""
    for number in arxiv_numbers(url):
        if number != paper.arxiv:
            own = paper.arxiv or "which has none"
            return f"must hold no arXiv number but that of the paper, {own}, not {number}"
    return None
