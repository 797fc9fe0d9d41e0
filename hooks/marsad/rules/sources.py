"""What must hold of a source."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from ..fold import unaccented
from ..problems import Problem
from ..read.kinds import Catalogue
from ..schema.address import arxiv_in, arxiv_month, arxiv_numbers, astray

# By what a document is known, each in one spelling; letters of an address are not all one.
SAME: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {"doi": str.casefold, "arxiv": str.casefold, "url": lambda url: url.rstrip("/")}
)
# What is printed in arXiv itself; elsewhere a page may be about a paper.
PAPERS = ("article", "conference-paper", "preprint")


def copies_were_made_before_they_were_read(data: Catalogue) -> Iterator[Problem]:
    """An archived copy is not younger than the day on which we read the source."""
    for source, file in data.sources.with_files():
        if source.archive and source.archive.captured > source.accessed:
            message = f"`captured` must not be after `accessed`, {source.accessed}"
            yield file.problem(message, "archive", "captured")


def documents_are_recorded_once(data: Catalogue) -> Iterator[Problem]:
    """No two sources have one DOI, one arXiv number or one address."""
    for field, spelled in SAME.items():
        seen = defaultdict[str, list[str]](list)
        for key, source in data.sources.items():
            if found := getattr(source, field):
                seen[spelled(found)].append(key)
        for first, *others in seen.values():
            message = f"`{field}` is that of `{first}` too: a document is one source"
            yield from (data.sources.file(key).problem(message, field) for key in others)


def links_say_when_they_were_tried(data: Catalogue) -> Iterator[Problem]:
    """A link that works or has moved was tried on a day; one that was not checked was not."""
    for source, file in data.sources.with_files():
        if source.status in ("online", "moved") and source.checked is None:
            yield file.problem(
                f"`checked` must be a day where `status` is {source.status}", "checked"
            )
        if source.status == "not-checked" and source.checked is not None:
            yield file.problem("`checked` must be null where `status` is not-checked", "checked")


def titles_are_recorded_once(data: Catalogue) -> Iterator[Problem]:
    """No two sources of a kind and year have one title, unless organisations published them."""
    seen: dict[tuple[str, str, int | None, str | None], str] = {}
    for key, source in data.sources.items():
        title = "".join(filter(str.isalnum, unaccented(source.title)))
        first = seen.setdefault((title, source.kind, source.year, source.organisation), key)
        if first != key:
            message = f"`title` is that of `{first}` too: a document is one source"
            yield data.sources.file(key).problem(message, "title")


def addresses_of_arxiv_are_there(data: Catalogue) -> Iterator[Problem]:
    """An address of a paper that holds a number of arXiv is at arxiv.org."""
    for source, file in data.sources.with_files():
        named = source.kind in PAPERS and arxiv_numbers(source.url) and not arxiv_in(source.url)
        if named or astray(source.url, source.arxiv):
            message = "`url` must be at arxiv.org, where it names a paper by its arXiv number"
            yield file.problem(message, "url")


def years_are_not_after_the_reading(data: Catalogue) -> Iterator[Problem]:
    """A source was printed by the year in which we read it, unless its venue is of the next."""
    for source, file in data.sources.with_files():
        read = source.accessed.year
        if source.year and source.year > read and f"{source.year}" not in (source.venue or ""):
            message = f"`year` must not be after {read}, when it was read, "
            yield file.problem(f"{message}unless `venue` names {source.year}", "year")


def years_follow_arxiv(data: Catalogue) -> Iterator[Problem]:
    """A source is not printed before the year of its arXiv number, unless its venue was then."""
    for source, file in data.sources.with_files():
        first = arxiv_month(source.arxiv)[:4] if source.arxiv else ""
        if (
            source.year
            and f"{source.year}" < first
            and f"{source.year}" not in (source.venue or "")
        ):
            message = f"`year` must not be before {first}, that of its arXiv number, "
            yield file.problem(f"{message}unless `venue` names {source.year}", "year")
