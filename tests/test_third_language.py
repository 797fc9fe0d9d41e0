"""A language is added with files only; what is still to be written comes as a list."""

import re
from pathlib import Path
from shutil import copytree

import pytest

from marsad.catalogue import load
from marsad.pages.page import Folders
from marsad.pages.painter import pages
from marsad.problems import BadData
from marsad.schema.base import Spellings, Text
from marsad.walk import find

from .project import build, make_buildable, run, tried
from .site.page import read_pages

LINE = re.compile(r"(data/.+\.yml|docs/.+\.md):(\d+): (.+)")
FORMS = '    one: "{n} x"\n    many: "{n} x"\n'


def add_language(project: Path) -> None:
    """French, with the interface of English under another name."""
    folder = project / "data" / "languages"
    text = (folder / "en.yml").read_text("utf-8").replace("code: en", "code: fr", 1)
    text = text.replace("name: English", "name: Français").replace("en_US", "fr_FR")
    # French has a plural form more, and counts none as it counts one.
    text = re.sub(r"^    one: .*\n", FORMS, text, flags=re.MULTILINE)
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


def test_a_form_of_several_numbers_says_which(tree: Path) -> None:
    """In French none and one are counted alike, so that what English leaves out is asked for."""
    add_texts(tree)
    path = tree / "data" / "languages" / "fr.yml"
    text = path.read_text("utf-8").replace('one: "{n} x"', 'one: "une colonne"', 1)
    path.write_text(text, "utf-8")
    line = text.splitlines().index('    one: "une colonne"') + 1
    with pytest.raises(BadData) as error:
        load(tree / "data")
    said = "`counted.count.one` must fill {n}: it stands for several numbers"
    assert str(error.value) == f"{path}:{line}: {said}"


def test_when_all_texts_are_there_the_pages_are_asked_for(tree: Path) -> None:
    add_texts(tree)
    with pytest.raises(BadData) as error:
        pages(load(tree / "data"), Folders.of(tree))
    said = {problem.path.relative_to(tree).as_posix() for problem in error.value.problems}
    english = tree / "docs" / "en"
    assert said == {f"docs/fr/{p.relative_to(english).as_posix()}" for p in english.rglob("*.md")}


def test_a_language_without_its_row_stops_the_build(tree: Path) -> None:
    add_pages(make_buildable(tree))
    text = (tree / "mkdocs.yml").read_text("utf-8")
    line = text[: text.index("- locale: ")].count("\n") + 1
    code, said = tried(tree, tree / "site")
    assert code == 1
    assert f"mkdocs.yml:{line}: `languages` has no row for `fr` of data/languages" in said
    assert "Traceback" not in said


def test_a_language_that_the_generator_leaves_out_stops_the_build(tree: Path) -> None:
    settings = make_buildable(tree) / "mkdocs.yml"
    left = "name: English\n          build: false\n"
    settings.write_text(settings.read_text("utf-8").replace("name: English\n", left), "utf-8")
    code, said = tried(tree, tree / "site")
    assert code == 1
    assert "mkdocs.yml:1: `languages` must be those of data/languages, unlike en" in said


def test_a_complete_language_is_published(tree: Path) -> None:
    add_pages(make_buildable(tree))
    settings = tree / "mkdocs.yml"
    row = "        - locale: {}\n          name: {}\n"
    english, french = row.format("en", "English"), row.format("fr", "Français")
    settings.write_text(settings.read_text("utf-8").replace(english, english + french), "utf-8")
    build(tree, tree / "site")
    made = read_pages(tree / "site")
    own = {path.removeprefix("fr/") for path in made if path.startswith("fr/")}
    assert own == {path.removeprefix("en/") for path in made if path.startswith("en/")}
    page = made["fr/models/alef-1/"].root
    assert (page.get("lang"), page.get("dir")) == ("fr", "ltr")
    assert page.xpath("//meta[@property='og:locale']/@content") == ["fr_FR"]
    assert page.xpath("//nav[@class='languages']/a/text()") == ["العربية", "English"]
    assert page.xpath("//a[@class='md-skip']/text()") == ["Skip to content"]
    assert page.xpath("//main//a[@class='gloss']")
    for path in ("models/alef-1/", "en/models/alef-1/", "fr/models/alef-1/"):
        found = made[path].root.xpath("//link[@rel='alternate']/@hreflang")
        assert sorted(found) == ["ar", "en", "fr", "x-default"]


def add_texts(project: Path) -> None:
    """French, with the English of every text."""
    add_language(project)
    for path in (project / "data").rglob("*.yml"):
        if path.parent.name != "languages":
            path.write_text(with_french(path.read_text("utf-8")), "utf-8")
    search = project / "data" / "search"
    text = (search / "en.yml").read_text("utf-8").replace("unasked: [", "unasked: [le, ")
    (search / "fr.yml").write_text(text, "utf-8")


def add_pages(project: Path) -> None:
    """French, with the English of everything."""
    add_texts(project)
    copytree(project / "docs" / "en", project / "docs" / "fr")


def with_french(text: str) -> str:
    """`text` of a data file with the English of each text as French too."""
    text = re.sub(r"(\{ar: .*?, )en: (.*?)\}", r"\1en: \2, fr: \2}", text)
    return re.sub(r"^( +)en: (.*\n(?:\1 +.*\n)*)", r"\1en: \2\1fr: \2", text, flags=re.MULTILINE)
