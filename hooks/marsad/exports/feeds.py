"""All changes as feeds, one in each language: Atom (RFC 4287) and JSON Feed 1.1."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from xml.etree import ElementTree

from .. import places, stored
from ..catalogue import Catalogue
from ..rank.lists import CHANGES
from ..words.language import Language
from ..words.records import called
from .exact import exact
from .file import File

ATOM = "http://www.w3.org/2005/Atom"
# By the end of the file's name.
MEDIA = {"xml": "application/atom+xml", "json": "application/feed+json"}
FEED = "https://jsonfeed.org/version/1.1"


@dataclass(frozen=True)
class Item:
    """A change: `address` is where it stands, absolute.

    `id` is its first place, on the page of the data, for ever.
    """

    id: str
    address: str
    day: date
    title: str
    text: str


def feeds(catalogue: Catalogue, site_url: str, default: str) -> Iterator[File]:
    """The feeds of each language; the pages of `default` stand at the root of the site."""
    for code, file in catalogue.languages.items():
        say = Language(file)
        root = say.root(site_url, default)
        pages = CHANGES.pages_of(catalogue).items()
        items = [_item(catalogue, say, root, *found) for found in pages]
        for extension, write in (("xml", _atom), ("json", _json)):
            path = stored.feed(code, extension)
            text = write(say, root, f"{site_url}{path}", items)
            series = stored.feed("{language}", extension)
            yield File(path, MEDIA[extension], text, "feed", len(items), series=series)


def _item(catalogue: Catalogue, say: Language, root: str, key: str, page: str) -> Item:
    change, name = catalogue.changes[key], called(catalogue, say, "changes", key)
    title = f"{name}{say.t('comma')} {say.text(change.what)}"
    parts = (
        (say.t("change_before"), say.text(change.before)),
        (say.t("change_after"), say.text(change.after)),
        (say.t("change_why"), say.text(change.why)),
        ("", say.t(f"change_conclusion_{change.conclusion}")),
    )
    text = "\n".join(f"{name} {words}".strip() for name, words in parts if words)
    first, now = (f"{root}{places.change(key, on)}" for on in ("", page))
    return Item(first, now, change.day, title, text)


def _json(say: Language, root: str, address: str, items: list[Item]) -> str:
    made = {
        "version": FEED,
        "title": _title(say),
        "home_page_url": f"{root}{places.DATA}",
        "feed_url": address,
        "language": say.code,
        "items": [
            {
                "id": item.id,
                "url": item.address,
                "title": item.title,
                "content_text": item.text,
                "date_published": _moment(item.day),
            }
            for item in items
        ],
    }
    return f"{exact(made)}\n"


def _atom(say: Language, root: str, address: str, items: list[Item]) -> str:
    feed = ElementTree.Element("feed", {"xmlns": ATOM, "xml:lang": say.code})
    newest = max((item.day for item in items), default=date.min)
    _put(feed, id=address, title=_title(say), updated=_moment(newest))
    _link(feed, {"rel": "self", "href": address})
    _link(feed, {"href": f"{root}{places.DATA}"})
    _put(ElementTree.SubElement(feed, "author"), name=say.t("site_name"))
    for item in items:
        entry = ElementTree.SubElement(feed, "entry")
        _put(entry, id=item.id, title=item.title, updated=_moment(item.day))
        _put(entry, content=item.text)
        _link(entry, {"href": item.address})
    return f"{ElementTree.tostring(feed, 'unicode', xml_declaration=False)}\n"


def _put(parent: ElementTree.Element, **texts: str) -> None:
    for name, text in texts.items():
        ElementTree.SubElement(parent, name).text = text


def _link(parent: ElementTree.Element, attributes: Mapping[str, str]) -> None:
    ElementTree.SubElement(parent, "link", dict(attributes))


def _title(say: Language) -> str:
    return say.t("feed_title", site=say.t("site_name"))


def _moment(day: date) -> str:
    """The beginning of a day: changes have no hour."""
    return f"{day.isoformat()}T00:00:00Z"
