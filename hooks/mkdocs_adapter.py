"""Hand marsad's pages to MkDocs: the only file that knows MkDocs.

mkdocs-static-i18n builds the default language first and the others inside that build. It
makes its own File objects at priority -100, so every generated page is announced before that
as a file of its language folder, and gets its text after it.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import cast
from urllib.parse import urljoin

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import write_file
from mkdocs.utils.templates import TemplateContext

from marsad import places
from marsad.catalogue import Catalogue, load
from marsad.exports.all import exports
from marsad.exports.claimreview import claim_reviews
from marsad.finish.isolate import isolate_page
from marsad.finish.marks import mark_code, mark_days
from marsad.finish.searchindex import furnished, split, written
from marsad.finish.spellings import leads_nowhere
from marsad.finish.stylesheet import names_in, tags_in, trimmed, words_in
from marsad.pages.page import Folders, Page
from marsad.pages.painter import pages
from marsad.problems import BadData, Problem
from marsad.words.language import Language

BEFORE_I18N, AFTER_I18N = 0, -200
FACT_CHECK = f"/{places.file_of(places.FACT_CHECK)}"
STYLES = ("stylesheets/main.*.css", "stylesheets/palette.*.css", "extra.css", "records.css")
SCRIPTS = ("workers/search.*.min.js", "lunr/min/lunr.ar.min.js", "lunr/min/*.support.min.js")


@dataclass(frozen=True)
class Work:
    """What one build knows: the facts, the pages by their address, the tags seen in pages."""

    catalogue: Catalogue
    pages: dict[str, Page]
    tags: set[str]


def on_pre_build(config: MkDocsConfig) -> None:
    """Make all pages before MkDocs touches the published site."""
    if _i18n(config).building:  # a further language of a build under way
        return
    folders = Folders.of(Path(config.config_file_path).parent)
    try:
        catalogue = load(folders.data)
        made = pages(catalogue, folders)
    except BadData as error:
        raise _stopped(error) from error
    config.extra["marsad"] = Work(catalogue, {page.uri: page for page in made}, set())


@event_priority(BEFORE_I18N)
def _announce(files: Files, config: MkDocsConfig) -> Files:
    """Every page of every language is a file, so that i18n can pair them."""
    for uri in _work(config).pages:
        if files.get_file_from_path(uri) is None:
            places = (config.docs_dir, config.site_dir, config.use_directory_urls)
            files.append(File(uri, *places))
    return files


@event_priority(AFTER_I18N)
def _fill(files: Files, config: MkDocsConfig) -> Files:
    made = _work(config).pages
    for file in files:
        if page := made.get(file.src_uri):
            file.content_string = page.markdown
            file.edit_uri = f"../{page.source}"
    return files


on_files = CombinedEvent(_announce, _fill)


def on_page_content(html: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    made = _work(config).pages.get(page.file.src_uri)
    if made is None:
        return html
    # The sitemap dates pages by the data, so that two builds of one commit are the same.
    page.update_date = _work(config).catalogue.updated.isoformat()
    # Else MkDocs would warn of links to places that only the fragments have.
    page.present_anchor_ids = (page.present_anchor_ids or set()) | made.anchors()
    return made.glossed(made.filled(html))


def on_page_context(
    context: TemplateContext, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
) -> TemplateContext:
    """What the theme's templates show beside the page itself."""
    reviews = _reviews(page, config)
    shared = _shared(config)
    return _with(context, alternates=_alternates(page, config), reviews=reviews, **shared)


def on_template_context(
    context: TemplateContext, template_name: str, config: MkDocsConfig
) -> TemplateContext:
    return _with(context, alternates=[], **_shared(config))


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    languages = _work(config).catalogue.languages
    # Arabic as letters, not as numbers: JSON-LD is a third of a long page otherwise.
    env.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": True}
    env.globals["directions"] = {code: file.direction for code, file in languages.items()}
    env.globals["language_names"] = {code: file.name for code, file in languages.items()}
    return env


def on_post_page(output: str, page: MkDocsPage, config: MkDocsConfig) -> str:
    return _finished(output, config)


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """Each language keeps its own 404 page; the default one is at the root."""
    if template_name != "404.html":
        return output
    output = _finished(output, config)
    if _i18n(config).is_default_language_build:
        return output
    write_file(output.encode(), str(Path(config.site_dir) / _language(config) / "404.html"))
    return ""


@event_priority(AFTER_I18N)
def on_post_build(config: MkDocsConfig) -> None:
    """When all languages are built: one search index a language, and no file nobody loads."""
    i18n = _i18n(config)
    if i18n.building:
        return
    site = Path(config.site_dir)
    whole = json.loads((site / "search" / "search_index.json").read_text("utf-8"))
    search, lost = _work(config).catalogue.search, list[Problem]()
    others = [code for code in i18n.build_languages if code != i18n.default_language]
    for prefix, part in split(whole, others).items():
        code = prefix or i18n.default_language
        part["docs"] += _entries(config, code)
        index = furnished(part, search[code])
        lost += leads_nowhere(index, search[code], search.file(code))
        text = json.dumps(index, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
        write_file(text.encode(), str(site / prefix / "search" / "search_index.json"))
    if lost:
        raise _stopped(BadData(lost))
    _write_style(site / "assets", names_in(_work(config).tags))
    _remove_unused(site / "assets")
    for file in exports(_work(config).catalogue, config.site_url or ""):
        file.write(site)


def _entries(config: MkDocsConfig, code: str) -> list[dict[str, str]]:
    """What search finds of the pages that the search plugin has not read."""
    made = _work(config).pages.items()
    return [written(e) for uri, page in made if uri.startswith(f"{code}/") for e in page.entries]


def _remove_unused(assets: Path) -> None:
    """Of the theme's scripts our pages load its search worker and what that one asks for."""
    scripts = assets / "javascripts"
    used = {path for pattern in SCRIPTS for path in scripts.glob(pattern)}
    for path in [*scripts.rglob("*.js"), *assets.rglob("*.map")]:
        if path not in used:
            path.unlink()


def _write_style(assets: Path, used: set[str]) -> None:
    """One style sheet, the theme's first, with no more than the pages use of it."""
    css = ""
    for pattern in STYLES:
        (sheet,) = assets.glob(pattern)
        css += sheet.read_text("utf-8")
        sheet.unlink()
    for script in assets.glob("*.js"):
        used.update(words_in(script.read_text("utf-8")))
    write_file(trimmed(css, used).encode(), str(assets / "site.css"))


def _stopped(error: BadData) -> PluginError:
    return PluginError(f"{len(error.problems)} to repair\n{error}")


def _with(context: TemplateContext, **more: object) -> TemplateContext:
    """MkDocs lets hooks add to the context, but its type does not say so."""
    return cast(TemplateContext, {**context, **more})


def _i18n(config: MkDocsConfig):  # type: ignore[no-untyped-def]  # the plugin has no types
    return config.plugins["i18n"]


def _language(config: MkDocsConfig) -> str:
    return str(_i18n(config).current_language)


def _work(config: MkDocsConfig) -> Work:
    work: Work = config.extra["marsad"]
    return work


def _shared(config: MkDocsConfig) -> dict[str, object]:
    """What every page of one language shows: the words of the interface, the data's date."""
    catalogue = _work(config).catalogue
    language = Language(catalogue.languages[_language(config)])
    updated = {"iso": catalogue.updated.isoformat(), "text": language.day(catalogue.updated)}
    return {"ui": language.file.strings, "data_date": updated}


def _reviews(page: MkDocsPage, config: MkDocsConfig) -> list[dict[str, object]]:
    """The fact-check for machines, on the page of the fact-check."""
    if not page.file.src_uri.endswith(FACT_CHECK):
        return []
    catalogue, address = _work(config).catalogue, page.canonical_url or ""
    language = Language(catalogue.languages[_language(config)])
    return claim_reviews(catalogue, language, address, config.site_name)


def _finished(output: str, config: MkDocsConfig) -> str:
    """The page with days, code and left-to-right runs marked; its tags are noted."""
    _work(config).tags.update(tags_in(output))
    language = Language(_work(config).catalogue.languages[_language(config)])
    marked = mark_code(mark_days(output, language.locale))
    return isolate_page(marked, language.file.direction)


def _alternates(page: MkDocsPage, config: MkDocsConfig) -> list[dict[str, str]]:
    """The page's address in every language, absolute; the default language is x-default."""
    default = _i18n(config).default_language
    path = page.url.removeprefix(f"{_language(config)}/").removeprefix("./")
    found = []
    for code in _i18n(config).build_languages:
        prefix = "" if code == default else f"{code}/"
        found.append({"lang": code, "href": urljoin(config.site_url or "", prefix + path)})
    return found
