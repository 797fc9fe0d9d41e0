"""Builds sites, each in a process of its own that has loaded already what all of them load.

A line of JSON asks for one; the answer is a line with the code that the build ended with.
"""

import json
import os
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path

from mkdocs.__main__ import cli

from marsad.pages.templates import Sandbox, plain
from marsad.read.textfolder import read_folder

LOADED = (
    "marsad.project",
    "material.plugins.search.plugin",
    "mkdocs.commands.build",
    "mkdocs_static_i18n.plugin",
    "markdown.extensions.footnotes",
)


def main() -> None:
    """Answer until nobody asks any more."""
    for name in LOADED:
        import_module(name)
    _compile(Path("templates"))
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            _build(**json.loads(line))
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)


def _compile(folder: Path) -> None:
    """The templates, which the processes then need not."""
    texts = read_folder(folder, [".html", ".md"], [])
    html, markdown = Sandbox(texts), Sandbox(texts, finalize=plain)
    for name in texts:
        (markdown if name.endswith(".md") else html).get_template(name)


def _build(
    folder: str, environment: Mapping[str, str], arguments: Sequence[str], said: str
) -> None:
    """Run MkDocs in `folder`, and exit as it does; what is printed goes into the file `said`."""
    for file, flags, own in ((os.devnull, os.O_RDONLY, 0), (said, os.O_WRONLY, 1)):
        os.dup2(os.open(file, flags), own)
    os.dup2(1, 2)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    cli([*arguments])


if __name__ == "__main__":
    main()
