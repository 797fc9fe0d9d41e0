"""Who publishes files of measurements that we can read: one row, and one module, each."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ..schema.measurement import Measurement
from . import timm


@dataclass(frozen=True)
class Publisher:
    """`read` gives the rows of a file, with `columns`; it raises BadData."""

    read: Callable[[Path], list[Measurement]]
    columns: tuple[str, ...]


PUBLISHERS = {"timm": Publisher(timm.read, timm.OURS)}
