"""The site as a whole for search engines: a schema.org WebSite, as JSON-LD."""

from typing import Any

from ..words.language import Language


def website(say: Language, address: str) -> dict[str, Any]:
    """The site in one language, whose home page is at `address`, absolute."""
    return {
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": say.t("site_name"),
        "description": say.t("site_description"),
        "url": address,
        "inLanguage": say.code,
    }
