"""Templates in a sandbox: what they may do, and where their faults stand."""

from collections.abc import Callable, Collection, Generator, Iterable, Mapping
from functools import cache, lru_cache
from itertools import islice
from pathlib import Path
from traceback import walk_tb
from types import CodeType
from typing import Any

from jinja2 import (
    FunctionLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateRuntimeError,
    TemplateSyntaxError,
    UndefinedError,
    nodes,
)
from jinja2.exceptions import SecurityError
from jinja2.filters import FILTERS
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from .. import ids, places, stored
from ..problems import Problem, did_you_mean
from ..read.textfolder import Text
from ..views.known import NotInData
from ..words.language import NoSuchString
from .fragments import Fragment
from .legible import parsed
from .limits import TooMuch, Work, refusals

# The last shows markup as text, for readers to copy.
USED = ("first", "last", "length", "forceescape")
COUNTED = "counted"
AT_ONCE = 64  # pieces of a page
KEPT = 500  # templates: those of a site several times over
# What Markdown or HTML would read something into.
ACTIVE = {ord(char): f"&#{ord(char)};" for char in "&<>\"'*_[]`\\{}#|~"}
SUFFIXES = (".html", ".md")


class Sandbox(ImmutableSandboxedEnvironment):
    """Templates by name: escaped, never silent about a name that is not there, without end never.

    They loop and choose, but make no numbers and no long texts: that is for views.
    """

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
        self.work = Work()
        self.filters = {name: FILTERS[name] for name in USED} | {COUNTED: self._counted}
        self.tests = {}
        self.globals = {"file": stored, "ids": ids, "place": places}
        self.concat = self._joined  # type: ignore[method-assign]  # typed as the method of one text
        self.asked: dict[str, set[str]] = {}
        self.fragments: dict[str, Fragment] = {}

    def fill(self, name: str, context: Mapping[str, object], work: Work) -> str:
        """What the template `name` makes, in a page that knows `context` and has done `work`."""
        self.work = work
        return self.get_template(name).render(context)

    def refuse(self, name: str, given: Collection[str]) -> None:
        """Raises TemplateRuntimeError where `name` cannot be shown by who gives these names."""
        self.get_template(name)
        if said := "; ".join(self.fragments[name].refusals({*given, *self.globals})):
            raise TemplateRuntimeError(f"`{name}` {said}")

    def getattr(self, obj: Any, attribute: str) -> Any:
        """As ever; but the fields of views are there to be shown, and texts to be shown whole."""
        if attribute in _shown(obj.__class__):
            return getattr(obj, attribute)
        if isinstance(obj, str):
            return self.unsafe_undefined(obj, attribute)
        return super().getattr(obj, attribute)

    def call(self, context: Context, called: Any, /, *args: Any, **kwargs: Any) -> Any:
        """As ever, but counted. Raises TooMuch."""
        self.work.step()
        made = super().call(context, called, *args, **kwargs)
        if isinstance(made, str):
            self.work.put(len(made))
        return made

    def join_path(self, template: str, parent: str) -> str:
        """`template`, which `parent` asks for. Raises where it asks for itself in the end."""
        self.work.step()
        asked = self.asked.setdefault(parent, set())
        if template not in asked and parent in self._asked_by(template, set()):
            raise TemplateRuntimeError(f"`{parent}` asks for itself by way of `{template}`")
        asked.add(template)
        return template

    def _asked_by(self, template: str, seen: set[str]) -> set[str]:
        if template not in seen:
            seen.add(template)
            for other in self.asked.get(template, ()):
                self._asked_by(other, seen)
        return seen

    def compile(self, source: Any, name: Any = None, filename: Any = None, *more: Any) -> Any:
        """As ever, but what Jinja makes of a text is remembered."""
        try:
            code, self.fragments[name] = _compiled(source, name, self.finalize)
        except TemplateSyntaxError as error:
            error.filename = filename
            raise
        return _placed(code, filename)

    def parse(self, source: str, name: Any = None, filename: Any = None) -> nodes.Template:
        """What prose asks for, only to be looked at: read once."""
        return _read(source)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        return parsed(self, source, name, filename)

    def _generate(self, source: nodes.Template, name: Any, *where: Any, **more: Any) -> str:
        """As ever, once the template holds no more than it may; its loops are counted."""
        held = [*source.find_all(nodes.Node)]
        self.fragments[name] = Fragment.of(source, held)
        for line, said in refusals(held):
            raise TemplateSyntaxError(said, line, name, *where)
        for loop in (node for node in held if isinstance(node, nodes.For)):
            loop.iter = nodes.Filter(loop.iter, COUNTED, [], [], None, None, lineno=loop.lineno)
        return super()._generate(source, name, *where, **more)

    def _counted(self, items: Any) -> Any:
        return self.work.walked(items)

    def _joined(self, pieces: Iterable[str]) -> str:
        """The pieces of a page or of a part of one. Raises TooMuch."""
        left, made = iter(pieces), list[str]()
        while some := [*islice(left, AT_ONCE)]:
            made += some
            try:
                self.work.put(sum(map(len, some)))
            except TooMuch as error:
                if isinstance(left, Generator):
                    left.throw(error)  # a template at work says its line
                raise
        return "".join(made)


@lru_cache(maxsize=KEPT)
def _read(text: str) -> nodes.Template:
    return parsed(Sandbox({}), text, None, None)


@lru_cache(maxsize=KEPT)
def _compiled(
    text: str, name: str, finalize: Callable[[object], object] | None
) -> tuple[CodeType, Fragment]:
    """A template as code and as a fragment: the same in every folder, as long as it says the same.

    Raises TemplateSyntaxError.
    """
    jinja = Sandbox({}, finalize)
    code = ImmutableSandboxedEnvironment.compile(jinja, text, name)
    return code, jinja.fragments[name]


def _placed(code: CodeType, path: str) -> CodeType:
    """`code` of a template that stands at `path`, which errors name."""
    inside = (_placed(c, path) if isinstance(c, CodeType) else c for c in code.co_consts)
    return code.replace(co_filename=path, co_consts=tuple(inside))


def plain(value: object) -> Markup:
    """`value` as text that neither Markdown nor HTML reads anything into."""
    return value if isinstance(value, Markup) else Markup(str(value).translate(ACTIVE))


def fault(error: Exception, path: Path, line: int = 1, *, gave: bool = False) -> Problem:
    """`error` at the template where it arose, or at `line` of `path` where it arose in none.

    What is not there for a template to which `path` `gave` values is a fault of these. An error
    that comes from no template and is no fault of the project is our own: it is raised.
    """
    found = _where(error)
    if found is None and not isinstance(error, TemplateError | NotInData | NoSuchString):
        raise error
    if found and gave and isinstance(error, UndefinedError | SecurityError | NotInData):
        return Problem(path, line, f"{_said(error)} ({found[0].name}:{found[1]})")
    return Problem(*(found or (path, line)), _said(error))


def _loader(texts: Mapping[str, Text]) -> Callable[[str], tuple[str, str, Callable[[], bool]]]:
    def load(name: str) -> tuple[str, str, Callable[[], bool]]:
        if name not in texts:
            near = did_you_mean(name, texts)
            raise TemplateNotFound(name, f"no template `{name}` in templates{near}")
        return texts[name].text, str(texts[name].path), lambda: True

    return load


@cache
def _shown(kind: type) -> frozenset[str]:
    """The fields of a view."""
    fields = getattr(kind, "__dataclass_fields__", ())
    return frozenset(name for name in fields if name[0] != "_")


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
