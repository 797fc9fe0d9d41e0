"""Visits of the pages of a site, and what axe found there, by kind of page."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Error, Page

from .axe import ALL, COLOURS, SCHEMES, coloured, opened, wrong
from .states import LAPTOP, PHONE, STATES

WIDTHS = (PHONE, LAPTOP)
VIEWS = [(scheme, width) for scheme in SCHEMES for width in WIDTHS]
ROOTS = {"ar": "/", "en": "/en/"}


@dataclass(frozen=True)
class Visit:
    """A page at one width; `found` holds what is wrong in each scheme.

    In the dark colours alone are asked for: all else is the same there.
    """

    path: str
    width: int
    state: str | None = None
    found: dict[str, list[str]] = field(default_factory=dict)

    @property
    def language(self) -> str:
        return "en" if self.path.startswith("/en/") else "ar"

    @property
    def kind(self) -> str:
        """The state, else what stands first in the address, with a star for what is below it."""
        first, _, rest = self.path.removeprefix("/en").strip("/").partition("/")
        return self.state or (f"/{first}/*" if rest else f"/{first}")


def planned(site: Path, under: str) -> list[Visit]:
    """Every page of `site` whose address begins with `under`, then every state, at their widths."""
    files = sorted([*site.rglob("index.html"), *site.rglob("404.html")])
    paths = [f"/{file.relative_to(site).as_posix().removesuffix('index.html')}" for file in files]
    pages = [Visit(path, width) for path in paths for width in WIDTHS]
    states = [
        Visit(root + state.path, state.width, name)
        for root in ROOTS.values()
        for name, state in STATES.items()
    ]
    return [visit for visit in [*pages, *states] if visit.path.startswith(under)]


def made(page: Page, visit: Visit) -> Visit:
    """`visit` with what was found; a page that fails is wrong too."""
    try:
        opened(page, visit.path, visit.width)
        if visit.state:
            STATES[visit.state].do(page)
        light = wrong(page, ALL)
        coloured(page, "dark")
        found = {"light": light, "dark": wrong(page, COLOURS)}
    except (Error, AssertionError) as error:
        found = {"light": [str(error).splitlines()[0]]}
    return Visit(visit.path, visit.width, visit.state, found)


def table(visits: Iterable[Visit]) -> Iterator[str]:
    """A line for each kind and language: its pages, and how much is wrong in each scheme and width.

    A state is looked at in one width.
    """
    pages, found = dict[tuple[str, str], set[str]](), Counter[tuple[str, str, str, int]]()
    for visit in visits:
        pages.setdefault((visit.kind, visit.language), set()).add(visit.path)
        for scheme, wrongs in visit.found.items():
            found[visit.kind, visit.language, scheme, visit.width] += len(wrongs)
    yield f"{'kind of page, or state':38}{'pages':>9}" + "".join(
        f"{scheme:>9} {width}" for scheme, width in VIEWS
    )
    for (kind, language), paths in pages.items():
        counts = [found.get((kind, language, *view), "-") for view in VIEWS]
        yield f"{kind:38}{language}{len(paths):>7}" + "".join(f"{n:>13}" for n in counts)
