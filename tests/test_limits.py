"""No file, however large or sly, takes more than five seconds of processor or 500 MB to refuse."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from .project import copy_tree

SECONDS, BYTES = 5, 500_000_000
CONFINED = f"""
import resource, runpy, sys
resource.setrlimit(resource.RLIMIT_CPU, ({SECONDS}, {SECONDS}))
resource.setrlimit(resource.RLIMIT_AS, ({BYTES}, {BYTES}))
sys.argv = ["marsad", "check"]
runpy.run_module("marsad", run_name="__main__")
"""
Make = Callable[[Path], object]
HUGE, PIPE, LINK = "must not be larger ", "must be a plain file", "is a link that leads out"
TEXT = "must be UTF-8 text, not"


def holding(text: str, encoding: str = "utf-8") -> Make:
    return lambda path: path.write_text(text, encoding)


def ending_in(text: str) -> Make:
    return lambda path: path.write_text(path.read_text("utf-8") + text, "utf-8")


def of(size: int) -> Make:
    """A file of so many bytes, which take no room."""
    return lambda path: os.truncate(path, size)


def pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def endless(path: Path) -> None:
    path.unlink()
    path.symlink_to("/dev/zero")


# Each line ten times what stands in the one above.
LAUGHS = "l0: &l0 [ha]\n" + "".join(f"l{n}: &l{n} [{f'*l{n - 1}, ' * 10}]\n" for n in range(1, 12))
# What is read at one time: a file, what is made of it, and what is said of it.
GROUPS: Mapping[str, list[tuple[str, Make, str]]] = {
    "data": [
        ("data/models/ba.yml", of(100_000_000), HUGE),
        ("data/measurements/dal.csv", of(100_000_000), HUGE),
        ("data/models/ta.yml", pipe, PIPE),
        ("data/models/tha.yml", endless, LINK),
        ("data/glossary/band.yml", holding("[" * 10_000), "must not nest more than 100"),
        ("data/glossary/top-1.yml", holding(LAUGHS), "anchors and aliases are not read"),
        ("data/facts/drop.yml", holding("- x\n" * 60_000), "must not hold more than"),
        ("data/facts/share.yml", holding("".join(f"k{n}: x\n" for n in range(100_000))), HUGE),
        ("data/posts/zay.yml", holding(f"text: {'x' * 50_000_000}"), HUGE),
        ("data/models/kha.yml", holding("name: \0"), "must hold no control characters"),
        ("data/claims/jim-link.yml", holding("a: b", "utf-16"), f"{TEXT} UTF-16 text"),
        ("data/claims/alef-top1.yml", holding("a: b", "utf-32"), f"{TEXT} UTF-32 text"),
        ("data/claims/alef-top5.yml", holding("a: é", "latin-1"), f"{TEXT} the byte 0xe9"),
        ("data/languages/en.yml", ending_in("  n: {one: '{n:>999999999}'}\n"), "braces only"),
    ],
    "rows": [("data/measurements/dal.csv", ending_in("x,x,x,x,x\n" * 50_000), "nor what follows")],
    "texts": [
        ("docs/ar/about.md", of(100_000_000), HUGE),
        ("docs/en/about.md", pipe, PIPE),
        ("docs/en/index.md", holding("x", "utf-32"), f"{TEXT} UTF-32"),
        ("templates/chart.html", of(100_000_000), HUGE),
        ("templates/best.html", pipe, PIPE),
    ],
    "pages": [
        ("docs/ar/about.md", ending_in('\n{{ "x" * 10**9 }}\n'), "but no `mul`"),
        ("docs/en/about.md", ending_in("\n{{ range(10**9) }}\n"), "may not call `range`"),
        ("docs/en/index.md", ending_in("[a](" * 60_000), "a line must not be longer"),
        ("docs/ar/index.md", ending_in("<!--" * 60_000), "a line must not be longer"),
        ("docs/en/choose.md", ending_in('\n{{ "%999999999d" | format(1) }}\n'), "no `filter`"),
        ("templates/evidence.html", ending_in('{% include "evidence.html" %}'), "asks for itself"),
        ("templates/families.html", ending_in("{% for a in range(10**9) %}{% endfor %}"), "`**`"),
        ("templates/citations.html", ending_in('{{ "x" * 10**9 }}'), "reckon with `*`"),
    ],
}
CASES = [(group, name, said) for group, cases in GROUPS.items() for name, _, said in cases]


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """What `marsad check`, confined, says of each group."""
    return {group: _checked(tmp_path_factory.mktemp(group), group) for group in GROUPS}


@pytest.mark.parametrize(("group", "name", "wanted"), CASES)
def test_what_is_too_much_is_refused_in_time(
    said: Mapping[str, str], group: str, name: str, wanted: str
) -> None:
    found = [line for line in said[group].splitlines() if line.startswith(f"{name}:")]
    assert [line for line in found if wanted in line]


def _checked(folder: Path, group: str) -> str:
    project = copy_tree(folder)
    for name, make, _ in GROUPS[group]:
        make(project / name)
    command = [sys.executable, "-c", CONFINED]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stderr
    return done.stderr
