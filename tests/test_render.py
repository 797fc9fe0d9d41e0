"""Pages and their addresses; faults of prose are said with their line."""

from pathlib import Path

import pytest

from marsad.catalogue import Catalogue, load
from marsad.pages.painter import Folders, LostFragment, Page, pages, root_of
from marsad.problems import BadData


@pytest.mark.parametrize(
    ("uri", "root"),
    [
        ("index.md", "./"),
        ("leaderboard.md", "../"),
        ("models/index.md", "../"),
        ("models/coca.md", "../../"),
        ("a/b/c.md", "../../../"),
    ],
)
def test_the_way_to_the_root(uri: str, root: str) -> None:
    assert root_of(uri) == root


def test_every_page_exists_in_every_language(catalogue: Catalogue, invented: Path) -> None:
    made = {page.uri for page in pages(catalogue, Folders.of(invented))}
    assert {u.removeprefix("ar/") for u in made if u.startswith("ar/")} == {
        u.removeprefix("en/") for u in made if u.startswith("en/")
    }
    assert "ar/models/alef-1.md" in made


def test_a_page_names_the_file_to_edit(catalogue: Catalogue, invented: Path) -> None:
    found = {page.uri: page.source for page in pages(catalogue, Folders.of(invented))}
    assert found["en/models/ba.md"] == "data/models/ba.yml"
    assert found["ar/top-5.md"] == "docs/ar/top-5.md"


@pytest.mark.parametrize(
    ("prose", "said"),
    [
        ('{{ num("imagez") }}', "no fact `imagez` in the data (did you mean `images`?)"),
        ('{{ cite("nobody") }}', "no source `nobody` in the data"),
        ('{{ top1("alef-2") }}', "no model `alef-2` in the data (did you mean `alef-1`?)"),
        ('{{ top1("ta", "zero-shot") }}', "the model `ta` has no zero-shot result"),
        ('{{ top1("kha") }}', "the model `kha` has no fine-tuned result"),
        ("{{ winner(2013) }}", "no challenge year `2013` in the data"),
        ('{{ human("nobody") }}', "no human `nobody` in the data"),
        ('{{ t("no_such_string") }}', "no interface string `no_such_string` in data/languages"),
        ("{{ nonsense }}", "'nonsense' is undefined"),
        ("{% if %}", "Expected an expression, got 'end of statement block'"),
        ('{{ show("no-such-fragment") }}', "no-such-fragment.html"),
    ],
)
def test_a_fault_of_prose_is_said_with_its_line(tree: Path, prose: str, said: str) -> None:
    path = tree / "docs" / "en" / "methodology.md"
    path.write_text(f"# Heading\n\nWords.\n\n{prose}\n", "utf-8")
    (problem,) = _problems(tree)
    assert problem.startswith(f"{path}:5: ")
    assert said in problem


def test_a_fault_of_a_template_is_said_with_its_file(tree: Path) -> None:
    (tree / "templates" / "model.md").write_text("words\n{{ nonsense }}\n", "utf-8")
    problems = _problems(tree)
    assert problems == [f"{tree}/templates/model.md:2: 'nonsense' is undefined"]


def test_a_figure_in_prose_leads_to_its_evidence(tree: Path) -> None:
    for code in ("ar", "en"):
        (tree / "docs" / code / "methodology.md").write_text('{{ top5("alef-1") }}', "utf-8")
    (page,) = [p for p in _pages(tree) if p.uri == "en/methodology.md"]
    link = '<a class="fig" href="../models/alef-1/#top5-fine-tuned">98.95%</a>'
    assert page.markdown.strip() == link


@pytest.mark.parametrize("text", ["nothing", "@1 and again @1"])
def test_a_fragment_without_its_one_place_is_our_own_mistake(text: str) -> None:
    with pytest.raises(LostFragment, match="@1 stands"):
        Page("en/x.md", text, "docs/en/x.md", {"@1": "<p>words</p>"}, []).filled(text)


def _pages(tree: Path) -> list[Page]:
    return pages(load(tree / "data"), Folders.of(tree))


def _problems(tree: Path) -> list[str]:
    with pytest.raises(BadData) as error:
        _pages(tree)
    return [str(problem) for problem in error.value.problems]
