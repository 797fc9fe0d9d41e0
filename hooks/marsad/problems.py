"""What is wrong with a data file, and where."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path

MOST = 1000  # faults of one file that are told
LONGEST_VALUE = 80  # letters of a value that are repeated
LONGEST_WORD = 60  # to look for a near miss of


@dataclass(frozen=True)
class Problem:
    path: Path
    line: int
    message: str

    def __str__(self) -> str:
        return printable(f"{self.path}:{self.line}: {self.message}")


class BadData(Exception):
    """Raised with every problem found, not only the first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(set(problems), key=_place)  # paths are slow to compare
        super().__init__("\n".join(str(problem) for problem in self.problems))


def _place(problem: Problem) -> tuple[tuple[str, ...], int, str]:
    return problem.path.parts, problem.line, problem.message


def first(found: Iterable[Problem]) -> Iterator[Problem]:
    """As many of `found` as anybody reads; then that there are more, which nobody looks for."""
    for number, problem in enumerate(found):
        if number == MOST:
            said = f"more than {MOST:,} faults are told: the others are not looked for"
            yield replace(problem, message=said)
            return
        yield problem


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """` (did you mean `x`?)` for a near miss of one of `known`, else nothing."""
    if len(word) > LONGEST_WORD:
        return ""
    near = get_close_matches(word, sorted(known), n=1, cutoff=0.7)
    return f" (did you mean `{near[0]}`?)" if near else ""


def printable(text: str) -> str:
    """`text` on one line, with what a terminal would obey or hide written as its number."""
    if text.isprintable():
        return text
    return "".join(s if s.isprintable() else f"\\u{ord(s):04x}" for s in text)


def shown(value: object) -> str:
    """`value` as a message repeats it: not more of it than a line holds."""
    text = str(value)
    return text if len(text) <= LONGEST_VALUE else f"{text[:LONGEST_VALUE]}…"
