"""Both languages have the same pages with the same headings; the build compares all else."""

from .page import Page

HEADINGS = "//main//*[self::h1 or self::h2 or self::h3 or self::h4]"


def test_both_languages_have_the_same_pages(site_pages: dict[str, Page]) -> None:
    arabic = {page.common_path for page in site_pages.values() if page.language == "ar"}
    english = {page.common_path for page in site_pages.values() if page.language == "en"}
    assert arabic == english
    assert [path for path in arabic if not path.isascii()] == []


def test_the_same_headings(site_pages: dict[str, Page]) -> None:
    def headings(page: Page) -> list[tuple[str, str]]:
        found = [(str(h.tag), h.get("id", "")) for h in page.root.xpath(HEADINGS)]
        # Terms stand in the order of each reader's own alphabet.
        return sorted(found) if page.common_path == "glossary/" else found

    arabic = {page.path: headings(page) for page in site_pages.values() if page.language == "ar"}
    assert {path: headings(site_pages[f"en/{path}"]) for path in arabic} == arabic
