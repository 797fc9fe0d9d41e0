"""What a new record of a kind is asked for, and how its file is written: one row a kind."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from ..catalogue import Catalogue
from ..schema.address import arxiv_month, is_arxiv

Answers = Mapping[str, str]


@dataclass(frozen=True)
class Question:
    """`spoken` is asked in each language; where nothing is `needed`, nothing becomes `null`.

    `several` takes more than one answer, with `;` between them.
    """

    name: str
    asked: str
    spoken: bool = False
    needed: bool = True
    several: bool = False


@dataclass(frozen=True)
class Form:
    """`text` is the file, with the name of a question where its answer stands.

    `kind` is the folder of data/; `known` says what follows from the data and the answers so far,
    `refused` why they lead nowhere, nothing where they do not.
    """

    kind: str
    text: str
    questions: tuple[Question, ...]
    known: Callable[[Catalogue, Answers], Answers]
    refused: Callable[[Catalogue, Answers], str] = lambda catalogue, given: ""


def _of_source(catalogue: Catalogue, given: Answers) -> Answers:
    found = {"language": "en", "accessed": f"{datetime.now(UTC):%Y-%m-%d}"}
    if is_arxiv(arxiv := given.get("arxiv", "")):
        found |= {"kind": "preprint", "year": arxiv_month(arxiv)[:4]}
        found |= {"url": f"https://arxiv.org/abs/{arxiv}"}
    return found


def _of_model(catalogue: Catalogue, given: Answers) -> Answers:
    found = {"protocol": "fine-tuned", "confidence": "primary"}
    if is_arxiv(arxiv := given.get("arxiv", "")):
        cited = (key for key, source in catalogue.sources.items() if source.arxiv == arxiv)
        found |= {"published": arxiv_month(arxiv), "paper": next(cited, "")}
    return found


def _without_paper(catalogue: Catalogue, given: Answers) -> str:
    arxiv = given.get("arxiv", "")
    if not arxiv or any(source.arxiv == arxiv for source in catalogue.sources.values()):
        return ""
    return f"no source has the arXiv id `{arxiv}`: `marsad new source` first"


def _of_claim(catalogue: Catalogue, given: Answers) -> Answers:
    post = given.get("post") or next(iter(catalogue.posts), "")
    order = max((c.order for c in catalogue.claims.values() if c.post == post), default=0)
    return {"post": post, "order": str(order + 1), "confidence": "primary"}


def _of_term(catalogue: Catalogue, given: Answers) -> Answers:
    return {f"forms.{code}": given.get(f"term.{code}", "") for code in catalogue.languages}


FORMS = {
    "source": Form(
        "sources",
        """\
kind: {kind} # article, conference-paper, preprint, webpage, software, dataset, post or discussion
title: {title}
language: {language}
authors: {authors}
authors_complete: true # false where more are named than stand here
organisation: {organisation}
year: {year}
venue: {venue}
url: {url}
arxiv: {arxiv}
doi: {doi}
archive: null # or {{url: https://…, captured: YYYY-MM-DD, opened: true}}
status: not-checked # or online, moved, offline
checked: null # the day on which the link was tried
status_note: null
read: {read} # document, opening, copy, quotation or not-read
accessed: {accessed}
""",
        (
            Question("arxiv", "arXiv id, such as 2205.01917", needed=False),
            Question("kind", "Kind, such as article, preprint, webpage or software"),
            Question("title", "Title, as printed"),
            Question("authors", "Authors, full names with ; between them", False, False, True),
            Question("organisation", "Organisation, where no person is named", needed=False),
            Question("year", "Year", needed=False),
            Question("venue", "Journal or conference", needed=False),
            Question("url", "Address, https"),
            Question("doi", "DOI", needed=False),
            Question("language", "Language of the document"),
            Question("read", "How it was read: document, opening, copy, quotation or not-read"),
            Question("accessed", "Day on which it was read"),
        ),
        _of_source,
    ),
    "model": Form(
        "models",
        """\
name: {name}
published: {published} # month in which the first result was printed
standing: accepted # or ensemble, unreproduced, withdrawn, no-figure
summary: {summary}
caution: null
parameters: null # or millions, source, locator, confidence, counts
regime: {regime} # imagenet-1k, larger-public, web-scale-or-private or unknown
training_data: {training_data}
weights: {weights} # public, partly-public, not-public or unknown
code: {code}
paper: {paper}
related: []
results:
  - benchmark: imagenet-1k # a file of data/benchmarks
    protocol: {protocol} # fine-tuned, frozen-features or zero-shot; one result each
    probe: {probe} # linear or attention, for frozen-features
    image_size: {image_size}
    setting: null
    top1:
      kind: reported # or measured, estimated
      value: {top1} # digits as printed
      source: {paper}
      locator: {locator}
      confidence: {confidence} # primary, secondary or third-party-note
    top5: {{kind: not-published}} # or as top1
    revision: null # since when and instead of what, if it was printed later than the model
    others: [] # what somebody else gives for this very result, and `who`
    remeasured: [] # weights in data/measurements that are this very result
""",
        (
            Question("arxiv", "arXiv id of its paper, such as 2205.01917", needed=False),
            Question("name", "Name"),
            Question("paper", "Id of its source in data/sources (first: marsad new source)"),
            Question("published", "Month in which the first result was printed, YYYY-MM"),
            Question("summary", "What it is, in a sentence", spoken=True),
            Question("regime", "imagenet-1k, larger-public, web-scale-or-private or unknown"),
            Question("training_data", "What it learned from", spoken=True),
            Question("weights", "Weights: public, partly-public, not-public or unknown"),
            Question("code", "Address of the code, https", needed=False),
            Question("protocol", "Protocol: fine-tuned, frozen-features or zero-shot"),
            Question("probe", "Probe, for frozen-features: linear or attention", needed=False),
            Question("image_size", "Side of the image in pixels", needed=False),
            Question("top1", "Top-1 accuracy in percent, digits as printed"),
            Question("locator", "Where it is printed, such as Table 2", spoken=True),
            Question("confidence", "Where you saw it: primary, secondary or third-party-note"),
        ),
        _of_model,
        _without_paper,
    ),
    "claim": Form(
        "claims",
        """\
post: {post}
part: {part} # a part that the post names
order: {order} # among all claims of the post
claim: {claim}
verbatim: {verbatim}
verdict: {verdict} # confirmed, corrected, unsupported or outdated
right: {right}
explanation: {explanation}
would_change: {would_change}
confidence: {confidence} # primary, secondary, third-party-note, computed or not-found
evidence:
  - source: {source}
    locator: {locator}
models: []
page: {page} # the page of docs/ that explains it
""",
        (
            Question("post", "Id of the post in data/posts"),
            Question("part", "The part of the post that says it"),
            Question("order", "Place among the claims of the post"),
            Question("claim", "The claim", spoken=True),
            Question("verbatim", "The words of the post, exactly"),
            Question("verdict", "Verdict: confirmed, corrected, unsupported or outdated"),
            Question("right", "What is right, in a few words", spoken=True),
            Question("explanation", "Why", spoken=True),
            Question("would_change", "What would change the verdict", spoken=True),
            Question("source", "Id of the source that shows it, in data/sources"),
            Question("locator", "Where in the source", spoken=True),
            Question("confidence", "How it was seen, such as primary or secondary"),
            Question("page", "The page of docs/ that explains it, such as top-5"),
        ),
        _of_claim,
    ),
    "term": Form(
        "glossary",
        """\
term: {term}
latin: {latin} # a tag that stays in Latin letters
forms: {forms}
definition: {definition}
avoid: {avoid}
""",
        (
            Question("term", "The term", spoken=True),
            Question("latin", "Tag in Latin letters, such as Top-1", needed=False),
            Question("forms", "Its forms in a sentence, with ; between them", True, True, True),
            Question("definition", "What it means, in a sentence", spoken=True),
            Question("avoid", "A wording that misleads, and why", spoken=True, needed=False),
        ),
        _of_term,
    ),
}
