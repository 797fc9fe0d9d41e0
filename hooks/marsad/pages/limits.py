"""What templates may hold, and how much those of one page may do.

A template is looked through before it runs. What it may hold grows by loops, calls and texts put
together alone, and these are counted: so no template runs without end or fills the memory.
"""

from collections.abc import Iterator, Sequence, Sized
from dataclasses import dataclass
from typing import Any

from jinja2 import TemplateRuntimeError, nodes

# Both for one page: a dozen times what the longest takes, and far from what a machine cannot do.
MOST_STEPS = 100_000
MOST_LETTERS = 4_000_000
HELD = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Const, nodes.Getattr,
    nodes.Getitem, nodes.Slice, nodes.Call, nodes.Keyword, nodes.Filter, nodes.Concat, nodes.Tuple,
    nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not, nodes.CondExpr, nodes.If,
    nodes.For, nodes.Assign, nodes.Macro, nodes.FromImport, nodes.Import, nodes.Include,
    nodes.Extends, nodes.Block, nodes.Scope,
)  # fmt: skip


class TooMuch(TemplateRuntimeError):
    """The templates of a page do more than they may."""


@dataclass
class Work:
    """What the templates of one page have done so far.

    Each call, each template asked for and each item of a loop is a step; letters count as often
    as they are put together.
    """

    steps: int = 0
    letters: int = 0

    def step(self, number: int = 1) -> None:
        """Count steps that are about to be made. Raises TooMuch."""
        self.steps += number
        if self.steps > MOST_STEPS:
            raise TooMuch(f"takes more than {MOST_STEPS:,} steps")

    def walked(self, items: Any) -> Any:
        """`items` of a loop, counted before the first. Raises TooMuch."""
        sized = items if isinstance(items, Sized) else tuple(items)
        self.step(len(sized))
        return sized

    def put(self, letters: int) -> None:
        """Count letters that are about to be put together. Raises TooMuch."""
        self.letters += letters
        if self.letters > MOST_LETTERS:
            raise TooMuch(f"makes more than {MOST_LETTERS:,} letters")


def refusals(held: Sequence[nodes.Node]) -> Iterator[tuple[int, str]]:
    """Why a template that holds these nodes may not run, each with its line."""
    free = {part for node in held if isinstance(node, nodes.For) for part in _listed(node)}
    for node in held:
        if isinstance(node, nodes.BinExpr) and not isinstance(node, HELD):
            yield node.lineno, f"a template may not reckon with `{node.operator}`: views do"
        elif not isinstance(node, HELD):
            yield node.lineno, f"a template may hold no `{type(node).__name__.lower()}`"
        elif isinstance(node, nodes.For) and node.recursive:
            yield node.lineno, "a loop may not call itself"
        elif isinstance(node, nodes.Concat) and sum(not _is_fixed(part) for part in node.nodes) > 1:
            yield node.lineno, "`~` may put words beside one value only: views put values together"
        elif isinstance(node, nodes.Compare) and not any(map(_is_fixed, _compared(node))):
            yield node.lineno, "a template may compare a value with words and numbers only"
        elif isinstance(node, nodes.Tuple) and node not in free and not _is_fixed(node):
            yield node.lineno, "a list of values may stand behind `in` only"


def _listed(loop: nodes.For) -> Iterator[nodes.Node]:
    """The lists that a loop names its items in, and those that it goes through."""
    yield from (loop.target, loop.iter)
    yield from loop.iter.find_all(nodes.Tuple)


def _compared(node: nodes.Compare) -> list[nodes.Expr]:
    return [node.expr, *(operand.expr for operand in node.ops)]


def _is_fixed(node: nodes.Node) -> bool:
    """Whether `node` is words or a number, or a list of them."""
    parts = node.items if isinstance(node, nodes.Tuple) else [node]
    return all(isinstance(part, nodes.Const) for part in parts)
