"""A page says the same facts in every language, or the build says where it does not."""

from pathlib import Path

import pytest

from marsad.catalogue import load
from marsad.pages.painter import Folders, pages
from marsad.pages.parity import differences
from marsad.problems import BadData


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("دقة 91.0% في عام 2022", "In 2022: 91.1%", ["differs in numbers: 91.0, 91.1"]),
        ("# أ {#a}", "# A {#b}", ["differs in places: a, b"]),
        ("[أ](x.md)", "[A](y.md)", ["differs in links: x.md, y.md"]),
        ("<table><tr><td>أ</td></tr></table>", "<table></table>", ["rows", "cells"]),
    ],
)
def test_what_differs_is_named(one: str, other: str, said: list[str]) -> None:
    found = list(differences(one, other))
    assert len(found) == len(said)
    assert all(words in sentence for words, sentence in zip(said, found, strict=True))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("# أ {#a}\n\nدقة 91.0% من 50,000 صورة.", "# A {#a}\n\n50,000 images: 91.0%."),
        ("---\ntitle: 1\n---\nأ", "---\ntitle: 2\n---\nA"),
        ("<pre>12</pre>", "<pre>13</pre>"),
        ('<svg width="12"></svg>', '<svg width="13"></svg>'),
    ],
)
def test_other_words_are_no_difference(one: str, other: str) -> None:
    assert list(differences(one, other)) == []


def test_the_build_names_the_page_that_differs(tree: Path) -> None:
    page = tree / "docs" / "en" / "methodology.md"
    page.write_text(page.read_text("utf-8") + "\nSince 2013.\n", "utf-8")
    with pytest.raises(BadData) as error:
        pages(load(tree / "data"), Folders.of(tree))
    (problem,) = error.value.problems
    assert "docs/en/methodology.md" in str(problem)
    assert "differs in numbers: 2013" in str(problem)
