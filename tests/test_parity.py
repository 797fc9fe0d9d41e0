"""A page says the same facts in every language, or the build says where it does not."""

import re
from pathlib import Path

import pytest

from marsad.catalogue import Catalogue, load
from marsad.pages.page import Folders, Page
from marsad.pages.painter import pages
from marsad.pages.parity import unlike
from marsad.problems import BadData

TWO = '<data value="2">نتيجتان</data>'
TABLE = "<table><tr><td>أ</td></tr></table>"


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("دقة 91.0% في عام 2022", "In 2022: 91.1%", {"ar:1: numbers 91.0", "en:1: numbers 91.1"}),
        ("أ\n\n5 5", "A\n\n5", {"ar:3: numbers 5"}),
        (TWO, "1 result", {"ar:1: numbers 2", "en:1: numbers 1"}),
        ("# أ {#a}", "# A {#b}", {"ar:1: places a", "en:1: places b"}),
        ("[أ](x.md)", "A\n[A](y.md)", {"ar:1: links x.md", "en:2: links y.md"}),
        ('<a href="x/">أ</a>', "A", {"ar:1: links x/"}),
        ("| أ |\n|---|\n| ب |", "| A |\n|---|", {"ar:3: table rows 1 more"}),
        (
            '<div id="a">\n\nدقة 91.0%\n\n</div>',
            "<div>\n\n91.1%\n\n</div>",
            {"ar:1: places a", "ar:3: numbers 91.0", "en:3: numbers 91.1"},
        ),
        ("أ\n@", "A", {"ar:2: table rows 1 more", "ar:2: table cells 1 more"}),
    ],
)
def test_what_differs_is_named_where_it_stands(one: str, other: str, said: set[str]) -> None:
    assert _differences(one, other) == said


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("# أ {#a}\n\nدقة 91.0% من 50,000 صورة.", "# A {#a}\n\n50,000 images: 91.0%."),
        ("---\ntitle: 1\n---\nأ", "---\ntitle: 2\n---\nA"),
        ("[أ](x.md) [ب](x.md)", "[A](x.md)"),
        ("<pre>12</pre>", "<pre>13</pre>"),
        (TWO, '<data value="2">2 results</data>'),
        ('<svg width="12"></svg>', '<svg width="13"></svg>'),
        ("تساوي &#39;5&#39;", "is 5"),
        ("أقل من <3%", "less than 3%"),
    ],
)
def test_other_words_are_no_difference(one: str, other: str) -> None:
    assert _differences(one, other) == set()


def test_the_build_names_the_page_that_differs(catalogue: Catalogue, tree: Path) -> None:
    page = tree / "docs" / "en" / "methodology.md"
    text = page.read_text("utf-8") + "\nSince 2013.\n"
    page.write_text(text, "utf-8")
    with pytest.raises(BadData) as error:
        pages(catalogue, Folders.of(tree))
    line = len(text.splitlines())
    said = "differs in numbers from ar/methodology.md: 2013"
    assert str(error.value) == f"{page}:{line}: {said}"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("hide: [toc]\n", "", {"ar:4: hide toc"}),
        ("[compare]", "[chart]", {"ar:5: styles compare", "en:5: styles chart"}),
        ("[compare]", "[compare, chart]", {"en:5: styles chart"}),
        ("---\n#", "contact: true\n---\n#", {"en:6: contact true"}),
    ],
)
def test_pages_ask_for_the_same_frame(
    catalogue: Catalogue, tree: Path, old: str, new: str, said: set[str]
) -> None:
    page = tree / "docs" / "en" / "compare.md"
    page.write_text(page.read_text("utf-8").replace(old, new, 1), "utf-8")
    with pytest.raises(BadData) as error:
        pages(catalogue, Folders.of(tree))
    told = str(error.value).replace(f"{tree}/docs/", "").replace("/compare.md:", ":")
    assert {re.sub("differs in | from ..:", "", line) for line in told.split("\n")} == said


def test_the_language_file_is_blamed_for_its_own_numbers(tree: Path) -> None:
    path = tree / "data" / "languages" / "en.yml"
    lines = path.read_text("utf-8").splitlines()
    line = lines.index('  home: "Home"')
    path.write_text("\n".join([*lines[:line], '  home: "Home 5"', *lines[line + 1 :]]), "utf-8")
    with pytest.raises(BadData) as error:
        load(tree / "data")
    said = "`strings.home` differs in numbers between `ar` and `en`: 5"
    assert str(error.value) == f"{path}:{line + 1}: {said}"


def _differences(one: str, other: str) -> set[str]:
    made = [
        Page(f"{code}/x.md", text, Path(code), {"@": TABLE} if "@" in text else {})
        for code, text in (("ar", one), ("en", other))
    ]
    return {re.sub(r"differs in | from ../x\.md:", "", str(problem)) for problem in unlike(made)}
