"""Imports go one way, libraries stay behind one door, and code stays small."""

import ast
import os
import re
from collections.abc import Iterator
from functools import cache
from inspect import signature
from pathlib import Path
from types import FunctionType

import pytest

from marsad import ids, places, stored

from .project import ROOT

PACKAGE = ROOT / "hooks" / "marsad"
MODULES = sorted(PACKAGE.rglob("*.py"))
CODE = [*MODULES, *sorted((ROOT / "hooks").glob("*.py"))]
TEMPLATES = sorted(path for d in ("templates", "overrides") for path in (ROOT / d).rglob("*.html"))
PAINTED = sorted(path for path in (ROOT / "templates").rglob("*") if path.is_file())
SHEETS = sorted((ROOT / "docs" / "assets").glob("*.css"))

# Each layer may import those above it, and its own parts.
LAYERS = (
    "__init__ problems fold walk ids places stored", "schema", "derive", "read", "rules",
    "catalogue", "rank", "words", "exports", "views", "finish", "pages", "frame",
    "settings repository project", "intake", "release", "__main__",
)  # fmt: skip
PLACE = {name: index for index, names in enumerate(LAYERS) for name in names.split()}
DOORS = {
    "mkdocs": {"mkdocs_adapter", "mkdocs_config", "mkdocs_preview", "mkdocs_serve"},
    "yaml": {"read"},
    "babel": {"schema", "rules", "words", "finish"},
    "pydantic": {"schema", "derive", "read", "walk", "intake"},
    "pydantic_core": {"schema", "derive", "read"},
    "jinja2": {"pages", "mkdocs_unsaid"},
    "markupsafe": {"pages"},
    "lxml": {"finish"},
    "tinycss2": {"read", "finish"},
    "rjsmin": {"finish"},
}
PHYSICAL = re.compile(
    r"(?<![-\w])(?:(?:margin|padding|border|inset|scroll-\w+)-)?(?:left|right)(?=[-\w]*\s*:)"
    r"|:\s*(?:left|right)\b"
)
SPELLING = {PACKAGE / f"{name}.py" for name in ("ids", "places", "stored")}
# What these put before and behind the name of a record, and the pages that it names.
ADDRESSES = [
    found(*"?" * len(signature(found).parameters)) if isinstance(found, FunctionType) else found
    for name, found in [pair for module in (ids, places, stored) for pair in vars(module).items()]
    if not name.startswith("_")
]
# The folder of the records has the name of the page of the data.
RECORDS = "data/"
SPELLED = {w for a in ADDRESSES for w in re.split(r"[?#]", a) if re.search(r"\w[-/]", w)} - {
    RECORDS
}
CLASS = re.compile(r'class="[^"]*"')
RULE = re.compile(r"(?:/\* physical:.*?\*/\s*)?[^{}]*\{[^{}]*\}", re.S)


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_what_is_tested_stands_here(pytestconfig: pytest.Config) -> None:
    """Also what tests start, whichever checkout the environment was made for."""
    folders = [ROOT / "hooks", ROOT / "tools"]
    assert pytestconfig.getini("pythonpath") == folders
    assert os.environ["PYTHONPATH"].split(os.pathsep)[0] == str(folders[0])
    assert Path(places.__file__).is_relative_to(folders[0])


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_imports_only_what_lies_above(path: Path) -> None:
    layer = _layer(path)
    assert layer in PLACE, f"give `{layer}` its place in LAYERS"
    wrong = [name for name in _ours(path) if name != layer and PLACE[name] > PLACE[layer]]
    assert not wrong, f"{layer} imports {wrong}"


@pytest.mark.parametrize("path", CODE, ids=named)
def test_libraries_are_used_behind_their_doors(path: Path) -> None:
    layer = _layer(path) if path in MODULES else path.stem
    assert [n for n in _libraries(path) if n in DOORS and layer not in DOORS[n]] == []


@pytest.mark.parametrize("path", CODE, ids=named)
def test_functions_are_short(path: Path) -> None:
    functions = [n for n in ast.walk(_tree(path)) if isinstance(n, ast.FunctionDef)]
    assert [f.name for f in functions if (f.end_lineno or 0) - f.lineno >= 30] == []


@pytest.mark.parametrize("path", CODE, ids=named)
def test_modules_are_short_and_say_what_they_are(path: Path) -> None:
    assert ast.get_docstring(_tree(path)) or not path.read_text("utf-8")
    assert len(path.read_text("utf-8").splitlines()) <= 250


@pytest.mark.parametrize("path", CODE, ids=named)
def test_nothing_of_a_module_changes_while_it_runs(path: Path) -> None:
    tree = _tree(path)
    names = {name for node in tree.body for name in _assigned(node)}
    # MkDocs finds its events by name.
    assert not {name for name in names if name[0].islower() and not name.startswith("on_")}
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.Global)]
    assert not names & set(_changed(tree))


@pytest.mark.parametrize("path", TEMPLATES, ids=named)
def test_templates_never_switch_escaping_off(path: Path) -> None:
    text = path.read_text("utf-8")
    assert not re.search(r"\|\s*safe\b|autoescape\s+false", text)


@pytest.mark.parametrize("path", sorted({*CODE, *PAINTED} - SPELLING), ids=named)
def test_only_places_spells_an_address(path: Path) -> None:
    text = CLASS.sub("", path.read_text("utf-8"))
    texts = [text] if path in PAINTED else [*_texts(_tree(path))]
    assert [word for word in SPELLED if any(word in text for text in texts)] == []


@pytest.mark.parametrize("path", SHEETS, ids=named)
def test_styles_name_no_physical_side(path: Path) -> None:
    rules = RULE.findall(path.read_text("utf-8"))
    free = [rule for rule in rules if not re.search(r"\.num\b[^{]*\{|/\* physical:", rule)]
    assert [rule.strip() for rule in free if PHYSICAL.search(_without_comments(rule))] == []


def _layer(path: Path) -> str:
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


@cache
def _tree(path: Path) -> ast.Module:
    """What many tests look through."""
    return ast.parse(path.read_text("utf-8"))


def _ours(path: Path) -> Iterator[str]:
    """The parts of the package that `path` imports, by their first name."""
    inside = path.relative_to(PACKAGE).with_suffix("").parts[:-1]
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = inside[: len(inside) - node.level + 1]
            names = [node.module] if node.module else [alias.name for alias in node.names]
            yield from (".".join((*base, name)).split(".")[0] for name in names)


def _libraries(path: Path) -> Iterator[str]:
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.ImportFrom) and not node.level:
            yield str(node.module).split(".")[0]
        elif isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)


def _texts(tree: ast.Module) -> Iterator[str]:
    """Every text of a module but its docstrings."""
    said = {n.value for n in ast.walk(tree) if isinstance(n, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in said:
            yield node.value


def _assigned(node: ast.stmt) -> Iterator[str]:
    targets = node.targets if isinstance(node, ast.Assign) else []
    targets = [node.target] if isinstance(node, ast.AnnAssign) else targets
    for target in targets:
        yield from (n.id for n in ast.walk(target) if isinstance(n, ast.Name))


def _changed(tree: ast.Module) -> Iterator[str]:
    """Names that some function assigns an item of, or calls a changing method of."""
    changing = {"append", "add", "update", "extend", "pop", "clear", "setdefault", "remove"}
    for function in [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef)]:
        for node in ast.walk(function):
            if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store | ast.Del):
                yield from (n.id for n in [node.value] if isinstance(n, ast.Name))
            if isinstance(node, ast.Attribute) and node.attr in changing:
                yield from (n.id for n in [node.value] if isinstance(n, ast.Name))


def _without_comments(text: str) -> str:
    return re.sub(r"/\*.*?\*/", "", text, flags=re.S)
