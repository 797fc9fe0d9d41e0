"""What must hold of the winners of the challenge, and of people who were measured beside them."""

import re
from collections.abc import Iterator
from decimal import Decimal

from ..problems import Problem
from ..read.kinds import Catalogue
from ..schema.challenge import ChallengeYear
from ..schema.organisation import Organisation
from .images import whole

# How long after people were measured a study of them may be printed.
YEARS = 2


def winners_are_of_the_organisations_of_their_paper(data: Catalogue) -> Iterator[Problem]:
    """`members` says of which recorded organisations they are: those named for their paper.

    Their paper is the one their error is from at first hand, where a model is recorded from it.
    """
    papers = {model.paper for model in data.models.values()}
    for year, file in data.challenge.with_files():
        paper = year.top5_error.source
        if year.top5_error.confidence == "primary" and paper in papers:
            for language, message in _differences(data, year, paper):
                yield file.problem(message, "members", language)


def errors_are_whole_images(data: Catalogue) -> Iterator[Problem]:
    """The error of a year is a whole number of its test images, as far as its digits tell."""
    for year, file in data.challenge.with_files():
        errors = [one.value for one in (year.top5_error, year.top5_error_extra_data) if one]
        for error in errors:
            if not whole(error, Decimal(year.test_images)):
                said = f"must be one of which {error}% is a whole part, not {year.test_images}"
                yield file.problem(f"`test_images` {said}", "test_images")


def outside_data_lower_the_error(data: Catalogue) -> Iterator[Problem]:
    """The best error with outside data is below the best one without: else nobody tells of it."""
    for year, file in data.challenge.with_files():
        more = year.top5_error_extra_data
        if more and more.value >= year.top5_error.value:
            said = f"must be below `top5_error`, but {more.value} >= {year.top5_error.value}"
            yield file.problem(f"`top5_error_extra_data` {said}", "top5_error_extra_data")


def people_were_measured_for_their_study(data: Catalogue) -> Iterator[Problem]:
    """People were measured in the year of the study that tells of them, or shortly before."""
    for human, file in data.humans.with_files():
        study = data.sources.get(human.source)  # a missing one has been named by another rule
        printed = study.year if study else None
        if printed and not printed - YEARS <= human.year <= printed:
            said = f"from {printed - YEARS} to {printed}, when `{human.source}` was printed"
            yield file.problem(f"`year` must be {said}, not {human.year}", "year")


def _differences(data: Catalogue, year: ChallengeYear, paper: str) -> Iterator[tuple[str, str]]:
    """In which language an organisation is missing or too many."""
    for key, organisation in data.organisations.items():
        named = any(paper in naming.papers for naming in organisation.named)
        for language, words in year.members.root.items():
            if _says(words, organisation, language) != named:
                must = "must name" if named else "must not name"
                why = "is" if named else "is not"
                text = f"`members` {must} `{key}`, which {why} named for the paper `{paper}`"
                yield language, text


def _says(words: str, organisation: Organisation, language: str) -> bool:
    """Whether the name stands there whole; what stands before it may be joined, as in Arabic."""
    name = organisation.name.root.get(language)  # a missing one has been named by another rule
    return name is not None and re.search(rf"{re.escape(name)}\b", words) is not None
