"""What must hold between the cells of a post's table and the claims that quote them."""

import re
from collections.abc import Iterator

from ..problems import Problem, did_you_mean, shown
from ..read.kinds import Catalogue
from ..schema.snapshot import Snapshot

# What stands between two cells of a row that a claim quotes together.
BETWEEN = "|"


def rows_are_parts_of_their_post(data: Catalogue) -> Iterator[Problem]:
    """Each row of a snapshot is a part of the post, and another than the rows above."""
    for snapshot, file in data.snapshots.with_files():
        post = data.posts.get(snapshot.post)  # a missing post has been named by another rule
        known, seen = {part.id for part in post.parts} if post else set(), dict[str, int]()
        for index, row in enumerate(snapshot.rows):
            if (first := seen.setdefault(row.part, index)) != index:
                text = f"`rows.{index}.part` is also that of `rows.{first}`"
                yield file.problem(text, "rows", index, "part")
            elif post and row.part not in known:
                text = f"no part `{row.part}` in data/posts/{snapshot.post}.yml"
                text += did_you_mean(row.part, known)
                yield file.problem(text, "rows", index, "part")


def claims_quote_the_cells_that_name_them(data: Catalogue) -> Iterator[Problem]:
    """A claim of a row, named by a cell of that row, quotes some of the cell or all of it.

    Claims of other parts say something of the table from outside.
    """
    for snapshot, file in data.snapshots.with_files():
        for index, column, name in _judged(data, snapshot):
            said = data.claims[name].verbatim
            if not _quotes(said, snapshot.rows[index].cells[column].printed):
                text = f"`printed` is not what the claim `{name}` of this row quotes:"
                yield file.problem(f"{text} `{shown(said)}`", "rows", index, column, "printed")


def _judged(data: Catalogue, snapshot: Snapshot) -> Iterator[tuple[int, str, str]]:
    """Each row and column with a claim of the row that it names."""
    for index, row in enumerate(snapshot.rows):
        for column, cell in row.cells.items():
            for name in cell.claims:
                claim = data.claims.get(name)  # a missing one has been named by another rule
                if claim and (claim.post, claim.part) == (snapshot.post, row.part):
                    yield index, column, name


def _quotes(said: str, printed: str) -> bool:
    """Whether one of the cells that a claim quotes stands in `printed`, as whole words."""
    cells = [cell.strip() for cell in said.split(BETWEEN) if cell.strip()]
    return any(
        re.search(rf"(?<![\w.,]){re.escape(cell)}(?![\w]|[.,]\d)", printed) for cell in cells
    )
