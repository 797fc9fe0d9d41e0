"""Links to files for other programs, which all languages share."""

from pathlib import PurePosixPath

from .tree import Element


def lead_to_files(page: Element, path: PurePosixPath) -> None:
    """`/data/x.bib` from `page`, which stands at `path` in the site, wherever the site stands."""
    root = "../" * (len(path.parts) - 1) or "./"
    for link in page.iter("a"):
        if (address := link.get("href", "")).startswith("/data/"):
            link.set("href", root + address.removeprefix("/"))
