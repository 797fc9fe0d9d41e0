"""A copy of the site that is read from a disk, without a server and without script."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from lxml import html
from playwright.sync_api import Page, expect

from folder import main

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def folder(invented_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the copy stands."""
    to = tmp_path_factory.mktemp("disk") / "site"
    assert main([str(invented_site), str(to)]) == 0
    return to


def test_its_links_lead_from_page_to_page(newcomer: Page, folder: Path) -> None:
    said: list[tuple[str, str]] = []
    newcomer.on("console", lambda message: said.append((message.type, message.text)))
    newcomer.goto(folder.joinpath("index.html").as_uri())
    for link in ("main a[href*='leaderboard/']", "tbody th a", "main a[href$='#alef-2022']"):
        newcomer.locator(link).first.click()
    expect(newcomer.locator("main [id=alef-2022]")).to_be_visible()
    newcomer.get_by_role("link", name="English").click()
    expect(newcomer).to_have_url(folder.joinpath("en", "citations", "a", "index.html").as_uri())
    assert [text for kind, text in said if kind == "error"] == []


def test_it_looks_as_it_does_on_a_host_without_script(newcomer: Page, folder: Path) -> None:
    newcomer.goto(folder.joinpath("leaderboard", "index.html").as_uri())
    expect(newcomer.locator("main h1")).to_have_css("font-weight", "700")
    expect(newcomer.locator("[data-search-open]")).to_be_hidden()
    expect(newcomer.locator("form.filters")).to_be_hidden()


def test_every_link_names_a_file(folder: Path) -> None:
    links = [
        (page, urlsplit(href))
        for page in folder.rglob("*.html")
        for href in html.parse(page).xpath("//a/@href")
    ]
    ours = [(page, link.path) for page, link in links if link.path and not link.scheme]
    assert len(ours) > 100
    assert [(page, path) for page, path in ours if not (page.parent / path).is_file()] == []


@pytest.mark.parametrize("arguments", [[], ["nowhere", "to"], ["{site}", "{site}"]])
def test_it_writes_over_nothing(
    invented_site: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([word.format(site=invented_site) for word in arguments]) == 1
    assert "a folder that is not there yet" in capsys.readouterr().err
