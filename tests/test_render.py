"""Pages and their addresses; faults of prose and templates are said with their file and line."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from marsad.catalogue import Catalogue, load
from marsad.pages.page import Folders, LostFragment, Page, root_of
from marsad.pages.painter import pages
from marsad.problems import BadData

from .project import copy_tree

HEAD = '---\ntitle: "T"\ndescription: "D"\n---\n'


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


def test_a_claim_names_a_page_that_exists(tree: Path) -> None:
    claim = tree / "data" / "claims" / "ba-parameters.yml"
    text = claim.read_text("utf-8").rpartition("page: ")[0]
    claim.write_text(f"{text}page: snapshots\n", "utf-8")
    said = "no page `snapshots` in docs (did you mean `snapshot`?)"
    line = text.count("\n") + 1
    assert _problems(load(tree / "data"), tree) == [f"{claim}:{line}: {said}"]


def test_a_page_names_the_file_to_edit(catalogue: Catalogue, invented: Path) -> None:
    found = {page.uri: page.source for page in pages(catalogue, Folders.of(invented))}
    assert found["en/models/ba.md"] == invented / "data/models/ba.yml"
    assert found["ar/top-5.md"] == invented / "docs/ar/top-5.md"


DEEP, LONG = "must not nest so deep", "a number must not be longer than 18 digits"
HALF = "a text must hold whole characters"
PROSE = (
    ('{{ num("imagez") }}', "no fact `imagez` in the data (did you mean `images`?)"),
    ('{{ cite("nobody") }}', "no source `nobody` in the data"),
    ('{{ top1("alef-2") }}', "no model `alef-2` in the data (did you mean `alef-1`?)"),
    ('{{ top1("ta", "zero-shot") }}', "the model `ta` has no zero-shot result"),
    ('{{ top1("kha") }}', "the model `kha` has no fine-tuned result"),
    ("{{ winner(2013) }}", "no challenge year `2013` in the data"),
    ('{{ human("nobody") }}', "no human `nobody` in the data"),
    ('{{ t("no_such_string") }}', "no interface string `no_such_string` in data/languages"),
    ('{{ show("no-such") }}', "no template `no-such.html` in templates"),
    ('{{ show("../x") }}', "no template `../x.html` in templates"),
    ('{{ show("boards", benchmark="x") }}', "no benchmark `x` in the data (boards.html:1)"),
    ('{{ show("boards", foo="x") }}', "`boards.html` asks for `benchmark`, which is not given"),
    ('{{ show("boards") }}', "`boards.html` asks for `benchmark`, which is not given"),
    ('{{ show("model") }}', "`model.html` asks for `model`, which is not given"),
    ('{{ show("change", change="x") }}', "'day_iso' of 'str' object is unsafe. (change.html:2)"),
    ('{{ show("macros") }}', "`macros.html` shows nothing: other templates take from it"),
    ('{{ show("parts") }}', "`parts.html` shows nothing"),
    ('{{ show("skip", id="x") }}', "`skip.html` shows nothing"),
    ('{{ show("cite", text="x", href="javascript:x()") }}', "no template `cite.html` in templates"),
    ('{{ show("chart", name="x") }}', "has no attribute 'x' (chart.html:9)"),
    ('{{ show("archive", board="x") }}', "no archive `x` in the data (archive.html:4)"),
    ('Here: {{ show("best") }}', "`show` must stand alone, between empty lines"),
    ('{{ show("best") }}\nHere.', "`show` must stand alone, between empty lines"),
    ('    {{ show("best") }}', "`show` must stand alone, between empty lines"),
    ("{{ nonsense }}", "prose may not name `nonsense`"),
    ("{{ site.catalogue }}", "prose may not name `site.catalogue`"),
    ("{{ site.best.nam }}", "may not name `site.best.nam` (did you mean `site.best.name`?)"),
    ('{{ nums("images") }}', "prose may not call `nums` (did you mean `num`?)"),
    ("{{ num(5) }}", "`num`: fact must be text in quotes, not `5`"),
    ("{{ num() }}", "`num`: missing a required argument: 'fact'"),
    ('{{ num("images", 1) }}', "`num`: too many positional arguments"),
    ('{{ num(name="images") }}', "`num`: missing a required argument: 'fact'"),
    ("{{ top1(None) }}", "`top1`: model must be text in quotes, not `None`"),
    ('{{ winner("2012") }}', "`winner`: year must be a whole number, not `'2012'`"),
    ("{{ num(*site.best) }}", "`num` takes text, numbers and names only"),
    ('{{ num(num("images")) }}', "`num` takes text, numbers and names only"),
    ("{{ 1/0 }}", "but no `div`"),
    ('{{ num("images") + 1 }}', "but no `add`"),
    ('{{ "x" * 10**9 }}', "but no `mul`"),
    ("{{ range(10**9) }}", "prose may not call `range`"),
    ('{{ "%d"|format("x") }}', "but no `filter`"),
    ('{{ "".__class__ }}', "but no `getattr`"),
    ("{{ cycler.__init__.__globals__ }}", "may not name `cycler.__init__.__globals__`"),
    ("{{ t.__self__ }}", "prose may not name `t.__self__`"),
    ("{% for x in 5 %}{% endfor %}", "no statement such as `for`"),
    ('{% include "methodology.md" %}', "no statement such as `include`"),
    ('{% extends "methodology.md" %}', "no statement such as `extends`"),
    ("{% set x = 1 %}", "no statement such as `assign`"),
    ("{% raw %}{{ x }}{% endraw %}", "but no `{% raw %}`"),
    ("{## later ##}", "but no `{## … ##}`"),
    ("{%- raw -%}{%- endraw -%}", "but no `{% raw %}`"),
    (f'{{{{ {"(" * 80}num("images"){")" * 80} }}}}', DEEP),
    (f"{{{{ {'-' * 5_000}1 }}}}", DEEP),
    (f"{{{{ {'not ' * 5_000}1 }}}}", DEEP),
    (f"{{{{ num(a{'.a' * 1_000}) }}}}", DEEP),
    (f"{{{{ winner({'1' * 4_301}) }}}}", LONG),
    (f"{{{{ winner(0x{'f' * 5_000}) }}}}", LONG),
    ('{{ t("points", n="\\ud800") }}', HALF),
    ('{{ t("points", self="x") }}', "asks for {n}, which nothing fills"),
    ('{{ t("points") }}', "asks for {n}, which nothing fills"),
    ("في ٩١ صورة", "must write numbers with the digits 0-9: 91, not ٩١"),
    ("في ۱٬۲۳۴ صورة", "must write numbers with the digits 0-9: 1,234, not ۱٬۲۳۴"),
    ("خطأ 9٫5٪", "must write numbers with the digits 0-9: 9.5%, not 9٫5٪"),
    ("{% if %}", "Expected an expression, got 'end of statement block'"),
    ("<script>x()</script>", "the element `<script>` may not stand in prose"),
    ("<style>p {}</style>", "the element `<style>` may not stand in prose"),
    ("<iframe></iframe>", "the element `<iframe>` may not stand in prose"),
    ('<p onclick="x()">', "the attribute `onclick` may not stand in prose"),
    ('<p style="color: red">', "the attribute `style` may not stand in prose"),
    ("# X {style=color:red}", "the attribute `style` may not stand in prose"),
    ('<div data-place="1"></div>', "the attribute `data-place` may not stand in prose"),
    ("<!-- later -->", "comments may not stand in prose"),
    ("<p\nclass=x>", "a tag must stand on one line"),
    ("<!x>", "declarations may not stand in prose"),
    ("<![x>", "declarations may not stand in prose"),
    ("<?x?>", "declarations may not stand in prose"),
    ("a <b", "a tag must end in `>`; else write `&lt;`"),
    ("On 29 February 2025", "there is no 29 February 2025"),
    ("x" * 5_001, "a line must not be longer than 5,000 letters"),
    ("<div>" * 51 + "</div>" * 51, "must not nest more than 50 deep"),
    (">" * 51 + " x", "must not nest more than 50 deep"),
    ("- " * 51 + "x", "must not nest more than 50 deep"),
    ("[x](y.md){ onclick=x() }", "the attribute `onclick` may not stand in prose"),
    ("[x](javascript:x())", "a link may not run a script"),
    ("[x](&#106;ava&Tab;script:x())", "a link may not run a script"),
    ('<a href="JavaScript:x()">', "a link may not run a script"),
)
HEADS = (
    ("", 1, "must begin with front matter"),
    ("---\ntitle: T\n", 1, "must begin with front matter"),
    ("---\n- title\n---\n", 2, "must be a mapping of keys"),
    ("---\ntitle: a: b\ndescription: D\n---\n", 2, "mapping values are not allowed here"),
    (f"---\ntitle: {'[' * 900}\n---\n", 2, "cannot be read as YAML: "),
    ("---\ntitle: T\n---\n", 2, "front matter has no `description`"),
    ("---\ntitle: T\ndescription:\n---\n", 3, "`description` must be text"),
    ("---\ntitle: 2012\ndescription: D\n---\n", 2, "`title` must be text: put it in quotes"),
    ("---\ntitle: T\ntitle: T\ndescription: D\n---\n", 3, "`title` is given twice"),
    (
        "---\ntitle: A &amp; B\ndescription: D\n---\n",
        2,
        "`title` must be plain text: write `&`",
    ),
    ("---\ntitle: T\ndescription: <b>D</b>\n---\n", 3, "`description` must be plain text: no HTML"),
    (f"{HEAD[:-4]}hid: x\n---\n", 4, "no key of front matter (did you mean `hide`?)"),
    (f"{HEAD[:-4]}hide: [everything]\n---\n", 4, "`hide` must be `[toc]`, or not be there"),
    (f"{HEAD[:-4]}hide: {{toc: [x]}}\n---\n", 4, "`hide` must be `[toc]`"),
    (f"{HEAD[:-4]}contact: false\n---\n", 4, "`contact` must be `true`, or not be there"),
    (f"{HEAD[:-4]}search: [exclude]\n---\n", 4, "`search` must be `{exclude: true}`"),
    (f"{HEAD[:-4]}styles: chart\n---\n", 4, "`styles` must be a list of names"),
    (f"{HEAD[:-4]}styles: [[chart]]\n---\n", 4, "`styles` must be a list of names"),
    (f"{HEAD[:-4]}styles: [../../x]\n---\n", 4, "`../../x` is no sheet that pages may name"),
    (f"{HEAD[:-4]}styles:\n- chart\n- chrt\n---\n", 6, "`chrt` is no sheet that pages may"),
    (f"{HEAD[:-4]}styles: [chrt]\n---\n", 4, "(did you mean `chart`?)"),
    (f"{HEAD[:-4]}styles: [extra]\n---\n", 4, "`extra` is no sheet that pages may name"),
    (f"{HEAD[:-4]}styles: [chart, chart]\n---\n", 4, "`chart` is given twice"),
    (f"{HEAD[:-4]}{'#' * 999}\n---\n", 1, "front matter must not be longer than 1,000"),
)
TEMPLATES = (
    ("{{ site.catalogue }}", "has no attribute 'catalogue'"),
    ("{{ site._catalogue }}", "'_catalogue'"),
    ("{{ site.fact.__globals__ }}", "'__globals__'"),
    ("{{ lang.file.strings.clear() }}", "clear"),
    ("{{ '{:>999999999}'.format(1) }}", "'format' of 'str' object"),
    ("{% for x in 5 %}{% endfor %}", "TypeError"),
    ("{{ site.fact(5) }}", "no fact `5` in the data"),
    ("{{ site.fact() }}", "TypeError"),
    ("{{ t('points', m=1) }}", "asks for {n}, which nothing fills"),
    ("{{ t('points') }}", "asks for {n}, which nothing fills"),
    ("{{ t('no_such') }}", "no interface string `no_such`"),
    ("{{ '%d'|format('x') }}", "No filter named 'format'"),
    ('{% include "nothing.html" %}', "no template `nothing.html`"),
    ('{% include "SELF" %}', "`SELF` asks for itself"),
    ('{% extends "SELF" %}', "`SELF` asks for itself"),
    ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "RecursionError"),
    ("{{ 1/0 }}", "may not reckon with `/`"),
    ('{{ 1 + "x" }}', "may not reckon with `+`"),
    ("{{ 'x' * 10**9 }}", "may not reckon with `*`"),
    ("{% set x = t('all') ~ t('all') %}", "`~` may put words beside one value only"),
    ("{% set x = (t, t) %}", "a list of values may stand behind `in` only"),
    ("{% if site.charts == site.charts %}{% endif %}", "compare a value with words"),
    ("{% set x = [t, t] %}", "may hold no `list`"),
    ("{% set x %}{{ t }}{{ t }}{% endset %}", "may hold no `assignblock`"),
    ("{% autoescape false %}{{ t }}{% endautoescape %}", "may hold no `scopedeval"),
    ("{% for a in site.charts recursive %}{{ loop(a) }}{% endfor %}", "may not call itself"),
    (f"{{{{ {'(' * 80}1{')' * 80} }}}}", DEEP),
    (f"{{% if {'not ' * 3_000}1 %}}{{% endif %}}", DEEP),
    ("{% if 1 %}" * 500 + "{% endif %}" * 500, DEEP),
    ("{% if 1 %}" * 90 + "{% endif %}" * 90, DEEP),
    (f"{{% if 1 %}}{'{% elif 1 %}' * 3_000}{{% endif %}}", DEEP),
    ("{{ t('points', n=1, n=2) }}", "must not be named twice"),
    ("{% macro m(x, x) %}{% endmacro %}", "must not be named twice"),
    ("{{ t('all', __debug__=1) }}", "nothing must be named `__debug__`"),
    ("{% for x in 'x' %}" * 21 + "{% endfor %}" * 21, DEEP),
    (f"{{{{ {'1' * 5_000} }}}}", LONG),
    ('{{ "\\ud800" }}', HALF),
    ("{{ lang.file.strings | sort }}", "No filter named 'sort'"),
)
LOOPS = [f"{{% for {name} in lang.file.strings %}}" for name in "abcd"]
STEPS, LETTERS = "takes more than 100,000 steps", "makes more than 4,000,000 letters"
ENDLESS = (
    ("".join(LOOPS) + "{% endfor %}" * 4, STEPS),
    ("".join(LOOPS) + "x{% endfor %}" + "{% endfor %}" * 3, STEPS),
    ("".join(LOOPS) + '{% include "void.html" %}' + "{% endfor %}" * 4, STEPS),
    ("".join(LOOPS) + "{{ t('all') }}" + "{% endfor %}" * 4, STEPS),
    (f"{LOOPS[0]}{'x' * 200_000}{{% endfor %}}", LETTERS),
    (
        "{% macro a(x) %}{{ x }}{{ x }}{% endmacro %}{{ " + "a(" * 40 + "'x'" + ")" * 40 + "}}",
        LETTERS,
    ),
    (
        "{% macro a(x) %}{{ a(t('points', n='±' ~ x)) }}{{ a(x) }}{% endmacro %}{{ a('x') }}",
        "RecursionError",
    ),
    (
        "{% macro a(n) %}{% if n|length < 20 %}{{ a('x' ~ n) }}{{ a('y' ~ n) }}{% endif %}"
        "{% endmacro %}{{ a('') }}",
        STEPS,
    ),
)


def _broken() -> Iterator[tuple[str, str, int, str]]:
    """Files with a fault each: path, text, line, and what is said."""
    for number, (prose, said) in enumerate(PROSE):
        text = f"{HEAD}# Heading\n\nWords.\n\n{prose}\n"
        yield f"docs/en/prose-{number}.md", text, 9, said
    for number, (head, line, said) in enumerate(HEADS):
        yield f"docs/en/head-{number}.md", f"{head}Words.\n", line, said
    for number, (text, said) in enumerate((*TEMPLATES, *ENDLESS)):
        name = f"case-{number}.html"
        yield f"templates/{name}", "\n" + text.replace("SELF", name), 2, said.replace("SELF", name)


BROKEN = [*_broken()]


@pytest.fixture(scope="module")
def found(catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """What is said of a project that holds all broken files at once, by file."""
    project = _few_pages(copy_tree(tmp_path_factory.mktemp("broken")), catalogue)
    for path, text, *_ in BROKEN:
        kind, _, name = path.rpartition("/")
        shown = f'{{{{ show("{Path(name).stem}") }}}}' if kind == "templates" else "Words."
        for code in ("ar", "en"):
            page = project / "docs" / code / Path(name).with_suffix(".md")
            page.write_text(f"{HEAD}{shown}\n", "utf-8")
        (project / path).write_text(text, "utf-8")
    (project / "templates" / "void.html").write_text("", "utf-8")
    said = defaultdict(set)
    for problem in _problems(catalogue, project):
        path, _, rest = problem.removeprefix(f"{project}/").partition(":")
        said[path].add(rest)
    return said


@pytest.mark.parametrize(("file", "text", "line", "said"), BROKEN)
def test_a_fault_of_prose_or_of_a_template_is_said_with_its_line(
    found: dict[str, set[str]], file: str, text: str, line: int, said: str
) -> None:
    (problem,) = found[file]
    assert problem.startswith(f"{line}: "), text
    assert said in problem


def test_nothing_is_said_of_other_files(found: dict[str, set[str]]) -> None:
    assert found.keys() == {path for path, *_ in BROKEN}


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        (HEAD + "{{ nonsense }}", 5, "'nonsense' is undefined"),
        ("no front matter", 1, "must begin with front matter"),
    ],
)
def test_a_fault_in_the_page_of_each_record_is_said_once(
    catalogue: Catalogue, small: Path, text: str, line: int, said: str
) -> None:
    (small / "templates" / "model.md").write_text(text, "utf-8")
    (problem,) = _problems(catalogue, small)
    assert problem.startswith(f"{small}/templates/model.md:{line}: ")
    assert said in problem


@pytest.mark.parametrize("fence", ["```", "~~~~ html"])
def test_a_fragment_is_not_lost_in_code(catalogue: Catalogue, small: Path, fence: str) -> None:
    path = small / "docs" / "en" / "methodology.md"
    path.write_text(f'{HEAD}{fence}\n\n{{{{ show("best") }}}}\n\n{fence[:4]}\n', "utf-8")
    (problem,) = _problems(catalogue, small)
    assert problem == f"{path}:7: `show` must not stand in code"


def test_a_string_that_a_view_asks_for_is_said(small: Path) -> None:
    for code in ("ar", "en"):
        path = small / "data" / "languages" / f"{code}.yml"
        lines = path.read_text("utf-8").splitlines(keepends=True)
        path.write_text("".join(line for line in lines if "  model_title:" not in line), "utf-8")
    said = "no interface string `model_title` in data/languages"
    problems = _problems(load(small / "data"), small)
    assert f"{small}/templates/model.md:1: {said}" in problems
    assert all(problem.endswith(said) for problem in problems)


def test_a_page_by_hand_where_a_generated_one_belongs(catalogue: Catalogue, small: Path) -> None:
    for code in ("ar", "en"):
        folder = small / "docs" / code / "models"
        folder.mkdir()
        (folder / "ba.md").write_text(f"{HEAD}x\n", "utf-8")
    said = f"stands where the page of {small}/data/models/ba.yml belongs"
    assert _problems(catalogue, small) == [
        f"{small}/docs/{c}/models/ba.md:1: {said}" for c in ("ar", "en")
    ]


def test_a_figure_in_prose_leads_to_its_evidence(catalogue: Catalogue, small: Path) -> None:
    for code in ("ar", "en"):
        prose = f'{HEAD}{{{{ top5("alef-1") }}}}'
        (small / "docs" / code / "methodology.md").write_text(prose, "utf-8")
    (page,) = [p for p in pages(catalogue, Folders.of(small)) if p.uri == "en/methodology.md"]
    link = '<a class="fig" href="../models/alef-1/#top5-fine-tuned">98.95%</a>'
    assert page.markdown == HEAD + link


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ("{{ x }}", "prose may not name `x`"),
        ('{{ num("x") }}', "no fact `x` in the data"),
        ("٩", "must write numbers with the digits 0-9: 9, not ٩"),
        ("<x></x>", "the element `<x>` may not stand in prose"),
    ],
)
def test_of_a_page_the_first_thousand_faults_are_told(
    catalogue: Catalogue, small: Path, fault: str, said: str
) -> None:
    path = small / "docs" / "en" / "methodology.md"
    path.write_text(HEAD + f"{fault}\n" * 2_000, "utf-8")
    *told, last = _problems(catalogue, small)
    assert told == [f"{path}:{line}: {said}" for line in range(5, 1_005)]
    assert last == f"{path}:1005: more than 1,000 faults are told: the others are not looked for"


def test_a_page_too_deep_for_search_is_refused_by_its_file() -> None:
    page = Page("en/x.md", "", Path("docs/en/x.md"), {}, [])
    with pytest.raises(BadData, match=r"^docs/en/x\.md:1: elements must not nest"):
        page.searched("<table></table>" + "<div>" * 3_000)


@pytest.mark.parametrize("text", ["nothing", "@1 and again @1"])
def test_a_fragment_without_its_one_place_is_our_own_mistake(text: str) -> None:
    with pytest.raises(LostFragment, match="@1 stands"):
        Page("en/x.md", text, Path("docs/en/x.md"), {"@1": "<p>words</p>"}, []).filled(text)


@pytest.fixture
def small(tree: Path, catalogue: Catalogue) -> Path:
    """A project with two pages of prose, and those that claims name, to break."""
    return _few_pages(tree, catalogue)


def _few_pages(tree: Path, catalogue: Catalogue) -> Path:
    kept = {"evidence", "methodology", *(claim.page for claim in catalogue.claims.values())}
    for path in (tree / "docs").rglob("*.md"):
        if path.stem not in kept:
            path.unlink()
    return tree


def _problems(catalogue: Catalogue, tree: Path) -> list[str]:
    with pytest.raises(BadData) as error:
        pages(catalogue, Folders.of(tree))
    return [str(problem) for problem in error.value.problems]
