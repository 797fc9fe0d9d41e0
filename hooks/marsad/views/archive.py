"""A board that others kept, as it was printed, and what we know of its rows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..rank.archive import Difference, Match, matches
from ..schema.address import secure
from ..schema.archive import ArchivedRow, keyed, number
from .edition import Edition
from .figures import Located, located
from .links import ModelLink, SourceLink
from .ways import WayView, ways

FIGURES = ("top1", "top5", "parameters", "gflops")


@dataclass(frozen=True)
class PrintedView:
    """A value as printed; `sort` is its number where a program would read another one."""

    text: str
    sort: str


@dataclass(frozen=True)
class ArchivedRowView:
    """`key` is the id of the row, `paper` that of its paper, `ours` that of our model."""

    key: str
    model: str
    figures: list[PrintedView]
    date: str
    paper: str
    ours: str
    verdict: str


@dataclass(frozen=True)
class DifferenceView:
    """A figure that is printed otherwise than we have it."""

    key: str
    printed_model: str
    model: ModelLink
    column: str
    printed: str
    ours: str


@dataclass(frozen=True)
class PaperView:
    """A paper of the board as printed, its code, and how many rows it has."""

    key: str
    title: str
    url: str
    date: str
    code_url: str
    code: str
    rows: int


@dataclass(frozen=True)
class ArchiveView:
    key: str
    title: str
    source: SourceLink
    row: str
    commit: str
    licence: str
    licence_url: str
    attribution: str
    evidence: list[Located]
    count: str
    without_code: str
    matched: str
    years: list[str]
    ways: list[WayView]
    rows: list[ArchivedRowView]
    differences: list[DifferenceView]
    papers: list[PaperView]


def archive_view(edition: Edition, key: str) -> ArchiveView:
    """The board `key` in words."""
    say, board = edition.language, edition.catalogue.archive[key]
    rows, found = keyed(edition.catalogue.archived[key]), matches(edition.catalogue, key)
    return ArchiveView(
        key=key,
        title=say.text(board.title),
        source=edition.source(board.source),
        row=say.text(board.row),
        commit=board.commit,
        licence=board.licence,
        licence_url=board.licence_url,
        attribution=say.text(board.attribution),
        evidence=located(edition, board.evidence),
        count=say.number(len(rows)),
        without_code=say.number(sum(not row.code_url for row in rows.values())),
        matched=say.number(len(found)),
        years=sorted({str(row.date.year) for row in rows.values() if row.date}, reverse=True),
        ways=ways(say, ((name, _whole(row)) for name, row in rows.items())),
        rows=[_row(edition, name, row, found.get(name)) for name, row in rows.items()],
        differences=list(_differences(edition, rows, found)),
        papers=_papers(rows),
    )


def _whole(row: ArchivedRow) -> int | None:
    """Its whole percent of top-1, if any is printed."""
    return int(number(row.top1)) if row.top1 else None


def _row(edition: Edition, key: str, row: ArchivedRow, match: Match | None) -> ArchivedRowView:
    return ArchivedRowView(
        key=key,
        model=row.model,
        figures=[_printed(getattr(row, name)) for name in FIGURES],
        date=row.date.isoformat() if row.date else row.paper_key,
        paper=row.paper_key,
        ours=match.model if match else "",
        verdict=_verdict(edition, match) if match else "",
    )


def _printed(cell: str | None) -> PrintedView:
    # A script reads a comma as one between thousands.
    return PrintedView(cell or "", str(number(cell)) if cell and "," in cell else "")


def _verdict(edition: Edition, match: Match) -> str:
    """`agrees`, or what differs."""
    say = edition.language
    if not match.differences:
        return say.t("archive_agrees")
    columns = (say.t(f"archive_{found.column}") for found in match.differences)
    return say.t("archive_differs", columns=f"{say.t('comma')} ".join(columns))


def _differences(
    edition: Edition, rows: Mapping[str, ArchivedRow], found: Mapping[str, Match]
) -> Iterator[DifferenceView]:
    say = edition.language
    for key, match in found.items():
        for one in match.differences:
            yield DifferenceView(
                key=key,
                printed_model=rows[key].model,
                model=edition.model(match.model),
                column=say.t(f"archive_{one.column}"),
                printed=one.printed or say.t("archive_empty"),
                ours=_ours(edition, one),
            )


def _ours(edition: Edition, found: Difference) -> str:
    """What we have, with its unit in words: parameters in millions, as on the board."""
    say = edition.language
    if found.ours is None:
        return say.t("kind_not-published")
    if found.column == "parameters":
        return say.count("millions", found.ours)
    return say.percent(found.ours)


def _papers(rows: Mapping[str, ArchivedRow]) -> list[PaperView]:
    """The papers, newest first; what the board prints of a paper is the same in all its rows."""
    found: dict[str, list[ArchivedRow]] = {}
    for row in rows.values():
        if row.paper_url:
            found.setdefault(row.paper_key, []).append(row)
    made = [_paper(key, several) for key, several in found.items()]
    return sorted(made, key=lambda paper: paper.date, reverse=True)


def _paper(key: str, rows: list[ArchivedRow]) -> PaperView:
    first = rows[0]
    code = first.code_url or ""
    return PaperView(
        key=key,
        title=first.paper or first.paper_url or "",
        url=secure(first.paper_url or ""),
        date=first.date.isoformat() if first.date else "",
        code_url=code,
        code=code.partition("://")[2].partition("/")[2],
        rows=len(rows),
    )
