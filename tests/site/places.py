"""One address for each kind of page, in both languages."""

from marsad import places
from marsad.catalogue import load

from ..project import ROOT

PROSE = sorted(path.stem for path in (ROOT / "docs" / "en").glob("*.md"))
# Of each standing the model with the longest record: its page has the most parts.
RECORDS = sorted(load(ROOT / "data").models.items(), key=lambda item: len(str(item[1])))
MODELS = {model.standing: key for key, model in RECORDS}
KINDS = (
    "",
    *(places.page(name) for name in PROSE if name != "index"),
    *(places.model(key) for key in MODELS.values()),
    "404.html",
)
ADDRESSES = [f"/{prefix}{kind}" for prefix in ("", "en/") for kind in KINDS]
