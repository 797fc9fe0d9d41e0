"""Figures that texts type, although a record holds them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from decimal import ROUND_HALF_UP, Decimal

from ..derive.named import Named, of_facts, of_model, of_people, of_winners
from ..derive.typed import NUMBER, PERCENT, repeated
from ..problems import Problem
from ..read.kinds import Catalogue
from ..read.table import File
from ..schema.base import Filled, ModelId, Record, SourceId, Text
from ..schema.change import Change
from ..schema.claim import Claim
from ..schema.model import Model
from ..walk import Keys, find

# What a post said, and what stood here once, stays as it was.
SAID: Mapping[type[Record], Set[str]] = {Claim: {"claim"}, Change: {"before", "after", "why"}}
# A whole number of fewer digits stands for many things: 37 rows, 37 years.
DIGITS = 3


def facts_do_not_type_themselves(data: Catalogue) -> Iterator[Problem]:
    """The statement of a fact names its figure, however short that is."""
    for key, fact in data.facts.items():
        own = [*of_facts({key: fact})]
        for code, words in fact.statement.root.items():
            found = repeated(_typed(words), own)
            yield from _told(data.facts.file(key), ("statement", code), found)


def figures_of_records_are_named(data: Catalogue) -> Iterator[Problem]:
    """No text types a result of its own model or of one that its record names, nor the figure of a
    fact, a winner or a person that rests on a source of its record.

    In the place of a source, `6.4` may be that of a section; with `%` it is none.
    """
    by_source = _by_source(data)
    for record, file in data.with_files():
        near = [*_of_models(data, record, file), *_of_sources(record, by_source)]
        for keys, text in find(Text, record) if near else ():
            if keys[0] in SAID.get(type(record), ()):
                continue
            for code, words in text.root.items():
                pattern = PERCENT if "locator" in keys else NUMBER
                found = repeated(_typed(words), near, pattern)
                yield from _told(file, (*keys, code), filter(_long, found))


def confirmed_figures_are_on_record(data: Catalogue) -> Iterator[Problem]:
    """What a confirmed claim says in percent with decimals is, rounded as it says it, a figure of
    a model that it names, or of a fact, a winner or a person that rests on one of its sources.
    """
    by_source = _by_source(data)
    for key, claim in data.claims.items():
        file = data.claims.file(key)
        near = [*_of_models(data, claim, file), *_of_sources(claim, by_source)]
        for code, words in claim.claim.root.items() if claim.verdict == "confirmed" else ():
            for number in filter(_decimals, PERCENT.findall(words)):
                if not any(_rounds_to(Decimal(number), one.value) for one in near):
                    text = f"`claim.{code}` says {number}%, which no record that it rests on gives"
                    text += ": either it quotes another figure, or `verdict` must be another"
                    yield file.problem(text, "claim", code)


def _decimals(number: str) -> bool:
    return "." in number


def _rounds_to(printed: Decimal, value: Decimal) -> bool:
    return value.quantize(printed, ROUND_HALF_UP) == printed


def _of_models(data: Catalogue, record: Record, file: File) -> Iterator[Named]:
    """Those of a model are its own; its `related` records are other models."""
    own = isinstance(record, Model)
    named = {file.path.stem} if own else {name for _, name in find(ModelId, record)}
    for name in sorted(named & data.models.keys()):
        yield from of_model(name, data.models[name])


def _of_sources(record: Record, by_source: Mapping[str, Sequence[Named]]) -> Iterator[Named]:
    for source in sorted({source for _, source in find(SourceId, record)}):
        yield from by_source.get(source, ())


def _by_source(data: Catalogue) -> Mapping[str, Sequence[Named]]:
    found: dict[str, list[Named]] = defaultdict(list)
    for one in (*of_facts(data.facts), *of_winners(data.challenge), *of_people(data.humans)):
        found[one.printed.source].append(one)
    return found


def _typed(words: str) -> str:
    return words.typed if isinstance(words, Filled) else words


def _long(found: tuple[str, str]) -> bool:
    return _decimals(found[0]) or len(found[0]) >= DIGITS


def _told(file: File, keys: Keys, found: Iterable[tuple[str, str]]) -> Iterator[Problem]:
    where = ".".join(map(str, keys))
    for number, place in dict(found).items():
        text = f"`{where}` must not type {number}, name `{{{place}}}` instead"
        yield file.problem(text, *keys)
