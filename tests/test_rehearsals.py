"""What the project is likely to grow by, added to a copy: with files, or with one row."""

from pathlib import Path

import pytest

from marsad.catalogue import Catalogue
from marsad.pages.kinds import KINDS, Kind
from marsad.pages.page import Folders
from marsad.pages.painter import pages
from marsad.views.entries import Entry

from .project import build, make_buildable

NAMES = '''"""The names of all models."""

from ..catalogue import Catalogue
from .file import File


def names(catalogue: Catalogue, site_url: str) -> File:
    """One a line."""
    text = "".join(f"{model.name}\\n" for model in catalogue.models.values())
    return File("data/names.txt", "text/plain", text)
'''


def test_a_page_of_prose_is_two_files_and_its_row_in_the_navigation(tree: Path) -> None:
    for code, title in (("ar", "صفحة جديدة"), ("en", "A new page")):
        head = f"---\ntitle: {title}\ndescription: {title}\n---\n# {title} {{#new}}\n\n"
        (tree / "docs" / code / "new.md").write_text(head + '{{ num("share") }}\n', "utf-8")
    config = make_buildable(tree) / "mkdocs.yml"
    config.write_text(config.read_text("utf-8") + "  - new.md\n", "utf-8")
    build(tree, tree / "site")
    for folder, title in (("", "صفحة جديدة"), ("en/", "A new page")):
        page = (tree / "site" / folder / "new" / "index.html").read_text("utf-8")
        assert f'<h1 id="new">{title}</h1>' in page
        assert '<a class="fig" href="../evidence/#share"' in page
        home = (tree / "site" / folder / "index.html").read_text("utf-8")
        assert 'href="new/"' in home


def test_an_export_is_a_module_and_a_row(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = make_buildable(tree)
    folder = project / "hooks" / "marsad" / "exports"
    (folder / "names.py").write_text(NAMES, "utf-8")
    table = folder / "all.py"
    rows = table.read_text("utf-8").replace("    sources_bib,\n", "    sources_bib,\n    names,\n")
    imports = "from .file import File\nfrom .names import names\n"
    table.write_text(rows.replace("from .file import File\n", imports), "utf-8")
    monkeypatch.setenv("PYTHONPATH", str(project / "hooks"))
    build(project, project / "site")
    written = (project / "site" / "data" / "names.txt").read_text("utf-8").splitlines()
    assert "Alef_1 *big*" in written
    assert (project / "site" / "data" / "sources.bib").read_text("utf-8").count("\n@") == 5


def test_a_kind_of_generated_page_is_a_row_and_a_template(
    catalogue: Catalogue, tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    head = "---\ntitle: T\ndescription: D\n---\n"
    (tree / "templates" / "term.md").write_text(head + "{{ term.definition }}", "utf-8")
    kind = Kind(
        records="glossary",
        name="term",
        template="term.md",
        address=lambda key: f"terms/{key}/",
        view=lambda site, key: next(term for term in site.terms if term.key == key),
        entries=lambda term, say: [Entry(f"terms/{term.key}/", term.term, term.definition)],
    )
    monkeypatch.setattr("marsad.pages.painter.KINDS", (*KINDS, kind))
    made = {page.uri: page for page in pages(catalogue, Folders.of(tree))}
    for code in ("ar", "en"):
        page = made[f"{code}/terms/band.md"]
        assert page.markdown.endswith(page.entries[0].text)
        assert page.source == tree / "data" / "glossary" / "band.yml"
