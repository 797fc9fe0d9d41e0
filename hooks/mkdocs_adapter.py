"""Hand marsad's pages to MkDocs: the only file that knows MkDocs.

mkdocs-static-i18n builds the default language first and the others inside that build. It
makes its own File objects at priority -100, so every generated page is announced before that
as a file of its language folder, and gets its text after it.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import cast

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import write_file
from mkdocs.utils.templates import TemplateContext

from marsad import frame
from marsad.catalogue import load
from marsad.exports.all import exports
from marsad.finish.site import finish
from marsad.pages.page import Folders, Page, entries_of
from marsad.pages.painter import pages
from marsad.problems import BadData, Problem
from marsad.views.edition import Edition, Editions, editions_of

BEFORE_I18N, AFTER_I18N = 0, -200


@dataclass(frozen=True)
class Work:
    """What one build knows: an edition by the folder of its pages, pages by their file."""

    editions: Editions
    pages: dict[str, Page]


def on_pre_build(config: MkDocsConfig) -> None:
    """Make all pages before MkDocs touches the published site."""
    if not _i18n(config).building:  # else: a further language of a build under way
        try:
            config.extra["marsad"] = _work_of(config)
        except BadData as error:
            raise _stopped(error) from error
    language = _edition(config).language
    config.site_name = language.t("site_name")
    config.site_description = language.t("site_description")


def _work_of(config: MkDocsConfig) -> Work:
    i18n, file = _i18n(config), Path(config.config_file_path)
    if not config.site_url:
        raise BadData([Problem(file, 1, "`site_url` must be the address of the site")])
    folders = Folders.of(file.parent)
    catalogue = load(folders.data)
    if unlike := set(i18n.build_languages) ^ catalogue.languages.keys():
        message = f"`languages` must be those of data/languages, unlike {', '.join(sorted(unlike))}"
        raise BadData([Problem(file, 1, message)])
    made = pages(catalogue, folders)
    return Work(editions_of(catalogue, i18n.default_language), {page.uri: page for page in made})


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
    return files


on_files = CombinedEvent(_announce, _fill)


def on_page_content(html: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    made = _work(config).pages.get(page.file.src_uri)
    if made is None:
        return html
    # The sitemap dates pages by the data, so that two builds of one commit are the same.
    page.update_date = _edition(config).catalogue.updated.isoformat()
    # Else MkDocs would warn of links to places that only the fragments have.
    page.present_anchor_ids = (page.present_anchor_ids or set()) | made.anchors()
    return made.filled(html)


def on_page_context(
    context: TemplateContext, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
) -> TemplateContext:
    """What the theme's templates show beside the page itself."""
    folder, editions = _folder(config), _work(config).editions
    path = page.url.removeprefix("./").removeprefix(f"{folder}/")
    return _with(context, frame.of_page(editions, folder, path, config.site_url or ""))


def on_template_context(
    context: TemplateContext, template_name: str, config: MkDocsConfig
) -> TemplateContext:
    return _with(context, frame.of_template(_work(config).editions, _folder(config)))


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    # Arabic as letters, not as numbers: JSON-LD is a third of a long page otherwise.
    env.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": True}
    return env


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """Each language keeps its own 404 page; the default one is at the root."""
    folder = _folder(config)
    if template_name != "404.html" or not folder:
        return output
    write_file(output.encode(), str(Path(config.site_dir) / folder / template_name))
    return ""


@event_priority(AFTER_I18N)
def on_post_build(config: MkDocsConfig) -> None:
    """When all languages are built: finish the site."""
    if _i18n(config).building:
        return
    work, site = _work(config), Path(config.site_dir)
    try:
        finish(site, work.editions, entries_of(work.pages.values()))
    except BadData as error:
        raise _stopped(error) from error
    for file in exports(work.editions[""].catalogue, config.site_url or ""):
        file.write(site)


def _with(context: TemplateContext, more: dict[str, object]) -> TemplateContext:
    """MkDocs lets hooks add to the context, but its type does not say so."""
    return cast(TemplateContext, {**context, **more})


def _i18n(config: MkDocsConfig):  # type: ignore[no-untyped-def]  # the plugin has no types
    return config.plugins["i18n"]


def _folder(config: MkDocsConfig) -> str:
    """The folder of the language being built."""
    i18n = _i18n(config)
    return "" if i18n.is_default_language_build else str(i18n.current_language)


def _edition(config: MkDocsConfig) -> Edition:
    return _work(config).editions[_folder(config)]


def _work(config: MkDocsConfig) -> Work:
    work: Work = config.extra["marsad"]
    return work


def _stopped(error: BadData) -> PluginError:
    return PluginError(f"{len(error.problems)} to repair\n{error}")
