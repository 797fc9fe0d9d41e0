"""The file by which a host of repositories says how to cite them."""

import re
from typing import Any

import pytest
import yaml

from marsad.catalogue import Catalogue
from marsad.exports.cited import release_cited
from marsad.exports.licence import BY
from marsad.words.language import Language

from .project import ROOT


@pytest.fixture(scope="module")
def cff() -> Any:
    return yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))


def test_it_says_the_day_of_the_data(cff: Any, real_catalogue: Catalogue) -> None:
    assert cff["date-released"] == real_catalogue.updated
    assert cff["version"] == real_catalogue.updated.isoformat()


def test_it_says_what_the_site_says_of_itself(cff: Any, real_catalogue: Catalogue) -> None:
    say = Language(real_catalogue.languages["en"])
    assert cff["title"] == say.t("site_name")
    assert cff["abstract"] == say.t("data_described")
    assert cff["license"] == BY.name


def test_its_author_is_that_of_a_release(cff: Any, real_catalogue: Catalogue) -> None:
    (author,) = cff["authors"]
    assert f"author = {{{{{author['name']}}}}}," in release_cited(real_catalogue, "2026.05", "")


def test_its_author_holds_the_rights(cff: Any) -> None:
    (author,) = cff["authors"]
    held = re.search(r"^Copyright \(c\) \d+ (.*)$", (ROOT / "LICENSE").read_text("utf-8"), re.M)
    assert held
    assert held[1] == author["name"]
