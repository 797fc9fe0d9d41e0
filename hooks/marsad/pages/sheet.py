"""One page while it is being made."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from ..views.site import SiteView
from .braces import Given
from .calls import links, names
from .limits import Work
from .page import place, root_of
from .templates import Sandbox


@dataclass(frozen=True)
class Paint:
    """What all pages of a language are made with.

    `html` are the templates of fragments; `markdown` the same for what stands in Markdown. `root`
    is the way that links go from a page to the root of its language. `sheets` are the style sheets
    that a page may name.
    """

    site: SiteView
    html: Sandbox
    markdown: Sandbox
    root: Callable[[str], str] = root_of
    sheets: Collection[str] = ()


class Sheet:
    """What the templates of one page know, and the fragments of HTML that they have made."""

    def __init__(self, paint: Paint, uri: str, **values: object) -> None:
        site, say = paint.site, paint.site.language
        self.html, self.fragments, self.work = paint.html, dict[str, str](), Work()
        self.context = {"site": site, "root": paint.root(uri), "lang": say, "t": say.t, **values}
        calls = links(site, partial(self._fill, paint.markdown))
        self.given = Given({**calls, "t": say.t, "show": self._asked}, names(site))

    def known(self) -> Mapping[str, object]:
        """What the template of the page itself knows."""
        return {**self.context, "show": self.show}

    def show(self, fragment: str, /, **more: object) -> Markup:
        """The place of a block of HTML, which is filled in once Markdown has been read."""
        found = place(len(self.fragments) + 1)
        self.fragments[found] = self._fill(self.html, f"{fragment}.html", **more)
        return Markup(found)

    def _asked(self, fragment: str, /, **more: object) -> Markup:
        """The same for prose. Raises TemplateError where that is no fragment, or lacks a value."""
        self.html.refuse(f"{fragment}.html", self.context.keys() | more.keys())
        return self.show(fragment, **more)

    def _fill(self, templates: Sandbox, name: str, /, **more: object) -> Markup:
        return Markup(templates.fill(name, {**self.context, **more}, self.work))
