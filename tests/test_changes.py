"""What became other in the data: on the page of the data, on that of the record, and in feeds."""

import json
from typing import Any

import feedparser
import pytest

from marsad.catalogue import Catalogue
from marsad.exports.all import exports
from marsad.views.changes import ChangePages
from marsad.views.edition import Edition
from marsad.views.site import SiteView
from marsad.words.language import Language

SITE = "https://x.example/"
ROOTS = {"ar": SITE, "en": f"{SITE}en/"}
# The newest first.
KEYS = ["2024-02-05-gone", "2024-02-03-ba"]
DAYS = ["2024-02-05", "2024-02-03"]


@pytest.fixture(scope="module")
def files(catalogue: Catalogue) -> dict[str, str]:
    return {file.path: file.text for file in exports(catalogue, SITE, "ar")}


def test_the_newest_change_comes_first(catalogue: Catalogue, english: Language) -> None:
    gone, ba = ChangePages(Edition(catalogue, english)).first.changes
    assert [gone.key, ba.key] == KEYS
    assert (ba.day, ba.kind.label, ba.record, ba.address) == (
        "3 February 2024",
        "Corrected",
        "[Ba] `c`",
        "models/ba/",
    )
    assert (ba.before, ba.after) == ("40.1%", "40.9%")
    assert ba.conclusion == "It changed a conclusion on the site."
    assert (gone.record, gone.address, gone.after, gone.source) == ("gone", "", "", None)
    assert gone.conclusion == "It changed no conclusion on the site."


def test_a_model_shows_its_changes_and_no_others(catalogue: Catalogue, english: Language) -> None:
    site = SiteView(catalogue, english)
    assert [change.key for change in site.model("ba").changes.named] == ["2024-02-03-ba"]
    assert site.model("ta").changes.named == []


@pytest.mark.parametrize("code", ROOTS)
def test_a_feed_reader_reads_the_changes(files: dict[str, str], code: str) -> None:
    found = feedparser.parse(files[f"data/changes-{code}.xml"])
    assert not found.bozo
    assert found.version == "atom10"
    assert found.feed.updated == f"{DAYS[0]}T00:00:00Z"
    addresses = [f"{ROOTS[code]}data/#change-{key}" for key in KEYS]
    assert [entry.id for entry in found.entries] == addresses
    assert [entry.link for entry in found.entries] == addresses
    assert [entry.updated[:10] for entry in found.entries] == DAYS
    assert "&" in found.entries[0].content[0].value


@pytest.mark.parametrize("code", ROOTS)
def test_both_feeds_say_the_same(files: dict[str, str], code: str) -> None:
    atom = feedparser.parse(files[f"data/changes-{code}.xml"])
    feed: dict[str, Any] = json.loads(files[f"data/changes-{code}.json"])
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == f"{SITE}data/changes-{code}.json"
    assert feed["title"] == atom.feed.title
    assert [
        (item["id"], item["title"], item["content_text"], item["date_published"])
        for item in feed["items"]
    ] == [(e.id, e.title, e.content[0].value, e.updated) for e in atom.entries]


@pytest.mark.parametrize(
    ("code", "title"),
    [("en", "Corrected: [Ba] `c`, top-1 accuracy"), ("ar", "صُحِّح: [Ba] `c`، دقة Top-1")],
)
def test_the_title_of_a_change_is_words(files: dict[str, str], code: str, title: str) -> None:
    feed: dict[str, Any] = json.loads(files[f"data/changes-{code}.json"])
    assert [item["title"] for item in feed["items"]][-1] == title


def test_changes_are_given_away_as_records(files: dict[str, str]) -> None:
    assert [*json.loads(files["data/changes.json"])["changes"]] == KEYS
