"""What records and JSON files may say, as JSON Schema: for whoever takes them, and for editors."""

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from .. import stored
from ..catalogue import Catalogue
from ..read.kinds import kinds
from ..schema.base import Record
from ..schema.given import GIVEN
from .column import Column
from .exact import exact
from .file import File
from .results import leaderboard

DRAFT = "https://json-schema.org/draft/2020-12/schema"
# What the types of columns are in JSON, where they are not called so.
PLAIN = {"date": "string", "yearmonth": "string"}


def schemas(catalogue: Catalogue, site_url: str) -> Iterator[File]:
    """A schema for each kind of record, and for each JSON file of lists or rows."""
    for kind in kinds():
        made = _schema(kind.record)
        yield _file(site_url, stored.schema(kind.name), made, "schema", stored.schema("{id}"))
    given = {name: _schema(record) for name, record in GIVEN.items()}
    given["leaderboard"] = _rows(leaderboard(catalogue, site_url).columns)
    series = stored.given_schema("{id}")
    for name, made in given.items():
        yield _file(site_url, stored.given_schema(name), made, "given_schema", series)


@cache
def _schema(record: type[Record]) -> Mapping[str, Any]:
    """What a record may say, which no data change."""
    return MappingProxyType(record.model_json_schema())


def _file(site_url: str, path: str, made: Mapping[str, Any], title: str, series: str) -> File:
    text = exact({"$schema": DRAFT, "$id": f"{site_url}{path}", **made})
    return File(path, "application/schema+json", f"{text}\n", title, 1, series=series)


def _rows(columns: tuple[Column, ...]) -> Mapping[str, Any]:
    """Of a file of rows with its licence, its day and its origin; a cell may be null."""
    head = ("licence", "version", "generated_from")
    cells = {column.name: {"type": [_type(column), "null"]} for column in columns}
    row = {"type": "object", "properties": cells, "required": [*cells]}
    rows = {"type": "array", "items": row | {"additionalProperties": False}}
    return {
        "type": "object",
        "properties": {**{name: {"type": "string"} for name in head}, "rows": rows},
        "required": [*head, "rows"],
    }


def _type(column: Column) -> str:
    return PLAIN.get(column.type, column.type)
