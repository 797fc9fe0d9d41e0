"""A copy of the data in which every figure that texts may name is another one."""

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from marsad.read import yamlfile

STEP = Decimal("0.01")
# What is no text stands without quotation marks.
BARE = re.compile(r'(?:(?<=[:,] )|(?<=\[))"(true|false|\d+(?:\.\d+)?)"')
# Words of others, and what stood here once: they keep their figures.
SAID = {
    "claims": ("claim", "verbatim"),
    "changes": ("before", "after", "why"),
    "snapshots": ("rows",),
}


def moved(data: Path) -> None:
    """Lower every figure that texts may name by STEP; what was said holds no decimals any more."""
    for path in sorted(data.glob("*/*.yml")):
        kind, record = path.parent.name, yamlfile.read(path).data
        for figure in _figures(kind, record):
            figure["value"] = str(Decimal(figure["value"]) - STEP)
        record |= {key: _whole(record[key]) for key in SAID.get(kind, ())}
        path.write_text(on_one_line(record), "utf-8")


def on_one_line(record: Any) -> str:
    """What a file says, as YAML."""
    return BARE.sub(r"\1", json.dumps(record, ensure_ascii=False))


def _figures(kind: str, record: Any) -> Iterator[dict[str, str]]:
    """The figures in percent of a record, as its file has them, that are printed there."""
    if kind == "models":
        found = [result[key] for result in record["results"] for key in ("top1", "top5")]
    elif kind == "facts":
        found = [record["figure"]] if record["unit"] == "percent" else []
    else:
        found = [record["top5_error"]] if kind in ("challenge", "humans") else []
    return (figure for figure in found if figure and "value" in figure)


def _whole(value: Any) -> Any:
    """`value` without decimals in any of its texts."""
    if isinstance(value, dict):
        return {key: _whole(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_whole(inner) for inner in value]
    return re.sub(r"(\d)\.\d+", r"\1", value) if isinstance(value, str) else value
