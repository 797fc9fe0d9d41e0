"""Hand marsad's pages to MkDocs: its events.

mkdocs-static-i18n builds the default language first and the others inside that build. It
makes its own File objects at priority -100, so every generated page is announced before that
as a file of its language folder, and gets its text after it.
"""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from html import unescape
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import write_file

from marsad import frame
from marsad.problems import BadData
from marsad.project import read_project
from mkdocs_config import edition_of, folder_of, i18n_of, project_of, settings_of, speak
from mkdocs_looker import stamps
from mkdocs_preview import Preview, watched
from mkdocs_raised import said
from mkdocs_unsaid import NotGiven, refuse_unsaid

ROOT = Path(__file__).parent.parent
BEFORE_I18N, AFTER_I18N = 0, -200
BEFORE_SEARCH, AFTER_SEARCH = 100, -100
SELDOM = 100_000  # new objects; looking every 700 took a sixth of a build

Context = dict[str, Any]  # a TypedDict to MkDocs, which lets hooks add to it all the same


def on_startup(command: str, dirty: bool) -> None:
    """Nearly all that a build makes lives to its end: look for garbage seldom."""
    gc.set_threshold(SELDOM)


def on_pre_build(config: MkDocsConfig) -> None:
    """Make all pages before MkDocs touches the published site."""
    if not i18n_of(config).building:  # else: a further language of a build under way
        config.extra["seen"] = stamps(watched(config))
        with _stopping():
            config.extra["marsad"] = read_project(settings_of(config))
    speak(config, edition_of(config))


@event_priority(BEFORE_I18N)
def _announce(files: Files, config: MkDocsConfig) -> Files:
    """Every page of every language is a file, so that i18n can pair them."""
    for uri in project_of(config).pages:
        if files.get_file_from_path(uri) is None:
            places = (config.docs_dir, config.site_dir, config.use_directory_urls)
            files.append(File(uri, *places))
    return files


@event_priority(AFTER_I18N)
def _fill(files: Files, config: MkDocsConfig) -> Files:
    made = project_of(config).pages
    for file in files:
        if page := made.get(file.src_uri):
            file.content_string = page.markdown
    return files


on_files = CombinedEvent(_announce, _fill)


@event_priority(AFTER_I18N)
def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """A preview makes single pages with what all were built with."""
    config.extra.setdefault("rooms", {})[folder_of(config)] = nav, files
    return nav


def on_page_content(html: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """The page whole, each fragment in its place. Raises LostFragment where it has none, or two."""
    made = project_of(config).pages.get(page.file.src_uri)
    if made is None:
        return html
    # The sitemap dates pages by their data, so that two builds of one commit are the same.
    day = project_of(config).day(page.file.src_uri) or edition_of(config).catalogue.updated
    page.update_date = day.isoformat()
    # Else MkDocs would warn of links to places that only the fragments have.
    page.present_anchor_ids = (page.present_anchor_ids or set()) | made.anchors()
    return made.filled(html)


def on_env(env: Any, config: MkDocsConfig, files: Files) -> object:
    """All languages are shown by the templates of the first, each compiled once.

    What they show and nobody gives stops the build.
    """
    refuse_unsaid(env)
    return config.extra.setdefault("templates", env)


@event_priority(BEFORE_SEARCH)
def _cut(context: Context, page: MkDocsPage, config: MkDocsConfig, nav: Navigation) -> Context:
    """Hand to search what it may find alone; of pages with entries it reads nothing."""
    made, whole = project_of(config).pages[page.file.src_uri], page.content or ""
    if not made.entries:
        with _stopping():
            page.content = made.searched(whole)
    return {**context, "whole": whole}


@event_priority(AFTER_SEARCH)
def _frame(context: Context, page: MkDocsPage, config: MkDocsConfig, nav: Navigation) -> Context:
    """What the theme's templates show: the whole page, and what stands beside it."""
    page.content = context["whole"]
    where = (folder_of(config), page.file.src_uri, page.url)
    return {**context, **project_of(config).framed(*where, _title(page))}


def _title(page: MkDocsPage) -> str:
    """What a page is called: the home page by its heading, for its title says only its place."""
    home = page.file.src_uri.partition("/")[2] == "index.md"
    return unescape(str(page.toc.items[0].title if home else page.title))


on_page_context = CombinedEvent(_cut, _frame)


def on_template_context(context: Context, template_name: str, config: MkDocsConfig) -> Context:
    """Give a page that has no address, such as the 404 page, the words of the frame."""
    return {**context, **frame.of_template(project_of(config).editions, folder_of(config))}


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """Each language keeps its own 404 page; the default one is at the root."""
    folder = folder_of(config)
    if template_name != "404.html" or not folder:
        return output
    write_file(output.encode(), str(Path(config.site_dir) / folder / template_name))
    return ""


def on_serve(
    server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None]
) -> LiveReloadServer:
    """Show a project while it changes."""
    Preview(server, config, builder)
    return server


@event_priority(AFTER_I18N)
def on_post_build(config: MkDocsConfig) -> None:
    """When all languages are built: finish the site."""
    if i18n_of(config).building:
        return
    with _stopping():
        project_of(config).publish(Path(config.site_dir))


def on_build_error(error: Exception) -> None:
    """Say in one line what the system refuses, such as room on a full disk, or the frame asks."""
    if isinstance(error, OSError):
        raise Abort(f"cannot build: {error}") from error
    if isinstance(error, NotGiven):
        raise Abort("\n".join(said(error, ROOT))) from error


@contextmanager
def _stopping() -> Iterator[None]:
    """Stop the build, without a traceback, for what is wrong with the project."""
    try:
        yield
    except BadData as error:
        raise PluginError(f"{len(error.problems)} to repair\n{error}") from error
