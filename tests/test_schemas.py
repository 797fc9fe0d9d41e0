"""JSON Schemas of the records: every file of data and every record given away keeps to them."""

import json
import re
from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator, FormatChecker

from marsad.catalogue import Catalogue
from marsad.exports.all import exports
from marsad.exports.file import File
from marsad.exports.records import TOGETHER
from marsad.read.kinds import Kind, kinds

from .project import ROOT

FOLDER = "data/schemas/"
SETTINGS = ROOT / ".vscode" / "settings.json"
# What plain words of YAML 1.2 are, as editors read them; a day is a text.
CORE = {
    "null": r"null|~|",
    "bool": r"true|false",
    "int": r"[-+]?[0-9]+",
    "float": r"[-+]?[0-9]+\.[0-9]*",
}


Schemas = dict[str, Draft202012Validator]


class Loader(yaml.SafeLoader):
    """YAML 1.2."""


Loader.yaml_implicit_resolvers = {}
for tag, form in CORE.items():
    Loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{form})$"), None)


@pytest.fixture(scope="module")
def files(real_catalogue: Catalogue) -> dict[str, File]:
    return {file.path: file for file in exports(real_catalogue, "https://x.example/")}


@pytest.fixture(scope="module")
def schemas(files: dict[str, File]) -> Schemas:
    """What checks by each schema, itself checked, by the name of the schema."""
    texts = {
        path[len(FOLDER) : -len(".json")]: file.text
        for path, file in files.items()
        if path.startswith(FOLDER)
    }
    found = {name: json.loads(text) for name, text in texts.items()}
    for schema in found.values():
        Draft202012Validator.check_schema(schema)
    checker = FormatChecker()
    return {
        name: Draft202012Validator(schema, format_checker=checker) for name, schema in found.items()
    }


def named(kind: Kind) -> str:
    return kind.name


@pytest.mark.parametrize("kind", kinds(), ids=named)
def test_every_file_of_data_keeps_to_its_schema(schemas: Schemas, kind: Kind) -> None:
    place = f"{kind.name}.yml" if kind.single else f"{kind.name}/*.yml"
    found = sorted((ROOT / "data").glob(place))
    assert found or kind.may_be_empty
    for path in found:
        record = yaml.load(path.read_text("utf-8"), Loader)
        assert [*faults(schemas[kind.name], record)] == [], path


@pytest.mark.parametrize("kind", TOGETHER)
def test_every_record_given_away_keeps_to_its_schema(
    files: dict[str, File], schemas: Schemas, kind: str
) -> None:
    records = json.loads(files[f"data/{kind}.json"].text)[kind]
    assert records
    for key, record in records.items():
        assert [*faults(schemas[kind], record)] == [], key


def test_a_model_alone_is_as_among_all(files: dict[str, File]) -> None:
    for key, record in json.loads(files["data/models.json"].text)["models"].items():
        alone = json.loads(files[f"data/models/{key}.json"].text)
        assert alone["models"] == {key: record}


WRONG = [{"standing": "best"}, {"unknown": None}, {"published": 2020}, {"results": [{}]}]


@pytest.mark.parametrize("wrong", WRONG, ids=str)
def test_a_schema_refuses_what_is_no_record(
    files: dict[str, File], schemas: Schemas, wrong: dict[str, Any]
) -> None:
    good = json.loads(files["data/models.json"].text)["models"]["coca"]
    assert not [*faults(schemas["models"], good)]
    assert [*faults(schemas["models"], good | wrong)]


def test_editors_are_told_of_every_schema(files: dict[str, File]) -> None:
    told = json.loads(SETTINGS.read_text("utf-8"))["yaml.schemas"]
    assert {path.removeprefix("./site/") for path in told} == {
        f"data/schemas/{kind.name}.json" for kind in kinds()
    }


GIVEN = ["compare", "index", "leaderboard", "open-weights"]


@pytest.mark.parametrize("name", GIVEN)
def test_a_file_of_lists_or_rows_keeps_to_its_schema(
    files: dict[str, File], schemas: Schemas, name: str
) -> None:
    made = json.loads(files[f"data/{name}.json"].text)
    assert [*faults(schemas[f"files/{name}"], made)] == []


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("compare", {"models": [{"id": "coca"}]}),
        ("index", {"files": [{"url": 1}]}),
        ("leaderboard", {"rows": [{"unknown": 1}]}),
        ("open-weights", {"columns": {}}),
    ],
)
def test_a_schema_of_a_file_refuses_what_is_none(
    files: dict[str, File], schemas: Schemas, name: str, wrong: dict[str, Any]
) -> None:
    made = json.loads(files[f"data/{name}.json"].text)
    assert [*faults(schemas[f"files/{name}"], made | wrong)]


def faults(schema: Draft202012Validator, record: Any) -> Iterator[str]:
    for error in schema.iter_errors(record):
        yield f"{list(error.absolute_path)}: {error.message}"


def test_the_list_says_every_address_of_a_series(files: dict[str, File]) -> None:
    listed = json.loads(files["data/index.json"].text)["files"]
    series = {entry["url"]: entry["values"] for entry in listed if "values" in entry}
    told = [
        url.format(**dict(zip(values, one, strict=True)))
        for url, values in series.items()
        for one in product(*values.values())
    ]
    made = [f"https://x.example/{file.path}" for file in files.values() if file.series]
    assert sorted(told) == sorted(made)
