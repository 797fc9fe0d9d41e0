"""What stands above a page between two lines of `---`: YAML that the generator reads."""

import re
from collections.abc import Collection, Iterator, Mapping

import yaml

from ..problems import BadData, Problem, did_you_mean
from ..schema.words import markup
from .composed import composed
from .textfolder import Text

BLOCK = re.compile(r"---[ \t]*\n(.*?\n)---[ \t]*\n", re.DOTALL)
TEXT = "tag:yaml.org,2002:str"
LONGEST = 1_000  # letters
NEEDED = ("title", "description")
# The one value that each of these can have: how it is written, and what YAML reads.
SWITCHES = {
    "contact": ("true", "true"),
    "hide": ("[toc]", ["toc"]),
    "search": ("{exclude: true}", [("exclude", "true")]),
}
STYLES = "styles"
KNOWN = (*NEEDED, *SWITCHES, STYLES)

Fault = tuple[int, str]


def body(text: str) -> str:
    """`text` with the lines of its front matter left empty, so that every line keeps its number."""
    return BLOCK.sub(lambda block: "\n" * block[0].count("\n"), text, count=1)


def title(page: Text) -> str:
    """The title of `page`; empty where none can be read."""
    try:
        pairs = _read(page).value
    except BadData:
        return ""
    return next((str(value.value) for key, value in pairs if key.value == "title"), "")


def asked(page: Text) -> dict[tuple[str, str], list[int]]:
    """What `page` asks of its frame, by key and value, with the lines where it stands.

    Empty where nothing can be read.
    """
    try:
        pairs = _read(page).value
    except BadData:
        return {}
    return {
        (str(key.value), said): [key.start_mark.line + 2]
        for key, value in pairs
        if key.value not in NEEDED
        for said in _said(value)
    }


def _said(node: yaml.Node) -> list[str]:
    plain = _plain(node)
    return [str(item) for item in plain] if isinstance(plain, list) else [str(plain)]


def front_faults(page: Text, sheets: Collection[str]) -> Iterator[Problem]:
    """A page says its title and its description, in front matter that can be read.

    It names none but `sheets`, and nothing that no page can do.
    """
    try:
        root = _read(page)
    except BadData as error:
        yield from error.problems
        return
    found = {str(key.value): value for key, value in root.value}
    faults = (*_keys(root), *_missing(found), *_switches(found), *_styles(found, sheets))
    yield from (Problem(page.path, line + 2, said) for line, said in faults)


def _read(page: Text) -> yaml.MappingNode:
    """The front matter of `page`. Raises BadData."""
    said, block = "", BLOCK.match(page.text)
    if block is None:
        said = "must begin with front matter: `---`, `title: …`, `description: …`, `---`"
    elif len(block[1]) > LONGEST:
        said = f"front matter must not be longer than {LONGEST:,} letters"
    if block is None or said:
        raise BadData([Problem(page.path, 1, said)])
    return composed(page.path, block[1], 1)


def _keys(root: yaml.MappingNode) -> Iterator[Fault]:
    """Each key is known, and given once."""
    seen = set[str]()
    for key, _ in root.value:
        name = str(key.value)
        if name in seen:
            yield key.start_mark.line, f"`{name}` is given twice"
        elif name not in KNOWN:
            near = did_you_mean(name, KNOWN)
            yield key.start_mark.line, f"`{name}` is no key of front matter{near}"
        seen.add(name)


def _missing(found: Mapping[str, yaml.Node]) -> Iterator[Fault]:
    """What every page says is there, and is text."""
    for name in NEEDED:
        value = found.get(name)
        if value is None:
            yield 0, f"front matter has no `{name}`"
        elif value.tag != TEXT or not value.value.strip():
            yield value.start_mark.line, f"`{name}` must be text: put it in quotes"
        elif said := markup(value.value):
            yield value.start_mark.line, f"`{name}` {said}"


def _switches(found: Mapping[str, yaml.Node]) -> Iterator[Fault]:
    """What a page may be told has the one value that does something."""
    for name, (written, wanted) in SWITCHES.items():
        if name in found and _plain(found[name]) != wanted:
            yield found[name].start_mark.line, f"`{name}` must be `{written}`, or not be there"


def _plain(node: yaml.Node) -> object:
    """What `node` says: text, or a list of texts or of pairs of them."""
    if isinstance(node, yaml.SequenceNode):
        return [item.value for item in node.value]
    if isinstance(node, yaml.MappingNode):
        return [(key.value, value.value) for key, value in node.value]
    return node.value


def _is_list(node: yaml.Node) -> bool:
    is_list = isinstance(node, yaml.SequenceNode)
    return is_list and all(isinstance(item, yaml.ScalarNode) for item in node.value)


def _styles(found: Mapping[str, yaml.Node], sheets: Collection[str]) -> Iterator[Fault]:
    """The sheets of a page are a list of some that there are, each once."""
    styles, seen = found.get(STYLES), set[str]()
    if styles and not _is_list(styles):
        yield styles.start_mark.line, f"`{STYLES}` must be a list of names, such as `[chart]`"
        return
    for item in styles.value if styles else ():
        name = item.value
        if name not in sheets:
            near = did_you_mean(name, sheets)
            yield item.start_mark.line, f"`{name}` is no sheet that pages may name{near}"
        elif name in seen:
            yield item.start_mark.line, f"`{name}` is given twice"
        seen.add(name)
