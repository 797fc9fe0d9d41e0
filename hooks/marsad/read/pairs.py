"""What of a script does not pair: brackets, texts, templates, comments, patterns.

Its words are not understood, so that what pairs may still be no script. A `/` begins a pattern
where a value may begin, which the token before it says.
"""

import re
from functools import lru_cache
from typing import NamedTuple

# Scripts: those of a site, in all states of a day.
KEPT = 200
TOKEN = re.compile(
    r"""(?P<run>[^()\[\]{}`'"/\\]+)
    | (?P<comment>//[^\n]*|/\*.*?\*/)
    | (?P<text>'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")
    | (?P<opening>[(\[{`])
    | (?P<closing>[)\]}])
    | (?P<slash>/(?!\*))""",
    re.X | re.S,
)
# A name at the end of a run of others, with what it is a part of.
NAME = re.compile(r"[\w$#.]+\Z")
PATTERN = re.compile(r"/(?:[^/\\\[\n]|\\[^\n]|\[(?:[^\]\\\n]|\\[^\n])*\])+/\w*")
# What stands in a template, and what ends that: its end, or the beginning of a value.
TEMPLATE = re.compile(r"(?:[^`\\$]|\\.|\$(?!\{))*(`|\$\{)", re.S)
CLOSED_BY = {"(": ")", "[": "]", "{": "}", "${": "}"}
# Behind these words a value begins, behind the brackets of those a statement.
ASKING = (
    *("await", "case", "delete", "do", "else", "extends", "in", "instanceof", "new", "of"),
    *("return", "throw", "typeof", "void", "yield"),
)
STEPS = ("++", "--")
HEADS = ("for", "if", "while", "with")
NO_END = {
    "'": "the text that begins with `'` does not end on its line",
    '"': 'the text that begins with `"` does not end on its line',
    "/": "the pattern or comment that begins with `/` does not end",
    "`": "the template that begins with a backquote does not end",
}
# The line, and what must hold there.
Fault = tuple[int, str]


class Opened(NamedTuple):
    """A bracket that waits for its end: where it stands, and whether a statement follows that."""

    sign: str
    at: int
    is_head: bool


class Unpaired(Exception):
    """What stands at a place of a script pairs with nothing."""

    def __init__(self, at: int, said: str) -> None:
        self.at, self.said = at, said


@lru_cache(maxsize=KEPT)
def pair_faults(script: str) -> tuple[Fault, ...]:
    """The first thing in `script` that does not pair: behind it nothing can be told."""
    try:
        _Reader(script).read()
    except Unpaired as error:
        return ((script.count("\n", 0, error.at) + 1, error.said),)
    return ()


class _Reader:
    """Goes through a script, token by token.

    `before` is the last name, `is_value` whether a value ends there, so that a `/` divides it.
    """

    def __init__(self, script: str) -> None:
        self.script, self.at = script, 0
        self.opened: list[Opened] = []
        self.before, self.is_value = "", False

    def read(self) -> None:
        """Raises Unpaired."""
        while self.at < len(self.script):
            self._step()
        if self.opened:
            raise Unpaired(self.opened[-1].at, f"`{self.opened[-1].sign}` is never closed")

    def _step(self) -> None:
        found = TOKEN.match(self.script, self.at)
        if not found:
            sign = self.script[self.at]
            raise Unpaired(self.at, NO_END.get(sign, f"`{sign}` is no sign of a script"))
        self.at, kind = found.end(), found.lastgroup
        if kind == "run":
            self._run(found[0].split())
        elif kind == "opening":
            self._open(found[0], found.start())
        elif kind == "closing":
            self._close(found[0], found.start())
        elif kind == "slash" and not self.is_value:
            self._pattern(found.start())
        elif kind != "comment":
            self.is_value = kind == "text"

    def _run(self, words: list[str]) -> None:
        """Names, numbers and signs, of which the last counts."""
        if words:
            name = NAME.search(words[-1])
            self.before = name[0] if name else ""
            self.is_value = self.before not in ASKING if name else words[-1].endswith(STEPS)

    def _open(self, sign: str, at: int) -> None:
        if sign == "`":
            self._template(at)
        else:
            self.opened.append(Opened(sign, at, sign == "(" and self.before in HEADS))
            self.before, self.is_value = "", False

    def _close(self, sign: str, at: int) -> None:
        if not self.opened:
            raise Unpaired(at, f"`{sign}` closes nothing")
        last = self.opened.pop()
        if (wanted := CLOSED_BY[last.sign]) != sign:
            line = self.script.count("\n", 0, last.at) + 1
            said = f"must be `{wanted}`, which closes the `{last.sign}` of line {line}"
            raise Unpaired(at, f"`{sign}` {said}")
        self.is_value = sign != "}" and not last.is_head
        if last.sign == "${":
            self._template(last.at)

    def _template(self, begun: int) -> None:
        """Up to the end of the template that has `begun` there, or to a value in it."""
        found = TEMPLATE.match(self.script, self.at)
        if not found:
            raise Unpaired(begun, NO_END["`"])
        self.at, self.is_value = found.end(), found[1] == "`"
        if not self.is_value:
            self.opened.append(Opened(found[1], begun, is_head=False))

    def _pattern(self, at: int) -> None:
        found = PATTERN.match(self.script, at)
        if not found:
            raise Unpaired(at, NO_END["/"])
        self.at, self.is_value = found.end(), True
