"""What the project is likely to grow by, added to a copy: with files, or with one row."""

import re
from pathlib import Path

import pytest

from marsad.catalogue import Catalogue, load
from marsad.pages.kinds import KINDS, Kind
from marsad.pages.page import Folders
from marsad.pages.painter import pages
from marsad.views.entries import Entry

from .project import build, build_alone, make_buildable, run, seal
from .recipes import RECIPES

NAMES = '''"""The names of all models."""

from ..catalogue import Catalogue
from ..schema.base import Text
from .file import File


def names(catalogue: Catalogue, site_url: str) -> list[File]:
    """One a line."""
    text = "".join(f"{model.name}\\n" for model in catalogue.models.values())
    title = Text({"ar": "أسماء النماذج", "en": "Names of models"})
    return [File("data/names.txt", "text/plain", text, title, len(catalogue.models))]
'''


def test_a_page_of_prose_is_two_files_and_its_row_in_the_navigation(tree: Path) -> None:
    for code, title in (("ar", "صفحة جديدة"), ("en", "A new page")):
        head = f"---\ntitle: {title}\ndescription: {title}\n---\n# {title} {{#new}}\n\n"
        (tree / "docs" / code / "new.md").write_text(head + '{{ num("share") }}\n', "utf-8")
    config = make_buildable(tree) / "mkdocs.yml"
    config.write_text(config.read_text("utf-8") + "  - new.md\n", "utf-8")
    build(tree, tree / "site")
    for folder, title in (("", "صفحة جديدة"), ("en/", "A new page")):
        page = (tree / "site" / folder / "new" / "index.html").read_text("utf-8")
        assert f'<h1 id="new">{title}</h1>' in page
        assert '<a class="fig" href="../evidence/#share"' in page
        home = (tree / "site" / folder / "index.html").read_text("utf-8")
        assert 'href="new/"' in home


def test_an_export_is_a_module_and_a_row(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = make_buildable(tree)
    folder = project / "hooks" / "marsad" / "exports"
    (folder / "names.py").write_text(NAMES, "utf-8")
    table = folder / "all.py"
    rows = table.read_text("utf-8").replace(
        "    bibliography,\n", "    bibliography,\n    names,\n"
    )
    imports = "from .names import names\nfrom .package import packages\n"
    table.write_text(rows.replace("from .package import packages\n", imports), "utf-8")
    monkeypatch.setenv("PYTHONPATH", str(project / "hooks"))
    build_alone(project, project / "site")
    written = (project / "site" / "data" / "names.txt").read_text("utf-8").splitlines()
    assert "Alef_1 *big*" in written
    page = (project / "site" / "en" / "data" / "index.html").read_text("utf-8")
    assert "Names of models" in page
    assert 'href="../../data/names.txt"' in page
    assert (project / "site" / "data" / "references.bib").read_text("utf-8").count("\n@") == 5


def test_a_kind_of_generated_page_is_a_row_and_a_template(
    catalogue: Catalogue, tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As its recipe says."""
    template, row = RECIPES["A kind of page"]
    (tree / template.path).write_text(template.text, "utf-8")
    kind = eval(row.text, {"Kind": Kind, "Entry": Entry})
    monkeypatch.setattr("marsad.pages.painter.KINDS", (*KINDS, kind))
    made = {page.uri: page for page in pages(catalogue, Folders.of(tree))}
    for code in ("ar", "en"):
        page = made[f"{code}/terms/band.md"]
        assert page.markdown.rstrip().endswith(page.entries[0].text)
        assert page.source == tree / "data" / "glossary" / "band.yml"


BENCHMARK = """source: alef-2022
name: {ar: المجموعة الثانية, en: the second set}
labels: {ar: لكل صورة وسم واحد., en: Each image carries one label.}
locator: {ar: القسم 2, en: section 2}
confidence: primary
images: IMAGES
classes: null
leading: null
"""
COUNT = (
    "{source: alef-2022, value: 10000, locator: {ar: القسم 2, en: section 2}, confidence: primary}"
)
SET = "weights,image_size,top1,top5,parameters_millions\n"
BOARD = """---
title: TITLE
description: TITLE
---
# TITLE {#second}

{{ top1("NAME", benchmark="second") }}

{{ show("boards", benchmark="second") }}
"""


def made(project: Path) -> dict[str, str]:
    """Every page of `project` by its address, filled."""
    found = pages(load(project / "data"), Folders.of(project))
    return {page.uri: page.filled(page.markdown) for page in found}


def second_benchmark(project: Path, images: str, names: tuple[str, ...]) -> dict[str, str]:
    """The pages of the invented project with a benchmark, its results and a page of them."""
    data = project / "data"
    (data / "benchmarks" / "second.yml").write_text(BENCHMARK.replace("IMAGES", images), "utf-8")
    old = (data / "models" / "ba.yml").read_text("utf-8").replace("imagenet-1k", "second")
    for place, name in enumerate(names):
        text = old.replace("[Ba] `c`", name).replace("value: 90.9", f"value: 7{place}.25")
        (data / "models" / f"{name}.yml").write_text(text, "utf-8")
    for code, title in (("ar", "اللوحة الثانية"), ("en", "The second board")):
        text = BOARD.replace("TITLE", title).replace("NAME", names[0])
        (project / "docs" / code / "second.md").write_text(text, "utf-8")
    return made(project)


@pytest.mark.parametrize("name", ["zoo", "aleph"])
def test_a_set_of_measurements_is_a_table_and_its_note(tree: Path, name: str) -> None:
    """No page but those of measurements, data and its source changes, whatever it is called."""
    before, folder = made(tree), tree / "data" / "measurements"
    note = (folder / "dal.yml").read_text("utf-8").replace("dal.csv", f"{name}.csv")
    (folder / f"{name}.yml").write_text(note, "utf-8")
    known = "alef_one.ft_in1k,576,71.142,88.727,2100.50\n"
    (folder / f"{name}.csv").write_text(SET + "x_net,224,98.700,98.800,5.00\n" + known, "utf-8")
    seal(tree / "data")
    after = made(tree)
    changed = {uri for uri in after if after[uri] != before[uri]}
    assert changed == {
        f"{code}/{page}.md"
        for code in ("ar", "en")
        for page in ("data", "measured", "citations/d")  # its source says where it is used
    }
    page = after["en/measured.md"]
    first, second = page.split(f'id="measured-{name}"')
    assert 'href="#measured-dal"' in first
    assert page.count("<h3>") == 2
    assert ("models/alef-1/" in first, "models/alef-1/" in second) == (True, False)


def test_a_set_on_another_benchmark_stands_on_a_page_of_that(tree: Path) -> None:
    before, folder = made(tree), tree / "data" / "measurements"
    (tree / "data" / "benchmarks" / "second.yml").write_text(BENCHMARK.replace("IMAGES", COUNT))
    note = (folder / "dal.yml").read_text("utf-8").replace("dal.csv", "zoo.csv")
    text = note.replace("benchmark: imagenet-1k", "benchmark: second")
    (folder / "zoo.yml").write_text(text, "utf-8")
    (folder / "zoo.csv").write_text(SET + "ta_small,224,80.25,90.5,60\n", "utf-8")
    seal(tree / "data")
    after = made(tree)
    assert after.keys() - before.keys() == {"ar/measured/second.md", "en/measured/second.md"}
    changed = {uri for uri in before if after[uri] != before[uri]}
    others = {uri for uri in changed if "/families/" not in uri}
    assert others == {
        f"{code}/{page}.md"
        for code in ("ar", "en")
        for page in ("compare", "data", "citations/a", "citations/d")
    }
    page = after["en/measured/second.md"]
    assert "<td>80.25%</td><td>−3.85</td><td>0</td><td>224</td>" in page
    assert "minus that on the validation set" in page


def test_a_set_with_another_column_is_six_files(
    tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package, data = make_buildable(tree) / "hooks" / "marsad", tree / "data"
    table, note = (data / "measurements" / f"zoo.{end}" for end in ("csv", "yml"))
    table.write_text("weights,image_size,top1,joules\nta_small,224,84.10,0.25\n", "utf-8")
    text = note.with_stem("dal").read_text("utf-8").replace("dal.csv", "zoo.csv")
    text = text.replace("  - top5\n  - parameters_millions\n", "  - joules\n")
    note.write_text(re.sub("fingerprint: .*", "fingerprint: 01234567-7a77520c0ddc", text), "utf-8")
    field = package / "schema" / "measurement.py"
    insert(field, "    parameters_millions:", "    joules: Percent | None = None\n")
    row = '    ("number", "joules"): "joules",\n'
    insert(package / "exports" / "column.py", '    ("number", "billions"):', row)
    for code, word in (("ar", "جول"), ("en", "joules")):
        words = f'  column_joules: "{word}"\n  unit_joules: "{word}"\n'
        insert(data / "languages" / f"{code}.yml", "  accessed:", words)
    monkeypatch.setenv("PYTHONPATH", str(package.parent))
    done = run(tree, "marsad", "pages", "--to", "pages", "--default", "ar")
    assert done.returncode == 0, done.stdout
    page = (tree / "pages" / "en" / "data.md").read_text("utf-8")
    assert "joules</code>" in page


def insert(path: Path, before: str, line: str) -> None:
    """Put `line` into the file at `path`, before the only one that begins so."""
    head, sign, rest = path.read_text("utf-8").partition(f"\n{before}")
    assert sign
    path.write_text(f"{head}\n{line}{sign.removeprefix(chr(10))}{rest}", "utf-8")


def test_a_board_of_another_benchmark_is_data_and_a_page_of_prose(tree: Path) -> None:
    before = made(tree)
    after = second_benchmark(tree, COUNT, ("lam", "mim"))
    page = after["en/second.md"]
    assert '<h2 id="second-fine-tuned-title">All weights trained, on the second set</h2>' in page
    assert page.index(">mim<") < page.index(">lam<")  # 71.25 and 70.25
    assert page.count('<td class="num" dir="ltr">1–2</td>') == 2  # of 50,000 images: two bands
    assert 'data-view="second"' in page
    assert 'href="../models/lam/#top1-second-fine-tuned"' in page
    assert 'id="top1-second-fine-tuned"' in after["en/models/lam.md"]
    assert after["en/leaderboard.md"] == before["en/leaderboard.md"]
    assert after["en/index.md"] == before["en/index.md"]


def test_where_nobody_knows_how_many_images_there_are_no_bands(tree: Path) -> None:
    page = second_benchmark(tree, "null", ("lam", "mim"))["en/second.md"]
    assert page.count('<td class="num" dir="ltr"></td>') >= 2
    assert "±" not in page


@pytest.mark.parametrize(
    ("kind", "old", "change", "uri", "place"),
    [
        ("glossary", "band", ("band", "row"), "glossary", 'id="new"'),
        ("humans", "one-person", ("1500", "1600"), "top-5", 'id="human-new"'),
        ("facts", "share", ("6.0", "7.0"), "evidence", 'id="new"'),
        ("models", "ba", ("90.9", "90.8"), "models/new", "90.8%"),
    ],
)
def test_a_record_is_a_file(
    tree: Path, kind: str, old: str, change: tuple[str, str], uri: str, place: str
) -> None:
    folder = tree / "data" / kind
    text = (folder / f"{old}.yml").read_text("utf-8").replace(*change)
    text = text.replace("نطاق", "صف").replace("[Ba] `c`", "Ba 2")
    (folder / "new.yml").write_text(text, "utf-8")
    after = made(tree)
    for code in ("ar", "en"):
        assert place in after[f"{code}/{uri}.md"]
