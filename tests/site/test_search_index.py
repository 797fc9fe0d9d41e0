"""The search index of each language: its own pages, at addresses that exist, as plain text."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from .page import Page

HIDDEN = re.compile("[\u0000-\u0008\u000b-\u001f\u200b-\u200f\u202a-\u202e\u2066-\u2069\u061c]")
FOLDERS = {"ar": "", "en": "en/"}
LOADED = {
    "lunr/min/lunr.ar.min.js",
    "lunr/min/lunr.stemmer.support.min.js",
    "workers/search.a7633da7.min.js",
}


@pytest.fixture(params=FOLDERS)
def folder(request: pytest.FixtureRequest) -> str:
    return FOLDERS[request.param]


@pytest.fixture
def index(built_site: Path, folder: str) -> dict[str, Any]:
    path = built_site / folder / "search" / "search_index.json"
    made: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return made


def test_every_address_exists(
    index: dict[str, Any], folder: str, site_pages: dict[str, Page]
) -> None:
    for entry in index["docs"]:
        path, _, part = entry["location"].partition("#")
        page = site_pages[folder + path]
        assert not part or part in page.ids


def test_every_page_is_in_it(
    index: dict[str, Any], folder: str, site_pages: dict[str, Page]
) -> None:
    language = "en" if folder else "ar"
    pages = {page.common_path for page in site_pages.values() if page.language == language}
    # A source is found in the list, which leads on to it; a result on the page of its model.
    listed = {path for path in pages if re.fullmatch(r"citations/./|leaderboard/.+/\d+/", path)}
    assert listed
    found = {entry["location"].partition("#")[0] for entry in index["docs"]}
    assert found == pages - listed - {"404.html"}


def test_it_holds_no_hidden_characters_and_no_citations_as_code(index: dict[str, Any]) -> None:
    text = json.dumps(index, ensure_ascii=False)
    assert HIDDEN.findall(text) == []
    assert "urldate = {" not in text


def test_no_script_is_published_that_nobody_loads(built_site: Path) -> None:
    scripts = built_site / "assets" / "javascripts"
    found = {p.relative_to(scripts).as_posix() for p in scripts.rglob("*") if p.is_file()}
    assert found == LOADED
