"""What must hold between the winners of the challenge and the organisations of their papers."""

import re
from collections.abc import Iterator

from ..problems import Problem
from ..read.kinds import Catalogue
from ..schema.challenge import ChallengeYear
from ..schema.organisation import Organisation


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
