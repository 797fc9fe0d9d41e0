"""What pages and hosts let a browser load: our own origin alone, the same wherever it is."""

import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from marsad.catalogue import Catalogue
from marsad.read.textfolder import PICTURES

from ..project import ROOT
from .page import Page

HOSTING = ROOT / "hosting"
HEADERS = (HOSTING / "_headers").read_text("utf-8")
SAME = dict(re.findall(r"^  ([A-Z][\w-]+): (.*)$", HEADERS.partition("/data/*")[0], re.M))
# What browsers run; they pass over what is said to be of another type.
RUN = "not(@src) and (not(@type) or @type='speculationrules')"
# Said in pages alone: the theme's worker, which keeps to its header, loads scripts by their names.
IN_PAGES = {"require-trusted-types-for": ["'script'"], "trusted-types": ["ours"]}
# What a page can not say of itself.
IN_HEADERS = {"frame-ancestors": ["'none'"]}


def directives(policy: str) -> dict[str, list[str]]:
    """What a policy allows, by the kind of thing."""
    return {name: allowed for name, *allowed in map(str.split, policy.split("; "))}


def said(page: Page) -> dict[str, list[str]]:
    """The policy of a page."""
    (policy,) = page.root.xpath("/html/head/meta[@http-equiv='Content-Security-Policy']/@content")
    return directives(policy)


def sums(page: Page, name: str) -> list[str]:
    """The scripts or styles that stand in a page, as a policy names them."""
    found = page.root.xpath(f"//{name}[{RUN}]/text()")
    return sorted({f"'sha256-{b64encode(sha256(t.encode()).digest()).decode()}'" for t in found})


@pytest.mark.parametrize("name", ["Caddyfile", "nginx.conf"])
@pytest.mark.parametrize("header", sorted(SAME))
def test_every_host_sends_the_same(name: str, header: str) -> None:
    found = re.findall(rf"{header} (.*?)(?: always)?;?$", (HOSTING / name).read_text(), re.M)
    assert [value.strip('"') for value in found] == [SAME[header]]


@pytest.mark.parametrize(
    "header", ["Permissions-Policy", "Referrer-Policy", "X-Content-Type-Options"]
)
def test_hosts_say_what_pages_can_not(header: str) -> None:
    assert SAME[header]


def test_a_page_runs_its_own_scripts_and_what_comes_from_its_origin(
    site_pages: dict[str, Page],
) -> None:
    for page in site_pages.values():
        allowed = said(page)
        assert allowed["default-src"] == ["'none'"]
        for name in ("script", "style"):
            assert sorted(allowed[f"{name}-src"]) == ["'self'", *sums(page, name)]
        others = {*allowed} - {"default-src", "script-src", "style-src", "img-src", *IN_PAGES}
        assert all(allowed[name] in (["'self'"], ["'none'"]) for name in others)


def test_the_policy_comes_before_all_that_it_is_of(site_pages: dict[str, Page]) -> None:
    for page in site_pages.values():
        first, second = page.root.xpath("/html/head/*")[:2]
        assert (first.get("charset"), second.get("http-equiv")) == (
            "utf-8",
            "Content-Security-Policy",
        )


def test_hosts_allow_what_pages_allow(site_pages: dict[str, Page]) -> None:
    """A header is the same for all pages: it has the sums of all."""
    policies = [said(page) for page in site_pages.values()]
    names = {name for policy in policies for name in policy}
    whole = {name: {word for p in policies for word in p[name]} for name in names}
    header = directives(SAME["Content-Security-Policy"])
    assert {name: {*allowed} for name, allowed in (header | IN_PAGES).items()} == {
        name: {*allowed} for name, allowed in (whole | IN_HEADERS).items()
    }
    assert not header.keys() & IN_PAGES.keys()


def test_nothing_else_in_a_page_would_be_stopped(site_pages: dict[str, Page]) -> None:
    for page in site_pages.values():
        assert page.root.xpath("//@style | //@*[starts-with(name(), 'on')]") == []
        assert page.root.xpath("//iframe | //object | //embed | //base") == []


def named(name: str) -> set[str]:
    """The types of media in a list of nginx."""
    (found,) = re.findall(rf"\b{name}\s([^;]*);", (HOSTING / "nginx.conf").read_text("utf-8"))
    return {*found.split()}


def test_nginx_names_the_type_of_all_that_may_be_published(invented_site: Path) -> None:
    """Else a browser would offer a picture as a file to keep."""
    (listed,) = re.findall(r"\btypes \{([^}]*)\}", (HOSTING / "nginx.conf").read_text("utf-8"))
    types = {kind: ends for kind, *ends in map(str.split, listed.rstrip("; \n\t").split(";"))}
    known = {f".{end}" for ends in types.values() for end in ends}
    made = {path.suffix for path in invented_site.rglob("*") if path.is_file()}
    assert made - {"", ".gz"} | {*PICTURES} <= known
    assert named("gzip_types") | named("charset_types") <= types.keys()


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
