"""The search: opened by a key, walked by arrows, left by Escape."""

from .reader import Reader

OPEN, FIELD = "document.querySelector('#search').open", "document.querySelector('#search input')"
FIRST = "document.querySelector('.search-results a')?.pathname"
FOCUS = "document.activeElement"
MARK = "getComputedStyle(document.querySelector('.search-results mark'))"


def asked(reader: Reader, root: str, question: str) -> None:
    """On the first page of a language, open the search and ask."""
    reader.open(root)
    reader.press("/")
    reader.sees(f"{OPEN} && {FOCUS} === {FIELD}")
    reader.type("#search input", question)


def test_a_model_is_found_marked_and_reached_by_keys(reader: Reader, root: str) -> None:
    asked(reader, root, "كوكا" if root == "/" else "coca")
    reader.sees(FIRST, f"{root}models/coca/")
    assert reader.read(f"{MARK}.textDecorationLine") == "underline"
    reader.press("ArrowDown")
    reader.sees(f"{FOCUS}.pathname", f"{root}models/coca/")
    reader.press("ArrowUp")
    reader.sees(f"{FOCUS} === {FIELD}")
    reader.press("Enter")
    reader.sees("location.pathname", f"{root}models/coca/")


def test_escape_empties_the_field_then_closes(reader: Reader, root: str) -> None:
    asked(reader, root, "resnet")
    reader.sees(f"{FIRST} !== undefined")
    reader.press("Escape")
    reader.sees(f"[{OPEN}, {FIELD}.value, {FIRST}]", [True, "", None])
    reader.press("Escape")
    reader.sees(OPEN, False)


def test_escape_closes_from_a_result(reader: Reader, root: str) -> None:
    reader.open(root)
    reader.click("[data-search-open]")
    reader.type("#search input", "resnet")
    reader.sees(f"{FIRST} !== undefined")
    reader.press("ArrowDown", "Escape")
    reader.sees(OPEN, False)
    assert reader.read(f"{FOCUS}.matches('[data-search-open]')")


def test_by_keys_alone_the_search_opens_and_gives_the_focus_back(reader: Reader, root: str) -> None:
    reader.open(f"{root}glossary/")
    reader.read("void document.querySelector('[data-search-open]').focus()")
    reader.press("Enter")
    reader.sees(f"{OPEN} && {FOCUS} === {FIELD}")
    reader.press("Escape")
    reader.sees(OPEN, False)
    assert reader.read(f"{FOCUS}.matches('[data-search-open]')")


def test_a_search_leads_to_the_row_of_a_weight(reader: Reader, root: str) -> None:
    asked(reader, root, "resnet50.a1_in1k")
    row = "document.querySelector('.search-results a[href*=\"/families/resnet/#\"]')"
    reader.sees(f"{row} !== null")
    place = reader.read(f"{row}.hash")
    reader.click(".search-results a[href*='/families/resnet/#']")
    reader.sees("location.hash", place)
    reader.sees("document.querySelector(':target').getBoundingClientRect().top < innerHeight")
