"""What the JSON files for other programs hold that are no records: their lists, typed."""

from pydantic import Field

from .base import ReadOnly, Record
from .model import Regime, Standing

# A figure with every digit that is printed.
Printed = str


class Listed(Record):
    """A file; of a series, the address that many share has names in braces, and no size is told."""

    url: str
    title: ReadOnly[str, str] = Field(description="What it is, by language.")
    media_type: str
    licences: tuple[str, ...] = Field(description="Names of the SPDX list.")
    records: int | None = Field(default=None, description="Rows or records that it holds.")
    bytes: int | None = None
    sha256: str | None = None
    values: ReadOnly[str, tuple[str, ...]] | None = Field(
        default=None, description="Of a series: what each name in braces stands for."
    )


class Released(Record):
    """A release: `url` is that of its folder and its page."""

    version: str
    day: str = Field(description="The day of the data.")
    url: str
    sums: str = Field(description="The list of its files with their sums, as sha256sum writes it.")
    archive: str = Field(description="All of its files in one.")
    sha256: str = Field(description="The sum of the archive.")


class Index(Record):
    """The list of all files, and of the releases, the newest first."""

    version: str = Field(description="The day of the data.")
    generated_from: str
    files: tuple[Listed, ...]
    releases: tuple[Released, ...]


class ComparedResult(Record):
    """A result under a protocol: figures with their kinds, the band if it is ranked."""

    band: tuple[int, int] | None
    top1: tuple[Printed | None, str]
    top5: tuple[Printed | None, str]


class ComparedWeights(Record):
    """Released weights that were measured again: the top-1 by benchmark."""

    weights: str
    image_size: int
    top1: ReadOnly[str, Printed]


class Compared(Record):
    """A model, with its results on the main benchmark by protocol."""

    id: str
    name: str
    published: str = Field(description="YYYY-MM.")
    standing: Standing
    regime: Regime
    weights: str
    parameters: Printed | None = Field(description="Millions.")
    results: ReadOnly[str, ComparedResult]
    measured: tuple[ComparedWeights, ...]


class Compare(Record):
    """All models that can be compared; `images` are those of the main benchmark."""

    images: int | None
    models: tuple[Compared, ...]


class OpenColumns(Record):
    """A list for each column, the most accurate weights first; all of one length."""

    weights: tuple[str, ...]
    image_size: tuple[int, ...] = Field(description="Pixels.")
    differs: tuple[bool, ...] = Field(description="Whether they were timed with other parameters.")
    only_1k: tuple[bool | None, ...] = Field(
        description="Whether they have learned from ImageNet-1K only; null where nothing says it."
    )
    family: tuple[str, ...] = Field(description="The page of it that holds their row.")
    model: tuple[tuple[str, str] | None, ...] = Field(description="Id and name of our record.")


class OpenWeights(Record):
    """Released weights with what they cost and reach."""

    columns: OpenColumns
    figures: ReadOnly[str, tuple[Printed | None, ...]]


# By the name of the file.
GIVEN: dict[str, type[Record]] = {
    "compare": Compare,
    "index": Index,
    "open-weights": OpenWeights,
}
