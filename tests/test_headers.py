"""`make site` writes what pages say of themselves into the settings of hosts."""

from pathlib import Path

from headers import FILES, filled, said

from .project import ROOT

SETTINGS = (
    "add_header X \"default-src 'none'; script-src 'self' old; style-src 'self'; img-src x\";"
)


def test_a_host_allows_what_any_page_allows_and_no_more() -> None:
    policies = ["script-src 'self' b; style-src 'self' c", "img-src y; script-src 'self' a"]
    made = filled(SETTINGS, policies)
    assert made == SETTINGS.replace("old", "a b").replace("style-src 'self'", "style-src 'self' c")


def test_what_is_published_allows_what_the_site_has(built_site: Path) -> None:
    """After a change of a rule for the top of a page, or of a script in it: `make site`."""
    policies = [policy for file in sorted(built_site.rglob("*.html")) for policy in said(file)]
    for name in FILES:
        settings = (ROOT / "hosting" / name).read_text("utf-8")
        assert filled(settings, policies) == settings, f"hosting/{name}: make site"
