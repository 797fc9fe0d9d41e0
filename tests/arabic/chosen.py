"""Of pages that one template makes of many records, those that are visited."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from ..site.page import Page

# A kind of fewer pages is visited whole.
MANY = 20
# An element inside another, both by name and class, and what attributes it has.
Place = tuple[object, ...]
# What makes a page the fullest in a place: of what there is most, and how much.
Most = dict[tuple[Place, int], int]


def chosen(pages: Iterable[Page]) -> list[Page]:
    """`pages`, but of many of a kind those alone that hold the most in some place."""
    kinds = defaultdict[tuple[str, str], list[Page]](list)
    for page in pages:
        kinds[page.language, page.common_path.split("/")[0]].append(page)
    return [
        page for kind in kinds.values() for page in (fullest(kind) if len(kind) > MANY else kind)
    ]


def fullest(pages: list[Page]) -> list[Page]:
    """Few of `pages`: in each place some of them has the most elements, longest text and word.

    The page with the most that no other chosen one has comes first, of equals the earlier.
    """
    sizes = [_sizes(page) for page in pages]
    most: Most = {}
    for page in sizes:
        most |= {place: size for place, size in page.items() if size >= most.get(place, 0)}
    wanted = [{place for place in page if page[place] == most[place]} for page in sizes]
    return [pages[number] for number in sorted(_covering(wanted))]


def _covering(wanted: list[set[tuple[Place, int]]]) -> Iterator[int]:
    """Which of the sets hold together all that any of them holds."""
    left = set().union(*wanted)
    while left:
        best = max(wanted, key=lambda one: len(one & left))
        left -= best
        yield wanted.index(best)


def _sizes(page: Page) -> Most:
    return {
        (place, what): size
        for place, sizes in held(page).items()
        for what, size in enumerate(sizes)
    }


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
