"""Whatever stands in a line of data: a catalogue or problems with lines, never another error."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.catalogue import load
from marsad.pages.page import Folders
from marsad.pages.painter import pages
from marsad.problems import BadData

from .project import TREE, copy_tree

FILES = sorted(p.relative_to(TREE) for p in (TREE / "data").rglob("*.*"))
WORDS = (
    "no", "2015-13-45", "1e-3", "- a", "key: [", "a: b: c", "\t", "{", "*x", "&a b", "<<: *a",
    "null", "", "!!python/object:os.system x", "? [a]\n: b", "\u0000", "'", '"', "1" * 400, "---",
    "name: x", "  ", "[]", "{}", "-1", "1e999", "nan", "a,b,c,d,e,f", "%", "{{ x }}", "]]>",
    "٩١", "9_1.0", "9.1e1", "\u200b", "\u2028", "[" * 400, "{a: " * 200, "{n!z}", "{",
    "https://a..b", "2026-02-30", "x" * 9_000,
)  # fmt: skip


@settings(max_examples=150)
@given(st.sampled_from(FILES), st.integers(0, 40), st.sampled_from(WORDS), st.booleans())
def test_nothing_but_problems_with_lines(file: Path, line: int, word: str, replace: bool) -> None:
    with TemporaryDirectory() as folder:
        project = copy_tree(Path(folder))
        count = _damage(project / file, line, word, replace)
        try:
            pages(load(project / "data"), Folders.of(project))
        except BadData as error:
            for problem in error.problems:
                at_most = count if problem.path == project / file else _lines(problem.path)
                assert 1 <= problem.line <= max(1, at_most)


def _damage(path: Path, at: int, word: str, replace: bool) -> int:
    """Put `word` into line `at` of `path`, after its key or as a line; how many lines there are."""
    lines = path.read_text("utf-8", "surrogateescape").splitlines()
    if replace and at < len(lines):
        lines[at] = f"{lines[at].split(':')[0]}: {word}"
    else:
        lines.insert(at, word)
    path.write_text("\n".join(lines), "utf-8", "surrogateescape")
    return _lines(path)


def _lines(path: Path) -> int:
    return path.read_bytes().count(b"\n") + 1 if path.is_file() else 1
