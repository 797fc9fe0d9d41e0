"""What the settings of a site may say."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

HOST = r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*(?::[0-9]+)?"
# Where a person looks at a site while it is made.
HERE = r"(?:[0-9]+(?:\.[0-9]+){3}|localhost)(?::[0-9]+)?"
PART = r"/(?!\.)[\w.~-]+"
SITE = re.compile(rf"(?:https://{HOST}|http://{HERE})(?:{PART})*/?", re.A | re.I)
REPOSITORY = re.compile(rf"https://{HOST}(?:{PART})+/?", re.A | re.I)
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

    def faults(self) -> Iterator[str]:
        """What is wrong with the addresses, and what to write instead."""
        if not self.site_url:
            yield "`site_url` (or SITE_URL) must be the address of the site"
        elif not SITE.fullmatch(self.site_url):
            yield f"`site_url` (or SITE_URL) {_told(self.site_url)}; a path may follow: {BELOW}"
        if self.repository and not REPOSITORY.fullmatch(self.repository):
            yield f"`repo_url` (or REPO_URL) {_told(self.repository)}"


def _told(address: str) -> str:
    """What an address that is none lacks or has too much."""
    if not address.lower().startswith("https://"):
        return f"must begin with https://, not `{address}`"
    if extra := next((sign for sign in "?#" if sign in address), ""):
        return f"must end before the `{extra}`: `{address.partition(extra)[0]}`"
    return f"must be an address in plain letters, without user or `..`, not `{address}`"
