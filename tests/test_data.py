"""The catalogue: all kinds of records, read-only, and the real data in it."""

from dataclasses import FrozenInstanceError, replace
from typing import Any

import pytest

from marsad.catalogue import Catalogue, load
from marsad.read.kinds import kinds
from marsad.read.table import Table
from marsad.rules.scripts import is_foreign
from marsad.schema.base import Reference, Text
from marsad.walk import find

from .project import ROOT


def test_the_real_data_load() -> None:
    assert load(ROOT / "data").models


def test_a_text_with_its_languages_swapped_is_never_taken(real_catalogue: Catalogue) -> None:
    texts = [text for record, _ in real_catalogue.with_files() for _, text in find(Text, record)]
    assert len(texts) > 1000
    assert [text for text in texts if not is_foreign(text.root["en"], "ar")] == []


def test_no_text_is_read_with_a_name_in_place_of_its_figure(real_catalogue: Catalogue) -> None:
    texts = [text for record, _ in real_catalogue.with_files() for _, text in find(Text, record)]
    assert [words for text in texts for words in text.root.values() if "{" in words] == []


@pytest.mark.parametrize(
    ("text", "foreign"),
    [("وصف αβγ", False), ("وصف αβγδ", True), ("وصف a long text in Latin", False), ("αβγ", True)],
)
def test_a_text_has_no_more_letters_of_another_script_than_of_its_own(
    text: str, foreign: bool
) -> None:
    assert is_foreign(text, "ar") is foreign


def test_every_folder_of_data_is_a_kind() -> None:
    folders = {path.stem for path in (ROOT / "data").iterdir()}
    must = {kind.name for kind in kinds() if not kind.may_be_empty}
    assert must <= folders <= {kind.name for kind in kinds()}


def test_references_point_to_kinds() -> None:
    known = {kind.name for kind in kinds()}
    assert {"sources", "models"} <= {r.to for r in Reference.__subclasses__()} <= known


def test_nothing_of_the_catalogue_can_be_assigned(catalogue: Catalogue) -> None:
    loose: Any = catalogue
    with pytest.raises(FrozenInstanceError):
        loose.models = {}
    for mapping in (
        loose.models, loose.models["ba"].summary.root, loose.languages["ar"].strings,
        loose.models["ba"].results, loose.measured["dal"],
    ):  # fmt: skip
        with pytest.raises(TypeError):
            mapping[0] = None


def test_another_catalogue_is_made_with_another_table(catalogue: Catalogue) -> None:
    kept = Table({"ba": catalogue.models["ba"]})
    assert list(replace(catalogue, models=kept).models) == ["ba"]
    assert len(catalogue.models) > 1
