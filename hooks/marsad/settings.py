"""What the settings of a site may say."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from .problems import BadData, Problem, did_you_mean
from .read.settingsfile import settings_file

HOST = r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*(?::[0-9]+)?"
# Where a person looks at a site while it is made.
HERE = r"(?:[0-9]+(?:\.[0-9]+){3}|localhost)(?::[0-9]+)?"
PART = r"/(?!\.)[\w.~-]+"
SITE = re.compile(rf"(?:https://{HOST}|http://{HERE})(?:{PART})*/?", re.A | re.I)
REPOSITORY = re.compile(rf"https://{HOST}(?:{PART})+/?", re.A | re.I)
# What ends the address that a repository is cloned from.
CLONED = ".git"
# How many names stand in the address of a repository; elsewhere there may be any.
OWNED = {
    "github.com": (2, 2),
    "codeberg.org": (2, 2),
    "bitbucket.org": (2, 2),
    "gitlab.com": (2, 20),  # groups
}
# Where languages have their rows, and where else one is named.
ROWS = ("plugins", "i18n", "languages", "locale")
NAMED = (("plugins", "search", "lang"), ("theme", "language"))
BELOW = "https://name.example/observatory/"


@dataclass(frozen=True)
class Settings:
    """What `file` tells the generator: the address of the site, its languages, which is first.

    `repository` is the address of the one that the site is made from, empty where it has none;
    `forge` says what hosts it.
    """

    file: Path
    site_url: str
    repository: str
    forge: str
    languages: Sequence[str]
    default: str


def faults(file: Path) -> Iterator[Problem]:
    """What `file` says twice, and what is wrong with the addresses that it names.

    Those of the environment, where they are in its place. Raises BadData where it cannot be read.
    """
    settings = settings_file(file)
    for line, name in settings.twice():
        yield Problem(file, line, f"`{name}` is given twice")
    for name, rule in (("site_url", site_fault), ("repo_url", repository_fault)):
        address, line, called = settings.given(name)
        if said := rule(address):
            yield Problem(file, line, f"{called} {said}")


def language_faults(file: Path, known: Collection[str]) -> Iterator[Problem]:
    """Each language that `file` names and that is none of those `known`; each without one row.

    The generator would build pages of none, or search by the words of another.
    """
    try:
        settings = settings_file(file)
    except BadData:
        return  # said with the other faults
    for names in (ROWS, *NAMED):
        for line, code in settings.texts(*names):
            if code not in known:
                text = f"`{code}` is no language in data/languages{did_you_mean(code, known)}"
                yield Problem(file, line, f"`{names[-1]}`: {text}")
    rows: dict[str, int] = {}
    for line, code in settings.texts(*ROWS):
        if (one := rows.setdefault(code, line)) != line:
            yield Problem(file, line, f"`{ROWS[-2]}` has a row for `{code}` in line {one} already")
    for code in sorted({*known} - rows.keys()):
        line = min(rows.values(), default=1)
        yield Problem(file, line, f"`{ROWS[-2]}` has no row for `{code}` of data/languages")


def site_fault(address: str) -> str:
    """Why a site can not have `address`, and what to write instead; empty where it can."""
    if not address:
        return "must be the address of the site"
    return "" if SITE.fullmatch(address) else f"{_told(address)}; a path may follow: {BELOW}"


def repository_fault(address: str) -> str:
    """The same of a repository, which a site need not have."""
    if not address:
        return ""
    if not REPOSITORY.fullmatch(address):
        return _told(address)
    bare = address.removesuffix("/")
    if bare.endswith(CLONED):
        return f"must end before the `{CLONED}`: `{bare.removesuffix(CLONED)}`"
    _, _, host, *parts = bare.split("/")
    fewest, most = OWNED.get(host.lower(), (1, len(parts)))
    if not fewest <= len(parts) <= most:
        return f"must name an owner and a repository, as https://{host}/owner/name, not `{address}`"
    return ""


def _told(address: str) -> str:
    """What an address that is none lacks or has too much."""
    if not address.lower().startswith("https://"):
        return f"must begin with https://, not `{address}`"
    if extra := next((sign for sign in "?#" if sign in address), ""):
        return f"must end before the `{extra}`: `{address.partition(extra)[0]}`"
    return f"must be an address in plain letters, without user or `..`, not `{address}`"
