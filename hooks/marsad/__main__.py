"""`python -m marsad`: check the project, take over measurements, write a new field."""

import argparse
import sys
from pathlib import Path

from .catalogue import load
from .intake.addfield import add_field
from .intake.takeover import current, difference, refusals
from .intake.timm import read_timm
from .pages.page import Folders
from .pages.painter import pages
from .problems import BadData
from .rank.backlinks import weights_of
from .read.csvfile import write_csv


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 when all is well, 1 when something is to repair."""
    given = _parser().parse_args(arguments)
    try:
        return COMMANDS[given.command](given)
    except BadData as error:
        print(error, file=sys.stderr)
        print(f"{len(error.problems)} to repair", file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="marsad")
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="check data, prose and templates")
    check.add_argument("root", nargs="?", type=Path, default=Path())
    takeover = commands.add_parser("import-timm", help="compare timm's results with ours")
    takeover.add_argument("file", type=Path, help="results-imagenet.csv as timm publishes it")
    takeover.add_argument("--write", action="store_true", help="take the file over")
    takeover.add_argument("--root", type=Path, default=Path())
    field = commands.add_parser("add-field", help="write a new field into every record of a kind")
    field.add_argument("kind", help="the folder in data/, such as models")
    field.add_argument("field", help="its name in the schema, such as licence or results.setting")
    field.add_argument("--value", default="null", help="what to write, as YAML")
    field.add_argument("--root", type=Path, default=Path())
    return parser


def _check(given: argparse.Namespace) -> int:
    folders = Folders.of(given.root)
    catalogue = load(folders.data)
    made = pages(catalogue, folders)
    counted = f"{len(catalogue.models)} models, {len(catalogue.sources)} sources"
    print(f"{counted}, {len(catalogue.claims)} claims, {len(made)} pages: no problem found")
    return 0


def _import(given: argparse.Namespace) -> int:
    data = Folders.of(given.root).data
    ours = data / "measurements" / "timm.csv"
    rows, old = read_timm(given.file), current(ours)
    found = difference(old, rows)
    if faults := list(refusals(found, old, weights_of(load(data)), given.file)):
        raise BadData(faults)
    print("\n".join(found.lines()))
    if not given.write:
        print("nothing written: add --write to take the file over")
        return 0
    write_csv(ours, sorted(rows, key=lambda row: (-row.top1, row.weights, row.image_size)))
    print(f"written: {ours}. Now set `commit` and `changed` in {ours.with_suffix('.yml')}")
    return 0


def _add_field(given: argparse.Namespace) -> int:
    written = add_field(Folders.of(given.root).data, given.kind, given.field, given.value)
    print(f"`{given.field}: {given.value}` written {written} times")
    return 0


COMMANDS = {"check": _check, "import-timm": _import, "add-field": _add_field}


if __name__ == "__main__":
    sys.exit(main())
