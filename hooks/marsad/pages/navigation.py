"""The menu names every page that the settings do not leave out of it, and no other."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from ..problems import BadData, Problem, did_you_mean
from ..read.settingsfile import NAME, SettingsFile, settings_file

MENU, LEFT_OUT = "nav", "not_in_nav"
# How the strings begin that say what a group is called.
WORD = "nav_"
# What the generator reads in a pattern and is not read here.
UNREAD = ("!", "[", "**")


def faults(file: Path, sources: Mapping[str, Path], words: Collection[str]) -> Iterator[Problem]:
    """Each page without a row, and each row without a page or with that of another, of `file`.

    `sources` are the files that pages are made of, by the file that makes the page: `ar/index.md`;
    `words` name the strings of the interface.
    """
    try:
        settings = settings_file(file)
    except BadData:
        return  # said where the settings are looked at
    if MENU not in settings.held:
        yield Problem(file, 1, f"must have `{MENU}`, the pages of the menu")
        return
    yield from _lost(settings, {_address(uri) for uri in sources})
    yield from _twice(settings)
    yield from _nameless(settings, words)
    yield from [*_unread(settings)] or _unnamed(settings, sources)


def _lost(settings: SettingsFile, known: Collection[str]) -> Iterator[Problem]:
    """Rows that lead to no page."""
    for row, line in _menu(settings).items():
        if row not in known:
            said = f"no page `{row}` in docs{did_you_mean(row, known)}"
            yield Problem(settings.path, line, said)


def _twice(settings: SettingsFile) -> Iterator[Problem]:
    """Rows of a page that has one: where it stands in the menu, only one of them could say."""
    first = _menu(settings)
    for line, row in settings.rows(MENU):
        name = PurePosixPath(row).as_posix()
        if first.get(name, line) != line:
            said = f"`{name}` stands in `{MENU}` twice, first in line {first[name]}"
            yield Problem(settings.path, line, said)


def _nameless(settings: SettingsFile, words: Collection[str]) -> Iterator[Problem]:
    """Groups that no language has a word for."""
    for line, name in settings.groups(MENU):
        if (word := f"{WORD}{name}") not in words:
            said = f"no string `{word}` in data/languages{did_you_mean(word, words)}"
            yield Problem(settings.path, line, said)


def _unnamed(settings: SettingsFile, sources: Mapping[str, Path]) -> Iterator[Problem]:
    """Pages without a row that are not left out."""
    left_out = [word for word in settings.words(LEFT_OUT) if word.strip()]
    rows, docs = _menu(settings), settings.path.with_name("docs")
    for uri, source in sources.items():
        if _address(uri) not in rows and not any(_matches(uri, word) for word in left_out):
            called = "" if source.is_relative_to(docs) else f"its page `{_address(uri)}` "
            yield Problem(source, 1, f"{called}stands in no {MENU} of {NAME}")


def _menu(settings: SettingsFile) -> dict[str, int]:
    """The pages that the menu names, with their first lines."""
    found: dict[str, int] = {}
    for line, row in settings.rows(MENU):
        if not _leads_out(row):
            found.setdefault(PurePosixPath(row).as_posix(), line)
    return found


def _unread(settings: SettingsFile) -> Iterator[Problem]:
    """Patterns that would leave out other pages than the generator does."""
    for word in settings.words(LEFT_OUT):
        if word.strip() and (not word.startswith("/") or any(sign in word for sign in UNREAD)):
            line = settings.given(LEFT_OUT).line
            said = f"`{LEFT_OUT}`: a pattern must begin with `/` and have no {' or '.join(UNREAD)}"
            yield Problem(settings.path, line, f"{said}: `{word}`")


def _matches(uri: str, pattern: str) -> bool:
    """Whether `pattern` names `uri` or a folder that it is in."""
    path = PurePosixPath("/", uri)
    return any(one.match(pattern.rstrip("/ ")) for one in (path, *path.parents))


def _leads_out(row: str) -> bool:
    parts = urlsplit(row)
    return bool(parts.scheme or parts.netloc)


def _address(uri: str) -> str:
    """Where a page stands in the folder of its language."""
    return uri.partition("/")[2]
