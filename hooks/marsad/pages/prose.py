"""Pages written by hand: read, looked through, and filled with what they ask for."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path

from jinja2 import TemplateSyntaxError, nodes

from ..derive.lookup import Tables
from ..derive.named import Named
from ..derive.typed import PERCENT, repeated
from ..problems import Problem, did_you_mean, first
from ..read.frontmatter import body, front_faults
from ..read.numerals import numeral_faults
from ..read.paths import link_fault
from ..read.table import Table
from ..read.textfolder import Text, listed, read_folder
from ..schema.claim import Claim
from ..schema.saidday import impossible
from .braces import Given, answer, parts, refusals, removed
from .byhand import refused
from .templates import Sandbox, fault, plain

BRACED = re.compile(r"\{\{(?:(?!\{\{).)*?\}\}")
ARGUMENT = re.compile(r"[\w.-]+")
FENCE = re.compile("`{3}|~{3}")
SHARED = "assets"

Prose = Mapping[str, Mapping[str, Text]]


def read_prose(docs: Path, languages: list[str], problems: list[Problem]) -> Prose:
    """By language, then by address, each page of `docs`; whatever else is there is a problem."""
    folders: dict[str, Path] = {}
    for path in listed(docs, problems):
        if said := link_fault(path, docs.parent):
            problems.append(Problem(path, 1, said))
        elif path.name in languages:
            folders[path.name] = path
        elif path.name != SHARED:
            said = f"is not read: `{path.name}` is no language in data/languages"
            problems.append(Problem(path, 1, said))
    made = {code: read_folder(path, [".md"], problems) for code, path in folders.items()}
    return {code: made.get(code, {}) for code in languages}


def missing(prose: Prose, docs: Path) -> Iterator[Problem]:
    """Every page that one language has and another has not."""
    every = {uri for pages in prose.values() for uri in pages}
    for code, pages in prose.items():
        for uri in sorted(every - pages.keys()):
            yield Problem(docs / code / uri, 1, "the page is missing in this language")


def lost(prose: Prose, claims: Table[Claim]) -> Iterator[Problem]:
    """Every claim whose page is not among those written by hand."""
    known = {uri.removesuffix(".md") for pages in prose.values() for uri in pages}
    for claim, file in claims.with_files():
        if claim.page not in known:
            said = f"no page `{claim.page}` in docs{did_you_mean(claim.page, known)}"
            yield file.problem(said, "page")


def faults(page: Text, tables: Tables, sheets: Collection[str], language: str) -> Iterator[Problem]:
    """What is wrong with a page as it is typed: front matter, HTML, figures and days by hand.

    `sheets` are those that it may name, `language` is the code of its own.
    """
    yield from front_faults(page, sheets)
    yield from numeral_faults(page)
    if not body(page.text).strip():
        yield Problem(page.path, 1, "the page is empty")
    typed = BRACED.sub("", page.text)
    yield from (Problem(page.path, line, said) for line, said in refused(typed))
    own = _asked(page, tables)
    for line, words in enumerate(typed.splitlines(), 1):
        yield from (Problem(page.path, line, said) for said in impossible(words, language))
        found = (number for number, _ in repeated(words, own, PERCENT) if "." in number)
        for number in sorted({*tables.typed_in(words), *found}):
            said = f"must not type {number}, which stands in data/: ask for it, as by `num`"
            yield Problem(page.path, line, said)


def _asked(page: Text, tables: Tables) -> Sequence[Named]:
    """The figures of every model, person, year and fact that `page` asks for anything of."""
    words = {word for braces in BRACED.findall(page.text) for word in ARGUMENT.findall(braces)}
    return [one for one in tables.texts.values() if one.key in words]


def filled(page: Text, jinja: Sandbox, given: Given, problems: list[Problem]) -> str:
    """`page` with all that it asks for; what cannot be had is added to `problems`."""
    try:
        asked, lost = [*parts(jinja.parse(page.text))], [*removed(jinja.lex(page.text))]
    except TemplateSyntaxError as error:
        problems.append(Problem(page.path, error.lineno, str(error.message)))
        return ""
    wrong = ((part.lineno, said) for part in asked for said in refusals(part, given))
    found = (Problem(page.path, line, said) for line, said in chain(lost, wrong))
    if told := [*first(found)]:
        problems += told
        return ""
    made: list[str] = []
    problems += first(_answered(page, asked, given, made))
    return "".join(made)


def misplaced(page: Text, text: str, places: Mapping[str, str]) -> Iterator[Problem]:
    """A fragment is a block of its own: else Markdown would lose it, or break it."""
    lines, code = ["", *text.splitlines(), ""], False
    for number in range(1, len(lines) - 1):
        line = lines[number]
        code ^= bool(FENCE.match(line))
        if not any(place in line for place in places):
            continue
        if code:
            yield Problem(page.path, number, "`show` must not stand in code")
        elif line not in places or lines[number - 1].strip() or lines[number + 1].strip():
            said = "`show` must stand alone, between empty lines"
            yield Problem(page.path, number, said)


def _answered(
    page: Text, asked: Iterable[nodes.Node], given: Given, made: list[str]
) -> Iterator[Problem]:
    """What cannot be had of what is `asked`; all else is added to what is `made`."""
    for part in asked:
        try:
            made.append(_answer(part, given))
        # A template may call anything, so that anything may be raised.
        except Exception as error:
            gave = isinstance(part, nodes.Call) and bool(part.kwargs)
            yield fault(error, page.path, part.lineno, gave=gave)


def _answer(part: nodes.Node, given: Given) -> str:
    if isinstance(part, nodes.TemplateData):
        return part.data
    # Prose is Markdown, so what is put in must not read as Markdown.
    return plain(answer(part, given))
