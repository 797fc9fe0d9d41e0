"""Fill templates with views: the only module that knows there are templates."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any, cast

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError
from markupsafe import Markup

from .. import places
from ..catalogue import Catalogue
from ..finish.terms import lexicon, link_first_uses
from ..problems import BadData, Problem
from ..views.entries import Entry, entries
from ..views.site import NotInData, SiteView
from ..words.language import Language, NoSuchString
from .parity import differences
from .prose import Show, links

GLOSSARY = places.file_of(places.GLOSSARY)
ID = re.compile(r'\bid="([^"]+)"')
# What Markdown or HTML would read something into.
ACTIVE = {ord(char): f"&#{ord(char)};" for char in "&<>\"'*_[]`\\{}#|~"}


class LostFragment(Exception):
    """A fragment's place was not found in a page, or found twice."""


@dataclass(frozen=True)
class Page:
    """A page's Markdown, and the HTML fragments that belong at their places in it.

    Fragments keep clear of Markdown, which would read thousands of table cells for nothing.
    `source` is the file a reader would edit, from the project's root. `entries` are what search
    finds of the page; where there are none, search reads the page itself. `glossed` links the terms
    of the finished HTML to the glossary.
    """

    uri: str
    markdown: str
    source: str
    fragments: dict[str, str]
    entries: list[Entry] = field(default_factory=list)
    glossed: Callable[[str], str] = str

    def filled(self, text: str) -> str:
        """`text` (the Markdown, or what was made of it) with every fragment in its place."""
        for place, fragment in self.fragments.items():
            if text.count(place) != 1:
                raise LostFragment(f"{self.uri}: {place} stands {text.count(place)} times")
            text = text.replace(place, fragment)
        return text

    def anchors(self) -> set[str]:
        """The ids in the fragments, which Markdown does not see."""
        return {name for text in self.fragments.values() for name in ID.findall(text)}


@dataclass(frozen=True)
class Folders:
    """Where a project keeps its files."""

    data: Path
    docs: Path
    templates: Path

    @classmethod
    def of(cls, root: Path) -> "Folders":
        return cls(root / "data", root / "docs", root / "templates")


def pages(catalogue: Catalogue, folders: Folders) -> list[Page]:
    """Every page in every language. Raises BadData with each page that could not be made."""
    problems = list(_missing(catalogue, folders.docs))
    made: list[Page] = []
    html = environment(folders.templates)
    for file in catalogue.languages.values():
        painter = Painter(SiteView(catalogue, Language(file)), folders, html)
        made += painter.pages(problems)
    if problems := problems or list(_unlike(made)):
        raise BadData(problems)
    return made


def _unlike(made: list[Page]) -> Iterator[Problem]:
    """Every page that says other facts than the same page of the first language."""
    first: dict[str, Page] = {}
    for page in made:
        twin = first.setdefault(page.uri.partition("/")[2], page)
        if twin is page:
            continue
        for words in differences(page.filled(page.markdown), twin.filled(twin.markdown)):
            yield Problem(Path(page.source), 1, f"{words} (compared with {twin.uri})")


def _missing(catalogue: Catalogue, docs: Path) -> Iterator[Problem]:
    """Every page that one language has and another has not."""
    had = {code: set(_prose(docs / code)) for code in catalogue.languages}
    for code, uris in had.items():
        for uri in sorted(set().union(*had.values()) - uris):
            yield Problem(docs / code / uri, 1, "the page is missing in this language")


def _prose(folder: Path) -> list[str]:
    """The addresses of the pages written by hand."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.md"))


class Painter:
    """Makes the pages of one language."""

    def __init__(self, site: SiteView, folders: Folders, html: Environment) -> None:
        self.site, self.folders, self.html = site, folders, html
        self.code = site.language.code
        self.lexicon = lexicon(site.language.file, site.catalogue.glossary)
        # A macro, since there are dozens of terms on a page: a template for each would take longer.
        self.gloss: Callable[..., Markup] = cast(Any, html.get_template("gloss.html").module).gloss
        # Prose is Markdown, so what is put in must not read as Markdown.
        self.prose = environment(folders.docs / self.code, folders.templates, finalize=_plain)

    def pages(self, problems: list[Problem]) -> Iterator[Page]:
        for uri, template, values, found in self._wanted():
            path = self.folders.docs / self.code / template
            path = path if path.exists() else self.folders.templates / template
            fragments: dict[str, str] = {}
            try:
                context = self._context(uri, values, fragments)
                text = self.prose.get_template(template).render(context)
            except (TemplateError, NotInData, NoSuchString) as error:
                problems.append(Problem(path, _line(error, template), _said(error)))
                continue
            source = self._edited(uri, values)
            gloss = self._gloss(uri)
            yield Page(f"{self.code}/{uri}", text, source, fragments, found, gloss)

    def _wanted(self) -> Iterator[tuple[str, str, dict[str, object], list[Entry]]]:
        """What to make: address, template, values of this page alone, what search finds of it."""
        for uri in _prose(self.folders.docs / self.code):
            yield uri, uri, {}, []
        for key in self.site.catalogue.models:
            model = self.site.model(key)
            found = entries(model, self.site.language)
            yield places.file_of(places.model(key)), "model.md", {"model": model}, found

    def _edited(self, uri: str, values: dict[str, object]) -> str:
        return f"data/{uri.removesuffix('.md')}.yml" if values else f"docs/{self.code}/{uri}"

    def _context(
        self, uri: str, values: dict[str, object], fragments: dict[str, str]
    ) -> dict[str, object]:
        site = self.site
        context: dict[str, object] = {
            "site": site,
            "root": root_of(uri),
            "lang": site.language,
            "t": site.language.t,
            **values,
        }
        show = partial(self._show, partial(_fill, self.html, context), fragments)
        return {**context, "show": show, **links(site, partial(_fill, self.prose, context))}

    def _gloss(self, uri: str) -> Callable[[str], str]:
        """What links the terms of a page; on the glossary itself each is explained in place."""
        if uri == GLOSSARY:
            return str
        link = partial(_gloss_link, self.gloss, root_of(uri))
        return partial(link_first_uses, lexicon=self.lexicon, link=link)

    def _show(self, fill: Show, fragments: dict[str, str], fragment: str, **more: object) -> Markup:
        """The place of a block of HTML, which is filled in once Markdown has been read."""
        place = f'<div data-place="{len(fragments) + 1}"></div>'
        fragments[place] = fill(fragment, **more)
        return Markup(place)


def _gloss_link(macro: Callable[..., Markup], root: str, term: str, words: str) -> str:
    # The words stand in a finished page: they are HTML already, and so is all around them.
    return str(macro(root, term, Markup(words)))


def _fill(
    templates: Environment, context: dict[str, object], fragment: str, **more: object
) -> Markup:
    """The HTML `fragment` of `templates`, on the page of `context`."""
    return Markup(templates.get_template(f"{fragment}.html").render({**context, **more}))


def root_of(uri: str) -> str:
    """The way from the page `uri` to the root of its language: `../../` for `models/x.md`."""
    path = PurePosixPath(uri)
    depth = len(path.parts) - (1 if path.stem == "index" else 0)
    return "../" * depth or "./"


def environment(*folders: Path, finalize: Callable[[object], object] | None = None) -> Environment:
    """Templates of `folders`: escaped, and never silent about a name that is not there."""
    made = Environment(
        loader=FileSystemLoader(folders),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        # `{#id}` after a heading is Markdown's.
        comment_start_string="{##",
        comment_end_string="##}",
    )
    made.globals["place"] = places
    return made


def _plain(value: object) -> Markup:
    """`value` as text that neither Markdown nor HTML reads anything into."""
    return value if isinstance(value, Markup) else Markup(str(value).translate(ACTIVE))


def _line(error: BaseException, template: str) -> int:
    """The line of the template where `error` was raised."""
    if (line := getattr(error, "lineno", None)) is not None:
        return int(line)
    found, trace = 1, error.__traceback__
    while trace:
        if trace.tb_frame.f_code.co_filename.endswith(template):
            found = trace.tb_lineno
        trace = trace.tb_next
    return found


def _said(error: BaseException) -> str:
    return str(error)
