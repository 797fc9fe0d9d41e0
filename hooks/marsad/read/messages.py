"""What pydantic finds, said in our voice: which value, what it was, what must hold."""

from collections.abc import Iterator
from types import NoneType
from typing import Any, get_args

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from ..problems import did_you_mean, shown
from ..walk import records_in

WORDED = {
    "string_too_short": "must not be empty",
    "string_too_long": "must have at most {max_length} characters",
    "string_type": "must be text",
    "int_type": "must be a whole number",
    "decimal_type": "must be a number",
    "greater_than": "must be more than {gt}, not {input}",
    "greater_than_equal": "must be at least {ge}, not {input}",
    "less_than_equal": "must be at most {le}, not {input}",
    "less_than": "must be less than {lt}, not {input}",
    "literal_error": "must be one of {expected}, not `{input}`",
    "bool_type": "must be `true` or `false`",
    "too_long": "must hold at most {max_length} items, not {actual_length}",
    "too_short": "must hold at least {min_length} items, not {actual_length}",
    "tuple_type": "must be a list",
    "dict_type": "must hold a text for each language",
    "model_type": "must be a mapping of keys",
    "model_attributes_type": "must be a mapping of keys",
    "string_pattern_mismatch": "must match {pattern}, not `{input}`",
    "union_tag_not_found": "must say its {discriminator}",
    "union_tag_invalid": "must have as {discriminator} one of {expected_tags}, not `{tag}`",
    "date_type": "must be a date written YYYY-MM-DD",
}


def message(detail: ErrorDetails, kind: type[BaseModel]) -> str:
    """One line for one fault of a record of `kind`."""
    where = ".".join(str(key) for key in detail["loc"])
    named = f"`{where}`" if where else "the file"
    if detail["type"] == "extra_forbidden":
        near = did_you_mean(str(detail["loc"][-1]), _fields(kind))
        return f"{shown(named)} is not a known key{near}"
    if detail["type"] == "missing":
        may_be_null = NoneType in get_args(_fields(kind).get(str(detail["loc"][-1])))
        return f"{named} is missing: write it" + ", with `null` if it is not known" * may_be_null
    context = detail.get("ctx", {})
    if named_by := context.get("discriminator"):
        context = context | {"discriminator": named_by.replace("'", "`")}
    if detail["type"] == "value_error":
        return f"`{where}` {context['error']}" if where else str(context["error"])
    words = WORDED.get(detail["type"])
    if words is None:
        return f"{named}: {detail['msg']}"
    return f"{named} {words.format(input=shown(detail['input']), **context)}"


def _fields(kind: type[BaseModel]) -> dict[str, Any]:
    """All fields of `kind` and of the records inside it, with what they may hold."""
    held = (record.model_fields.items() for record in _inside(kind))
    return {name: field.annotation for fields in held for name, field in fields}


def _inside(kind: type[BaseModel]) -> Iterator[type[BaseModel]]:
    yield kind
    for field in kind.model_fields.values():
        for record in records_in(field.annotation):
            yield from _inside(record)
