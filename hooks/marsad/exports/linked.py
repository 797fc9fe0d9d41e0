"""What a page says to machines, as JSON-LD."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from .. import places, stored
from ..catalogue import Catalogue
from ..rank.lists import CLAIMS
from ..schema.base import Text
from ..schema.benchmark import MAIN
from ..schema.csvrow import CsvNote
from ..words.language import Language
from .breadcrumbs import breadcrumbs
from .claimreview import claim_reviews
from .csl import csl
from .dataset import dataset, set_of_others
from .scholarly import ARTICLES, article
from .shelf import Shelf
from .website import website


@dataclass(frozen=True)
class Told:
    """A page: `path` leads to it from the root of its language, `root` is that one's address."""

    path: str
    root: str
    title: str

    @property
    def address(self) -> str:
        """Absolute."""
        return f"{self.root}{self.path}"

    @property
    def above(self) -> str:
        """The page of the navigation that it stands under: `models/` for a model."""
        first, slash, _ = self.path.partition("/")
        return first + slash

    @property
    def name(self) -> str:
        """What it is called under that page; empty for that page."""
        return self.path.removeprefix(self.above).removesuffix("/")


def linked(catalogue: Catalogue, say: Language, page: Told, shelf: Shelf) -> list[str]:
    """What the site is on the home page, reviews on the fact-check, files on the page of the data.

    Papers and the rows of others where they are shown. A page under one that has a name says where
    it stands. JSON, which ends no script.
    """
    made = (
        json.dumps(item, ensure_ascii=False, sort_keys=True)
        for item in _items(catalogue, say, page, shelf)
    )
    return [text.replace("<", "\\u003c") for text in made]


def _items(
    catalogue: Catalogue, say: Language, page: Told, shelf: Shelf
) -> Iterator[dict[str, Any]]:
    if not page.path:
        yield website(say, page.address)
    if page.above == places.FACT_CHECK:
        keys = (key for key, name in CLAIMS.pages_of(catalogue).items() if name == page.name)
        yield from claim_reviews(catalogue, keys, say, page.address, say.t("site_name"))
    if page.path == places.DATA:
        yield dataset(say, page.address, shelf.site_url, catalogue.updated, shelf.files)
    for path, note, text in _sets(catalogue, page.path):
        file = next(file for file in shelf.files if file.path == path)
        origin = catalogue.sources[note.source].url
        yield set_of_others(say, page.address, shelf.site_url, note, text, origin, file)
    above = say.file.strings.get(f"page_{page.above.removesuffix('/')}")
    if above and page.path != page.above:
        yield breadcrumbs([(above, f"{page.root}{page.above}"), (page.title, page.address)])
    items = (csl(key, catalogue.sources[key]) for key in _sources(catalogue, page, shelf))
    yield from (article(item) for item in items if item["type"] in ARTICLES)


def _sets(catalogue: Catalogue, page: str) -> Iterator[tuple[str, CsvNote, Text]]:
    """The file of each set whose rows the page shows, its note, and a text about it."""
    for key, note in catalogue.measurements.items():
        main = note.benchmark == MAIN
        if page == (places.MEASURED if main else places.measured_on(note.benchmark)):
            yield stored.rows("measured", key), note, note.protocol
    if page == places.ARCHIVE:
        for key, board in catalogue.archive.items():
            yield stored.rows("archived", key), board, board.attribution


def _sources(catalogue: Catalogue, page: Told, shelf: Shelf) -> Iterable[str]:
    """The ids of those that the page shows, or that its model is to be cited by."""
    if page.above == places.CITATIONS:
        return shelf.sources.get(page.name, ())
    if page.above == places.MODELS and page.name in catalogue.models:
        return (catalogue.models[page.name].paper,)
    return ()
