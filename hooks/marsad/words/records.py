"""What records are called, in words."""

from collections.abc import Callable, Mapping

from ..catalogue import Catalogue
from .labels import labels
from .language import Language


def _change(catalogue: Catalogue, say: Language, key: str) -> str:
    """`Corrected: CoCa`."""
    change = catalogue.changes[key]
    kind, _, record = change.record.partition("/")
    return (
        f"{say.t(f'change_{change.kind}')}{say.t('colon')} {called(catalogue, say, kind, record)}"
    )


CALLED: Mapping[str, Callable[[Catalogue, Language, str], str]] = {
    "archive": lambda data, say, key: say.text(data.archive[key].title),
    "benchmarks": lambda data, say, key: say.text(data.benchmarks[key].name),
    "challenge": lambda data, say, key: say.t("challenge_of", year=data.challenge[key].year),
    "changes": _change,
    "claims": lambda data, say, key: say.t("claim_link", n=data.claims[key].order),
    "facts": lambda data, say, key: say.text(data.facts[key].statement),
    "families": lambda data, say, key: say.text(data.families[key].name),
    "glossary": lambda data, say, key: say.text(data.glossary[key].term),
    "humans": lambda data, say, key: say.text(data.humans[key].who),
    "measurements": lambda data, say, key: say.text(data.measurements[key].title),
    "models": lambda data, say, key: data.models[key].name,
    "organisations": lambda data, say, key: say.text(data.organisations[key].name),
    "sources": lambda data, say, key: labels(data.sources, say)[key],
    "speeds": lambda data, say, key: say.text(data.speeds[key].title),
}


def called(catalogue: Catalogue, say: Language, kind: str, key: str) -> str:
    """What the record `key` of `kind` is called: its id, where it has no name or is gone."""
    if kind not in CALLED or key not in catalogue.table(kind):
        return key
    return CALLED[kind](catalogue, say, key)
