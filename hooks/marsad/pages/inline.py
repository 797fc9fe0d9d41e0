"""Scripts that stand in templates: a browser must be able to read them as it reads files."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from ..finish.names import RUN
from ..read.pairs import Fault, pair_faults

# Jinja's own comments, which nobody is sent.
COMMENT = re.compile(r"\{#.*?#\}", re.S)
ENDLESS = "`<script>` is never closed"


def script_faults(template: str) -> Iterator[Fault]:
    """What is wrong with the scripts in `template`, by line."""
    found = _Scripts()
    found.feed(COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), template))
    found.close()
    for begun, script in found.scripts:
        yield from ((begun + line - 1, said) for line, said in pair_faults(script))
    if found.begun:
        yield found.begun, ENDLESS


class _Scripts(HTMLParser):
    """Notes what stands between the tags of scripts that run, with the line where it begins."""

    def __init__(self) -> None:
        super().__init__()
        self.scripts: list[tuple[int, str]] = []
        self.begun, self.said = 0, ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "script" and dict(attrs).get("type") in RUN:
            lines = (self.get_starttag_text() or "").count("\n")
            self.begun, self.said = self.getpos()[0] + lines, ""

    def handle_data(self, data: str) -> None:
        self.said += data if self.begun else ""

    def handle_endtag(self, tag: str) -> None:
        if tag == "script" and self.begun:
            self.scripts.append((self.begun, self.said))
            self.begun = 0
