"""Which pages written by hand name a source, so that the source can lead back to them."""

from collections.abc import Iterator, Mapping

from jinja2 import TemplateSyntaxError, nodes

from ..read.frontmatter import title
from ..read.textfolder import Text
from ..views.uses import Cited
from .page import address_of
from .templates import Sandbox


def cited(pages: Mapping[str, Text], jinja: Sandbox) -> Cited:
    """For every source that some of `pages` name: their addresses, each with its title."""
    found: dict[str, dict[str, str]] = {}
    for uri, text in pages.items():
        for source in _named(text, jinja):
            found.setdefault(source, {})[address_of(uri)] = title(text)
    return found


def _named(text: Text, jinja: Sandbox) -> Iterator[str]:
    """The sources that a page asks for by `cite`; none, where it cannot be read."""
    try:
        page = jinja.parse(text.text)
    except TemplateSyntaxError:
        return  # which is said where the page is filled
    for call in page.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name == "cite":
            values = (*call.args, *(pair.value for pair in call.kwargs))
            yield from (item.value for item in values if isinstance(item, nodes.Const))
