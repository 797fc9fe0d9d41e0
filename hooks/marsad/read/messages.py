"""What pydantic finds, said in our voice: which value, what it was, what must hold."""

from collections.abc import Iterator

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from ..problems import did_you_mean
from ..walk import records_in

WORDED = {
    "missing": "is missing: write it, with `null` if it is not known",
    "string_too_short": "must not be empty",
    "string_type": "must be text",
    "int_parsing": "must be a whole number, not `{input}`",
    "int_type": "must be a whole number",
    "decimal_parsing": "must be a number, not `{input}`",
    "decimal_type": "must be a number",
    "greater_than": "must be more than {gt}, not {input}",
    "greater_than_equal": "must be at least {ge}, not {input}",
    "less_than_equal": "must be at most {le}, not {input}",
    "less_than": "must be less than {lt}, not {input}",
    "literal_error": "must be one of {expected}, not `{input}`",
    "finite_number": "must be a finite number, not `{input}`",
    "bool_type": "must be `true` or `false`",
    "bool_parsing": "must be `true` or `false`, not `{input}`",
    "too_long": "must hold at most {max_length} items, not {actual_length}",
    "too_short": "must hold at least {min_length} items, not {actual_length}",
    "tuple_type": "must be a list",
    "dict_type": "must hold a text for each language",
    "model_type": "must be a mapping of keys",
    "model_attributes_type": "must be a mapping of keys",
    "string_pattern_mismatch": "must match {pattern}, not `{input}`",
    "union_tag_not_found": "must say its `kind`",
    "union_tag_invalid": "must have as `kind` one of {expected_tags}, not `{tag}`",
    "date_from_datetime_parsing": "must be a real date written YYYY-MM-DD, not `{input}`",
    "date_parsing": "must be a real date written YYYY-MM-DD, not `{input}`",
}


def message(detail: ErrorDetails, kind: type[BaseModel]) -> str:
    """One line for one fault of a record of `kind`."""
    where = ".".join(str(key) for key in detail["loc"])
    named = f"`{where}`" if where else "the file"
    if detail["type"] == "extra_forbidden":
        return f"{named} is not a known key{did_you_mean(str(detail['loc'][-1]), _keys(kind))}"
    context = detail.get("ctx", {})
    if detail["type"] == "value_error":
        return f"`{where}` {context['error']}" if where else str(context["error"])
    words = WORDED.get(detail["type"])
    if words is None:
        return f"{named}: {detail['msg']}"
    return f"{named} {words.format(input=detail['input'], **context)}"


def _keys(kind: type[BaseModel]) -> set[str]:
    """The names of all fields of `kind` and of the records inside it."""
    return {name for record in _inside(kind) for name in record.model_fields}


def _inside(kind: type[BaseModel]) -> Iterator[type[BaseModel]]:
    yield kind
    for field in kind.model_fields.values():
        for record in records_in(field.annotation):
            yield from _inside(record)
