"""What the frame of a page shows beside the page itself, whoever draws it.

`path` is the address of a page from the root of its language: `models/coca/`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import urljoin

from . import places, stored
from .exports.feeds import MEDIA
from .exports.linked import Told, linked
from .exports.shelf import Shelf
from .views.edition import Edition, Editions


@dataclass(frozen=True)
class Alternate:
    """The absolute address of a page in one language."""

    language: str
    address: str


@dataclass(frozen=True)
class Feed:
    """A feed of the changes, by its absolute address."""

    media_type: str
    title: str
    address: str


@dataclass(frozen=True)
class Twin:
    """A page in another language, by its address from the root of the site."""

    language: str
    locale: str
    name: str
    direction: str
    address: str


@dataclass(frozen=True)
class Dated:
    """The last day of some data, for machines and in words; `said` says which data."""

    said: str
    iso: str
    day: str


@dataclass(frozen=True)
class Quote:
    """What a reader may copy: a sentence that the page says (may be empty), and the page."""

    said: str
    page: str


def of_page(
    editions: Editions, folder: str, address: str, shelf: Shelf, title: str, quote: str
) -> dict[str, object]:
    """What the page at `address`, from the root of the site, shows in the language of `folder`.

    `title` is the page's, `quote` its sentence to copy.
    """
    path = address.removeprefix("./").removeprefix(_root(folder))
    edition, told = editions[folder], Told(path, urljoin(shelf.site_url, _root(folder)), title)
    return {
        **of_template(editions, folder, path),
        "here": _root(folder) + told.above,
        "quote": Quote(quote, cited(edition, title, told.address)),
        "alternates": list(alternates(editions, path, shelf.site_url)),
        "feeds": list(feeds(edition, path, shelf.site_url)),
        "linked": linked(edition.catalogue, edition.language, told, shelf),
    }


def cited(edition: Edition, title: str, address: str) -> str:
    """How to cite the page of that title: `address` is absolute, the day is that of the data."""
    say = edition.language
    day = say.day(edition.catalogue.updated)
    return say.t("cite_page", site=say.t("site_name"), title=title, day=day, address=address)


def of_template(editions: Editions, folder: str, path: str = "") -> dict[str, object]:
    """What also a page shows that has no address, as that for missing pages: it leads home."""
    file = editions[folder].language.file
    return {
        "speech": file,
        "ui": file.strings,
        "tree": _root(folder),
        "twins": list(twins(editions, folder, path)),
        "dated": dated(editions[folder]),
    }


def dated(edition: Edition, day: date | None = None) -> Dated:
    """The last day of what a page shows; of all the data, where it is None."""
    said = "updated_all" if day is None else "updated_page"
    found = day or edition.catalogue.updated
    say = edition.language
    return Dated(say.t(said), found.isoformat(), say.day(found))


def alternates(editions: Editions, path: str, site_url: str) -> Iterator[Alternate]:
    """The page in every language, and as `x-default` in the default one."""
    for folder, edition in editions.items():
        yield Alternate(edition.language.code, urljoin(site_url, _root(folder) + path))
    yield Alternate("x-default", urljoin(site_url, path))


def feeds(edition: Edition, path: str, site_url: str) -> Iterator[Feed]:
    """What readers of feeds find by itself: on the home page, and on that of the data."""
    if path not in ("", places.DATA):
        return
    say = edition.language
    title = say.t("feed_title", site=say.t("site_name"))
    for extension, media_type in MEDIA.items():
        yield Feed(media_type, title, urljoin(site_url, stored.feed(say.code, extension)))


def twins(editions: Editions, folder: str, path: str) -> Iterator[Twin]:
    """The page in every language but that of `folder`."""
    for other, edition in editions.items():
        if other != folder:
            file = edition.language.file
            yield Twin(file.code, file.og_locale, file.name, file.direction, _root(other) + path)


def _root(folder: str) -> str:
    """The root of a language, from that of the site."""
    return f"{folder}/" if folder else ""
