"""Write the sums of the scripts and styles that stand in the pages of site/ into hosting/.

make site                   does it last of all, and says which files have changed

Hosts send one policy with all pages: theirs has the sums of all. They change with a script or a
rule for the top of a page, and where prose first needs rules of the theme (a note, a key). The rest
of the policy is written by hand.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from marsad.finish.policy import POLICY, SEPARATOR
from marsad.finish.tree import Element, parsed

ROOT = Path(__file__).resolve().parent.parent
FILES = ("_headers", "Caddyfile", "nginx.conf")
OWN = "'self'"
# What pages say of what stands in themselves.
DIRECTIVES = ("script-src", "style-src")


def main() -> int:
    """Write all files, of the site at the path that is given."""
    site = Path(sys.argv[1])
    policies = [policy for file in sorted(site.rglob("*.html")) for policy in said(file)]
    for file in (ROOT / "hosting" / name for name in FILES):
        old = file.read_text("utf-8")
        if (new := filled(old, policies)) != old:
            file.write_text(new, "utf-8")
            print(f"hosting/{file.name}: new sums of what stands in pages: publish it with site/")
    return 0


def said(file: Path) -> Iterator[str]:
    """The policy of a page; nothing where it says none."""
    page: Element = parsed(file.read_text("utf-8"))
    yield from (policy.get("content", "") for policy in POLICY(page))


def filled(settings: str, policies: list[str]) -> str:
    """`settings` of a host with all that one of `policies` allows to stand in a page."""
    for name in DIRECTIVES:
        found = {one for policy in policies for one in allowed(policy, name)} - {OWN}
        line = " ".join([name, OWN, *sorted(found)])
        settings = re.sub(rf'\b{name} [^;"]*', line, settings)
    return settings


def allowed(policy: str, name: str) -> list[str]:
    """What `policy` says behind the directive `name`."""
    lines = (line.split(" ") for line in policy.split(SEPARATOR))
    return [one for directive, *rest in lines if directive == name for one in rest]


if __name__ == "__main__":
    sys.exit(main())
