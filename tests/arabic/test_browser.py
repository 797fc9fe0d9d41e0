"""What a browser finds on pages: checks 5, 7, 8, 23, 24, 26, 27, 31 to 36, 38, and policy.

Of pages that one template makes of many records a choice is shown, or all with `--every-page`;
5, 7, 8, 23 and 24 are read in the markup of the others.
"""

import re

import pytest
from playwright.sync_api import Browser

from marsad.catalogue import Catalogue
from marsad.words.runs import FSI, PDI

from ..site.page import Page
from .chosen import chosen
from .sweep import Findings, sweep

pytestmark = pytest.mark.browser
CHECKS = {
    "05": "the language link",
    "08": "no Arabic on English pages",
    "23": "left-to-right runs are isolated",
    "24": "isolates are tight",
    "26": "numeric cells",
    "27": "code and addresses",
    "31": "no spacing, slant or capitals",
    "32": "size and leading",
    "34": "underlines and alignment",
    "35": "no page scrolls sideways",
    "36": "mirroring",
    "38": "charts",
    "policy": "nothing that the page's policy stops",
}
PARTS = 16
# Words that stay Latin on an Arabic page beside the names in the data.
NAMES = {"BibTeX"}


@pytest.fixture(scope="session")
def paths(request: pytest.FixtureRequest, all_pages: list[Page]) -> list[str]:
    """The addresses of the pages that are shown."""
    every = request.config.getoption("every_page")
    return [page.path for page in (all_pages if every else chosen(all_pages))]


@pytest.fixture(scope="session", params=range(PARTS))
def found(
    request: pytest.FixtureRequest,
    browser: Browser,
    address: str,
    all_pages: list[Page],
    paths: list[str],
) -> Findings:
    """What is found on a part of the pages; several workers share all parts."""
    read = [page.path for page in all_pages if page.path not in set(paths)]
    part = slice(request.param, None, PARTS)
    with browser.new_context(base_url=address, reduced_motion="reduce") as context:
        return sweep(context.new_page(), paths[part], read[part])


@pytest.mark.parametrize("number", CHECKS)
def test_check(found: Findings, number: str) -> None:
    assert found[number] == [], CHECKS[number]


def test_check_07_no_english_left_in_the_arabic_interface(
    found: Findings, real_catalogue: Catalogue
) -> None:
    names = NAMES | _names(real_catalogue)
    assert [(path, words) for path, words in found["07"] if not _is_named(words, names)] == []


def _names(catalogue: Catalogue) -> set[str]:
    """What has a name of its own in the data: models, organisations, weights, teams."""
    models = {model.name for model in catalogue.models.values()}
    makers = {maker.name.root["ar"] for maker in catalogue.organisations.values()}
    weights = {row.weights for rows in catalogue.measured.values() for row in rows}
    return models | makers | weights | {year.team for year in catalogue.challenge.values()}


def _is_named(words: str, names: set[str]) -> bool:
    """Whether `words` are a name, alone or with a number after it."""
    bare = words.replace(FSI, "").replace(PDI, "")
    return bare in names or re.sub(r": [\d.%±، ]+$", "", bare) in names
