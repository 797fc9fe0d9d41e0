"""Text that Markdown or HTML could read something into is shown as text, in every field."""

import csv
import json
from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path
from typing import Any
from urllib.parse import quote

import lxml.html
import pytest
from lxml.html import HtmlElement
from pydantic import BaseModel, ValidationError

from marsad.derive.lookup import Tables
from marsad.rank.backlinks import rows_named
from marsad.read import yamlfile
from marsad.read.datafolder import read
from marsad.schema.release import Release
from marsad.schema.search import Search
from marsad.words.runs import FSI, PDI

from .moved import on_one_line
from .once import once
from .project import build, copy_tree, files, make_buildable, seal

# `&amp;` whole is refused; to a browser it is one without its `;` too.
HOSTILE = "*_[س](y)`\"'&<%&amp|#~\\"
# Attributes that are no words.
PLAIN = {"id", "href", "src", "class", "for", "name", "type", "datetime", "data-v", "lang", "dir"}
# Searches are no words of a page; a release names files and changes alone.
WORDLESS = (Release, Search)
# An alphabet, in which no letter stands twice.
LETTERS = "cite_letters"
CHART_WORDS = {"x", "y", "text-anchor", "direction", "class"}


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented site with HOSTILE behind every text of its data."""
    return once(tmp_path_factory, "hostile", _made)[0] / "site"


def test_no_file_is_new(hostile_site: Path, invented_site: Path) -> None:
    assert files(hostile_site).keys() == files(invented_site).keys()


def test_no_element_or_attribute_is_new(hostile_site: Path, invented_site: Path) -> None:
    pages = [name for name in files(invented_site) if name.endswith(".html")]
    assert len(pages) > 30
    for name in pages:
        hostile, harmless = _shape(hostile_site / name), _shape(invented_site / name)
        assert hostile == harmless, name


@pytest.mark.parametrize("folder", ["", "en/"])
def test_text_is_shown_as_it_is_written(hostile_site: Path, folder: str) -> None:
    page = _read(hostile_site / f"{folder}models/alef-1/index.html")
    name = f"Alef_1 *big*{HOSTILE}"
    assert page.findtext("body//h1/bdi") == name
    assert name in _bare(str(page.findtext("head/title")))
    (described,) = page.xpath("//meta[@name='description']/@content")
    assert name in _bare(str(described))


def test_the_search_index_holds_no_element_that_is_new(
    hostile_site: Path, invented_site: Path
) -> None:
    for folder in ("", "en"):
        found = []
        for site in (hostile_site, invented_site):
            index = json.loads((site / folder / "search" / "search_index.json").read_text("utf-8"))
            found.append([_tags(doc["title"] + doc["text"]) for doc in index["docs"]])
        assert found[0] == found[1]


def _made(folder: Path) -> str:
    project = make_buildable(copy_tree(folder))
    catalogue = read(project / "data", [])
    for record, file in catalogue.with_files():
        if isinstance(file, yamlfile.YamlFile) and not isinstance(record, WORDLESS):
            _spoil(file, type(record), catalogue.tables)
    looked_up = {key[1] for key, name in rows_named(catalogue).items() if "facts/" in name}
    for table in (project / "data" / "measurements").glob("*.csv"):
        _spoil_table(table, "weights", looked_up)
    _spoil_table(project / "data" / "archive" / "qaf.csv", "paper", {""})
    seal(project / "data")
    (project / "docs" / "ar" / "index.md~").write_text("left behind by an editor", "utf-8")
    return build(project, project / "site")


def _spoil(file: yamlfile.YamlFile, kind: type[BaseModel], lookup: Tables) -> None:
    """Put HOSTILE behind every text of `file` where its schema lets it stand."""
    texts = [(holder, key) for holder, key in _texts(file.data) if key != LETTERS]
    assert _spoiled(texts, lambda: kind.model_validate(file.data, context=lookup))
    file.path.write_text(on_one_line(file.data), "utf-8")


def _spoiled(texts: list[tuple[Any, Any]], validate: Callable[[], object]) -> int:
    """In how many of `texts` HOSTILE may stand: it is put there, in as many at once as may be."""
    for holder, key in texts:
        holder[key] += HOSTILE
    try:
        validate()
        return len(texts)
    except ValidationError:
        for holder, key in texts:
            holder[key] = holder[key].removesuffix(HOSTILE)
    middle = len(texts) // 2
    halves = (texts[:middle], texts[middle:]) if middle else ()
    return sum(_spoiled(half, validate) for half in halves)


def _spoil_table(path: Path, column: str, kept: set[str]) -> None:
    """Put HOSTILE behind every name in `column` that is not to be `kept`."""
    head, *rows = csv.reader(path.read_text("utf-8").splitlines())
    for row in rows:
        row[head.index(column)] += HOSTILE * (row[head.index(column)] not in kept)
    made = StringIO()
    csv.writer(made).writerows([head, *rows])
    path.write_text(made.getvalue(), "utf-8")


def _texts(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every text inside `value`, as what holds it and its key."""
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
        if isinstance(inner, str):
            yield value, key
        elif inner is not None:
            yield from _texts(inner)


def _plain(value: str) -> str:
    return value.replace(HOSTILE, "").replace(quote(HOSTILE), "")


def _shape(path: Path) -> list[tuple[str, list[tuple[str, str]]]]:
    """The elements of a page, with their attributes; of words only that they are.

    Left out is what the build puts around certain words (isolates, links to the glossary, names
    that stay whole) and where long names may break, what is behind the names of weights, which
    stand in addresses, and the words of a chart, of which fewer have room if they are longer.
    """
    found = [e for e in _read(path).iter() if isinstance(e, HtmlElement)]
    return [
        (
            str(e.tag),
            sorted((name, _plain(value) if name in PLAIN else "") for name, value in e.items()),
        )
        for e in found
        if e.tag not in {"bdi", "wbr"}
        and e.get("class") not in {"gloss", "whole"}
        and not _is_chart_words(e)
    ]


def _is_chart_words(element: HtmlElement) -> bool:
    return element.tag == "text" and len(element) == 0 and set(element.keys()) <= CHART_WORDS


def _tags(text: str) -> list[str]:
    return [str(e.tag) for e in lxml.html.fragment_fromstring(text, create_parent=True).iter()]


def _read(path: Path) -> HtmlElement:
    return lxml.html.document_fromstring(path.read_text("utf-8"))


def _bare(text: str) -> str:
    return text.replace(FSI, "").replace(PDI, "")
