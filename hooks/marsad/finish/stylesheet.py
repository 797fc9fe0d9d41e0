"""Keep of a style sheet only what the pages of the site can show.

A rule stays if every name that its selector asks for is in use (element, class, id, attribute,
value of an attribute), and a custom property if some kept declaration reads it. What stands inside
`:not(…)` and `:is(…)` is not looked at, so the result is never too small.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import tinycss2
from tinycss2.ast import AtRule, Declaration, Node, QualifiedRule

WORDS = re.compile(r"[\w-]+")
READ = re.compile(r"var\(\s*(--[\w-]+)")
TAG = re.compile(r"<[a-z][^>]*>", re.IGNORECASE)


@dataclass(frozen=True)
class Rule:
    """A style rule, or an at-rule with its rules (`inner`), or any other at-rule (`text`)."""

    head: str
    declarations: list[tuple[str, str]]
    inner: "list[Rule]"
    text: str


def tags_in(html: str) -> set[str]:
    """The tags of `html` as they are written, each once."""
    return set(TAG.findall(html))


def names_in(tags: Iterable[str]) -> set[str]:
    """Every word inside `tags`: elements, attributes and the words of their values."""
    return set(WORDS.findall(" ".join(tags)))


def words_in(script: str) -> set[str]:
    """Every word of `script`: whichever of them is a name, the script may set it."""
    return set(WORDS.findall(script))


def trimmed(css: str, used: set[str]) -> str:
    """`css` without the rules for names that are not `used`, and without properties unread."""
    rules = list(_rules(tinycss2.parse_stylesheet(css, True, True), used))
    while True:
        read = set(READ.findall("".join(_written(rule) for rule in rules)))
        fewer = [kept for rule in rules if (kept := _without_unread(rule, read))]
        if fewer == rules:
            return "".join(_written(rule) for rule in rules)
        rules = fewer


def _rules(nodes: list[Node], used: set[str]) -> Iterator[Rule]:
    for node in nodes:
        if isinstance(node, QualifiedRule):
            if head := _selectors(node.prelude, used):
                yield Rule(head, _declarations(node.content), [], "")
        elif isinstance(node, AtRule):
            yield from _at_rule(node, used)


def _at_rule(node: AtRule, used: set[str]) -> Iterator[Rule]:
    if node.lower_at_keyword in ("media", "supports") and node.content is not None:
        inner = list(_rules(tinycss2.parse_rule_list(node.content, True, True), used))
        if inner:
            head = f"@{node.at_keyword}{tinycss2.serialize(node.prelude)}"
            yield Rule(head, [], inner, "")
    else:
        yield Rule("", [], [], node.serialize())


def _selectors(prelude: list[Node], used: set[str]) -> str:
    """The selectors of a list that can match, joined again."""
    kept = (tinycss2.serialize(part).strip() for part in _split(prelude) if _matches(part, used))
    return ",".join(kept)


def _split(prelude: list[Node]) -> Iterator[list[Node]]:
    part: list[Node] = []
    for node in prelude:
        if node.type == "literal" and node.value == ",":
            yield part
            part = []
        else:
            part.append(node)
    yield part


def _matches(selector: list[Node], used: set[str]) -> bool:
    return all(word in used for name in _asked(selector) for word in WORDS.findall(name))


def _asked(selector: list[Node]) -> Iterator[str]:
    """The names that an element must carry, or an element beside or above it."""
    before = ""
    for node in selector:
        # Behind a colon stands a state (`:hover`), which is no name.
        if node.type in ("ident", "hash") and before != ":":
            yield node.value
        elif node.type == "[] block":
            yield from (part.value for part in node.content if part.type in ("ident", "string"))
        before = node.value if node.type == "literal" else ""


def _declarations(content: list[Node]) -> list[tuple[str, str]]:
    found = tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
    return [(node.lower_name, node.serialize()) for node in found if isinstance(node, Declaration)]


def _without_unread(rule: Rule, read: set[str]) -> Rule | None:
    if rule.text:
        return rule
    inner = [kept for one in rule.inner if (kept := _without_unread(one, read))]
    own = [(n, text) for n, text in rule.declarations if not n.startswith("--") or n in read]
    return Rule(rule.head, own, inner, "") if inner or own else None


def _written(rule: Rule) -> str:
    if rule.text:
        return rule.text
    body = ";".join(text for _, text in rule.declarations)
    return f"{rule.head}{{{body}{''.join(_written(one) for one in rule.inner)}}}"
