"""What hosts send with the pages lets them run, and is the same wherever they are served."""

import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from marsad.catalogue import Catalogue

from ..project import ROOT
from .page import Page

HOSTING = ROOT / "hosting"
HEADERS = (HOSTING / "_headers").read_text("utf-8")
SAME = dict(re.findall(r"^  ([A-Z][\w-]+): (.*)$", HEADERS.partition("/data/*")[0], re.M))
POLICY = SAME["Content-Security-Policy"]


@pytest.mark.parametrize("name", ["Caddyfile", "nginx.conf"])
@pytest.mark.parametrize("header", sorted(SAME))
def test_every_host_sends_the_same(name: str, header: str) -> None:
    said = re.findall(rf"{header} (.*?)(?: always)?;?$", (HOSTING / name).read_text(), re.M)
    assert [value.strip('"') for value in said] == [SAME[header]]


def test_the_policy_knows_every_script_that_stands_in_a_page(site_pages: dict[str, Page]) -> None:
    """And no other: a script that changes has another sum."""
    found = {
        f"'sha256-{b64encode(sha256(str(script.text).encode()).digest()).decode()}'"
        for page in site_pages.values()
        for script in page.root.iter("script")
        if not script.get("src") and not script.get("type")
    }
    assert found == {word.rstrip(";") for word in POLICY.split() if word.startswith("'sha256-")}


def test_nothing_else_in_a_page_would_be_stopped(site_pages: dict[str, Page]) -> None:
    for page in site_pages.values():
        assert page.root.xpath("//@*[starts-with(name(), 'on')]") == []
        assert page.root.xpath("//iframe | //object | //embed | //base") == []


def kept_for_ever(name: str) -> Iterator[str]:
    """The addresses, as patterns, of what a host lets browsers keep for ever."""
    text = (HOSTING / name).read_text("utf-8")
    if name == "_headers":
        globs = re.findall(r"^(/.*)\n  Cache-Control: .*immutable$", text, re.M)
        yield from (re.escape(glob).replace(r"\*", ".*") + "$" for glob in globs)
    elif name == "nginx.conf":
        yield from re.findall(r'"~(.*)" ".*immutable";', text)
    else:
        yield from re.findall(r"@frozen path_regexp (.*)", text)


@pytest.mark.parametrize("name", ["_headers", "Caddyfile", "nginx.conf"])
def test_what_never_changes_is_kept_for_ever_and_nothing_else(
    name: str, catalogue: Catalogue, invented_site: Path
) -> None:
    patterns = [*kept_for_ever(name)]
    files = {
        f"/{path.relative_to(invented_site).as_posix()}"
        for path in invented_site.rglob("*")
        if path.is_file()
    }
    kept = {path for path in files if any(re.search(pattern, path) for pattern in patterns)}
    frozen = {f"/data/{key}.tar.xz" for key in catalogue.releases}
    frozen |= {
        f"/data/{k}/{path}" for k, found in catalogue.releases.items() for path in found.files
    }
    assert {path for path in kept if not path.endswith(".min.js")} == frozen
    assert [path.rpartition("/")[0] for path in kept - frozen] == ["/assets/javascripts/workers"]
