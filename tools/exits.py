"""Build the site with other generators and count what of ours their pages have.

make exits                  needs the package index; minutes

MkDocs 1.x and the theme are no longer developed. ProperDocs carries MkDocs on: it builds our tree
as it is. Zensical reads the Markdown of our pages, as `marsad pages` writes it, and has a frame, a
style sheet and a search of its own: compared is what stands inside the frame.
"""

import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from leaving.content import Content, contents
from leaving.generators import PROPERDOCS, ZENSICAL, mkdocs, properdocs, zensical
from leaving.venv import Failed

WAYS = {PROPERDOCS: properdocs, ZENSICAL: zensical}
Contents = Mapping[str, Content]


def main() -> int:
    """Print a table; 1 where a generator fails or its pages lack something of ours."""
    with tempfile.TemporaryDirectory(prefix="exits-") as name:
        try:
            return compare(Path(name))
        except Failed as error:
            print(error, file=sys.stderr)
            return 1


def compare(work: Path) -> int:
    """Build by all generators in the folder `work`; 1 where something of ours is lost."""
    site = mkdocs(work)
    ours, lost = contents(site), 0
    print(f"{'':<20}{'pages':>8}{'anchors':>9}{'links':>8}{'same words':>12}{'same files':>14}")
    print(row("mkdocs", ours, ours, files(site, site)), flush=True)
    for name, build in WAYS.items():
        other = build(work)
        theirs = contents(other)
        print(row(name, ours, theirs, files(site, other)), flush=True)
        said = [*differences(ours, theirs)]
        lost += len(said)
        print("".join(f"  {line}\n" for line in said[:20]), end="")
    return 1 if lost else 0


def row(name: str, ours: Contents, theirs: Contents, same: str) -> str:
    """How much of ours stands there too."""
    pairs = [(page, theirs[address]) for address, page in ours.items() if address in theirs]
    anchors = sum((mine.anchors & other.anchors).total() for mine, other in pairs)
    links = sum((mine.links & other.links).total() for mine, other in pairs)
    words = sum(mine.words == other.words for mine, other in pairs)
    return f"{name:<20}{len(pairs):>8}{anchors:>9}{links:>8}{words:>12}{same:>14}"


def files(site: Path, other: Path) -> str:
    """How many files of `site` are in `other`, byte for byte."""
    all_files = [path for path in site.rglob("*") if path.is_file()]
    held = ((path.read_bytes(), other / path.relative_to(site)) for path in all_files)
    same = sum(found.is_file() and found.read_bytes() == content for content, found in held)
    return f"{same} of {len(all_files)}"


def differences(ours: Contents, theirs: Contents) -> Iterator[str]:
    """What of ours is not there, or is there in other words."""
    for address, mine in ours.items():
        if (other := theirs.get(address)) is None:
            yield f"no page /{address}"
            continue
        yield from missing(address, "anchor", mine.anchors - other.anchors)
        yield from missing(address, "link", mine.links - other.links)
        if mine.words != other.words:
            yield f"/{address}: other words"


def missing(address: str, what: str, lost: Counter[str]) -> Iterator[str]:
    for name, count in lost.items():
        yield f"/{address}: {count} × no {what} {name}"


if __name__ == "__main__":
    sys.exit(main())
