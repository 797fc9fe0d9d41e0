"""The citations page: a line for every source, in groups, with the models that it is used for."""

from dataclasses import dataclass

from ..rank.backlinks import Use, uses
from ..rank.sources import filed_under, grouped
from ..words.language import Named, direction
from .edition import Edition
from .links import ModelLink, SourceLink

# Shorter groups are looked through without an index.
INDEXED = 30


@dataclass(frozen=True)
class SourceRow:
    """A source in the list: `models` are the ids of those whose records rest on it."""

    link: SourceLink
    direction: str
    url: str
    venue: str
    models: str


@dataclass(frozen=True)
class Letter:
    """A letter that sources of a group are filed under, and the first of them."""

    letter: str
    first: str


@dataclass(frozen=True)
class SourceGroup:
    """`count` says how many they are, `languages` which theirs are."""

    group: Named
    count: str
    languages: str
    letters: list[Letter]
    rows: list[SourceRow]


@dataclass(frozen=True)
class CitationsView:
    """All sources; `models` are those that some of them are used for."""

    groups: list[SourceGroup]
    models: list[ModelLink]


def citations(edition: Edition) -> CitationsView:
    """Every source in its group, by author."""
    used = {key: _models(found) for key, found in uses(edition.catalogue).items()}
    named = {model for models in used.values() for model in models}
    groups = grouped(edition.catalogue).items()
    models = sorted(map(edition.model, sorted(named)), key=lambda link: link.name.casefold())
    return CitationsView([_group(edition, *item, used) for item in groups], models)


def _models(found: list[Use]) -> list[str]:
    return [*dict.fromkeys(use.record for use in found if use.kind == "models")]


def _group(
    edition: Edition, group: str, keys: list[str], used: dict[str, list[str]]
) -> SourceGroup:
    say, sources = edition.language, edition.catalogue.sources
    languages = dict.fromkeys(say.language(sources[key].language) for key in keys)
    return SourceGroup(
        group=say.named("sources", group),
        count=say.count("sources", len(keys)),
        languages=say.t("in_language", language=f"{say.t('comma')} ".join(languages)),
        letters=_letters(edition, keys) if len(keys) > INDEXED else [],
        rows=[_row(edition, key, used[key]) for key in keys],
    )


def _row(edition: Edition, key: str, models: list[str]) -> SourceRow:
    source, link = edition.catalogue.sources[key], edition.source(key)
    way = direction(source.language)
    return SourceRow(link, way, source.url, source.venue or "", " ".join(models))


def _letters(edition: Edition, keys: list[str]) -> list[Letter]:
    found: dict[str, str] = {}
    for key in keys:
        found.setdefault(filed_under(edition.catalogue, key)[:1].upper(), key)
    return [Letter(*item) for item in found.items()]
