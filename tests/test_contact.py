"""The way to the repository from every page, where the settings name one; a site below a path."""

from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

import lxml.html
import pytest

from marsad.read.yamlfile import parsed
from marsad.repository import corrections

from .project import ROOT, build, make_buildable

REPOSITORY = "https://code.example/observatory"


@pytest.mark.parametrize(("address", "shown"), [("", False), (REPOSITORY, True)])
def test_only_a_repository_that_is_set_is_named(
    tree: Path, monkeypatch: pytest.MonkeyPatch, address: str, shown: bool
) -> None:
    monkeypatch.setenv("REPO_URL", address)
    project = make_buildable(tree)
    build(project, project / "site")
    for folder in ("", "en/"):
        page = (project / "site" / folder / "about" / "index.html").read_text("utf-8")
        main = page[page.index("<main") : page.index("</main>")]
        assert (f'href="{REPOSITORY}"' in main) == shown
        assert ('id="contact"' in main) == shown
        assert ("Edit this page" in page) == (shown and folder == "en/")
    if shown:
        _leads_to_file_and_form(project)


def _leads_to_file_and_form(project: Path) -> None:
    """Each page to its own file, and to a report that names it."""
    for file in (project / "site").rglob("index.html"):
        links = lxml.html.parse(file).xpath("//footer//a[@hreflang='en']/@href")
        (report,) = [link for link in links if "/issues/new?" in link]
        (edit,) = [link for link in links if "/edit/main/" in link]
        place = file.relative_to(project / "site").as_posix().removesuffix("index.html")
        assert f"&page=/{place}" in unquote(report)
        assert (project / edit.removeprefix(f"{REPOSITORY}/edit/main/")).is_file()


def test_the_form_that_asks_for_a_correction_has_a_field_for_the_page() -> None:
    """Its name and that of the field stand in the address of every report."""
    found = corrections(REPOSITORY, "GitHub", "docs/en/index.md", "en/")["report"]
    asked = dict(parse_qsl(urlsplit(found).query))
    form = ROOT / ".github" / "ISSUE_TEMPLATE" / asked.pop("template")
    fields = {part["id"] for part in parsed(form, form.read_text("utf-8")).data["body"]}
    assert {*asked} - {"title"} <= fields
    assert asked["page"] == "/en/"


def test_a_site_below_a_path_knows_where_it_lies(
    tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", "https://name.example/below")
    project = make_buildable(tree)
    build(project, project / "site")
    for folder in ("", "en/"):
        root = f"/below/{folder}"
        page = lxml.html.parse(project / "site" / folder / "data" / "index.html")
        (canonical,) = page.xpath("//link[@rel='canonical']/@href")
        assert canonical == f"https://name.example{root}data/"
        missing = lxml.html.parse(project / "site" / folder / "404.html")
        links = missing.xpath("//main//a/@href | //head/link[@rel='stylesheet']/@href")
        assert [link for link in links if not link.startswith("/below/")] == []
        assert root in links


@pytest.mark.parametrize(
    ("name", "report", "edit"),
    [
        (
            "GitHub",
            "issues/new?template=correction.yml&title=/models/a%26b/&page=/models/a%26b/",
            "edit/main/data/models/a%26b.yml",
        ),
        ("GitLab", "-/issues/new?issue[title]=/models/a%26b/", "-/edit/main/data/models/a%26b.yml"),
    ],
)
def test_each_kind_of_host_has_its_own_addresses(name: str, report: str, edit: str) -> None:
    found = corrections(REPOSITORY, name, "data/models/a&b.yml", "./models/a&b/")
    assert found["report"] == f"{REPOSITORY}/{report}"
    assert found["edit"] == f"{REPOSITORY}/{edit}"
    assert found["words"] == "edit_record"
