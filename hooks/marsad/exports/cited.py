"""How a release of the data is cited."""

from ..catalogue import Catalogue
from .bibtex import bibtex
from .package import speaker


def release_cited(catalogue: Catalogue, version: str, address: str) -> str:
    """The BibTeX of a release; `address` is that of its page, absolute."""
    say, day = speaker(catalogue), catalogue.updated
    days = {"date-parts": [[day.year, day.month, day.day]]}
    return bibtex(
        {
            "id": f"imagenet-observatory-{version}",
            "type": "dataset",
            "title": say.t("release_title", version=version),
            "author": [{"literal": say.t("site_name")}],
            "container-title": say.t("site_name"),
            "issued": days,
            "accessed": days,
            "URL": address,
        }
    )
