"""Templates in a sandbox: what they may do, and where their faults stand."""

from collections.abc import Callable, Iterable, Mapping
from itertools import islice
from pathlib import Path
from traceback import walk_tb
from typing import Any

from jinja2 import (
    FunctionLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateRuntimeError,
    TemplateSyntaxError,
)
from jinja2.exceptions import SecurityError
from jinja2.filters import FILTERS
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from .. import places
from ..problems import Problem, did_you_mean
from ..read.textfolder import Text
from ..views.site import NotInData
from ..words.language import NoSuchString

# Letters of one page: a dozen times the longest, and far from what a machine cannot hold.
LONGEST = 2_000_000
USED = ("first", "join", "last", "length", "sort")
# What Markdown or HTML would read something into.
ACTIVE = {ord(char): f"&#{ord(char)};" for char in "&<>\"'*_[]`\\{}#|~"}
SUFFIXES = (".html", ".md")


class TooLong(Exception):
    """A template makes more than a page may hold."""


class Sandbox(ImmutableSandboxedEnvironment):
    """Templates by name: escaped, never silent about a name that is not there, without end never.

    They loop and choose, but make no numbers and no long texts: that is for views.
    """

    intercepted_binops = frozenset({"*", "**", "%"})

    def __init__(
        self, texts: Mapping[str, Text], finalize: Callable[[object], object] | None = None
    ) -> None:
        super().__init__(
            loader=FunctionLoader(_loader(texts)),
            undefined=StrictUndefined,
            autoescape=True,
            finalize=finalize,
            optimized=False,  # nothing is reckoned before its line is reached
            trim_blocks=True,
            lstrip_blocks=True,
            # `{#id}` after a heading is Markdown's.
            comment_start_string="{##",
            comment_end_string="##}",
        )
        self.filters = {name: FILTERS[name] for name in USED}
        self.tests = {}
        self.globals = {"place": places}
        self.concat = _joined  # type: ignore[method-assign]  # typed as the method of one text
        self.asked: dict[str, set[str]] = {}

    def fill(self, name: str, context: Mapping[str, object]) -> str:
        """What the template `name` makes, in a page that knows `context`."""
        template = self.get_template(name)
        try:
            return template.render(context)
        except TooLong as error:
            said = f"makes more than {LONGEST:,} letters"
            raise TemplateSyntaxError(said, 1, name, template.filename) from error

    def getattr(self, obj: Any, attribute: str) -> Any:
        """As ever; but the fields of views are there to be shown, and texts to be shown whole."""
        if attribute in getattr(type(obj), "__dataclass_fields__", ()) and attribute[0] != "_":
            return getattr(obj, attribute)
        if isinstance(obj, str):
            return self.unsafe_undefined(obj, attribute)
        return super().getattr(obj, attribute)

    def join_path(self, template: str, parent: str) -> str:
        """`template`, which `parent` asks for. Raises where it asks for itself in the end."""
        self.asked.setdefault(parent, set()).add(template)
        if parent in self._asked_by(template, set()):
            raise TemplateRuntimeError(f"`{parent}` asks for itself by way of `{template}`")
        return template

    def _asked_by(self, template: str, seen: set[str]) -> set[str]:
        if template not in seen:
            seen.add(template)
            for other in self.asked.get(template, ()):
                self._asked_by(other, seen)
        return seen

    def call_binop(self, context: object, operator: str, left: object, right: object) -> object:
        raise SecurityError(f"a template may not reckon with `{operator}`: views do")


def plain(value: object) -> Markup:
    """`value` as text that neither Markdown nor HTML reads anything into."""
    return value if isinstance(value, Markup) else Markup(str(value).translate(ACTIVE))


def fault(error: Exception, path: Path, line: int = 1) -> Problem:
    """`error` at the template where it arose, or at `line` of `path` where it arose in none.

    An error that comes from no template and is no fault of the project is our own: it is raised.
    """
    found = _where(error)
    if found is None and not isinstance(error, TemplateError | NotInData | NoSuchString):
        raise error
    return Problem(*(found or (path, line)), _said(error))


def _loader(texts: Mapping[str, Text]) -> Callable[[str], tuple[str, str, Callable[[], bool]]]:
    def load(name: str) -> tuple[str, str, Callable[[], bool]]:
        if name not in texts:
            near = did_you_mean(name, texts)
            raise TemplateNotFound(name, f"no template `{name}` in templates{near}")
        return texts[name].text, str(texts[name].path), lambda: True

    return load


def _joined(pieces: Iterable[str]) -> str:
    """The pieces of a page or of a part of one. Raises TooLong."""
    made = "".join(islice(pieces, LONGEST))
    if len(made) >= LONGEST:
        raise TooLong
    return made


def _where(error: Exception) -> tuple[Path, int] | None:
    """The template and the line in it that `error` comes from."""
    if isinstance(error, TemplateSyntaxError) and error.filename:
        return Path(error.filename), error.lineno
    found = None
    for frame, line in walk_tb(error.__traceback__):
        if frame.f_code.co_filename.endswith(SUFFIXES):
            found = Path(frame.f_code.co_filename), line
    return found


def _said(error: Exception) -> str:
    if isinstance(error, TemplateError) and error.message:
        return error.message
    if isinstance(error, TemplateError | NotInData | NoSuchString):
        return str(error)
    *_, (frame, line) = walk_tb(error.__traceback__)
    where = (
        ""
        if frame.f_code.co_filename.endswith(SUFFIXES)
        else (f" ({Path(frame.f_code.co_filename).name}:{line})")
    )
    return f"{type(error).__name__}: {error}{where}"
