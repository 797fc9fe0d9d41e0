"""The way to the repository from every page, where the settings name one."""

from pathlib import Path
from urllib.parse import unquote

import lxml.html
import pytest

from .project import build, make_buildable

REPOSITORY = "https://code.example/observatory"


@pytest.mark.parametrize(("settings", "shown"), [("", False), (f"repo_url: {REPOSITORY}\n", True)])
def test_only_a_repository_that_is_set_is_named(tree: Path, settings: str, shown: bool) -> None:
    project = make_buildable(tree)
    config = project / "mkdocs.yml"
    config.write_text(settings + config.read_text("utf-8"), "utf-8")
    build(project, project / "site")
    for folder in ("", "en/"):
        page = (project / "site" / folder / "about" / "index.html").read_text("utf-8")
        main = page[page.index("<main") : page.index("</main>")]
        assert (f'href="{REPOSITORY}"' in main) == shown
        assert ('id="contact"' in main) == shown


def test_each_page_leads_to_its_file_and_to_a_report_that_names_it(tree: Path) -> None:
    project = make_buildable(tree)
    config = project / "mkdocs.yml"
    config.write_text(f"repo_url: {REPOSITORY}/\n" + config.read_text("utf-8"), "utf-8")
    build(project, project / "site")
    for file in (project / "site").rglob("index.html"):
        links = lxml.html.parse(file).xpath("//footer//a[@hreflang='en']/@href")
        (report,) = [link for link in links if "/issues/new?" in link]
        (edit,) = [link for link in links if "/edit/main/" in link]
        place = file.relative_to(project / "site").as_posix().removesuffix("index.html")
        assert unquote(report) == f"{REPOSITORY}/issues/new?title=/{place}"
        assert (project / edit.removeprefix(f"{REPOSITORY}/edit/main/")).is_file()
