"""What must hold between families and the weights that were measured."""

from collections.abc import Iterator, Mapping

from ..problems import Problem
from ..read.kinds import Catalogue
from ..schema.family import prefixes_of

# The family and the place of a prefix in its list.
Given = Mapping[str, tuple[str, int]]


def prefixes_are_of_one_family(data: Catalogue) -> Iterator[Problem]:
    """No two families have the same prefix, and none has it twice."""
    seen: dict[str, str] = {}
    for key, family in data.families.items():
        for index, prefix in enumerate(family.prefixes):
            first = seen.setdefault(prefix, key)
            if first != key:
                message = f"`{prefix}` is also a prefix of `{first}`"
                yield data.families.file(key).problem(message, "prefixes", index)


def weights_are_of_one_family(data: Catalogue) -> Iterator[Problem]:
    """What two families take, is named where the longer prefix stands: the shorter goes on."""
    given, said = _given(data), set[tuple[str, str]]()
    for architecture in _architectures(data):
        *others, last = [p for p in prefixes_of(architecture) if p in given] or [""]
        for other in others:
            (first, _), (key, index) = given[other], given[last]
            if first != key and (other, last) not in said:
                said.add((other, last))
                message = f"`{last}` takes `{architecture}`, as does `{other}` of `{first}`"
                yield data.families.file(key).problem(message, "prefixes", index)


def prefixes_take_weights(data: Catalogue) -> Iterator[Problem]:
    """Each prefix of a family takes weights that were measured, where a set leads."""
    taking = {p for architecture in _architectures(data) for p in prefixes_of(architecture)}
    for prefix, (key, index) in _given(data).items():
        if taking and prefix not in taking:
            message = f"no measured weights are of `{prefix}`"
            yield data.families.file(key).problem(message, "prefixes", index)


def weights_have_a_family(data: Catalogue) -> Iterator[Problem]:
    """Measured weights belong to a family, if only to `others`."""
    given = _given(data)
    for architecture, index in _architectures(data).items():
        if not any(prefix in given for prefix in prefixes_of(architecture)):
            message = f"no family in data/families takes `{architecture}`"
            yield data.measured.file(data.leading).problem(message, index)


def _given(data: Catalogue) -> Given:
    return {
        prefix: (key, index)
        for key, family in data.families.items()
        for index, prefix in enumerate(family.prefixes)
    }


def _architectures(data: Catalogue) -> Mapping[str, int]:
    """Every architecture of the leading set, and the row where it comes first."""
    found: dict[str, int] = {}
    for index, row in enumerate(data.measured.get(data.leading, ())):
        found.setdefault(row.architecture, index)
    return found
