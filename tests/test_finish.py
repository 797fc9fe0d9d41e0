"""A folder of pages is finished whatever made them; what no pass touches stays as it was."""

import re
from pathlib import Path

import pytest
from lxml import etree

from marsad.catalogue import Catalogue
from marsad.finish.blanks import close_up
from marsad.finish.ends import without_ends
from marsad.finish.prose import mark_tables
from marsad.finish.scripts import minified
from marsad.finish.site import finish_pages
from marsad.finish.tree import parsed
from marsad.finish.whole import keep_whole
from marsad.problems import BadData
from marsad.views.edition import editions_of
from marsad.words.runs import FSI, PDI

from .finishing import inside
from .project import ROOT

SCRIPTS = sorted((ROOT / "docs" / "assets").glob("*.js"))
PAGE = (
    '<!doctype html>\n<html lang="{0}" dir="{1}">\n<head>\n<title>x</title>\n</head>\n'
    "<body><main>{2}</main><footer>{2}</footer></body>\n</html>\n"
)
PROSE = {
    "ar": "<p>في 26 يوليو 2017 نطاق <code>x</code> من 91%</p>",
    "en": "<p>On 26 July 2017 a rank band <code>x</code> of 91%</p>",
}
ARABIC = (
    '<p>في <time datetime="2017-07-26">26 يوليو 2017</time> '
    '<a class="gloss" href="{}glossary/#band">نطاق</a> '
    '<code dir="ltr" translate="no">x</code> من <bdi dir="ltr">91%</bdi></p>'
)
ENGLISH = (
    '<p>On <time datetime="2017-07-26">26 July 2017</time> a '
    '<a class="gloss" href="{}glossary/#band">rank band</a> '
    '<code dir="ltr" translate="no">x</code> of 91%</p>'
)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for folder, code, direction in (("", "ar", "rtl"), ("en", "en", "ltr")):
        for path in ("index.html", "models/x/index.html", "glossary/index.html", "404.html"):
            file = tmp_path / folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(PAGE.format(code, direction, PROSE[code]), "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("path", "main"),
    [
        ("index.html", ARABIC.format("./")),
        ("models/x/index.html", ARABIC.format("../../")),
        ("en/index.html", ENGLISH.format("./")),
        ("en/models/x/index.html", ENGLISH.format("../../")),
    ],
)
def test_a_page_is_finished_in_its_language(
    site: Path, catalogue: Catalogue, path: str, main: str
) -> None:
    finish_pages(site, editions_of(catalogue, "ar"))
    assert f"<main>{main}</main>" in (site / path).read_text("utf-8")


def test_the_frame_of_another_generator_is_no_part_of_the_page(
    tmp_path: Path, catalogue: Catalogue
) -> None:
    """One that says the direction of the body alone, and has a menu inside `main`."""
    body = f"<title>نطاق CoCa</title></head><body dir='rtl'><main>{PROSE['ar']}<article>"
    page = f"<html lang='ar'><head>{body}{PROSE['ar']}</article></main></body></html>"
    (tmp_path / "index.html").write_text(page, "utf-8")
    finish_pages(tmp_path, editions_of(catalogue, "ar"))
    made = (tmp_path / "index.html").read_text("utf-8")
    assert made.count("glossary/#band") == 1
    assert f"<article>{ARABIC.format('./')}</article>" in made
    assert f"<title>نطاق {FSI}CoCa{PDI}</title>" in made


def test_what_the_search_alone_reads_is_not_published(site: Path, catalogue: Catalogue) -> None:
    text = (site / "index.html").read_text("utf-8")
    marked = text.replace("<main>", "<main><p data-search-exclude>ص</p>")
    (site / "index.html").write_text(marked, "utf-8")
    finish_pages(site, editions_of(catalogue, "ar"))
    assert "<main><p>ص</p>" in (site / "index.html").read_text("utf-8")


def test_no_term_is_linked_on_the_glossary_and_where_a_page_is_missing(
    site: Path, catalogue: Catalogue
) -> None:
    finish_pages(site, editions_of(catalogue, "ar"))
    pages = {path.relative_to(site).as_posix(): path.read_text() for path in site.rglob("*.html")}
    plain = {path for path, text in pages.items() if "gloss" not in text.replace("glossary/", "")}
    assert plain == {"404.html", "en/404.html", "glossary/index.html", "en/glossary/index.html"}


@pytest.mark.parametrize(
    ("path", "href"),
    [("index.html", "./data/x.bib"), ("en/models/x/index.html", "../../../data/x.bib")],
)
def test_a_file_for_programs_is_found_from_every_page(
    site: Path, catalogue: Catalogue, path: str, href: str
) -> None:
    text = (site / path).read_text("utf-8")
    links = '<a href="/data/x.bib">1</a><a href="https://x.example/data/">2</a>'
    (site / path).write_text(text.replace("</main>", f"{links}</main>"), "utf-8")
    finish_pages(site, editions_of(catalogue, "ar"))
    assert links.replace("/data/x.bib", href) in (site / path).read_text("utf-8")


@pytest.mark.parametrize(
    "html",
    [
        'a<br>b<wbr>c<hr><img src="x"><input disabled value=""><embed src="x">d',
        '<video><source src="x"><track src="y"></video>',
        '<svg viewBox="0 0 1 1" preserveAspectRatio="none"><linearGradient></linearGradient></svg>',
        "<details open><summary hidden>x</summary></details>",
        '<script type="application/ld+json">{"a": "<b>&amp;"}</script>',
        "<style>a > b::after { content: '<' }</style>",
        "<textarea>\n a</textarea><pre>\n\nb </pre>",
        '<p title="a &gt; b &amp; c">1 &lt; 2 &amp;\u00a0\u00ad\u2068x\u2069</p>',
        "<template><p>x</p></template><!-- <p> --><dialog><form></form></dialog>",
    ],
)
def test_what_no_pass_touches_is_written_as_it_was(html: str) -> None:
    assert inside(html, lambda page: None) == html


@pytest.mark.parametrize(
    ("html", "short"),
    [
        ("<tr><th>a</th><td></td><td>b</td></tr>", "<tr><th>a<td><td>b</tr>"),
        ('<tr><td>a</td><th scope="row">b</th></tr>', '<tr><td>a<th scope="row">b</tr>'),
        ("<tr><td>a</td> <td>b</td>\n</tr>", "<tr><td>a</td> <td>b</td>\n</tr>"),
        (
            "<tr><td><table><tbody><tr><td>a</td></tr></tbody></table></td><td>b</td></tr>",
            "<tr><td><table><tbody><tr><td>a</tr></tbody></table><td>b</tr>",
        ),
        (
            "<tr><td><code>&lt;/td&gt;&lt;td</code></td></tr>",
            "<tr><td><code>&lt;/td&gt;&lt;td</code></tr>",
        ),
    ],
)
def test_a_cell_ends_where_the_next_begins(html: str, short: str) -> None:
    long, short = (f"<table><tbody>{rows}</tbody></table>" for rows in (html, short))
    assert without_ends(long) == short
    assert etree.tostring(parsed(short)) == etree.tostring(parsed(long))


def test_cells_are_published_without_their_ends(site: Path, catalogue: Catalogue) -> None:
    page = site / "index.html"
    table = "<table><tbody><tr><td>1</td><td>2</td></tr></tbody></table>"
    page.write_text(page.read_text("utf-8").replace("</main>", f"{table}</main>"), "utf-8")
    finish_pages(site, editions_of(catalogue, "ar"))
    assert "<tr><td>1<td>2</tr>" in page.read_text("utf-8")


def test_a_drawing_keeps_no_name_of_its_language() -> None:
    html = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>'
    assert inside(html, lambda page: None) == '<svg viewBox="0 0 1 1"></svg>'


@pytest.mark.parametrize("depth", [300, 2_000])
def test_what_nests_deep_is_not_lost(depth: int) -> None:
    html = f"{'<div>' * depth}<p>x</p>{'</div>' * depth}"
    assert inside(html, lambda page: None) == html


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ("<div>" * 3_000 + "x", "elements must not nest so deep"),
        ("", "must hold HTML"),
        ("<main><div><p>x</p></main>", "every element must end where it began: .* main and div"),
        ("<main><p>x</p></div></main>", "every element must end where it began: .* div"),
    ],
)
def test_a_page_that_would_lose_words_is_refused(
    site: Path, catalogue: Catalogue, html: str, said: str
) -> None:
    (site / "index.html").write_text(html, "utf-8")
    with pytest.raises(BadData, match=f"index.html:1: {said}"):
        finish_pages(site, editions_of(catalogue, "ar"))
    assert (site / "index.html").read_text("utf-8") == html


@pytest.mark.parametrize(
    ("script", "published"),
    [
        ("/*\n * Says * what.\n */\na();\n", "a();"),
        ("a(); // b\nc(`/* d */  ${ e }`);\n", "a();c(`/* d */  ${ e }`);"),
        ("const a = b => (/x  y/).test(b);\n", "const a=b=>(/x  y/).test(b);"),
        ("/*! whose */\nb()\n", "/*! whose */b()"),
        ("a()\n(b)\n++c\n", "a()\n(b)\n++c"),
    ],
    ids=["comment", "template", "pattern", "notice", "ends of lines that end statements"],
)
def test_scripts_are_published_without_what_only_authors_read(script: str, published: str) -> None:
    assert minified(script) == published


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_scripts_hold_nothing_that_the_minifier_misreads(path: Path) -> None:
    """It takes a pattern behind an arrow for a division, and one template for two."""
    assert not re.search(r"=>\s*/(?![/*])|\$\{[^}`]*`", path.read_text("utf-8"))


WHOLE = '<span class="whole">{}</span>'
RECORD = '<table><tbody><tr><th><a href="x"><bdi dir="ltr">{}</bdi></a></th></tr></tbody></table>'


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("<p>on {}, as</p>", "ImageNet-1K"),
        ("<p>the {}.</p>", "top-5"),
        ("<p>({})</p>", "EVA-02-L"),
        ("<p>{}</p>", "ViT-6.5B/14"),
        ("<h1>{} (x)</h1>", "ConvNeXt-V2"),
        ('<a href="x"><bdi dir="ltr">{} x</bdi></a>', "BASIC-L"),
        ("<table><thead><tr><th>{} (%)</th></tr></thead></table>", "Top-1"),
        (RECORD.format("CAFormer-B36 ({})"), "ImageNet-21K"),
    ],
)
def test_no_line_ends_inside_a_name(text: str, name: str) -> None:
    assert inside(text.format(name), keep_whole) == text.format(WHOLE.format(name))


@pytest.mark.parametrize(
    "text",
    [
        "<p>fine-tuned, state-of-the-art, a-</p>",
        "<p>x.example/2021-22/a-1</p>",
        "<p>a-name-that-fills-the-line-of-a-phone-1K</p>",
        "<table><tbody><tr><td>ImageNet-1K</td></tr></tbody></table>",
        RECORD.format("CAFormer-B36 and DeiT III"),
        RECORD.format("MAE (ViT-H)"),
        "<code>resnet-50</code>",
        '<p>في <bdi dir="ltr">ImageNet-1K</bdi></p>',
    ],
)
def test_what_may_break_or_cannot_is_left(text: str) -> None:
    assert inside(text, keep_whole) == text


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("<ul>\n   <li>a</li>\n\n   \n</ul>\n", "<ul>\n<li>a</li>\n</ul>\n"),
        ("<p>a \n  <b>b</b>\n\n c</p>", "<p>a\n<b>b</b>\nc</p>"),
        ("<p>a  b\u00a0\n\u00a0c</p>", "<p>a  b\u00a0\n\u00a0c</p>"),
        ("<pre>a\n  <b>b\n\n</b>\n  c</pre>", "<pre>a\n  <b>b\n\n</b>\n  c</pre>"),
        ("<textarea>a\n  b</textarea>", "<textarea>a\n  b</textarea>"),
        ("<script>\n  a`\n  b`\n</script>", "<script>\n  a`\n  b`\n</script>"),
    ],
)
def test_blanks_that_nobody_sees_are_not_published(written: str, published: str) -> None:
    assert inside(written, close_up) == published


def test_a_table_of_prose_is_shown_as_those_of_records() -> None:
    table = "<table{}><thead><tr><th>x</th></tr></thead></table>"
    own = table.format(' class="z"')
    made = inside(f"<main>{table.format('')}y{own}</main>", mark_tables)
    boxed = table.format(' class="data"').join(('<div class="scroll">', "</div>"))
    assert made == f"<main>{boxed}y{own}</main>"
