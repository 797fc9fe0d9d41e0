"""JSON in which every number has the digits that it has in the data."""

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

ENCODER = json.JSONEncoder(ensure_ascii=False)


def exact(value: object) -> str:
    """`value` as JSON: a Decimal as a number with all its digits, a day as a text."""
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, Mapping):
        pairs = (f"{exact(str(key))}:{exact(found)}" for key, found in value.items())
        return f"{{{','.join(pairs)}}}"
    if isinstance(value, list | tuple):
        return f"[{','.join(map(exact, value))}]"
    return ENCODER.encode(value.isoformat() if isinstance(value, date) else value)
