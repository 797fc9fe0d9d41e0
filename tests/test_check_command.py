"""`python -m marsad check` as a person runs it."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from marsad.__main__ import main

from .project import ROOT, make_buildable, run


def test_all_is_well(tree: Path) -> None:
    done = run(tree, "marsad", "check")
    assert done.returncode == 0
    assert done.stdout == "8 models, 5 sources, 4 claims, 106 pages: no problem found\n"


def test_all_problems_are_printed(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fact = tree / "data" / "facts" / "share.yml"
    fact.write_text(fact.read_text("utf-8").replace("ba-2021", "ba-2022"), "utf-8")
    person = tree / "data" / "humans" / "one-person.yml"
    person.write_text(person.read_text("utf-8").replace("  en: One person\n", ""), "utf-8")
    assert main(["check", str(tree)]) == 1
    assert capsys.readouterr().err.splitlines() == [
        f"{fact}:5: no `ba-2022` in data/sources (did you mean `ba-2021`?)",
        f"{person}:1: `who` has no `en`",
        "2 to repair",
    ]


def test_a_fault_of_prose_is_found_too(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tree / "docs" / "ar" / "index.md").write_text('{{ num("x") }}', "utf-8")
    assert main(["check", str(tree)]) == 1
    assert "docs/ar/index.md:1: no fact `x`" in capsys.readouterr().err


PUBLISHED = ("docs/ar", "docs/assets", "overrides", "overrides/partials")


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda path: path.symlink_to("nowhere"), "is a link that leads nowhere"),
        (lambda path: path.symlink_to("/etc/hostname"), "is a link that leads out of the project"),
        (lambda path: path.symlink_to(".."), "is a link that leads back to itself"),
        (os.mkfifo, "must be a plain file, not a pipe, socket or device"),
    ],
)
def test_what_is_published_as_it_is_comes_from_the_project(
    tree: Path,
    capsys: pytest.CaptureFixture[str],
    make: Callable[[Path], object],
    said: str,
) -> None:
    paths = [tree / folder / "more.svg" for folder in PUBLISHED]
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        make(path)
    assert main(["check", str(tree)]) == 1
    lines = [*(f"{path}:1: {said}" for path in paths), "4 to repair"]
    assert sorted(capsys.readouterr().err.splitlines()) == sorted(lines)


@pytest.mark.parametrize(
    ("name", "raw", "said"),
    [
        ("docs/assets/more.js", b"a\n\xff", "2: must be UTF-8 text, not the byte 0xff"),
        ("docs/assets/more.css", b"\xff\xfea\0", "1: must be UTF-8 text, not UTF-16 text"),
        (
            "docs/assets/a.b.css",
            b"",
            "1: a sheet's name must have small letters, digits and hyphens",
        ),
        ("docs/assets/heads-models.css", b"", "1: a sheet's name must have small letters, digits"),
        ("docs/assets/a.css", b"p{}\n/* </Style> */", "2: `</style` must not stand in a sheet"),
        ("docs/assets/a.css", b"p { color red }", "1: must be a declaration, `name: value;`"),
        ("docs/assets/a.css", b"p {}\n\n} a {}", "3: cannot be read as CSS: Unmatched }"),
        ("docs/assets/a.css", b"@media print { a {}\n b {", "1: is never closed: a `}`"),
        ("docs/assets/a.css", b"a {}\n/* b {}\n", "2: is never closed: a `}`"),
        ("docs/assets/a.css", b"@media all {\nb { top: 0;\n i {} } }", "3: must not stand inside"),
        ("docs/assets/a.css", b"a { b: 'x\n}", "1: cannot be read as CSS: "),
        ("docs/assets/a.css", b"a {}\nb", "2: is never closed: a `}`"),
        ("docs/assets/a.css", b"@media all {\nb }", "2: must be a rule: a selector"),
        ("docs/assets/a.css", b"a {\n  b: c d: e }", "2: must hold no second `:`"),
        ("docs/assets/a.css", b"a {\n<<<<<<< HEAD\n}", "2: must hold no marks of a merge"),
        (
            "docs/assets/a.css",
            b"a { --b:" + b"(" * 3000 + b")" * 3000 + b"}",
            "1: must not be deep",
        ),
        ("docs/assets/a.css", b"@media all {" * 1200 + b"}" * 1200, "1: must not be deep"),
        ("docs/assets/a.css", b"a {}\n@media all {\n", "2: is never closed"),
        ("docs/assets/a.css", b"\n/* none */\n", "1: must hold a rule"),
        ("docs/assets/a.js", b"\n", "1: must hold a script"),
        ("docs/assets/a.js", b'\nimport { a } from "./no.js";', "2: loads `no.js`, which is not"),
        ("docs/assets/a.js", b"\n\nawait import('./no.js');", "3: loads `no.js`, which is not"),
        ("docs/assets/a.js", b"\nfunction ( {\n", "2: `{` is never closed"),
        ("docs/assets/a.html", b"", "1: is not published: its name must end in one of .css, .js"),
        ("docs/assets/more/a.md", b"x", "1: is not published: its name must end in one of"),
        ("mkdocs.yml", b"a: b\nc: [\n", "2: cannot be read as YAML: expected the node content"),
        ("mkdocs.yml", b"- a\n", "1: must be a mapping of keys"),
        ("mkdocs.yml", b"", "1: must be a mapping of keys"),
        ("overrides/base.html", b"<p>\n{% if", "2: unexpected 'end of template'"),
        ("overrides/base.html", b"<script\n>\na(\n</script>", "3: `(` is never closed"),
        ("overrides/base.html", b"{#\n ( #}\n<script>a()", "3: `<script>` is never closed"),
        ("overrides/base.html", b"\xff", "1: must be UTF-8 text, not the byte 0xff"),
        *(
            (name, b"\xef\xbb\xbf" + raw, "1: must be UTF-8 text without a byte-order mark")
            for name, raw in (
                ("docs/assets/a.css", b"a {}"),
                ("docs/assets/a.js", b"a()"),
                ("overrides/base.html", b"<p>"),
            )
        ),
        ("overrides/base.html", b"{% endif %}", "1: Encountered unknown tag 'endif'"),
    ],
)
def test_what_is_published_as_text_can_be_read(
    tree: Path, capsys: pytest.CaptureFixture[str], name: str, raw: bytes, said: str
) -> None:
    (tree / name).parent.mkdir(parents=True, exist_ok=True)
    (tree / name).write_bytes(raw)
    assert main(["check", str(tree)]) == 1
    assert f"{tree / name}:{said}" in capsys.readouterr().err


@pytest.mark.parametrize(("old", "new"), [("</div>", ""), ("</div>", "</div></div>")])
def test_a_template_ends_each_element_where_it_began(
    tree: Path, capsys: pytest.CaptureFixture[str], old: str, new: str
) -> None:
    """Else what follows on its pages would stand inside, or outside of what is to hold it."""
    best = tree / "templates" / "best.html"
    first, _, last = best.read_text("utf-8").rpartition(old)
    best.write_text(f"{first}{new}{last}", "utf-8")
    assert main(["check", str(tree)]) == 1
    told = capsys.readouterr().err
    for code in ("ar", "en"):
        assert f"{tree}/docs/{code}/index.md:1: every element must end where it began" in told


@pytest.mark.parametrize("name", ["app.js", "extra.css", "records.css"])
def test_what_every_page_asks_for_must_be_there(
    tree: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    (tree / "docs" / "assets" / name).unlink()
    assert main(["check", str(tree)]) == 1
    assert f"{tree}/docs/assets/{name}:1: the file is missing" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.css", 'a::before { content: "a: b;"; --b: { c: d } } @layer e { f {} } /* } */'),
        ("a.js", "// import { a } from './old.js'\nArray.from('./'); import('./fold.js?v=1');"),
    ],
)
def test_what_a_browser_reads_as_it_is_written_passes(tree: Path, name: str, text: str) -> None:
    (tree / "docs" / "assets" / name).write_text(text, "utf-8")
    assert main(["check", str(tree)]) == 0


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("base.html", ":1: must hold `base.html`, the frame of every page"),
        ("partials/footer.html", "/base.html:1: asks for `partials/footer.html`, which is not"),
    ],
)
def test_the_frame_must_be_whole(
    tree: Path, capsys: pytest.CaptureFixture[str], name: str, said: str
) -> None:
    (tree / "mkdocs.yml").write_bytes((ROOT / "mkdocs.yml").read_bytes())
    frame = tree / "overrides"
    (frame / "partials").mkdir(parents=True)
    (frame / "partials" / "footer.html").write_text("<p>", "utf-8")
    (frame / "base.html").write_text(
        "{% include 'partials/footer.html' %}{% include '.icons/x.svg' %}", "utf-8"
    )
    assert main(["check", str(tree)]) == 0
    (frame / name).unlink()
    assert main(["check", str(tree)]) == 1
    assert f"{frame}{said}" in capsys.readouterr().err


def test_the_frame_shows_words_that_there_are(
    tree: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    footer = make_buildable(tree) / "overrides" / "partials" / "footer.html"
    assert main(["check", str(tree)]) == 0
    text = footer.read_text("utf-8").replace("ui.licence", "ui.licens")
    footer.write_text(text, "utf-8")
    line = next(n for n, words in enumerate(text.splitlines(), 1) if "ui.licens" in words)
    assert main(["check", str(tree)]) == 1
    said = "no interface string `licens` in data/languages (did you mean `licence`?)"
    assert f"{footer}:{line}: {said}\n" in capsys.readouterr().err


def test_settings_that_lead_nowhere_are_refused(
    tree: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tree / "mkdocs.yml").symlink_to("mkdocs.yml")
    assert main(["check", str(tree)]) == 1
    said = f"{tree}/mkdocs.yml:1: is a link that leads nowhere\n1 to repair\n"
    assert capsys.readouterr().err == said


def test_a_name_that_is_no_text_is_shown_by_its_numbers(
    tree: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tree / "docs" / "assets"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / os.fsdecode(b"a\xff.svg")).write_text("<svg/>", "utf-8")
    assert main(["check", str(tree)]) == 1
    assert f"{folder}/a\\udcff.svg:1: must have a name of letters" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["data", "docs", "templates", "overrides"])
def test_no_folder_of_the_project_lies_elsewhere(
    tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    (tree / "overrides").mkdir()
    (tree / name).rename(tmp_path / name)
    (tree / name).symlink_to(tmp_path / name)
    assert main(["check", str(tree)]) == 1
    assert f"{tree / name}:1: is a link that leads out of the project" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["", "data", "docs", "docs/assets", "templates", "overrides"])
def test_a_file_in_place_of_a_folder_is_one_line(
    tree: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    place = tree / name
    place.rename(tree.with_name("elsewhere")) if place.exists() else None
    place.write_text("x", "utf-8")
    assert main(["check", str(tree)]) == 1
    said = f"{place}:1: must be a folder, not a file\n1 to repair\n"
    assert capsys.readouterr().err == said


def test_settings_and_templates_write_numbers_with_western_digits(
    tree: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rest = (ROOT / "mkdocs.yml").read_text("utf-8")
    for name, more in (("mkdocs.yml", rest), ("templates/extra.html", "")):
        (tree / name).write_text(f"a: b\ntitle: مرصد ٢٠٢٦\n{more}", "utf-8")
    assert main(["check", str(tree)]) == 1
    said = "must write numbers with the digits 0-9: 2026, not ٢٠٢٦"
    assert capsys.readouterr().err.splitlines() == [
        *(f"{tree}/{name}:2: {said}" for name in ("mkdocs.yml", "templates/extra.html")),
        "2 to repair",
    ]


@pytest.mark.parametrize(
    "arguments",
    [[], ["frobnicate"], ["import", "timm", "rows.csv", "--changed-figures", "-5"]],
)
def test_a_wrong_command_is_refused(arguments: list[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(arguments)
