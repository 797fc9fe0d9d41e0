"""What a browser finds on every page: checks 5, 7, 8, 23, 24, 26, 27, 31 to 36, 38."""

import re

import pytest
from playwright.sync_api import Browser

from marsad.catalogue import Catalogue
from marsad.finish.isolate import FSI, PDI

from ..site.page import Page
from .sweep import Findings, sweep

pytestmark = pytest.mark.browser
# Words that stay Latin on an Arabic page beside the names in the data.
NAMES = {"BibTeX"}


@pytest.fixture(scope="session")
def found(browser: Browser, address: str, all_pages: list[Page]) -> Findings:
    with browser.new_context(base_url=address, reduced_motion="reduce") as context:
        return sweep(context.new_page(), [page.path for page in all_pages])


def test_check_05_the_language_link(found: Findings) -> None:
    assert found["05"] == []


def test_check_07_no_english_left_in_the_arabic_interface(
    found: Findings, real_catalogue: Catalogue
) -> None:
    names = NAMES | _names(real_catalogue)
    assert [(path, words) for path, words in found["07"] if not _is_named(words, names)] == []


def test_check_08_no_arabic_on_english_pages(found: Findings) -> None:
    assert found["08"] == []


def test_check_23_left_to_right_runs_are_isolated(found: Findings) -> None:
    assert found["23"] == []


def test_check_24_isolates_are_tight(found: Findings) -> None:
    assert found["24"] == []


def test_check_26_numeric_cells(found: Findings) -> None:
    assert found["26"] == []


def test_check_27_code_and_addresses(found: Findings) -> None:
    assert found["27"] == []


def test_check_31_no_spacing_slant_or_capitals(found: Findings) -> None:
    assert found["31"] == []


def test_check_32_size_and_leading(found: Findings) -> None:
    assert found["32"] == []


def test_check_34_underlines_and_alignment(found: Findings) -> None:
    assert found["34"] == []


def test_check_35_no_page_scrolls_sideways(found: Findings) -> None:
    assert found["35"] == []


def test_check_36_mirroring(found: Findings) -> None:
    assert found["36"] == []


def test_check_38_charts(found: Findings) -> None:
    assert found["38"] == []


def _names(catalogue: Catalogue) -> set[str]:
    """What has a name of its own in the data: models, weights, teams."""
    models = {model.name for model in catalogue.models.values()}
    weights = {row.weights for rows in catalogue.measured.values() for row in rows}
    return models | weights | {year.team for year in catalogue.challenge.values()}


def _is_named(words: str, names: set[str]) -> bool:
    """Whether `words` are a name, alone or with a number after it."""
    bare = words.replace(FSI, "").replace(PDI, "")
    return bare in names or re.sub(r": [\d.%±، ]+$", "", bare) in names
