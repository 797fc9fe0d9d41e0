"""Let the scripts and styles that stand in a page run: its policy knows them by their sums.

The frame says the policy, in a `<meta>`; where it says none, nothing is done.
"""

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256

from lxml import etree

from .names import RUN
from .scripts import minified
from .tree import Element

# Rules for what a browser may fetch ahead are asked for their sum like scripts.
TAKEN = (*RUN, "speculationrules")
POLICY = etree.XPath("head/meta[@http-equiv='Content-Security-Policy']")
SEPARATOR = "; "


def press_scripts(page: Element) -> None:
    """Publish the scripts that stand in `page` like those in files."""
    for script in inline(page, "script"):
        script.text = minified(script.text or "").strip()


def allow_own(page: Element) -> None:
    """Add the sums of what stands in `page` to the policy that it says."""
    for policy in POLICY(page):
        said = policy.get("content", "").split(SEPARATOR)
        policy.set("content", SEPARATOR.join(_allowing(directive, page) for directive in said))


def inline(page: Element, name: str) -> Iterator[Element]:
    """The elements `name` of `page` that have their content in themselves, and run."""
    for element in page.iter(name):
        if element.get("type") in TAKEN and element.get("src") is None:
            yield element


def _allowing(directive: str, page: Element) -> str:
    """`directive`, and where it is that of scripts or styles the sums of those in `page`."""
    name = directive.partition(" ")[0].removesuffix("-src")
    if name not in ("script", "style"):
        return directive
    return " ".join(
        [directive, *sorted({sum_of(element.text or "") for element in inline(page, name)})]
    )


def sum_of(text: str) -> str:
    """The sum of the script or style `text`, as a policy names it."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
