"""Find the left-to-right runs of a right-to-left text: names, addresses, numbers with signs."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

FSI, PDI = "\u2068", "\u2069"
# Latin letters, with and without marks, and marks that stand behind their letter.
LETTER = "A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ"
SIGN = rf"[0-9_{LETTER}\u0300-\u036f@.:/+\-'’&=×]"
SPACE = " (?:[&+] )?"
# In a bracket a comma stands within the run: «EVA-02-L (ImageNet-21K, ft-in1k)» is one name.
INSIDE = rf"{SIGN}+(?:,?{SPACE}{SIGN}+)*"
# A bracket belongs to a run with what is in it and its other half, or not at all.
PART = rf"(?:{SIGN}|\({INSIDE}\)|\[{INSIDE}\])"
NUMBER = r"[0-9][0-9.,:/]*(?:\s?[-–—×]\s?[0-9][0-9.,]*)*"
NEEDS = re.compile(rf"[{LETTER}%~≈<>≤≥±−#×]|^[+\-]|[0-9]\s?[-–—]\s?[0-9]")


@dataclass(frozen=True)
class Runs:
    """What a left-to-right run is, where `pattern` finds it.

    `pattern` and NEEDS mean the same in JavaScript: the search script isolates by them too.
    """

    pattern: re.Pattern[str]

    @classmethod
    def beside(cls, scales: Iterable[str]) -> "Runs":
        """The runs of a text in which `scales` («مليون») stand behind a number."""
        # A number before such a word counts it, and is no part of the name before.
        words = "|".join(re.escape(word) for word in scales)
        counted = rf"(?![0-9][0-9.,]*\s(?:{words}))" if words else ""
        # A sentence ends behind a word and its stop, and not behind «et al.» or an initial.
        ended = rf"(?<!:)(?<![0-9{LETTER}]{{3}}\.)"
        name = rf"[{LETTER}]{PART}*(?:{ended}{SPACE}{counted}(?=[0-9{LETTER}(]){PART}+)*"
        number = rf"{NUMBER}(?:-?[{LETTER}][0-9_{LETTER}./-]*)?"
        # What stands at the end of a run may belong to the sentence.
        end = r"(?<![.,:\-&])%?"
        # Before a number a hyphen is a sign; before a name it joins two words: «الصفر-shot».
        run = rf"(?:[~≈<>≤≥±+−#]\s?)?{name}{end}|(?:[~≈<>≤≥±+\-−#]\s?)?{number}{end}|%"
        return cls(re.compile(run))

    def parts(self, text: str) -> Iterator[tuple[bool, str]]:
        """`text` cut into (is a left-to-right run, words), in order."""
        at = 0
        for match in self.pattern.finditer(text):
            if not NEEDS.search(match[0]):
                continue
            if match.start() > at:
                yield False, text[at : match.start()]
            yield True, match[0]
            at = match.end()
        if at < len(text):
            yield False, text[at:]

    def isolated(self, text: str) -> str:
        """Plain text with its left-to-right runs between FIRST STRONG ISOLATE and POP."""
        return "".join(f"{FSI}{part}{PDI}" if run else part for run, part in self.parts(text))
