"""Whether the program of a preview can be started anew."""

from pathlib import Path

import pytest

from mkdocs_program import faults

from .project import ROOT


def test_ours_can_be_started() -> None:
    assert faults(ROOT / "hooks") == []


@pytest.mark.parametrize(
    ("files", "said"),
    [
        (
            {"mkdocs_adapter.py": "import no_such"},
            "hooks/mkdocs_adapter.py:1: ModuleNotFoundError: No module named 'no_such'",
        ),
        (
            {"mkdocs_adapter.py": "import more\n", "more.py": "\n1 / 0\n", "mkdocs_serve.py": ""},
            "hooks/more.py:2: ZeroDivisionError: division by zero",
        ),
        (
            {"mkdocs_adapter.py": "1 / 0\n", "far/more.py": "\n\nnope = [\n", ".#far.py": "["},
            "hooks/far/more.py:3: cannot be read as Python: '[' was never closed",
        ),
        (
            {"mkdocs_adapter.py": "raise SystemExit(3)\n"},
            "hooks:1: ends with 3",
        ),
    ],
)
def test_what_keeps_a_program_from_it_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, files: dict[str, str], said: str
) -> None:
    monkeypatch.delenv("PYTHONPATH", raising=False)
    for name, text in files.items():
        path = tmp_path / "hooks" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    assert faults(tmp_path / "hooks") == [said]
