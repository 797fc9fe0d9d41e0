"""Find the left-to-right runs of a right-to-left text: names, addresses, numbers with signs."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

FSI, PDI = "\u2068", "\u2069"
WORD = r"[A-Za-z][\w@.:/+\-'’&()\[\]=×]*"
NUMBER = r"\d[\d.,:/]*(?:\s?[-–—×]\s?\d[\d.,]*)*"
NEEDS = re.compile(r"[A-Za-z%~≈<>≤≥±−#×]|^[+\-]|\d\s?[-–—]\s?\d", re.ASCII)
TRAIL = ".,:-& (["
PAIRS = {")": "(", "]": "["}


@dataclass(frozen=True)
class Runs:
    """What a left-to-right run is, where `pattern` finds it."""

    pattern: re.Pattern[str]

    @classmethod
    def beside(cls, scales: Iterable[str]) -> "Runs":
        """The runs of a text in which `scales` («مليون») stand behind a number."""
        # A number before such a word counts it, and is no part of the name before.
        words = "|".join(re.escape(word) for word in scales)
        counted = rf"(?!\d[\d.,]*\s(?:{words}))" if words else ""
        more = rf"{counted}[A-Za-z0-9(][\w@.:/+\-'’&()\[\]=×]*"
        name = rf"{WORD}(?:(?<!:) (?:[&+] )?{more})*"
        run = rf"(?:[~≈<>≤≥±+\-−#]\s?)?(?:{name}|{NUMBER}(?:-?[A-Za-z][\w./-]*)?)%?|%"
        return cls(re.compile(run, re.ASCII))

    def parts(self, text: str) -> Iterator[tuple[bool, str]]:
        """`text` cut into (is a left-to-right run, words), in order."""
        at = seen = 0
        while match := self.pattern.search(text, seen):
            run = _tight(match[0])
            # What a run leaves over, as of `CoCa (91.0%`, may hold the next one.
            seen = match.start() + len(run) if run else match.end()
            if not NEEDS.search(run):
                continue
            if match.start() > at:
                yield False, text[at : match.start()]
            yield True, run
            at = seen
        if at < len(text):
            yield False, text[at:]

    def isolated(self, text: str) -> str:
        """Plain text with its left-to-right runs between FIRST STRONG ISOLATE and POP."""
        return "".join(f"{FSI}{part}{PDI}" if run else part for run, part in self.parts(text))


def _tight(run: str) -> str:
    """`run` without the punctuation and brackets at its end that belong to the sentence."""
    while run and (run[-1] in TRAIL or _is_unpaired(run)):
        run = run[:-1]
    for close, opening in PAIRS.items():
        if run.count(opening) > run.count(close):
            run = run[: run.rindex(opening)].rstrip()
    return run


def _is_unpaired(run: str) -> bool:
    """Whether `run` ends in a closing bracket that it does not open."""
    last = run[-1]
    return last in PAIRS and run.count(last) > run.count(PAIRS[last])
