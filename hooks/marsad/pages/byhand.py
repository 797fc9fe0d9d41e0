"""HTML that authors type into prose: a few elements and attributes, and nothing that runs."""

import re
from collections.abc import Iterator, Sequence
from html import unescape
from html.parser import HTMLParser

ELEMENTS = {
    "a", "abbr", "b", "bdi", "blockquote", "br", "button", "cite", "code", "dd", "del", "details",
    "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "i", "img", "ins", "kbd", "li", "ol",
    "p", "q", "s", "small", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td",
    "tfoot", "th", "thead", "time", "tr", "u", "ul", "var", "wbr",
}  # fmt: skip
ATTRIBUTES = {
    "alt", "cite", "class", "colspan", "data-copy", "data-label", "data-verbatim", "datetime",
    "dir", "height", "href", "hreflang", "id", "lang", "markdown", "role", "rowspan", "scope",
    "src", "title", "translate", "type", "width",
}  # fmt: skip
VOID = {"br", "img", "wbr"}
LINK = re.compile(r"https?:|mailto:", re.IGNORECASE)
# Markdown's own way to attributes: `{#id .class key=value}`.
BRACES = re.compile(r"\{:?([^{}\n]*)\}")
GIVEN = re.compile(r"(?<![^\s=\"'])([^\s=\"']+)=")
# Letters of a line, five times the longest; elements, lists and quotes one in another.
LONGEST, DEEPEST = 5_000, 50
BLOCKS = re.compile(rf"(?:\s*(?:>|(?:[-*+]|\d+\.)(?=\s))){{{DEEPEST + 1}}}")
COMMENT = "comments may not stand in prose: they would be published"
DEEP = f"must not nest more than {DEEPEST} deep"
# What the parser would look for the end of, again for each.
OPEN = re.compile(r"<[A-Za-z/][^<>]*(?=<|\Z)")
UNREAD = re.compile("<(?:!--|[!?])")
RUNS = re.compile(r"(?:java|vb)script:|data:text", re.IGNORECASE)
HIDDEN = re.compile(r"[\x00-\x20]")


def refused(text: str) -> Iterator[tuple[int, str]]:
    """What prose must not hold, each with its line.

    What HTML's parser would take long to read, it is not given.
    """
    lines = text.splitlines()
    endless = [*_endless(text, lines)]
    yield from endless or _read(text)
    for number, line in enumerate([] if endless else lines, 1):
        if RUNS.search(HIDDEN.sub("", unescape(line))):
            yield number, "a link may not run a script"
        for braces in BRACES.findall(line):
            names = {name.lower() for name in GIVEN.findall(braces)}
            yield from ((number, _attribute(name)) for name in sorted(names) if not _may(name))


def _endless(text: str, lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """What takes longer to read than it is long, or is lost as it is read."""
    for number, line in enumerate(lines, 1):
        if len(line) > LONGEST:
            yield number, f"a line must not be longer than {LONGEST:,} letters"
        if BLOCKS.match(line):
            yield number, DEEP
    for number, _ in _found(OPEN, text):
        yield number, "a tag must end in `>`; else write `&lt;`"


def _read(text: str) -> Iterator[tuple[int, str]]:
    """What is wrong with the elements in `text`, and that no comments stand between them."""
    for number, sign in _found(UNREAD, text):
        yield number, COMMENT if sign.endswith("-") else "declarations may not stand in prose"
    reader = _Reader()
    reader.feed(UNREAD.sub(lambda sign: " " * len(sign[0]), text))
    reader.close()
    yield from reader.found


def _found(sign: re.Pattern[str], text: str) -> Iterator[tuple[int, str]]:
    """What in `text` is such a `sign`, each with its line."""
    number, last = 1, 0
    for found in sign.finditer(text):
        number, last = number + text.count("\n", last, found.start()), found.start()
        yield number, found[0]


class _Reader(HTMLParser):
    """Notes each tag that may not stand in prose."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[int, str]] = []
        self.depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if LINK.match(tag):
            return  # `<https://…>` is a link of Markdown's
        self.depth += tag not in VOID
        if self.depth > DEEPEST:
            self._note(DEEP)
        if tag not in ELEMENTS:
            self._note(f"the element `<{tag}>` may not stand in prose")
        for name, _ in attrs:
            if not _may(name):
                self._note(_attribute(name))
        if "\n" in (self.get_starttag_text() or ""):
            self._note("a tag must stand on one line")

    def handle_endtag(self, tag: str) -> None:
        self.depth = max(0, self.depth - 1)

    def _note(self, said: str) -> None:
        self.found.append((self.getpos()[0], said))


def _may(name: str) -> bool:
    return name in ATTRIBUTES or name.startswith("aria-")


def _attribute(name: str) -> str:
    return f"the attribute `{name}` may not stand in prose"
