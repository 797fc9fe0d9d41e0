"""`python -m marsad`: check the project, write pages and fields, take over, release."""

import argparse
import sys
from dataclasses import fields
from pathlib import Path

from .intake.addfield import add_field
from .intake.forms import FORMS
from .intake.new import INTERRUPTED, Stopped, write_new
from .intake.refusals import Asked
from .intake.takeover import take_over
from .pages.page import Folders
from .problems import BadData
from .project import checked, spread
from .release.freeze import freeze, refuse_site
from .release.sums import verify
from .settings import site_fault


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 when all is well, 1 when something is to repair."""
    given = _parser().parse_args(arguments)
    try:
        return COMMANDS[given.command](given)
    except BadData as error:
        print(error, file=sys.stderr)
        print(f"{len(error.problems)} to repair", file=sys.stderr)
        for note in getattr(error, "__notes__", ()):
            print(note, file=sys.stderr)
        return 1
    except Stopped as error:
        print(f"\n{error}", file=sys.stderr)
        return error.status
    except KeyboardInterrupt:
        print("\nstopped", file=sys.stderr)
        return INTERRUPTED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="marsad")
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="check data, prose and templates")
    check.add_argument("root", nargs="?", type=Path, default=Path())
    page = commands.add_parser("pages", help="write all pages as Markdown, for another generator")
    page.add_argument("--to", type=Path, required=True, help="an empty folder, or a new one")
    page.add_argument("--site-url", type=_site, help="the address of the site")
    page.add_argument("--default", default="", help="the language at its root, such as ar")
    page.add_argument("--root", type=Path, default=Path())
    _import_arguments(commands.add_parser("import", help="compare a publisher's file with ours"))
    _new_arguments(commands.add_parser("new", help="ask for a new record and write its file"))
    field = commands.add_parser("add-field", help="write a new field into every record of a kind")
    field.add_argument("kind", help="the folder in data/, such as models")
    field.add_argument("field", help="its name in the schema, such as licence or results.setting")
    field.add_argument("--value", default="null", help="what to write, as YAML")
    field.add_argument("--root", type=Path, default=Path())
    _release_arguments(commands.add_parser("release", help="freeze the files of the built site"))
    sums = commands.add_parser("verify", help="say whether a release is as it was released")
    sums.add_argument("folder", type=Path, help="that of the release, with its SHA256SUMS")
    return parser


def _release_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("version", help="a year and a month, such as 2026.12")
    parser.add_argument(
        "--may",
        action="store_true",
        help="only say what stands against it before the site is built",
    )
    parser.add_argument("--root", type=Path, default=Path())


def _new_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("word", choices=[*FORMS], help="what it is")
    parser.add_argument("id", help="the name of its file, for ever: coca-2022")
    parser.add_argument("--set", action="append", default=[], metavar="NAME=VALUE", dest="given")
    parser.add_argument("--no-ask", action="store_true", help="what is not set is unknown")
    parser.add_argument("--root", type=Path, default=Path())


def _import_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("set", help="the set of data/measurements, such as timm")
    parser.add_argument("file", type=Path, help="the file as its publisher publishes it")
    parser.add_argument("--write", action="store_true", help="take the file over")
    parser.add_argument("--remove", action="store_true", help="known rows may go")
    parser.add_argument(
        "--changed-figures", type=_count, default=0, metavar="N", help="N may differ"
    )
    parser.add_argument("--commit", help="the commit that the file is from")
    parser.add_argument("--changed", help="the day of that commit, YYYY-MM-DD")
    parser.add_argument("--older", action="store_true", help="it may be older than our rows")
    parser.add_argument("--root", type=Path, default=Path())


def _count(text: str) -> int:
    if not (text.isascii() and text.isdigit()):
        raise argparse.ArgumentTypeError(f"must be a whole number, not {text!r}")
    return int(text)


def _site(text: str) -> str:
    if said := site_fault(text):
        raise argparse.ArgumentTypeError(said)
    return text


def _check(given: argparse.Namespace) -> int:
    shelf, made = checked(given.root)
    catalogue = shelf.catalogue
    counted = f"{len(catalogue.models)} models, {len(catalogue.sources)} sources"
    print(f"{counted}, {len(catalogue.claims)} claims, {len(made)} pages: no problem found")
    return 0


def _pages(given: argparse.Namespace) -> int:
    count = spread(given.root, given.to, given.site_url or "", given.default)
    print(f"{count} pages written into {given.to}")
    return 0


def _import(given: argparse.Namespace) -> int:
    asked = Asked(**{field.name: getattr(given, field.name) for field in fields(Asked)})
    for line in take_over(Folders.of(given.root).data, given.set, given.file, asked):
        print(line)
    return 0


def _new(given: argparse.Namespace) -> int:
    ask = None if given.no_ask else input
    print(*write_new(given.root, given.word, given.id, given.given, ask), sep="\n")
    return 0


def _add_field(given: argparse.Namespace) -> int:
    written = add_field(Folders.of(given.root).data, given.kind, given.field, given.value)
    print(f"`{given.field}: {given.value}` written {written} times")
    return 0


def _release(given: argparse.Namespace) -> int:
    catalogue = checked(given.root)[0].catalogue
    if given.may:
        refuse_site(given.root, catalogue, given.version)
    else:
        print(*freeze(given.root, catalogue, given.version), sep="\n")
    return 0


def _verify(given: argparse.Namespace) -> int:
    print(f"{verify(given.folder)} files: as released")
    return 0


COMMANDS = {
    "check": _check,
    "pages": _pages,
    "new": _new,
    "import": _import,
    "add-field": _add_field,
    "release": _release,
    "verify": _verify,
}


if __name__ == "__main__":
    sys.exit(main())
