"""Texts name the figures of other records: where one changes, all that they say changes with it."""

import re
from decimal import Decimal
from pathlib import Path

import pytest

from marsad.catalogue import Catalogue
from marsad.derive.late import late
from marsad.derive.named import named, of_facts, of_model
from marsad.derive.typed import NUMBER, PERCENT, repeated
from marsad.pages.prose import faults
from marsad.problems import Problem
from marsad.read.datafolder import read
from marsad.read.kinds import kinds
from marsad.read.textfolder import Text as Page
from marsad.rules.typed import SAID
from marsad.schema.base import Locator, ModelId, Record, SourceId, Text
from marsad.schema.challenge import Fact
from marsad.schema.model import Model
from marsad.walk import Keys, find

from .moved import moved
from .project import copy_real

DECIMAL = re.compile(r"(?<![\d.])\d+\.\d+(?=%)")


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("images", "50,000"),
        ("top1:alef-1", "91.00%"),
        ("top1-error:alef-1", "9.00%"),
        ("top5:alef-1", "98.95%"),
        ("top5-error:alef-1", "1.05%"),
        ("top1:alef-1:zero-shot", "86.3%"),
        ("winner:2015", "3.57%"),
        ("human:one-person", "5.1%"),
    ],
)
def test_a_text_may_name(catalogue: Catalogue, place: str, text: str) -> None:
    assert catalogue.tables.filled(f"({{{place}}})") == f"({text})"


def test_a_fact_may_be_a_result_of_a_model(catalogue: Catalogue) -> None:
    asked = {"kind": "result", "model": "alef-1", "protocol": "fine-tuned", "column": "top5-error"}
    fact = {"unit": "percent", "figure": asked, "statement": {"en": "words"}}
    found = Fact.model_validate(fact, context=catalogue.tables)
    assert (found.text, found.figure.kind) == ("1.05%", "measured")
    assert (found.figure.source, found.figure.confidence) == ("dal-results", "secondary")
    assert found.figure.locator.root["en"] == "row 1"


def test_the_place_of_a_result_names_its_figures_in_a_fact_too(catalogue: Catalogue) -> None:
    known = catalogue.tables.texts
    said = late(Locator({"en": "Table 2: {top5-error:alef-1}, {no-fact}"}), known).root["en"]
    assert said == "Table 2: 1.05%, {no-fact}"


@pytest.mark.parametrize(
    ("words", "numbers", "found"),
    [
        ("91.00%, 91.0%, 91%", NUMBER, ["91.00", "91.0", "91"]),
        ("يخطئ في 9.0% و98.95%.", NUMBER, ["9.0", "98.95"]),
        ("Top-9, v9.0, 9.05, 19.0", NUMBER, []),
        ("{top1:alef-1}, {alef-9.0}", NUMBER, []),
        ("section 9.0", PERCENT, []),
        ("section 1; it gives 9.0%", PERCENT, ["9.0"]),
    ],
)
def test_a_typed_figure_is_found_however_it_is_written(
    catalogue: Catalogue, words: str, numbers: re.Pattern[str], found: list[str]
) -> None:
    own = [*of_model("alef-1", catalogue.models["alef-1"])]
    assert [number for number, _ in repeated(words, own, numbers)] == found


def test_no_text_keeps_a_figure_that_has_changed(tmp_path: Path, real_catalogue: Catalogue) -> None:
    data, problems = copy_real(tmp_path) / "data", list[Problem]()
    moved(data)
    now, kept, named_there = read(data, problems), list[str](), 0
    assert not problems
    for kind in kinds():
        for key, record in now.table(kind.name).items():
            gone = reach(real_catalogue, key, record) - reach(now, key, record)
            named_there += bool(gone)
            for keys, text in find(Text, record) if gone else ():
                numbers = DECIMAL.findall("" if is_said(record, keys) else text.root["en"])
                kept += [f"{key} {keys} {n}" for n in numbers if Decimal(n) in gone]
    assert named_there > 150
    assert kept == []


def reach(data: Catalogue, key: str, record: Record) -> set[Decimal]:
    """What `record` must not type: its own results, those of models and what its sources give."""
    sources = {source for _, source in find(SourceId, record)}
    names = [key] if isinstance(record, Model) else [name for _, name in find(ModelId, record)]
    every = (*of_facts(data.facts), *named({}, data.challenge, data.humans))
    found = {one.value for one in every if one.printed.source in sources}
    return found | {one.value for name in names for one in of_model(name, data.models[name])}


def is_said(record: Record, keys: Keys) -> bool:
    return keys[0] in SAID.get(type(record), ())


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ('{{ top1("alef-1") }} is 91.0%, under 2.0%.', ["91.0"]),
        ('{{ top1("alef-1", "zero-shot") }} leaves 13.70%.', ["13.70"]),
        ("{{ winner(2015) }} is 3.57%; version 3.57.", ["3.57"]),
        ('{{ human("one-person") }}: 5.10%, about 5%.', ["5.10"]),
        ('{{ num("share") }} is 6.0%.', ["6.0"]),
        ('{{ top1("ba") }}, no 91.0%.', []),
    ],
)
def test_a_page_does_not_type_what_it_asks_for(
    catalogue: Catalogue, words: str, numbers: list[str]
) -> None:
    page = Page(Path("en/x.md"), f"---\ntitle: x\ndescription: y\n---\n{words}\n")
    found = faults(page, catalogue.tables, (), "en")
    said = [problem.message.split()[3].strip(",") for problem in found]
    assert said == numbers
