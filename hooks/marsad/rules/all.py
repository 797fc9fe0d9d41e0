"""All rules, in the order in which their faults are worth reading."""

from collections.abc import Iterator

from ..problems import Problem
from ..read.kinds import Catalogue
from . import (
    archive,
    changes,
    commits,
    families,
    figures,
    images,
    languages,
    lengths,
    measured,
    organisations,
    posts,
    references,
    releases,
    remeasured,
    scripts,
    shown,
    sources,
    standings,
    twice,
    typed,
    winners,
)

RULES = (
    references.names_exist,
    references.sources_are_used,
    languages.texts_are_complete,
    languages.texts_have_the_same_numbers,
    languages.strings_have_the_same_numbers,
    lengths.texts_fit_their_pages,
    scripts.texts_are_in_their_script,
    scripts.strings_are_in_their_script,
    languages.strings_match,
    languages.search_words_match,
    languages.plurals_match,
    typed.facts_do_not_type_themselves,
    typed.figures_of_records_are_named,
    typed.confirmed_figures_are_on_record,
    figures.top5_is_not_below_top1,
    figures.facts_in_percent_are_parts_of_a_whole,
    figures.facts_look_results_up,
    figures.rows_in_percent_stay_percent,
    standings.results_fit_the_standing,
    standings.withdrawals_say_why,
    standings.unreproduced_stays_unreached,
    standings.dates_follow_the_paper,
    measured.main_benchmark_is_known,
    images.images_are_those_that_were_measured,
    measured.weights_were_measured,
    measured.figures_are_of_their_column,
    measured.parameters_are_those_of_their_row,
    remeasured.accuracies_are_those_that_were_measured,
    remeasured.regimes_are_those_of_weights,
    remeasured.parameters_are_those_of_weights,
    remeasured.image_sizes_are_those_of_weights,
    remeasured.weights_are_of_one_result,
    commits.commits_change_with_rows,
    families.prefixes_are_of_one_family,
    families.weights_are_of_one_family,
    families.prefixes_take_weights,
    families.weights_have_a_family,
    organisations.accounts_are_of_one_organisation,
    organisations.accounts_hold_code,
    organisations.papers_have_models,
    organisations.organisations_have_models,
    figures.years_are_unique,
    winners.winners_are_of_the_organisations_of_their_paper,
    posts.parts_are_unique,
    posts.parts_exist,
    posts.claims_are_counted_through,
    shown.snapshots_can_be_compared,
    shown.people_have_one_error,
    sources.copies_were_made_before_they_were_read,
    sources.documents_are_recorded_once,
    sources.links_say_when_they_were_tried,
    archive.boards_fit_a_page,
    archive.rows_have_names,
    archive.papers_are_printed_in_one_way,
    archive.known_rows_are_results,
    changes.changes_are_of_records,
    changes.changes_are_named_by_their_day,
    releases.versions_are_months,
    releases.archives_are_frozen,
    releases.archives_hold_what_they_say,
    releases.archives_are_of_releases,
    twice.lists_hold_each_item_once,
    twice.records_differ,
    twice.models_are_not_related_to_themselves,
    twice.forms_belong_to_one_term,
)


def check(data: Catalogue) -> Iterator[Problem]:
    """Every fault between records that are each well formed."""
    # What no other rule can do without: to know in which language a text is.
    if wrong := list(languages.languages_are_what_they_say(data)):
        yield from wrong
        return
    for rule in RULES:
        yield from rule(data)
