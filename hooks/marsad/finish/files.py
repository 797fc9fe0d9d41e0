"""Links to files for other programs, which all languages share."""

from pathlib import PurePosixPath

from .tree import Element

# Where the address stands.
NAMED = {"a": "href", "img": "src"}


def lead_to_files(page: Element, path: PurePosixPath) -> None:
    """`/data/x.bib` from `page`, which stands at `path` in the site, wherever the site stands."""
    root = "../" * (len(path.parts) - 1) or "./"
    for element in page.iter(*NAMED):
        name = NAMED[str(element.tag)]
        if (address := element.get(name, "")).startswith("/data/"):
            element.set(name, root + address.removeprefix("/"))
