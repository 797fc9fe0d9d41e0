"""Say under which licences the installed packages stand: `python tools/licences.py`.

make audit          fails where one stands under none of those below

A package says its licence as an expression (`MIT OR Apache-2.0`), or in words, several of which
stand beside each other; one that is allowed is enough.
"""

import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, distributions

# As packages spell them.
ALLOWED = {
    "0BSD",
    "Apache 2.0", "Apache Software License", "Apache-2.0",
    "Artistic License",
    "BSD License", "BSD-2-Clause", "BSD-2-Clause-Views", "BSD-3-Clause",
    "ISC License", "ISC License (ISCL)",
    "MIT", "MIT License",
    "MPL-2.0", "Mozilla Public License 2.0 (MPL 2.0)",
    "PSF-2.0",
}  # fmt: skip
# What stands in the text of the licence alone.
READ = {"axe-playwright-python": "MIT"}


def main() -> int:
    """Print a line for each package; 1 where one is not allowed."""
    found = sorted(distributions(), key=lambda package: package.name.lower())
    licences = {package.name: [*said(package)] for package in found}
    wrong = [name for name, words in licences.items() if not any(map(is_allowed, words))]
    for name, words in licences.items():
        print(f"{name:30}{' / '.join(words)}{'  !! not allowed' * (name in wrong)}")
    return 1 if wrong else 0


def said(package: Distribution) -> Iterator[str]:
    """The licences of `package`, each of which may be chosen."""
    about = package.metadata
    if expressions := about.get_all("License-Expression"):
        yield from expressions[0].split(" OR ")
        return
    kinds = (kind.split(" :: ") for kind in about.get_all("Classifier") or ())
    yield from (kind[-1] for kind in kinds if kind[0] == "License")
    yield from about.get_all("License") or ()
    yield from filter(None, [READ.get(package.name)])


def is_allowed(licence: str) -> bool:
    """Whether all that a licence joins is allowed."""
    return ALLOWED.issuperset(licence.split(" AND "))


if __name__ == "__main__":
    sys.exit(main())
