"""Every link leads somewhere, and nothing is loaded from elsewhere."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

from marsad import places
from marsad.catalogue import Catalogue

from .page import ORIGIN, Page, inside

LOADED = "//script/@src | //link[@rel='stylesheet' or @rel='icon']/@href | //img/@src"
MORE = "//form/@action | //iframe/@src | //*[local-name()='use']/@href | //source/@srcset"
NAMING = ("aria-labelledby", "aria-describedby", "aria-controls", "for", "data-for", "list")


def test_links_inside_the_site_lead_somewhere(
    site_pages: dict[str, Page], built_site: Path
) -> None:
    broken = {
        (page.path, address)
        for page in site_pages.values()
        for address in page.links("href", "src", "data-search-index", "data-search-worker")
        if inside(address) and not _leads(address, site_pages, built_site)
    }
    assert not broken


def test_a_claim_is_linked_from_what_explains_it_and_from_its_models_and_sources(
    site_pages: dict[str, Page], real_catalogue: Catalogue
) -> None:
    for prefix in ("", "en/"):
        for key, claim in real_catalogue.claims.items():
            address = f"{ORIGIN}/{prefix}fact-check/#{key}"
            sources = (places.sources(item.source[0]) for item in claim.evidence)
            models = (places.model(name) for name in claim.models)
            about = [places.page(claim.page), *sources, *models]
            for path in about:
                assert address in site_pages[prefix + path].links("href"), (path, key)


def test_elements_name_elements_that_exist(site_pages: dict[str, Page]) -> None:
    missing = {
        (page.path, name, word)
        for page in site_pages.values()
        for name in NAMING
        for words in page.root.xpath(f"//@{name}")
        for word in str(words).split()
        if word not in page.ids
    }
    assert not missing


def test_views_that_were_shared_before_there_was_a_second_set_keep_short_names(
    site_pages: dict[str, Page],
) -> None:
    for path in ("measured/", "en/measured/"):
        parts = site_pages[path].root.xpath("//*[@data-for='measured-timm' or @id='measured-timm']")
        assert [part.get("data-view") for part in parts] == ["", ""]


def test_no_id_is_given_twice(site_pages: dict[str, Page]) -> None:
    twice = {
        (page.path, found)
        for page in site_pages.values()
        for found, times in page.ids.items()
        if times > 1
    }
    assert not twice


def test_nothing_is_loaded_from_another_origin(site_pages: dict[str, Page]) -> None:
    found = {
        (page.path, str(address))
        for page in site_pages.values()
        for address in page.root.xpath(f"{LOADED} | {MORE}")
        if urlsplit(str(address)).netloc
    }
    assert not found


def test_every_page_has_the_rules_of_all_pages_and_asks_for_at_most_one_sheet(
    site_pages: dict[str, Page], built_site: Path
) -> None:
    common = (built_site / "assets" / "site.css").read_text("utf-8")
    for page in site_pages.values():
        assert page.root.xpath("string(head/style[1])") == common, page.path
        assert len(page.root.xpath("//link[@rel='stylesheet']")) <= 1, page.path


def test_no_sheet_is_waited_for_before_the_top_of_a_page_is_painted(
    site_pages: dict[str, Page],
) -> None:
    """Those that a page asks for stand behind its first words, before the script that waits."""
    for page in site_pages.values():
        assert not page.root.xpath("head/link[@rel='stylesheet']"), page.path
        for link in page.root.xpath("//link[@rel='stylesheet']"):
            assert link.xpath("preceding::h1"), page.path
            assert link.getnext().tag == "script", page.path


def test_style_sheets_load_nothing_from_elsewhere(built_site: Path) -> None:
    for sheet in built_site.rglob("*.css"):
        text = sheet.read_text("utf-8")
        assert "@import" not in text, sheet
        assert "url(http" not in text.replace('"', "").replace("'", ""), sheet


def test_links_out_are_https(site_pages: dict[str, Page]) -> None:
    wrong = {
        (page.path, address)
        for page in site_pages.values()
        for address in page.links("href", "src", "action")
        if not address.startswith("https://")
    }
    assert not wrong


def _leads(address: str, pages: dict[str, Page], site: Path) -> bool:
    parts = urlsplit(address)
    path, fragment = unquote(parts.path).removeprefix("/"), unquote(parts.fragment)
    if path not in pages:
        return (site / path).is_file() and not fragment
    return not fragment or fragment in pages[path].ids
