"""Which released weights belong to which family."""

import re
from collections.abc import Iterable, Mapping

from ..catalogue import Catalogue
from ..schema.family import prefixes_of
from .weights import Released

NUMBER = re.compile(r"(\d+)")


def members(catalogue: Catalogue, weights: Iterable[Released]) -> Mapping[str, list[Released]]:
    """Of `weights`, those of each family in the leading set, by its id.

    In the order of their architectures; within one they stay in the order in which they came.
    """
    families = takers(catalogue)
    found: dict[str, list[Released]] = {key: [] for key in catalogue.families}
    leading = [item for item in weights if item.set == catalogue.leading]
    for item in sorted(leading, key=lambda item: counted(item.architecture)):
        found[taker(families, item.architecture)].append(item)
    return found


def takers(catalogue: Catalogue) -> Mapping[str, str]:
    """The family that takes each prefix."""
    return {p: key for key, family in catalogue.families.items() for p in family.prefixes}


def taker(families: Mapping[str, str], architecture: str) -> str:
    """The family of an architecture of the leading set: the rules hold that it has one."""
    return next(families[p] for p in prefixes_of(architecture) if p in families)


def counted(name: str) -> tuple[tuple[str, int], ...]:
    """Sorts names as people count: `resnet50` after `resnet18`, before `resnet101`."""
    words, numbers = NUMBER.split(name)[::2], NUMBER.split(name)[1::2]
    return tuple(zip(words, [*map(int, numbers), -1], strict=True))
