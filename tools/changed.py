"""Say in Markdown what differs between two built sites: `python tools/changed.py OLD NEW`.

make changed OLD=site.old NEW=site      for the summary of a pull request

A page differs where its main part does; what stands around that (a date in the footer, a menu) is
only counted. Long lists are cut, and say by how much.
"""

import sys
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path

import lxml.html

BLOCKS = {"p", "li", "tr", "dt", "dd", "h1", "h2", "h3", "h4", "figcaption", "summary"}
PAGES, LINES, WIDTH = 30, 12, 200  # shown of pages, of lines of each, of characters of a line


def main(arguments: list[str]) -> int:
    """Print what differs; 1 where a folder is no built site."""
    if len(arguments) != 2 or not all((Path(name) / "index.html").is_file() for name in arguments):
        print("name two built sites: make changed OLD=<folder> NEW=<folder>", file=sys.stderr)
        return 1
    print("\n".join(report(*map(Path, arguments))))
    return 0


def report(old: Path, new: Path) -> Iterator[str]:
    """The lines of the whole report."""
    was, now = _files(old), _files(new)
    both = [
        name for name in now if name in was and was[name].read_bytes() != now[name].read_bytes()
    ]
    pages = [name for name in both if name.endswith(".html")]
    changed = {name: found for name in pages if (found := _difference(was[name], now[name]))}
    yield "## What changes on the site"
    yield ""
    yield from _listed("new", [name for name in now if name not in was])
    yield from _listed("gone", [name for name in was if name not in now])
    yield from _listed("changed", [*changed])
    yield f"- pages that differ only around their main part: {len(pages) - len(changed)}"
    yield from _listed("other files changed", [name for name in both if name not in pages])
    for name in [*changed][:PAGES]:
        yield from _shown(name, changed[name])


def _files(site: Path) -> dict[str, Path]:
    found = (path for path in sorted(site.rglob("*")) if path.is_file())
    return {path.relative_to(site).as_posix(): path for path in found}


def _same(old: Path, new: Path) -> bool:
    return old.read_bytes() == new.read_bytes()


def _difference(old: Path, new: Path) -> list[str]:
    """The blocks of text that differ; one line where only links or drawings do."""
    one, other = _main(old), _main(new)
    if lxml.html.tostring(one) == lxml.html.tostring(other):
        return []
    lines = unified_diff(_texts(one), _texts(other), lineterm="", n=0)
    found = [line for line in lines if not line.startswith(("---", "+++", "@@"))]
    return found or ["! links or drawings only"]


def _main(page: Path) -> lxml.html.HtmlElement:
    root = lxml.html.document_fromstring(page.read_text("utf-8"))
    return next(iter(root.iter("main")), root)


def _texts(main: lxml.html.HtmlElement) -> list[str]:
    """The text of each block that holds no other."""
    found = []
    for element in main.iter(*BLOCKS):
        if not any(inner is not element for inner in element.iter(*BLOCKS)):
            found.append(" ".join(element.text_content().split()))
    return found


def _listed(said: str, names: list[str]) -> Iterator[str]:
    """How many there are, and the first of them."""
    places = ", ".join(f"`/{name.removesuffix('index.html')}`" for name in names[:PAGES])
    more = f" and {len(names) - PAGES} more" if len(names) > PAGES else ""
    yield f"- {said}: {len(names)}" + (f" ({places}{more})" if names else "")


def _shown(name: str, lines: list[str]) -> Iterator[str]:
    """What differs on one page, folded. A line of text never begins the line of its fence."""
    yield f"\n<details><summary>/{name.removesuffix('index.html')}</summary>\n\n```diff"
    yield from (line if len(line) <= WIDTH else f"{line[:WIDTH]}…" for line in lines[:LINES])
    yield "```\n"
    if len(lines) > LINES:
        yield f"and {len(lines) - LINES} more lines\n"
    yield "</details>"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
