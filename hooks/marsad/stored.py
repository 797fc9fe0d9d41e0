"""Where files for other programs stand, from the root of the site: no other file spells that.

Templates ask for all by the name `file`.
"""

from .places import DATA

PACKAGE = f"{DATA}datapackage.json"
ARCHIVE_PACKAGE = f"{DATA}archived/datapackage.json"
INDEX = f"{DATA}index.json"
ROBOTS = "robots.txt"
LATEST = "latest"
SUMS = "SHA256SUMS"


def picture(language: str) -> str:
    """What link previews show of every page in `language`: 1200 × 630 pixels."""
    return f"assets/share-{language}.png"


def data(name: str) -> str:
    """A file for other programs."""
    return f"{DATA}{name}"


def release(version: str) -> str:
    """The folder of a frozen release, and the page of it."""
    return data(f"{version}/")


def release_archive(version: str) -> str:
    """All files of a release in one."""
    return data(f"{version}.tar.xz")


def feed(code: str, extension: str) -> str:
    """The file of all changes in one language."""
    return data(f"changes-{code}.{extension}")


def schema(kind: str) -> str:
    """What the file of a record of a kind may say."""
    return data(f"schemas/{kind}.json")


def given_schema(name: str) -> str:
    """What a file for other programs holds."""
    return data(f"schemas/files/{name}.json")


def rows(kind: str, key: str) -> str:
    """The file of the rows of a set; `kind` names the table of such rows."""
    return data(f"{kind}/{key}.csv")


def record(kind: str, key: str) -> str:
    """The file of one record."""
    return data(f"{kind}/{key}.json")


def references(extension: str) -> str:
    """The file of all sources, in one format."""
    return data(f"references.{extension}")


def badge(key: str, code: str) -> str:
    """The badge of a model in one language."""
    return data(f"badges/{key}-{code}.svg")


def best(code: str) -> str:
    """The table of the best results in one language."""
    return data(f"best-{code}.html")


def citation(key: str, extension: str) -> str:
    """The file of one source."""
    return data(f"cite/{key}.{extension}")
