"""A paper for search engines: a schema.org ScholarlyArticle, made of its item of CSL-JSON."""

from typing import Any

from .csl import OTHERS, Item

# The types of CSL that are papers.
ARTICLES = ("article-journal", "paper-conference", "article")


def article(item: Item) -> dict[str, Any]:
    """The paper by its own address; what it has not got is not said."""
    named = [name for name in item.get("author", []) if name.get("literal") != OTHERS]
    venue = item.get("container-title")
    found = {
        "@context": "https://schema.org",
        "@type": "ScholarlyArticle",
        "name": item["title"],
        "author": [_author(name) for name in named],
        "datePublished": str(item["issued"]["date-parts"][0][0]) if "issued" in item else None,
        "isPartOf": {"@type": "CreativeWork", "name": venue} if venue else None,
        "url": item["URL"],
        "sameAs": f"https://doi.org/{item['DOI']}" if "DOI" in item else None,
        "inLanguage": item["language"],
    }
    return {name: value for name, value in found.items() if value}


def _author(name: dict[str, str]) -> dict[str, str]:
    if literal := name.get("literal"):
        return {"@type": "Organization", "name": literal}
    parts = (name.get("given"), name["family"], name.get("suffix"))
    return {"@type": "Person", "name": " ".join(filter(None, parts))}
