"""Let the rules for the top of a page stand in it, so that it is painted before a sheet comes.

What they say is known when all pages are. Till then the name of a sheet stands there in its place,
and the sum of that name in the policy.
"""

from collections.abc import Iterable
from pathlib import Path

from .policy import sum_of
from .tree import Element

# How the name of a sheet ends whose rules stand in the pages that name the sheet without it.
FIRST = "-first"
# The sheet of all pages, of which nothing is seen without.
COMMON = "site"
STYLE = "<style>{}</style>"


def names_in(assets: Path) -> frozenset[str]:
    """The names of the sheets in `assets` whose rules stand in pages, but for that of all pages."""
    return frozenset(path.stem for path in assets.glob(f"*{FIRST}.css"))


def place_styles(link: Element, names: Iterable[str]) -> None:
    """Put a style for each of `names`, in their order, where `link` to a sheet stands."""
    for name in names:
        style = link.makeelement("style")
        style.text = name
        link.addprevious(style)


def fill_styles(assets: Path, pages: Iterable[Path]) -> None:
    """Put what the sheets in `assets` say where their names stand in `pages`, and in the policies.

    The sheets stay: a page that is made alone later is filled with them.
    """
    texts = {n: (assets / f"{n}.css").read_text("utf-8") for n in (COMMON, *names_in(assets))}
    styles = [(STYLE.format(name), STYLE.format(text)) for name, text in texts.items()]
    put = [*styles, *((sum_of(name), sum_of(text)) for name, text in texts.items())]
    for page in pages:
        html = page.read_text("utf-8")
        for old, new in put:
            html = html.replace(old, new, 1)
        page.write_bytes(html.encode())
