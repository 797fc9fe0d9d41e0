"""The same pages built by other generators, as they come: what ours is measured beside."""

import sys
from pathlib import Path

from leaving.generators import BUILD, by_language, prepared
from leaving.venv import Failed, run

from .builds import Build, timed

# By the name in the tables, the command; Zensical's is named by the environment.
STOCK = "MkDocs + Material"


def commands(zensical: str | None) -> dict[str, list[str]]:
    """By what a generator is called, what runs it: those that are installed."""
    found = {STOCK: [sys.executable, "-m", "mkdocs"]}
    return {"Zensical": [zensical], **found} if zensical else found


def build(command: list[str], own: Path) -> Build:
    """Build the Markdown of all our pages in the new folder `own`; the builds alone are timed."""
    editions, spent = prepared(own), []

    def once() -> None:
        spent.append(timed(lambda: run([*command, *BUILD], own, {})))

    complaint = ""
    try:
        by_language(own, editions, once)
    except Failed as error:
        complaint = str(error)
    seconds, work = (sum(part) for part in zip(*spent, strict=True)) if spent else (0.0, 0.0)
    site = own / "site"
    return Build(seconds, work, site, sum(1 for _ in site.rglob("*.html")), complaint)
