"""A language is added with files only; what is still to be written comes as a list."""

import re
from pathlib import Path
from shutil import copytree

from marsad.catalogue import load
from marsad.pages.page import Folders
from marsad.pages.painter import pages
from marsad.problems import BadData
from marsad.schema.base import Spellings, Text
from marsad.walk import find

from .project import run

LINE = re.compile(r"(data/.+\.yml|docs/.+\.md):(\d+): (.+)")


def add_language(project: Path) -> None:
    """`fr`, with the interface of English under another name."""
    folder = project / "data" / "languages"
    text = (folder / "en.yml").read_text("utf-8").replace("code: en", "code: fr", 1)
    # French has a plural form more.
    text = re.sub(r"^    one: .*\n", r"\g<0>    many: x\n", text, flags=re.MULTILINE)
    (folder / "fr.yml").write_text(text, "utf-8")


def test_every_missing_text_is_listed_by_file_and_line(tree: Path) -> None:
    catalogue = load(tree / "data")
    records = [record for record, _ in catalogue.with_files()]
    texts = sum(1 for kind in (Text, Spellings) for record in records for _ in find(kind, record))
    add_language(tree)
    done = run(tree, "marsad", "check", ".")
    assert done.returncode == 1
    said = [match for line in done.stdout.splitlines() if (match := LINE.fullmatch(line))]
    missing = [match for match in said if match[3].endswith("has no `fr`")]
    assert len(missing) == texts > 50
    assert all(int(match[2]) > 0 for match in said)


def test_when_all_texts_are_there_the_pages_are_asked_for(tree: Path) -> None:
    add_language(tree)
    for path in (tree / "data").rglob("*.yml"):
        if path.parent.name != "languages":
            path.write_text(with_fr(path.read_text("utf-8")), "utf-8")
    english = tree / "data" / "search" / "en.yml"
    text = english.read_text("utf-8").replace("unasked: [", "unasked: [le, ")
    (english.parent / "fr.yml").write_text(text, "utf-8")
    try:
        pages(load(tree / "data"), Folders.of(tree))
    except BadData as error:
        said = {str(problem.path.relative_to(tree)) for problem in error.problems}
    wanted = {p.relative_to(tree / "docs" / "en") for p in (tree / "docs" / "en").rglob("*.md")}
    assert said == {f"docs/fr/{path.as_posix()}" for path in wanted}


def test_a_complete_language_has_all_its_pages(tree: Path) -> None:
    test_when_all_texts_are_there_the_pages_are_asked_for(tree)
    copytree(tree / "docs" / "en", tree / "docs" / "fr")
    made = pages(load(tree / "data"), Folders.of(tree))
    english = {page.uri[3:] for page in made if page.uri.startswith("en/")}
    assert {page.uri[3:] for page in made if page.uri.startswith("fr/")} == english


def with_fr(text: str) -> str:
    """`text` of a data file with the English of each text as `fr` too."""
    text = re.sub(r"(\{ar: .*?, )en: (.*?)\}", r"\1en: \2, fr: \2}", text)
    return re.sub(r"^( +)en: (.*\n(?:\1 +.*\n)*)", r"\1en: \2\1fr: \2", text, flags=re.MULTILINE)
