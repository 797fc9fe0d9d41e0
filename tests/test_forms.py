"""The forms for errors and results are such as GitHub reads, and speak both languages.

Their keys are those of GitHub's syntax for issue forms.
"""

import re
from typing import Any

import pytest

from marsad.read.yamlfile import read
from marsad.repository import FORM

from .project import ROOT

FOLDER = ROOT / ".github" / "ISSUE_TEMPLATE"
FORMS = sorted({*FOLDER.glob("*.yml")} - {FOLDER / "config.yml"})
KEYS = {"name", "description", "labels", "body"}
ATTRIBUTES = {
    "input": {"label", "description", "placeholder"},
    "textarea": {"label", "description", "placeholder"},
    "dropdown": {"label", "description", "options"},
}
BOTH = re.compile(r"(?=.*[\u0600-\u06ff])(?=.*[A-Za-z])(?=.* · )", re.S)


@pytest.fixture(params=FORMS, ids=lambda path: path.stem)
def form(request: pytest.FixtureRequest) -> Any:
    return read(request.param).data


def test_there_is_one_for_errors_and_one_for_results() -> None:
    assert [path.stem for path in FORMS] == ["correction", "result"]


def test_a_form_holds_what_github_reads_and_nothing_else(form: Any) -> None:
    assert form.keys() == KEYS
    ids = [field["id"] for field in form["body"]]
    assert len({*ids}) == len(ids)
    for field in form["body"]:
        assert field.keys() <= {"type", "id", "attributes", "validations"}
        assert re.fullmatch(r"[a-z0-9_-]+", field["id"])
        assert "label" in field["attributes"].keys() <= ATTRIBUTES[field["type"]]
        assert field.get("validations", {"required": "true"}) == {"required": "true"}


def test_what_readers_read_is_in_both_languages(form: Any) -> None:
    said = [form["name"], form["description"]]
    for field in form["body"]:
        attributes = field["attributes"]
        said += [attributes["label"], *attributes.get("options", ())]
        said += [attributes["description"]] if "description" in attributes else []
    assert [words for words in said if not BOTH.match(words)] == []


def test_the_link_of_each_page_finds_its_form_and_its_field() -> None:
    name = FORM.removeprefix("template=")
    assert "page" in [field["id"] for field in read(FOLDER / name).data["body"]]


def test_what_is_asked_of_a_pull_request_is_in_both_languages() -> None:
    text = (FOLDER.parent / "PULL_REQUEST_TEMPLATE.md").read_text("utf-8")
    lines = [line for line in text.splitlines() if line]
    assert [line for line in lines if not BOTH.match(line)] == []
    assert "make check" in text
