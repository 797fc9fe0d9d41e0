"""Rows of a CSV file, and the note beside the file that says where they come from."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Annotated, Any, ClassVar, Literal, TypeVar

from pydantic import AfterValidator, BeforeValidator, Field, field_validator

from .base import Day, Pixels, Record, Sourced, Text, Whole, Words


def _no_formula(name: str) -> str:
    if name[0] in "=+-@":
        raise ValueError(f"must not begin with `{name[0]}`: a spreadsheet would run it")
    return name


def _none(cell: object) -> object:
    return None if cell == "" else cell


# A cell without a value, where the publisher has none.
MayBeEmpty = BeforeValidator(_none)
Name = Annotated[Words, AfterValidator(_no_formula)]
Licence = Literal["Apache-2.0", "CC BY-SA 4.0"]
Side = Annotated[Pixels, Field(description="Side of the input image, in pixels.")]
R = TypeVar("R", bound="CsvRow")


class CsvRow(Record):
    """A row. Its fields are all the columns that a file may have.

    `KEY` are those that tell it from the others of its file, the name first; `FIGURES` are what is
    measured anew each time; of those in `RISING`, less is better.
    """

    KEY: ClassVar[tuple[str, ...]]
    FIGURES: ClassVar[tuple[str, ...]] = ()
    RISING: ClassVar[tuple[str, ...]] = ()

    @property
    def key(self) -> tuple[Any, ...]:
        """What tells a row from the others of its file."""
        return tuple(getattr(self, name) for name in self.KEY)

    @property
    def named(self) -> str:
        """The row for people."""
        return f"`{self.key[0]}`"

    def value(self, column: str) -> Decimal:
        """The number in `column`, which the row must have."""
        return Decimal(getattr(self, column))

    def order(self, column: str) -> Decimal:
        """Sorts rows by `column`, the best first, those without a value last."""
        found = getattr(self, column)
        if found is None:
            return Decimal("Infinity")
        return Decimal(found if column in self.RISING else -found)


class SizedRow(CsvRow):
    """A row that is known by a name and an image size."""

    KEY: ClassVar[tuple[str, str]]

    @property
    def key(self) -> tuple[str, int]:
        """What tells it apart from the other rows of its file."""
        name, size = self.KEY
        return getattr(self, name), getattr(self, size)

    @property
    def named(self) -> str:
        """What messages call it."""
        return "`{}` at {} pixels".format(*self.key)


def by_key(rows: Iterable[R]) -> dict[Any, R]:
    """Rows by what tells them apart."""
    return {row.key: row for row in rows}


class CsvNote(Sourced):
    """The note beside a CSV file."""

    ROW: ClassVar[type[CsvRow]]

    title: Text
    file: Words = Field(pattern=r"^[a-z0-9-]+\.csv$")
    columns: tuple[str, ...] = Field(description="The head of the file: see the type of its rows.")
    publisher: Literal["timm", "pwc"] | None = Field(description="Whose files an import can read.")
    row: Text = Field(description="Where a row stands in the source; its name follows.")
    rows_published: Whole | None = Field(gt=0, description="Rows of the publisher's whole file.")
    commit: Words = Field(pattern=r"^[0-9a-f]{40}$")
    changed: Day | None = Field(description="The day of that commit.")
    fingerprint: Words | None = Field(pattern=r"^[0-9a-f]{8}-[0-9a-f]{12}$")
    licence: Licence

    @field_validator("columns")
    @classmethod
    def _known(cls, names: tuple[str, ...]) -> tuple[str, ...]:
        fields = cls.ROW.model_fields
        needed = [n for n, field in fields.items() if n in cls.ROW.KEY or field.is_required()]
        if names != tuple(name for name in fields if name in {*needed, *names}):
            must = f"{', '.join(needed[:-1])} and {needed[-1]}"
            raise ValueError(f"must hold {must}, and only {', '.join(fields)}, in order")
        return names
