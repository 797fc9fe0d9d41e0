"""A board that others kept, as it was last printed: an archive, not a ranking of ours."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Annotated, ClassVar, Literal

from pydantic import Field, StringConstraints, model_validator

from .address import PrintedUrl, arxiv_in
from .base import BenchmarkId, Day, Evidence, ModelId, Record, Text, Url, Words
from .csvrow import CsvNote, CsvRow, MayBeEmpty, Name
from .model import Protocol


def _printed(form: str) -> StringConstraints:
    return StringConstraints(pattern=rf"^(?:{form})$", max_length=20)


Percent = Annotated[Annotated[str, _printed(r"[0-9]+(?:\.[0-9]+)?%?")] | None, MayBeEmpty]
Parameters = Annotated[Annotated[str, _printed(r"[0-9]+(?:\.[0-9]+)?M")] | None, MayBeEmpty]
# Some were typed with a blank before them, or with a comma for the point.
Gflops = Annotated[Annotated[str, _printed(r" ?[0-9]+(?:[.,][0-9]+)?")] | None, MayBeEmpty]


def number(printed: str) -> Decimal:
    """The number that is printed: 2100 for `2100M`, 0.626 for `0,626`."""
    return Decimal(printed.strip(" %M").replace(",", "."))


class ArchivedRow(CsvRow):
    """A row as printed: nothing is repaired, rounded or turned into another unit."""

    KEY: ClassVar = ("model", "paper_url", "top1")

    model: Name
    top1: Percent = Field(default=None, description="Percent; many rows have the sign.")
    top5: Percent = None
    parameters: Parameters = Field(default=None, description="Millions.")
    gflops: Gflops = Field(default=None, description="Billions of operations for one image.")
    date: Annotated[Day | None, MayBeEmpty] = None
    paper: Annotated[Name | None, MayBeEmpty] = None
    paper_url: Annotated[PrintedUrl | None, MayBeEmpty] = None
    code_url: Annotated[Url | None, MayBeEmpty] = None

    @model_validator(mode="after")
    def _in_order(self) -> "ArchivedRow":
        found = [number(cell) for cell in (self.top1, self.top5) if cell]
        if not all(0 < value <= 100 for value in found):
            raise ValueError("accuracies must be above 0 and at most 100")
        if found != sorted(found):
            raise ValueError(f"`top5` must not be below `top1`, but {self.top5} < {self.top1}")
        return self

    @property
    def named(self) -> str:
        """What messages call it."""
        return f"`{self.model}` at {self.top1}" if self.top1 else f"`{self.model}`"

    @property
    def paper_key(self) -> str:
        """The arXiv number of the paper, else the end of its address; empty where none stands."""
        url = self.paper_url or ""
        return arxiv_in(url) or re.split(r"[/=]", url.rstrip("/"))[-1]


def keyed(rows: Iterable[ArchivedRow]) -> Mapping[str, ArchivedRow]:
    """`rows` by the shortest name that no other has: that of the model, most often; then with the
    paper, then with top-1 too. Blanks are `_`, as the name is part of an address.
    """
    found = {(row.model, row.paper_key, row.top1 or ""): row for row in rows}
    counted = Counter(key[:length] for key in found for length in (1, 2))

    def shortest(key: tuple[str, str, str]) -> str:
        length = next((n for n in (1, 2) if counted[key[:n]] == 1), 3)
        return re.sub(r"\s+", "_", "_".join(filter(None, key[:length])))

    return MappingProxyType({shortest(key): row for key, row in found.items()})


class Known(Record):
    """What a row is in our records, where paper and figure do not tell."""

    row: Words = Field(
        pattern=r'^[^\s<>"`]+$',
        description="The name of the row in its address: what stands there behind `#`.",
    )
    model: ModelId | None = Field(description="`null`: none of ours.")
    protocol: Literal[Protocol, "frozen-features-attention"] | None = Field(
        description="With the probe where that is not linear."
    )


class ArchivedBoard(CsvNote):
    """The note beside a CSV file of archived rows."""

    ROW: ClassVar = ArchivedRow

    benchmark: BenchmarkId
    published_as: Words | None = Field(description="What the publisher calls the table.")
    licence_url: Url
    attribution: Text
    evidence: tuple[Evidence, ...] = Field(description="For the licence, and where it came from.")
    known: tuple[Known, ...]
