"""HTML that authors type into prose: a few elements and attributes, and nothing that runs."""

import re
from collections.abc import Iterator
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
LINK = re.compile(r"https?:|mailto:", re.IGNORECASE)
# Markdown's own way to attributes: `{#id .class key=value}`.
BRACES = re.compile(r"\{:?[ ]*([^{}\n]*)\}")
GIVEN = re.compile(r"([^\s=\"']+)=")
RUNS = re.compile(r"(?:java|vb)script:|data:text", re.IGNORECASE)
HIDDEN = re.compile(r"[\x00-\x20]")


def refused(text: str) -> Iterator[tuple[int, str]]:
    """What prose must not hold, each with its line."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    yield from reader.found
    for number, line in enumerate(text.splitlines(), 1):
        if RUNS.search(HIDDEN.sub("", unescape(line))):
            yield number, "a link may not run a script"
        for braces in BRACES.findall(line):
            names = {name.lower() for name in GIVEN.findall(braces)}
            yield from ((number, _attribute(name)) for name in sorted(names) if not _may(name))


class _Reader(HTMLParser):
    """Notes each tag that may not stand in prose."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[int, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if LINK.match(tag):
            return  # `<https://…>` is a link of Markdown's
        if tag not in ELEMENTS:
            self._note(f"the element `<{tag}>` may not stand in prose")
        for name, _ in attrs:
            if not _may(name):
                self._note(_attribute(name))
        if "\n" in (self.get_starttag_text() or ""):
            self._note("a tag must stand on one line")

    def handle_comment(self, data: str) -> None:
        self._note("comments may not stand in prose: they would be published")

    def handle_decl(self, decl: str) -> None:
        self._note("declarations may not stand in prose")

    def handle_pi(self, data: str) -> None:
        self.handle_decl(data)

    def unknown_decl(self, data: str) -> None:
        self.handle_decl(data)

    def _note(self, said: str) -> None:
        self.found.append((self.getpos()[0], said))


def _may(name: str) -> bool:
    return name in ATTRIBUTES or name.startswith("aria-")


def _attribute(name: str) -> str:
    return f"the attribute `{name}` may not stand in prose"
