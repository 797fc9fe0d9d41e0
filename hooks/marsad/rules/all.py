"""All rules, in the order in which their faults are worth reading."""

from collections.abc import Iterator

from ..problems import Problem
from ..read.kinds import Catalogue
from . import figures, languages, references, shown


def check(data: Catalogue) -> Iterator[Problem]:
    """Every fault between records that are each well formed."""
    for rule in (
        references.names_exist,
        references.sources_are_used,
        languages.texts_are_complete,
        languages.texts_have_the_same_numbers,
        languages.strings_match,
        languages.search_words_match,
        languages.plurals_match,
        figures.top5_is_not_below_top1,
        figures.results_fit_the_standing,
        figures.weights_were_measured,
        figures.orders_are_unique,
        shown.snapshots_can_be_compared,
        shown.measured_again_what_was_claimed,
        shown.people_have_one_error,
    ):
        yield from rule(data)
