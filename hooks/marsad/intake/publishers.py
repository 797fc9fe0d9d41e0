"""Who publishes files of measurements that we can read: one row, and one module, each."""

from collections.abc import Callable
from pathlib import Path

from ..schema.measurement import Measurement
from .timm import read_timm

Reader = Callable[[Path], list[Measurement]]
PUBLISHERS: dict[str, Reader] = {"timm": read_timm}
