"""Ask for every address that a source of the data names, and say in Markdown which do not answer.

make links                  on a machine with a network: else it ends with 1; it changes no data

A host that turns programs away is told apart from a page that is gone: the first says nothing of
what a reader would find.
"""

import sys
from collections.abc import Collection, Iterator
from concurrent.futures import ThreadPoolExecutor
from http import HTTPStatus
from http.client import HTTPException
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from marsad.catalogue import Catalogue, load

AGENT = "Mozilla/5.0 (compatible; ImageNet-Observatory-links/1.0)"
SECONDS, AT_ONCE = 20, 8
LONGEST = 200  # letters of what is said of a host
TURNED_AWAY = {401, 403, 405, 406, 418, 429, 451, 503, 999}
FINE, CLOSED, SILENT = "answers", "turns programs away", "no answer"
NO_NETWORK = "no host answers: is there a network?"


def main() -> int:
    """Print the report, 0; links that are lost fail nothing, but a network that is not there, 1."""
    named = addresses(load(Path("data")))
    answers = looked(named)
    if answers and all(said.startswith(SILENT) for said in answers.values()):
        print(f"{NO_NETWORK}: {next(iter(answers.values()))}", file=sys.stderr)
        return 1
    print("\n".join(report(named, answers)))
    return 0


def addresses(catalogue: Catalogue) -> dict[str, str]:
    """Every address of a source and of its archived copy, each with the id of its source."""
    found = dict[str, str]()
    for key, source in catalogue.sources.items():
        copies = [source.archive.url] if source.archive else []
        found |= dict.fromkeys([source.url, *copies], key)
    return found


def report(named: dict[str, str], answers: dict[str, str]) -> Iterator[str]:
    """What became of each address, those that need a person first."""
    lost = {address: said for address, said in answers.items() if said not in (FINE, CLOSED)}
    counts = [sum(said == kind for said in answers.values()) for kind in (FINE, CLOSED)]
    yield f"## Links of {len(named)} sources and copies"
    yield f"\n{counts[0]} answer, {counts[1]} turn programs away, {len(lost)} are to look at.\n"
    if lost:
        yield "| source | address | what came |\n|---|---|---|"
    yield from (f"| `{named[link]}` | <{link}> | {said} |" for link, said in lost.items())


def looked(named: Collection[str], seconds: float = SECONDS) -> dict[str, str]:
    """What came of asking for each address."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        came = pool.map(lambda address: look(address, seconds), named)
        return dict(zip(named, came, strict=True))


def look(address: str, seconds: float) -> str:
    """What came of asking for `address`."""
    try:
        with urlopen(Request(address, headers={"User-Agent": AGENT}), timeout=seconds):
            return FINE
    except HTTPError as error:
        with error:
            return CLOSED if error.code in TURNED_AWAY else f"{error.code} {_named(error.code)}"
    except (URLError, OSError, ValueError, HTTPException) as error:
        # Some hosts answer with what is no HTTP, which the error then holds.
        why = " ".join(str(getattr(error, "reason", error)).split())[:LONGEST]
        return f"{SILENT}: {why}".replace("|", "/")


def _named(code: int) -> str:
    known = {int(status): status.phrase for status in HTTPStatus}
    return known.get(code, "")


if __name__ == "__main__":
    sys.exit(main())
