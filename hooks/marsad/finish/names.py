"""The names that a style sheet may ask for: what stands in pages, and what scripts may set."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from .tree import Element

# An element's name, then its attributes with their values.
Tag = tuple[Any, ...]
WORD = re.compile(r"[\w-]+")
# A string, or a comment, in which quotes are none.
STRING = re.compile(
    r"""("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|/\*.*?\*/|(?<!\S)//[^\n]*""",
    re.DOTALL,
)
# A property, which may be that of an element.
PROPERTY = re.compile(r"\.([\w-]+)")
CREATED = re.compile(r"""\bcreateElement(?:NS)?\(.*?["'](\w+)["']\)""")
READ = re.compile(r"var\(\s*(--[\w-]+)")
RUN = (None, "module", "text/javascript")


@dataclass(frozen=True)
class Names:
    """What is in use; all but classes and ids in small letters, as HTML takes them.

    `said` and `properties` are what scripts name; `bare` are the elements that stand without a
    class, or that a script makes.
    """

    elements: set[str] = field(default_factory=set)
    classes: set[str] = field(default_factory=set)
    ids: set[str] = field(default_factory=set)
    attributes: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    said: set[str] = field(default_factory=set)
    properties: set[str] = field(default_factory=set)
    bare: set[str] = field(default_factory=set)

    @property
    def read(self) -> set[str]:
        """The custom properties that an attribute or a script asks for."""
        values = (value for values in self.attributes.values() for value in values)
        return self.said.union(*map(READ.findall, values))


def tags_in(page: Element) -> set[Tag]:
    """The tags of `page`, each once."""
    return {(element.tag, *element.items()) for element in page.iter("*")}


def scripts_in(page: Element) -> set[str]:
    """The scripts of `page` that run."""
    return {script.text or "" for script in page.iter("script") if script.get("type") in RUN}


def names_of(tags: Iterable[Tag], scripts: Iterable[str]) -> Names:
    """The names in `tags`, and what `scripts` may set: words in their strings, and properties."""
    names = Names()
    for element, *attributes in tags:
        names.elements.add(element.lower())
        if "class" not in dict(attributes):
            names.bare.add(element.lower())
        for name, value in attributes:
            names.attributes[name.lower()].add(value.lower())
            if name == "class":
                names.classes.update(value.split())
            elif name == "id":
                names.ids.add(value)
    for script in scripts:
        texts = [match[1] for match in STRING.finditer(script) if match[1]]
        names.said.update(*map(_spellings, WORD.findall(" ".join(texts))))
        names.bare.update(CREATED.findall(script))
        names.properties.update(*map(_spellings, PROPERTY.findall(script)))
    return names


def _spellings(word: str) -> set[str]:
    """`word`, and what it may set: `ariaSort` sets `aria-sort`, and `dataset.of` `data-of`."""
    kebab = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", word).lower()
    return {word, word.lower(), kebab, f"data-{kebab}"}
