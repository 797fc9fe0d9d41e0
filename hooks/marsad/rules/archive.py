"""What must hold of archived boards."""

from collections.abc import Iterator

from ..problems import Problem, did_you_mean
from ..read.kinds import Catalogue
from ..schema.archive import ArchivedBoard, ArchivedRow, Known, keyed

# A page shows all rows of a board: with so many its first view stays within 50 kB.
MOST = 1100


def boards_fit_a_page(data: Catalogue) -> Iterator[Problem]:
    """A board has no more rows than its page has room for."""
    for key, rows in data.archived.items():
        if len(rows) > MOST:
            message = f"must have at most {MOST:,} rows, which one page shows, not {len(rows):,}"
            yield data.archived.file(key).problem(message, MOST)


def rows_have_names(data: Catalogue) -> Iterator[Problem]:
    """No two rows of a board have one address."""
    for key, rows in data.archived.items():
        named = {id(row) for row in keyed(rows).values()}
        for index, row in enumerate(rows):
            if id(row) not in named:
                message = f"`{row.model}` would have the address of another row"
                yield data.archived.file(key).problem(message, index)


def papers_are_printed_in_one_way(data: Catalogue) -> Iterator[Problem]:
    """A paper has the same title, day and code in all rows that name it."""
    for key, rows in data.archived.items():
        seen: dict[str, ArchivedRow] = {}
        for index, row in enumerate(rows):
            first = seen.setdefault(row.paper_key, row) if row.paper_key else row
            if _about_paper(first) != _about_paper(row):
                message = f"title, day and code must be those of `{first.model}`: it is one paper"
                yield data.archived.file(key).problem(message, index)


def known_rows_are_results(data: Catalogue) -> Iterator[Problem]:
    """A row that a note knows is in its file, known once, and a result of ours or of nobody."""
    for key, board in data.archive.items():
        rows, seen = keyed(data.archived[key]), set[str]()
        for index, item in enumerate(board.known):
            for message in _known_faults(data, board, item):
                yield data.archive.file(key).problem(message, "known", index)
            if item.row not in rows:
                message = f"no row `{item.row}` in {board.file}{did_you_mean(item.row, rows)}"
                yield data.archive.file(key).problem(message, "known", index, "row")
            elif item.row in seen:
                message = f"`{item.row}` is given twice"
                yield data.archive.file(key).problem(message, "known", index, "row")
            seen.add(item.row)


def _about_paper(row: ArchivedRow) -> tuple[object, ...]:
    return row.paper, row.paper_url, row.date, row.code_url


def _known_faults(data: Catalogue, board: ArchivedBoard, item: Known) -> Iterator[str]:
    if (item.model is None) != (item.protocol is None):
        yield "`model` and `protocol` are given together, or neither is"
    known = data.models.get(item.model or "")  # a missing one has been named by another rule
    if known and item.protocol:
        results = known.results
        if (board.benchmark, item.protocol) not in [(r.benchmark, r.contest) for r in results]:
            yield f"`{item.model}` has no {item.protocol} result on {board.benchmark}"
