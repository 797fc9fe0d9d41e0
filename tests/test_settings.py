"""The addresses that the settings of a site may name."""

from pathlib import Path

import pytest

from marsad.settings import Settings

SITE, CODE = "https://name.example/", "https://code.example/name/site"


def faults(site: str, repository: str = "") -> list[str]:
    return [*Settings(Path("mkdocs.yml"), site, repository, "", ["ar"], "ar").faults()]


@pytest.mark.parametrize(
    "site",
    [
        SITE,
        "https://name.example/observatory/",
        "https://name.example/a/b.c/~d/",
        "https://name.example:8443/",
        "http://127.0.0.1:8000/",
        "http://localhost:8000/en/",
    ],
)
def test_a_site_may_lie_below_a_path_and_be_looked_at_here(site: str) -> None:
    assert faults(site, CODE) == []


@pytest.mark.parametrize(
    ("site", "said"),
    [
        ("", "`site_url` (or SITE_URL) must be the address of the site"),
        ("http://name.example/", "must begin with https://, not `http://name.example/`"),
        ("ftp://name.example/", "must begin with https://"),
        ("https://name.example/?lang=ar", "must end before the `?`: `https://name.example/`"),
        ("https://name.example/#top", "must end before the `#`: `https://name.example/`"),
        ("https://user@name.example/", "without user"),
        ("https://name.example/a b/", "in plain letters"),
        ("https://name.example/../x/", "without user or `..`"),
        ("https://مرصد.example/", "in plain letters"),
        ("https://name/", "must be an address"),
    ],
)
def test_a_wrong_address_says_what_to_write(site: str, said: str) -> None:
    (found,) = faults(site)
    assert said in found


@pytest.mark.parametrize("code", ["http://code.example/a", "https://code.example/", f"{CODE}?a"])
def test_a_wrong_repository_is_told_beside_a_wrong_site(code: str) -> None:
    assert [said.split(" ")[0] for said in faults("", code)] == ["`site_url`", "`repo_url`"]
