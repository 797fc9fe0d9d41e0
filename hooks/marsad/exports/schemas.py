"""What a record of each kind may say, as JSON Schema: for the files given away, and for editors."""

from collections.abc import Iterator

from .. import stored
from ..catalogue import Catalogue
from ..read.kinds import kinds
from .exact import exact
from .file import File

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def schemas(catalogue: Catalogue, site_url: str) -> Iterator[File]:
    """A schema for each kind of record."""
    series = stored.schema("{id}")
    for kind in kinds():
        path = stored.schema(kind.name)
        made = {"$schema": DRAFT, "$id": f"{site_url}{path}", **kind.record.model_json_schema()}
        text = f"{exact(made)}\n"
        yield File(path, "application/schema+json", text, "schema", 1, series=series)
