"""Where things stand on the site: the only file that spells the addresses of pages.

An address leads from the root of a language: `models/coca/#top1-fine-tuned`. Templates ask for all
by the name `place`; `ids` spells what stands behind `#`, `stored` the files for other programs.
"""

from urllib.parse import quote as _quote

from . import ids as _ids

ARCHIVE = "archive/"
ARCHIVED_PAPERS = f"{ARCHIVE}papers/"
CHOOSE = "choose/"
CITATIONS = "citations/"
COMPARE = "compare/"
DATA = "data/"
EVIDENCE = "evidence/"
FACT_CHECK = "fact-check/"
FAMILIES = "families/"
GLOSSARY = "glossary/"
LEADERBOARD = "leaderboard/"
MEASURED = "measured/"
MODELS = "models/"
METHODOLOGY = "methodology/"
SNAPSHOT = "snapshot/"
TOP_5 = "top-5/"

CHANGES = f"{DATA}#changes"
BANDS = f"{METHODOLOGY}#bands"
# What an address may hold behind `#` as it is.
IN_FRAGMENT = "!$&'()*+,;=:@/?~"


def archived(key: str) -> str:
    """A row of an archived board; what it prints may stand in its key."""
    return f"{ARCHIVE}#{_quote(key, safe=IN_FRAGMENT)}"


def archived_paper(key: str) -> str:
    """The paper of archived rows."""
    return f"{ARCHIVED_PAPERS}#{key}"


def file_of(address: str) -> str:
    """The file that makes the page at `address`: `models/coca.md` for `models/coca/`."""
    return f"{address.removesuffix('/')}.md"


def page(name: str) -> str:
    """A page written by hand, by the name of its file without `.md`."""
    return f"{name}/"


def model(key: str) -> str:
    """The page of one of our models."""
    return f"{MODELS}{key}/"


def result(key: str, protocol: str) -> str:
    """A result on its model's page, whole: top-1, top-5, setting."""
    return f"{model(key)}#{_ids.result(protocol)}"


def figure(key: str, name: str, protocol: str) -> str:
    """The evidence of a result's figure: `top1`, `top5`, or what was printed `before`."""
    return f"{model(key)}#{_ids.figure(name, protocol)}"


def others(key: str, board: str) -> str:
    """The figures that others give for a result, on its model's page."""
    return f"{model(key)}#{_ids.others(board)}"


def parameters(key: str) -> str:
    """The evidence of a model's number of parameters."""
    return f"{model(key)}#parameters"


def remeasured(key: str) -> str:
    """What others measured with a model's released weights, on its page."""
    return f"{model(key)}#remeasured"


def ranked(name: str, value: str) -> str:
    """The boards with a filter set."""
    return f"{LEADERBOARD}?{name}={value}"


def chosen(most: int) -> str:
    """What nothing beats among weights of `most` million parameters or fewer."""
    return f"{CHOOSE}?max={most}"


def measured_by(column: str) -> str:
    """What was measured, the highest in a column first."""
    return f"{MEASURED}?sort=-{column}"


def row(key: str, board: str, page: str) -> str:
    """The row of a model on a board; `page` names the further one that holds it, if one does."""
    return f"{part(LEADERBOARD, page)}#{_ids.row(key, board)}"


def compared(*keys: str) -> str:
    """Models side by side."""
    return f"{COMPARE}?models={','.join(keys)}"


def past(year: int | str) -> str:
    """The boards of the end of a year."""
    return f"{LEADERBOARD}{year}/"


def boards_view(benchmark: str) -> str:
    """What tells the filters of a benchmark's boards from others in the address of a page."""
    return "" if benchmark == "imagenet-1k" else benchmark


def measured_on(benchmark: str) -> str:
    """The page of what was measured on a benchmark beside the main one."""
    return f"{MEASURED}{benchmark}/"


def part(first: str, page: str) -> str:
    """A further page, by its name (`timm/2`), of a table that begins on `first`; else that one."""
    return f"{first}{page}/" if page else first


def measured_view(key: str) -> str:
    """What tells a set's filters and sorting from those of other sets in the address of a page.

    Those of the first set were shared before there was another: their names stay short.
    """
    return "" if key == "timm" else key


def family(key: str) -> str:
    """The page of a family, or a further one by its name: `vit/2`."""
    return f"{FAMILIES}{key}/"


def weights(family_key: str, name: str, image_size: int) -> str:
    """A row of `ids.weights`, quoted: names of weights may hold what an address may not."""
    return f"{family(family_key)}#{_quote(_ids.weights(name, image_size))}"


def architecture(family_key: str, name: str) -> str:
    """Where the rows of an architecture begin."""
    return f"{family(family_key)}#{_quote(name)}"


def year(year: str | int) -> str:
    """The winner of a year of the challenge, with its top-5 error."""
    return f"{TOP_5}#{_ids.year(year)}"


def human(key: str) -> str:
    """The top-5 error of a person or group."""
    return f"{TOP_5}#{_ids.human(key)}"


def sources(page: str) -> str:
    """A page of the sources whose ids begin with a letter, by its name: `a`, `a/2`."""
    return f"{CITATIONS}{page}/"


def source(key: str, page: str) -> str:
    """A source in full, on the `page` of `sources` that holds it."""
    return f"{sources(page)}#{key}"


def listed_source(key: str, page: str) -> str:
    """A source in the list of all; `page` names the further one that holds it, if one does."""
    return f"{part(CITATIONS, page)}#{key}"


def sources_of(model: str) -> str:
    """The list of sources with its filter set to those of a model."""
    return f"{CITATIONS}?model={model}"


def claim(key: str, page: str) -> str:
    """A claim of the fact-check; `page` names the further one that holds it, if one does."""
    return f"{part(FACT_CHECK, page)}#{key}"


def term(key: str, page: str = "") -> str:
    """A term of the glossary; `page` names the further one that holds it, if one does."""
    return f"{part(GLOSSARY, page)}#{key}"


def change(key: str, page: str) -> str:
    """A change of the data; `page` names the further one that holds it, if one does."""
    return f"{part(DATA, page)}#{_ids.change(key)}"


def fact(key: str, page: str) -> str:
    """The evidence of a fact; `page` names the further one that holds it, if one does."""
    return f"{part(EVIDENCE, page)}#{key}"


def snapshot(key: str) -> str:
    """The table of a post as it was printed, with what was found of its cells."""
    return f"{SNAPSHOT}#{key}"
