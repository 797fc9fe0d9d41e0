"""What hosts send with the pages lets them run, and is the same wherever they are served."""

import re
from base64 import b64encode
from hashlib import sha256

import pytest

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
