"""A release of the data: frozen files that never change."""

from typing import Annotated

from pydantic import Field, StringConstraints

from .base import Day, Record, Reference, Whole

ARCHIVE = ".tar.xz"
PATH = r"^[A-Za-z0-9][\w-]*(?:[./][A-Za-z0-9][\w-]*)*$"
VERSION = r"20[0-9]{2}\.(?:0[1-9]|1[0-2])(?:\.[1-9])?"


class ChangeId(Reference, to="changes"): ...


class Release(Record):
    """Its archive stands beside its record, under the name of its version."""

    day: Day = Field(description="The day of the data that was frozen.")
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")] = Field(
        description="The sum of the archive, in hexadecimal digits."
    )
    size: Whole = Field(gt=0, description="What the files hold together, in bytes.")
    files: tuple[Annotated[str, StringConstraints(pattern=PATH)], ...] = Field(
        min_length=1, description="The paths of the files in the archive."
    )
    changes: tuple[ChangeId, ...] = Field(
        description="The changes since the release before it; all of them in the first."
    )
