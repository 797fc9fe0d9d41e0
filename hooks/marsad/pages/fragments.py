"""What prose may show: a template that shows something, with every value that it asks for."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from jinja2 import nodes

SILENT = (nodes.Macro, nodes.FromImport, nodes.Import, nodes.Assign)
LOOP = "loop"  # given by every loop


@dataclass(frozen=True)
class Fragment:
    """Whether a template shows something by itself, and the names that others must give it."""

    shows: bool
    needs: frozenset[str]

    @classmethod
    def of(cls, template: nodes.Template, held: Sequence[nodes.Node]) -> "Fragment":
        """`template`, which holds these nodes."""
        names = [node for node in held if isinstance(node, nodes.Name)]
        own = {node.name for node in names if node.ctx != "load"} | {*_taken(held), LOOP}
        asked = {node.name for node in names if node.ctx == "load"}
        return cls(any(map(_is_shown, template.body)), frozenset(asked - own))

    def refusals(self, given: Collection[str]) -> Iterator[str]:
        """Why it cannot be shown by who gives it these names."""
        if not self.shows:
            yield "shows nothing: other templates take from it"
        if lacking := sorted(self.needs.difference(given)):
            yield f"asks for {', '.join(f'`{name}`' for name in lacking)}, which is not given"


def _taken(held: Sequence[nodes.Node]) -> Iterator[str]:
    """The names of macros, its own and those that it takes from others."""
    for node in held:
        if isinstance(node, nodes.Macro):
            yield node.name
        elif isinstance(node, nodes.FromImport):
            yield from (name if isinstance(name, str) else name[1] for name in node.names)
        elif isinstance(node, nodes.Import):
            yield node.target


def _is_shown(node: nodes.Node) -> bool:
    """Whether `node` stands for something on the page."""
    if isinstance(node, nodes.Output):
        return any(map(_is_shown, node.nodes))
    if isinstance(node, nodes.TemplateData):
        return not node.data.isspace()
    return not isinstance(node, SILENT)
