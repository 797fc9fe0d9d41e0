"""Copy the built site so that it can be read from a disk: `python tools/folder.py SITE TO`.

make folder         writes site-folder/, to be opened by its index.html, without a server

Links name the file that they lead to, for nobody looks for `index.html` on a disk. Scripts are left
out: a browser loads no module from a disk, and each page is complete without.
"""

import sys
from pathlib import Path
from shutil import copytree, ignore_patterns
from urllib.parse import urlsplit

from lxml import etree

from marsad.finish.tree import Element, parsed, written

INDEX = "index.html"


def main(arguments: list[str]) -> int:
    """Write the copy and say where; 1 where there is no site, or something stands there already."""
    if (
        len(arguments) != 2
        or not Path(arguments[0], INDEX).is_file()
        or Path(arguments[1]).exists()
    ):
        print("name a built site, and a folder that is not there yet", file=sys.stderr)
        return 1
    site, to = map(Path, arguments)
    # Nobody is led to the page for missing pages.
    copytree(site, to, ignore=ignore_patterns("404.html"))
    for file in to.rglob("*.html"):
        page = parsed(file.read_text("utf-8"))
        make_readable(page, file)
        file.write_text(written(page), "utf-8")
    print(f"open {to / INDEX}")
    return 0


def make_readable(page: Element, file: Path) -> None:
    """Make `page` readable where it stands, in `file`."""
    for link in page.iter("a"):
        if href := link.get("href"):
            link.set("href", named(href, file))
    etree.strip_elements(page, "script", with_tail=False)


def named(href: str, file: Path) -> str:
    """`href`, which stands in `file`, with the name of the page where it leads to a folder."""
    parts = urlsplit(href)
    if parts.netloc or not parts.path or not (file.parent / parts.path / INDEX).is_file():
        return href
    return parts._replace(path=f"{parts.path.removesuffix('/')}/{INDEX}").geturl()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
