"""The files for other programs, as the page of the data lists them."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from ..exports.bibtex import bibtex
from ..exports.column import Column
from ..exports.csl import whole
from ..exports.file import File
from ..exports.shelf import Shelf
from ..words.language import Language

KILO = 1000


@dataclass(frozen=True)
class FormatView:
    """One file, or the address that many share: it has no size."""

    name: str
    path: str
    size: str
    is_series: bool


@dataclass(frozen=True)
class ColumnView:
    """`unit` is empty where values have none."""

    name: str
    meaning: str
    type: str
    unit: str


@dataclass(frozen=True)
class LicenceView:
    """A licence and the address of its text."""

    title: str
    url: str


@dataclass(frozen=True)
class DownloadView:
    """What is given away in one format or more; `columns` are those of the table, if it is one.

    `count` says how many rows or records it holds; nothing where each file is one.
    """

    key: str
    title: str
    records: int
    count: str
    formats: list[FormatView]
    licences: list[LicenceView]
    columns: list[ColumnView]
    columns_count: str


@dataclass(frozen=True)
class DownloadsView:
    """`address` is that of the site, `root` where the pages of the language begin.

    Both have a slash at their end. The files are made when a page first shows them.
    """

    address: str
    root: str
    say: Language
    shelf: Shelf

    @property
    def citation(self) -> str:
        """All data of the site, as a BibTeX entry."""
        return bibtex(whole(self.say, self.root, self.shelf.catalogue.updated))

    @cached_property
    def all(self) -> list[DownloadView]:
        """Every file, those that say the same in several formats together."""
        named: dict[str, dict[str, File]] = {}
        for file in self.shelf.files:
            named.setdefault(file.name, {})[file.extension] = file
        return [_download(self.say, name, [*files.values()]) for name, files in named.items()]


def downloads(say: Language, shelf: Shelf) -> DownloadsView:
    """What `say` calls the files of `shelf`, and where they stand."""
    return DownloadsView(shelf.site_url, say.root(shelf.site_url, shelf.default), say, shelf)


def _download(say: Language, name: str, files: list[File]) -> DownloadView:
    first = files[0]
    columns = first.table.columns if first.table else ()
    return DownloadView(
        key=_key(name),
        title=first.said(say),
        records=first.records,
        count="" if first.series else say.count("rows" if columns else "entries", first.records),
        formats=[_format(say, file) for file in files],
        licences=[LicenceView(found.title, found.url) for found in first.licences],
        columns=[*_columns(say, columns)],
        columns_count=say.count("columns", len(columns)) if columns else "",
    )


def _key(name: str) -> str:
    """Where it stands on the page: `file-cite-each` for `data/cite/{id}`."""
    path = name.partition("/")[2].replace("{id}", "each").replace("{language}", "languages")
    return f"file-{path.replace('/', '-')}"


def _format(say: Language, file: File) -> FormatView:
    name = file.extension.upper()
    if file.series:
        return FormatView(name, file.series, "", True)
    sizes = say.t("download_sizes", whole=size(say, file.size), packed=size(say, file.packed))
    return FormatView(name, file.path, sizes, False)


def size(say: Language, count: int) -> str:
    """`count` bytes in kilobytes: with a decimal below ten."""
    found = Decimal(count) / KILO
    rounded = found.quantize(Decimal("0.1") if found < 10 else Decimal(1))
    return say.t("download_size", n=say.number(rounded))


def _columns(say: Language, columns: tuple[Column, ...]) -> Iterator[ColumnView]:
    for column in columns:
        unit = say.t(f"unit_{column.unit}") if column.unit else ""
        yield ColumnView(column.name, column.said(say), say.t(f"type_{column.type}"), unit)
