"""A script that can not be read is told with the line of what does not pair in it."""

from pathlib import Path

import pytest

from marsad.read.pairs import pair_faults

from .project import ROOT

SCRIPTS = sorted((ROOT / "docs" / "assets").glob("*.js"))
BRACKETS = "()[]{}"
# Signs that no script of ours has, in place of a bracket in a text, a comment or a pattern.
MARKED = str.maketrans(BRACKETS, "".join(chr(0xE000 + n) for n in range(len(BRACKETS))))


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_our_scripts_pair_and_none_of_their_brackets_can_go(path: Path) -> None:
    script = path.read_text("utf-8")
    assert pair_faults(script) == ()
    places = [at for at, sign in enumerate(script) if sign in BRACKETS]
    passed = [at for at in places if not pair_faults(script[:at] + script[at + 1 :])]
    assert passed == [at for at in passed if _is_quoted(script, at)]
    assert len(passed) < len(places) / 2


def _is_quoted(script: str, at: int) -> bool:
    """Whether the bracket there stands in a text, a comment or a pattern: others may go there."""
    return not pair_faults(f"{script[:at]}{script[at].translate(MARKED)}{script[at + 1 :]}")


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("a();\nfunction ( {\n", "2: `{` is never closed"),
        ("a(\nb;\n", "1: `(` is never closed"),
        ("a();\n});", "2: `}` closes nothing"),
        ("a([\n1);", "2: `)` must be `]`, which closes the `[` of line 1"),
        ("a('b);\nc('d');", "1: the text that begins with `'` does not end on its line"),
        ('\na("b\n");', '2: the text that begins with `"` does not end on its line'),
        ("a();\nb(`c\n${d} e);\n", "2: the template that begins with a backquote does not end"),
        ("a(`${b`);", "1: the template that begins with a backquote does not end"),
        ("a(`${b(}`);", "1: `}` must be `)`, which closes the `(` of line 1"),
        ("a();\n/* b\nc();\n", "2: the pattern or comment that begins with `/` does not end"),
        ("a(/b);\n", "1: the pattern or comment that begins with `/` does not end"),
        ("return /[/;\n", "1: the pattern or comment that begins with `/` does not end"),
        ("a = b \\ c;", "1: `\\` is no sign of a script"),
    ],
)
def test_what_does_not_pair_is_told_with_its_line(script: str, said: str) -> None:
    ((line, found),) = pair_faults(script)
    assert f"{line}: {found}" == said


@pytest.mark.parametrize(
    "script",
    [
        "a = b / c; d = (e) / f[0] / 2; g++ / h; i.return / 2; // )",
        "a(/[)/]\\)/g, b => /\\(/.test(b)); if (c) /'/.test(d);\n/`/.test(e);",
        'return /{/; typeof /}/; x = y\n  ? /[/"]/ : 1 / 2;',
        "a = `( ${b(`) ${c}`)} / ' $ \\` \\${`; d = `${e}` / 2;",
        "a('it\\'s (', \"\\\"[\", 'b\\\nc'); /* } ' */ d = { e: '}' }; f?.[0]?.(g);",
        "for (const a of b) { } /c(d)?'/.test(e); #f; 1_000.5e-3 / .5;",
    ],
)
def test_what_a_browser_reads_passes(script: str) -> None:
    assert pair_faults(script) == ()
