"""What stands above a page between two lines of `---`: YAML that the generator reads."""

import re
from collections.abc import Iterator

import yaml

from ..problems import Problem, did_you_mean
from .textfolder import Text

BLOCK = re.compile(r"---[ \t]*\n(.*?\n)---[ \t]*\n", re.DOTALL)
TEXT = "tag:yaml.org,2002:str"
LONGEST = 1_000
NEEDED, OPTIONAL = ("title", "description"), ("contact", "hide", "search", "styles")


def body(text: str) -> str:
    """`text` with the lines of its front matter left empty, so that every line keeps its number."""
    return BLOCK.sub(lambda block: "\n" * block[0].count("\n"), text, count=1)


def title(page: Text) -> str:
    """The title of `page`; empty where its front matter has faults."""
    block = BLOCK.match(page.text)
    if block is None or [*front_faults(page)]:
        return ""
    return str(yaml.safe_load(block[1])["title"])


def front_faults(page: Text) -> Iterator[Problem]:
    """A page says its title and its description, in front matter that can be read."""
    block = BLOCK.match(page.text)
    if block is None:
        said = "must begin with front matter: `---`, `title: …`, `description: …`, `---`"
        yield Problem(page.path, 1, said)
        return
    if len(block[1]) > LONGEST:
        yield Problem(page.path, 1, f"front matter must not be longer than {LONGEST:,} letters")
        return
    try:
        root = yaml.compose(block[1], Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        said = getattr(error, "problem", None) or str(error).splitlines()[0]
        yield Problem(page.path, (mark.line if mark else 0) + 2, f"front matter: {said}")
        return
    yield from (Problem(page.path, line + 2, said) for line, said in _faults(root))


def _faults(root: yaml.Node | None) -> Iterator[tuple[int, str]]:
    """Each fault with its line inside the front matter, from 0."""
    if not isinstance(root, yaml.MappingNode):
        yield 0, "front matter must be a mapping of keys"
        return
    found: dict[str, yaml.Node] = {}
    for key, value in root.value:
        name = str(key.value)
        if name in found:
            yield key.start_mark.line, f"`{name}` is given twice"
        elif name not in NEEDED + OPTIONAL:
            near = did_you_mean(name, NEEDED + OPTIONAL)
            yield key.start_mark.line, f"`{name}` is no key of front matter{near}"
        found[name] = value
    for name in NEEDED:
        value = found.get(name)
        if value is None:
            yield 0, f"front matter has no `{name}`"
        elif value.tag != TEXT or not value.value.strip():
            yield value.start_mark.line, f"`{name}` must be text: put it in quotes"
