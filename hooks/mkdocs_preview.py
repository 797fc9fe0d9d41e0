"""Show a project while it changes: each page is made when it is asked for, faults in its place.

The first build makes all. What is saved after it is read at once, and only the pages that somebody
looks at are made anew. A change of the frame, of a script or of what pages there are builds all;
after one of the program everything begins anew.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from threading import Lock
from typing import Any

from mkdocs.commands.build import _build_page, _populate_page
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File

from marsad.finish.first import fill_styles
from marsad.finish.site import finish_page, finishers_of
from marsad.project import DOCS, Project, previewed
from mkdocs_config import i18n_of, project_of, speak
from mkdocs_heard import heard
from mkdocs_looker import Looker, stamps
from mkdocs_program import HOOKS, is_program
from mkdocs_program import faults as program_faults
from mkdocs_raised import said
from mkdocs_told import tell

SHARED = "assets"
FAULTS = "faults.html"


class Changed(SystemExit):
    """The program has changed, and the new one can be started."""


class Preview:
    """What `server` shows of a project. `config` is that of the last build of all."""

    def __init__(
        self, server: LiveReloadServer, config: MkDocsConfig, build: Callable[..., None]
    ) -> None:
        self.config, self._build, self._serve = config, build, server.serve_request
        self._lock, self._root = Lock(), server.mount_path
        self._looker = Looker(lambda: stamps(watched(self.config)))
        # What was saved during the build is not in it.
        self._seen = self._looker.seen = config.extra["seen"]
        self._address, self._faults = server.url, list[str]()
        self._told: dict[str, list[str]] = {}
        self._stale: dict[str, tuple[str, File]] = {}
        self._files: set[str] = set()
        self._is_whole = True
        self._page = self._template()
        server.builder = self.take_over
        server.set_app(self.answer)
        server.unwatch(config.docs_dir)
        server.observer = self._looker  # type: ignore[assignment]
        server.watch(config.docs_dir)
        tell([], self._address)

    @property
    def _project(self) -> Project:
        return project_of(self.config)

    def take_over(self) -> None:
        """Read what has been saved. The server goes on, whatever is wrong: it is shown.

        Raises Changed where what has been saved is another program.
        """
        with self._lock:
            self._faults = self._taken()
            self._tell("", self._faults)

    def answer(self, environ: dict[str, Any], start: Any) -> Iterable[bytes]:
        """What the server answers, once what is asked for has been made."""
        environ["PATH_INFO"] = _nameable(environ["PATH_INFO"])
        asked = environ["PATH_INFO"].removeprefix(self._root)
        if asked[-1:] in ("", "/"):
            asked += "index.html"
        with self._lock:
            faults = self._faults or self._tell(asked, self._made(asked))
            # A file that was made before is there, whatever is wrong now.
            if faults and (asked.endswith(".html") or not self._faults):
                return self._said(faults, start)
        return self._serve(environ, start)

    def _taken(self) -> list[str]:
        """What is wrong with what has been saved; without that it is taken over."""
        with heard() as settings:
            try:
                now = self._looker.seen = stamps(watched(self.config))
                faults = self._take({path for path, _ in now.items() ^ self._seen.items()})
            except Changed:
                raise
            except (Exception, SystemExit) as error:
                file = Path(self.config.config_file_path)
                return settings.faults(file) or said(error, self._project.root)
        if not faults:
            self._seen = now
        return faults

    def _take(self, changed: set[Path]) -> list[str]:
        """What is wrong with the program. Else takes the files over; raises what is wrong there."""
        hooks = {path for path in changed if path.is_relative_to(self._project.root / HOOKS)}
        if any(map(is_program, hooks)):
            return self._begin_anew()
        folders = {path.relative_to(self._project.root).parts[:2] for path in changed - hooks}
        if self._is_whole and all(map(_is_read, folders)):
            project = previewed(self._project.settings, changed)
            if project.pages.keys() == self._project.pages.keys():
                self._swap(project)
                return []
        self._build_all()
        return []

    def _begin_anew(self) -> list[str]:
        """Raises Changed once the program rests and can be started; else what is wrong with it."""
        before, faults = None, list[str]()
        while before != (now := stamps(watched(self.config))):
            before, faults = now, program_faults(self._project.root / HOOKS)
        if not faults:
            raise Changed("the program has changed: start it again")
        return faults

    def _tell(self, asked: str, faults: list[str]) -> list[str]:
        """Say `faults` of a page, or of all, in the terminal too: once, and once they are gone."""
        if faults != self._told.get(asked, []):
            self._told[asked] = faults
            tell(faults, self._address)
        return faults

    def _build_all(self) -> None:
        """Build as at first. Raises what is wrong; then the next build is of all again."""
        self._is_whole = False
        config = load_config(self.config.config_file_path, site_dir=self.config.site_dir)
        config.site_url = self.config.site_url
        self._build(config)
        self.config, self._stale, self._files, self._is_whole = config, {}, set(), True
        self._page = self._template()

    def _swap(self, project: Project) -> None:
        """Show `project`, of which no page is made yet."""
        self._files = self._files or {file.path for file in self._project.shelf.files}
        self.config.extra["marsad"] = project
        for folder, (_, files) in self.config.extra["rooms"].items():
            self._stale |= {file.dest_uri: (folder, file) for file in files.documentation_pages()}

    def _made(self, asked: str) -> list[str]:
        """What is wrong with what is asked for, which is made where it is of an older project."""
        try:
            if asked in self._stale:
                self._make(*self._stale[asked])
                self._stale.pop(asked, None)
            elif asked in self._files:
                self._project.write_files(Path(self.config.site_dir))
                self._files = set()
        except (Exception, SystemExit) as error:
            return said(error, self._project.root)
        return []

    def _make(self, folder: str, file: File) -> None:
        """One page of the language of `folder`, as a build makes it."""
        config, project = self.config, self._project
        nav, files = config.extra["rooms"][folder]
        i18n_of(config).current_language = project.editions[folder].language.code
        speak(config, project.editions[folder])
        file.content_string = project.pages[file.src_uri].markdown
        assert file.page is not None
        _populate_page(file.page, config, files)
        env = config.extra["templates"]
        _build_page(file.page, config, files.documentation_pages(), nav, env)
        site = Path(config.site_dir)
        _, sheet, _ = finish_page(site, site / file.dest_uri, finishers_of(project.editions))
        if sheet and not (site / folder / SHARED / sheet).exists():
            self._build_all()  # no page has asked for these sheets together
        else:
            fill_styles(site / SHARED, [site / file.dest_uri])

    def _template(self) -> Any:
        """The page of faults, kept as it was: among them may be that it is gone."""
        return self.config.extra["templates"].get_template(FAULTS)

    def _said(self, faults: list[str], start: Any) -> Iterable[bytes]:
        """The page of `faults`, which no file holds: one may be that none can be written."""
        start("200 OK", [("Content-Type", "text/html; charset=utf-8")])
        return [self._page.render(faults=faults).encode()]


def _nameable(path: str) -> str:
    """`path` as a server is asked for it; what no file's name holds, written as its number.

    Python opens no such file, and MkDocs would leave out the bytes that are no text.
    """
    raw = path.replace("\0", "%00").encode("latin-1")
    return raw.decode("utf-8", "backslashreplace").encode().decode("latin-1")


def _is_read(folders: Sequence[str]) -> bool:
    """Whether what lies in these folders is read without a build: records, and pages by hand."""
    return folders[0] == "data" or (folders[0] == DOCS and folders[1] != SHARED)


def watched(config: MkDocsConfig) -> Iterator[Path]:
    """What the server looks at for changes."""
    yield from map(Path, (config.docs_dir, config.config_file_path, *config.watch))
