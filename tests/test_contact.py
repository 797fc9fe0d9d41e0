"""The page about the site leads to the repository, where the settings name one."""

from pathlib import Path

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
