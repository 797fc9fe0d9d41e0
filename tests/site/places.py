"""One address for each kind of page, in both languages."""

from collections.abc import Iterator

from marsad import places
from marsad.catalogue import load
from marsad.pages.kinds import KINDS

from ..project import ROOT

ENGLISH = ROOT / "docs" / "en"
PROSE = sorted(
    path.relative_to(ENGLISH).with_suffix("").as_posix() for path in ENGLISH.rglob("*.md")
)


def _generated() -> Iterator[str]:
    """Of each kind, and of each standing, the page of the longest record: it has the most parts."""
    catalogue = load(ROOT / "data")
    for kind in KINDS:
        table = catalogue.table(kind.records) if kind.records else {}
        shown = {key: table.get(key, key) for key in kind.pages(catalogue)}
        records = sorted(shown.items(), key=lambda item: len(str(item[1])))
        longest = {getattr(record, "standing", None): key for key, record in records}
        yield from map(kind.address, longest.values())


ADDRESSES = [
    f"/{prefix}{place}"
    for place in (
        "",
        *(places.page(name) for name in PROSE if name != "index"),
        *_generated(),
        "404.html",
    )
    # A page and its like in the other language are looked at one after the other.
    for prefix in ("", "en/")
]
