"""Write FIELDS.md, the table of all fields of all records, or check that it is what they say.

make fields                 writes it: after a field, its type or its description has changed
python tools/fields.py --check
"""

import argparse
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from marsad.read.kinds import Kind, kinds
from marsad.schema.base import ID_PATTERN

FILE = Path(__file__).resolve().parent.parent / "FIELDS.md"
LEFT_OUT = "may be left out"
HEAD = f"""# Fields

Made of the types in `hooks/marsad/schema/` by `make fields`: do not edit. Every field must be
there, unless it says that it {LEFT_OUT}; where one may be `null`, that says that it is not known.
A Text holds words in each language, and so does a Locator, a place in a source. Numbers, and `true`
and `false`, stand without quotation marks.
"""
Schema = Mapping[str, Any]
WORDS = {
    "string": "text",
    "integer": "whole number",
    "boolean": "true or false",
    "object": "mapping",
    "null": "`null`",
}
LIMITS = {
    "minimum": "from",
    "exclusiveMinimum": "above",
    "maximum": "to",
    "exclusiveMaximum": "below",
}


def main() -> int:
    parser = argparse.ArgumentParser(description="Write or check the table of fields.")
    parser.add_argument("--check", action="store_true", help="write nothing; 1 where it differs")
    if not parser.parse_args().check:
        FILE.write_text(text(), "utf-8")
    elif not FILE.exists() or FILE.read_text("utf-8") != text():
        print(f"{FILE.name}:1: is not what the records say: make fields", file=sys.stderr)
        return 1
    return 0


def text() -> str:
    """The whole file: a section for each kind of record."""
    return "\n".join([HEAD, *(line for kind in kinds() for line in section(kind))])


def section(kind: Kind) -> Iterator[str]:
    """The fields of a record, then those of each record that stands inside it."""
    schema = kind.record.model_json_schema()
    place = f"data/{kind.name}.yml" if kind.single else f"data/{kind.name}/"
    yield f"## {kind.name}\n\n`{place}`\n"
    yield from table(schema)
    for name, inner in schema.get("$defs", {}).items():
        if "properties" in inner:
            yield f"**{name}** {meaning(inner)}".rstrip() + "\n"
            yield from table(inner)


def table(schema: Schema) -> Iterator[str]:
    """A line for each field: its name, what may stand there, if it must, and what it means."""
    yield "| field | holds | meaning |\n|---|---|---|"
    needed = schema.get("required", [])
    for name, field in schema["properties"].items():
        left = "" if name in needed else f"; {LEFT_OUT}"
        yield f"| `{name}` | {held(field)}{left} | {meaning(field)} |"
    yield ""


def meaning(schema: Schema) -> str:
    """The description, on one line, as Markdown shows it."""
    return " ".join(str(schema.get("description", "")).split()).replace("|", "\\|")


def held(field: Schema) -> str:
    """What may stand in a field, in words."""
    if choice := field.get("anyOf") or field.get("oneOf"):
        # Where files are given away a number may be text, so that none of its digits is lost.
        number = any(one.get("type") == "number" for one in choice)
        choice = [one for one in choice if not (number and one.get("type") == "string")]
        return " or ".join(dict.fromkeys(map(held, choice)))
    if name := field.get("$ref"):
        return str(name).rpartition("/")[2]
    if "enum" in field or "const" in field:
        return ", ".join(f"`{value}`" for value in field.get("enum", [field.get("const")]))
    if field.get("pattern") == ID_PATTERN:
        return "id"
    if field.get("type") == "array":
        return f"list of {held(field.get('items', {}))}"
    return WORDS.get(str(field.get("type")), str(field.get("type", "value"))) + limits(field)


def limits(field: Schema) -> str:
    """The least and the most that a number may be, in words."""
    return "".join(f" {word} {field[key]}" for key, word in LIMITS.items() if key in field)


if __name__ == "__main__":
    sys.exit(main())
