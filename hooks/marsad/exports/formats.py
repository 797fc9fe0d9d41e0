"""The formats in which citations are given away, one row each."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from .bibtex import bibtex
from .csl import Item
from .ris import ris


@dataclass(frozen=True)
class Format:
    """`write` makes the text of a file of some citations; `comment` holds words on the file."""

    name: str
    extension: str
    media_type: str
    write: Callable[[Sequence[Item]], str]
    comment: str = ""


def _bibtex(items: Sequence[Item]) -> str:
    return "\n\n".join(map(bibtex, items)) + "\n"


def _ris(items: Sequence[Item]) -> str:
    return "\r\n".join(map(ris, items))


def _csl(items: Sequence[Item]) -> str:
    return json.dumps(items, ensure_ascii=False, indent=1) + "\n"


FORMATS = (
    Format("BibTeX", "bib", "application/x-bibtex", _bibtex, "% {}\n\n"),
    Format("RIS", "ris", "application/x-research-info-systems", _ris),
    Format("CSL-JSON", "json", "application/vnd.citationstyles.csl+json", _csl),
)
