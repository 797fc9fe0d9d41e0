"""Of pages that one template makes of many records, those that are visited."""

from collections import defaultdict
from collections.abc import Iterable

from ..site.page import Page

# A kind of fewer pages is visited whole.
MANY = 60
# An element inside another, both by name and class, and what attributes it has.
Place = tuple[object, ...]


def chosen(pages: Iterable[Page]) -> list[Page]:
    """`pages`, but of many of a kind those alone that hold the most in some place."""
    kinds = defaultdict[tuple[str, str], list[Page]](list)
    for page in pages:
        kinds[page.language, page.common_path.split("/")[0]].append(page)
    return [
        page for kind in kinds.values() for page in (fullest(kind) if len(kind) > MANY else kind)
    ]


def fullest(pages: list[Page]) -> list[Page]:
    """Those of `pages` where some place has the most elements, the longest text or word."""
    most = dict[tuple[Place, int], tuple[int, int]]()
    for number, page in enumerate(pages):
        for place, sizes in held(page).items():
            for what, size in enumerate(sizes):
                most[place, what] = max(most.get((place, what), (0, 0)), (size, number))
    return [pages[number] for number in sorted({number for _, number in most.values()})]


def held(page: Page) -> dict[Place, list[int]]:
    """Of each place of `page` the number of elements, the letters of the longest text and word."""
    found = defaultdict[Place, list[int]](lambda: [0, 0, 0])
    for element in page.root.iterdescendants("*"):
        outer, text = next(element.iterancestors()), element.text or ""
        inside = (outer.tag, outer.get("class"))
        sizes = found[*inside, element.tag, element.get("class"), *element.keys()]
        sizes[0] += 1
        if len(text) > sizes[2]:
            sizes[1] = max(sizes[1], len(text))
            sizes[2] = max(sizes[2], *map(len, text.split()), 0)
    return found
