"""What search finds of a record beside its page: each result of a model, each architecture."""

from collections.abc import Iterator
from dataclasses import dataclass

from .. import places
from ..words.language import Language
from .citations import CitationsPart
from .claims import ClaimsPart, ClaimView
from .family import FamilyPart, FamilyView
from .figures import FigureView
from .models import ModelView
from .results import ResultView
from .sizes import in_letters
from .sources import SourcesView

SOURCE = 0.5  # of the weight of a page


@dataclass(frozen=True)
class Entry:
    """A place to find: `location` from the root of its language, and plain text.

    `weight` is how much a match in it counts, where one in a page counts 1; `called` is what else
    it is known as.
    """

    location: str
    title: str
    text: str
    weight: float = 1
    called: str = ""


def of_model(model: ModelView, say: Language) -> list[Entry]:
    """The page of `model` and the places of its results on it."""
    about = (model.summary, model.caution, *_facts(model, say))
    return [
        Entry(places.model(model.key), model.name, " ".join(filter(None, about))),
        *(_result(model.key, result, say) for result in model.results),
    ]


def of_family(family: FamilyView, say: Language) -> list[Entry]:
    """The page of `family`, and where the rows of each architecture begin."""
    key, name = family.link.key, family.link.name
    return [
        Entry(places.family(key), name, f"{family.text} {family.released_said}"),
        *(
            _architecture(page, architecture, said)
            for page, architecture, said in family.architectures
        ),
    ]


def of_family_part(part: FamilyPart, say: Language) -> list[Entry]:
    """A further page, of which the architectures on it bear the name."""
    return [Entry(places.family(part.page), part.title, "")]


def of_sources(page: SourcesView, say: Language) -> list[Entry]:
    """The line of each source in the list of all: there they are one page to search.

    What others call their work comes after a page of ours that tells of the same.
    """
    return [Entry(item.listed, item.title, item.found, SOURCE) for item in page.sources]


def of_citations_part(part: CitationsPart, say: Language) -> list[Entry]:
    """A further page, of which the lines of sources on it bear the name."""
    return [Entry(places.part(places.CITATIONS, part.page), part.title, "")]


def of_claims_part(part: ClaimsPart, say: Language) -> list[Entry]:
    """A further page, and each claim on it."""
    page = Entry(places.part(places.FACT_CHECK, part.page), part.title, "")
    return [page, *(_claim(claim, say) for claim in part.claims)]


def nothing(part: object, say: Language) -> list[Entry]:
    """Of a further page of a table, where each row is found elsewhere."""
    return []


def _architecture(page: str, name: str, said: str) -> Entry:
    return Entry(places.architecture(page, name), name, said, called=in_letters(name))


def _facts(model: ModelView, say: Language) -> Iterator[str]:
    parameters = model.parameters.text, model.parameters_counted
    told = {
        "col_parameters": " · ".join(filter(None, parameters)),
        "training_data": " · ".join(model.trained_on),
        "col_published": model.published,
        "weights": model.weights.said,
        "col_paper": f"{model.paper.link.title} ({model.paper.link.label})",
    }
    for name, words in told.items():
        yield f"{say.t(name)}{say.t('colon')} {words}"
    for item in (row for found in model.remeasured for row in found.rows):
        yield " ".join(filter(None, (item.weights, item.top1, item.top5)))


def _result(key: str, result: ResultView, say: Language) -> Entry:
    figures = (("col_top1", result.top1), ("col_top5", result.top5))
    words = [f"{say.t(name)} {_figure(figure)}" for name, figure in figures]
    text = " ".join(filter(None, (*words, result.image_size, result.setting)))
    return Entry(places.result(key, result.board.value), result.board.label, text)


def _claim(claim: ClaimView, say: Language) -> Entry:
    name = say.t("claim_link", n=claim.link.number)
    words = (claim.verdict.label, claim.right, claim.verbatim, claim.explanation)
    return Entry(claim.link.address, f"{name}{say.t('colon')} {claim.claim}", " ".join(words))


def _figure(figure: FigureView) -> str:
    """A figure and its kind; the words are the figure where there is none."""
    return f"{figure.text} ({figure.kind.label})" if figure.evidence else figure.text
