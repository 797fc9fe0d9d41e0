"""Pages that are made when they are asked for, as a preview does."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from ..catalogue import Catalogue
from ..exports.shelf import Shelf
from ..problems import BadData, Problem
from .page import Folders, Page
from .painter import Draft, Way, drafts, made


class Asked(Mapping[str, Page]):
    """Pages by the file that makes them, each made with the same page of the other languages.

    Raises BadData, as it is asked for a page, with what is wrong with that page.
    """

    def __init__(self, drafts: Iterable[Draft]) -> None:
        self.drafts = {draft.uri: draft for draft in drafts}
        self._made: dict[str, Page] = {}
        self._twins = defaultdict[str, list[Draft]](list)
        for draft in self.drafts.values():
            self._twins[_address(draft.uri)].append(draft)

    def __getitem__(self, uri: str) -> Page:
        if uri not in self._made:
            self._made |= {page.uri: page for page in made(self._twins[_address(uri)])}
        return self._made[uri]

    def __contains__(self, uri: object) -> bool:
        return uri in self.drafts

    def __iter__(self) -> Iterator[str]:
        return iter(self.drafts)

    def __len__(self) -> int:
        return len(self.drafts)


def asked(catalogue: Catalogue, folders: Folders, shelf: Shelf, root: Way) -> Asked:
    """Every page that can be made of `catalogue`. Raises BadData with what is wrong with texts."""
    problems: list[Problem] = []
    found = drafts(catalogue, folders, problems, shelf, root)
    if problems:
        raise BadData(problems)
    return Asked(found)


def _address(uri: str) -> str:
    """Where a page stands in the folder of its language."""
    return uri.partition("/")[2]
