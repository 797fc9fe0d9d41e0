"""A citation in the format of Research Information Systems, which reference managers read."""

from .csl import OTHERS, Item

TYPES = {
    "article-journal": "JOUR", "paper-conference": "CPAPER", "article": "UNPB", "webpage": "ELEC",
    "software": "COMP", "dataset": "DATA", "post-weblog": "BLOG", "post": "ELEC",
}  # fmt: skip


def ris(item: Item) -> str:
    """One record, its lines ended as the format asks; `ID` is the id of the source."""
    lines = [("TY", TYPES[item["type"]]), *_fields(item), ("ER", "")]
    return "".join(f"{tag}  - {value}\r\n" for tag, value in lines if value or tag == "ER")


def _fields(item: Item) -> list[tuple[str, str]]:
    return [
        ("ID", item["id"]),
        *(("AU", _author(name)) for name in item.get("author", [])),
        ("TI", item["title"]),
        ("T2", item.get("container-title", "")),
        ("PB", item.get("publisher", "")),
        ("PY", str(item["issued"]["date-parts"][0][0]) if "issued" in item else ""),
        ("M1", item.get("number", "")),
        ("DO", item.get("DOI", "")),
        ("UR", item["URL"]),
        ("Y2", "/".join(f"{part:02}" for part in item["accessed"]["date-parts"][0])),
        ("LA", item["language"]),
    ]


def _author(name: dict[str, str]) -> str:
    """`Family, Given, Suffix`."""
    if literal := name.get("literal"):
        return "et al." if literal == OTHERS else literal
    parts = (name["family"], name.get("given", ""), name.get("suffix", ""))
    return ", ".join(parts).rstrip(", ")
