"""Where search leads who asks for a figure: it knows few of them, the rows of tables hold all."""

from typing import Any

from .. import places
from ..words.language import Language
from .searchindex import Index

# The pages whose filter looks through every figure of their rows, the longest first.
TABLES = (places.MEASURED, places.LEADERBOARD, places.ARCHIVE)


def filters(index: Index, say: Language) -> dict[str, Any]:
    """What the search script says of a figure that `index` does not hold, and where it leads."""
    titles = {entry["location"]: entry["title"] for entry in index["docs"]}
    tables = [{"location": page, "title": titles[page]} for page in TABLES if page in titles]
    return {"said": say.t("search_figures"), "tables": tables}
