"""What pages ask for by name must be in the data."""

from collections.abc import Mapping

from ..problems import did_you_mean


class NotInData(Exception):
    """A page names a record that the data does not hold."""


def known(kind: str, key: str, held: Mapping[str, object]) -> str:
    """`key`, if it is one of `held`. Raises NotInData."""
    if key not in held:
        raise NotInData(f"no {kind} `{key}` in the data{did_you_mean(str(key), held)}")
    return key
