"""The releases of the data: what was frozen, when, and what had changed."""

from collections.abc import Mapping
from dataclasses import dataclass

from .. import stored
from ..catalogue import Catalogue
from ..rank.parts import CHANGED
from ..words.language import Language
from .changes import ChangeView, of_keys
from .downloads import size
from .edition import Edition
from .entries import Entry
from .shortened import Short, shortened


@dataclass(frozen=True)
class ReleaseView:
    """`key` is the version, or `latest`, whose page shows the newest and `moves`.

    `names` are of its files.
    """

    key: str
    moves: bool
    version: str
    title: str
    description: str
    day: str
    day_iso: str
    count: str
    size: str
    names: tuple[str, ...]
    changes: Short[ChangeView]


@dataclass(frozen=True)
class ReleasesView:
    """All releases, the newest first; `pages` by their names, the latest among them."""

    all: list[ReleaseView]
    pages: Mapping[str, ReleaseView]


def releases(edition: Edition) -> ReleasesView:
    """Every release."""
    found = {key: _view(edition, key, key) for key in sorted(edition.catalogue.releases)[::-1]}
    newest = next(iter(found), "")
    latest = {stored.LATEST: _view(edition, stored.LATEST, newest)} if newest else {}
    return ReleasesView([*found.values()], found | latest)


def keys(catalogue: Catalogue) -> list[str]:
    """The names of the pages: a version each, and the latest where there is one."""
    return [*catalogue.releases, *([stored.LATEST] if catalogue.releases else [])]


def entries(view: ReleaseView, say: Language) -> list[Entry]:
    """What search finds of the page; the latest is found by its version."""
    if view.key == stored.LATEST:
        return []
    return [Entry(stored.release(view.key), view.title, view.description)]


def _view(edition: Edition, key: str, version: str) -> ReleaseView:
    say, release = edition.language, edition.catalogue.releases[version]
    moves = key == stored.LATEST
    name = "release_latest" if moves else "release_title"
    day, count = say.day(release.day), say.count("files", len(release.files))
    return ReleaseView(
        key=key,
        moves=moves,
        version=version,
        title=say.t(name, version=version),
        description=say.t(f"{name}_described", version=version, day=day),
        day=day,
        day_iso=release.day.isoformat(),
        count=count,
        size=size(say, release.size),
        names=release.files,
        changes=shortened(say, [*of_keys(edition, release.changes)], CHANGED),
    )
