"""The licences of files for other programs."""

from collections.abc import Mapping
from dataclasses import dataclass

from ..schema.csvrow import Licence as Named


@dataclass(frozen=True)
class Licence:
    """`name` is that of the SPDX list, `url` leads to the text."""

    name: str
    title: str
    url: str


BY = Licence("CC-BY-4.0", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/")
SHARED = Licence("CC-BY-SA-4.0", "CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/")
APACHE = Licence("Apache-2.0", "Apache License 2.0", "https://www.apache.org/licenses/LICENSE-2.0")
# By what the note beside rows of others calls it.
OF_NOTE: Mapping[Named, Licence] = {"Apache-2.0": APACHE, "CC BY-SA 4.0": SHARED}
