"""What programs that visit the site are told: all of it is open, and the sitemap lists it."""


def robots(site_url: str) -> str:
    """The text of `robots.txt`; `site_url` is the address of the site, with a slash at its end.

    Visitors look for it at the root of a host only: a site in a folder of one says the same there,
    and its sitemap is handed to search engines by its address.
    """
    return f"User-agent: *\nAllow: /\nSitemap: {site_url}sitemap.xml\n"
