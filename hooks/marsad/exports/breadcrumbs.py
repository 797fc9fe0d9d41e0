"""Where a page stands: a schema.org BreadcrumbList."""

from collections.abc import Iterable
from typing import Any


def breadcrumbs(steps: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """Each of `steps` by its name and absolute address, the page itself last."""
    items = [
        {"@type": "ListItem", "position": at, "name": name, "item": address}
        for at, (name, address) in enumerate(steps, 1)
    ]
    return {
        "@context": "https://schema.org",
        "@type": "BreadcrumbList",
        "itemListElement": items,
    }
