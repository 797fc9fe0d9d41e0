"""A source as an item of CSL-JSON: what every other form of a citation is made of.

The names are those of the Citation Style Language, https://docs.citationstyles.org.
"""

import datetime
from typing import Any

from ..schema.person import Name
from ..schema.source import Source
from ..words.language import Language

TYPES = {
    "article": "article-journal",
    "conference-paper": "paper-conference",
    "preprint": "article",
    "webpage": "webpage",
    "software": "software",
    "dataset": "dataset",
    "post": "post-weblog",
    "discussion": "post",
}
# Stands after the authors who are named, where there are more.
OTHERS = "others"
# What the entry of this site is called, in every language.
KEY = "imagenet-observatory"


Item = dict[str, Any]


def csl(key: str, source: Source) -> Item:
    """The item of a source, its `id` the source's."""
    item = {
        "id": key,
        "type": TYPES[source.kind],
        "title": source.title,
        "author": authors(source),
        "issued": {"date-parts": [[source.year]]} if source.year else None,
        "container-title": source.venue,
        "publisher": source.organisation if source.authors else None,
        "number": f"arXiv:{source.arxiv}" if source.arxiv else None,
        "DOI": source.doi,
        "URL": source.url,
        "accessed": _day(source.accessed),
        "archive_location": source.archive.url if source.archive else None,
        "language": source.language,
    }
    return {name: value for name, value in item.items() if value}


def whole(say: Language, address: str, day: datetime.date) -> Item:
    """The item of all data; the site begins at `address`, and the data are those of `day`."""
    return {
        "id": KEY,
        "type": "dataset",
        "title": say.t("site_name"),
        "author": [{"literal": say.t("site_name")}],
        "issued": {"date-parts": [[day.year]]},
        "URL": address,
        "version": day.isoformat(),
    }


def authors(source: Source) -> list[dict[str, str]]:
    """People by the parts of their names; an organisation, and those not named, whole."""
    if not source.authors:
        return [{"literal": source.organisation}] if source.organisation else []
    people = [_person(author.parts) for author in source.authors]
    return people if source.authors_complete else [*people, {"literal": OTHERS}]


def _person(name: Name) -> dict[str, str]:
    return {part: text for part, text in name._asdict().items() if text}


def _day(day: datetime.date) -> dict[str, list[list[int]]]:
    return {"date-parts": [[day.year, day.month, day.day]]}
