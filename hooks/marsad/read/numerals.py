"""Numbers in texts that are no records: prose, templates, settings."""

from collections.abc import Iterator

from ..problems import Problem
from ..schema.words import foreign_numerals
from .textfolder import Text


def numeral_faults(file: Text) -> Iterator[Problem]:
    """Numbers are written with the digits 0-9."""
    for number, line in enumerate(file.text.splitlines(), 1):
        yield from (Problem(file.path, number, said) for said in foreign_numerals(line))
