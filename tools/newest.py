"""Take over what timm has published since our rows, and say in Markdown what there is to decide.

make newest                 clones timm's results to .cache/timm, then runs this on the clone

A file whose import is refused leaves its set as it is: the report repeats why, for a person.
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from marsad.intake.refusals import Asked
from marsad.intake.takeover import take_over
from marsad.problems import BadData
from marsad.project import checked

# The file that timm publishes for each set.
FILES = {
    "timm": "results-imagenet.csv",
    "timm-real": "results-imagenet-real.csv",
    "timm-v2": "results-imagenetv2-matched-frequency.csv",
    "timm-sketch": "results-sketch.csv",
    "timm-a": "results-imagenet-a.csv",
    "timm-r": "results-imagenet-r.csv",
    "timm-rtx5090": "benchmark-infer-amp-nchw-pt291-cu130-5090.csv",
    "timm-rtx4090": "benchmark-infer-amp-nchw-pt291-cu128-4090.csv",
    "timm-i7-12700h": "benchmark-infer-fp32-nchw-pt240-cpu-i7_12700h-dynamo.csv",
}


def main(arguments: list[str]) -> int:
    """Take over into the project here from the clone named; 1 where there is no clone."""
    if len(arguments) != 1 or not (Path(arguments[0]) / ".git").exists():
        print("name a clone of timm's repository: make newest", file=sys.stderr)
        return 1
    print("\n".join(report(Path(), Path(arguments[0]))))
    return 0


def report(root: Path, clone: Path) -> Iterator[str]:
    """Take each file over into the project at `root`: the lines to say."""
    yield "## timm's newest results"
    for name, file in FILES.items():
        yield f"\n### `{name}`, from `{file}`\n\n```text"
        yield from _taken(root, name, clone / "results" / file)
        yield "```"
    yield "\n### What the data say to it\n\n```text"
    yield from _checked(root)
    yield "```"


def _taken(root: Path, name: str, path: Path) -> Iterator[str]:
    """What an import of one file says, or why it is refused."""
    if not path.is_file():
        yield "no such file any more: look for what it is called now"
        return
    try:
        yield from take_over(root / "data", name, path, Asked(write=True))
    except BadData:  # the rows differ, so that their commit must be named
        commit, day = _commit(path)
        yield from _written(root, name, path, Asked(True, commit=commit, changed=day))


def _written(root: Path, name: str, path: Path, asked: Asked) -> Iterator[str]:
    try:
        yield from take_over(root / "data", name, path, asked)
    except BadData as error:
        yield from ("refused, for a person to look at:", *str(error).splitlines())


def _commit(path: Path) -> tuple[str, str]:
    """The last commit that touched the file, and its day."""
    command = ["git", "log", "-1", "--format=%H %cs", "--", path.name]
    done = subprocess.run(command, cwd=path.parent, check=True, capture_output=True, text=True)
    commit, day = done.stdout.split()
    return commit, day


def _checked(root: Path) -> Iterator[str]:
    try:
        checked(root)
        yield "no problem found"
    except BadData as error:
        yield from str(error).splitlines()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
