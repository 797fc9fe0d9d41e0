"""`marsad new` asks for what a record needs, writes its file, and says what remains."""

import shlex
from datetime import UTC, datetime
from pathlib import Path

import pytest

from marsad.__main__ import main
from marsad.catalogue import load
from marsad.intake.forms import FORMS
from marsad.read.kinds import kinds
from marsad.read.yamlfile import parsed

from .project import files

TERM = (
    "term.ar=صف",
    "term.en=row",
    "definition.ar=ما في السطر.",
    "definition.en=What is in a line.",
)
SOURCE = ("arxiv=2401.01234", "title=A: b", "authors=Hâ Yâ; Né de", "read=opening")


def new(tree: Path, *words: str, given: tuple[str, ...] = ()) -> int:
    """The command with an answer to nothing but `given`."""
    answers = [part for text in given for part in ("--set", text)]
    return main(["new", *words, *answers, "--no-ask", "--root", str(tree)])


def test_a_term_passes_the_check_at_once(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert new(tree, "term", "row", given=TERM) == 0
    path = tree / "data" / "glossary" / "row.yml"
    assert capsys.readouterr().out == f"{path} written\n"
    term = load(tree / "data").glossary["row"]
    assert term.forms.root["en"] == ("row",)
    assert (term.latin, term.avoid) == (None, None)


def test_what_follows_from_the_arxiv_id_is_not_asked_for(
    tree: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert new(tree, "source", "ha-2024", given=SOURCE) == 0
    path = tree / "data" / "sources" / "ha-2024.yml"
    said = capsys.readouterr().out
    assert said.startswith(f"{path} written\nwhat remains before `marsad check` passes:\n")
    assert f"{path}:1: no record cites the source `ha-2024`" in said
    found = parsed(path, path.read_text("utf-8")).data
    assert (found["kind"], found["year"]) == ("preprint", "2024")
    assert (found["url"], found["doi"]) == ("https://arxiv.org/abs/2401.01234", None)
    assert found["authors"] == ["Hâ Yâ", "Né de"]
    assert found["accessed"] == f"{datetime.now(UTC):%Y-%m-%d}"
    assert "# document, opening, copy, quotation or not-read" in path.read_text("utf-8")


def test_a_number_that_arxiv_gave_before_2007_says_as_much(tree: Path) -> None:
    given = ("arxiv=cs/9901002", *SOURCE[1:])
    assert new(tree, "source", "ha-1999", given=given) == 0
    path = tree / "data" / "sources" / "ha-1999.yml"
    found = parsed(path, path.read_text("utf-8")).data
    assert (found["kind"], found["year"]) == ("preprint", "1999")
    assert found["url"] == "https://arxiv.org/abs/cs/9901002"


def test_a_model_finds_its_paper_by_the_arxiv_id(tree: Path) -> None:
    given = ["arxiv=2401.01234", "name=Yâ", "regime=unknown", "weights=unknown", "top1=80.50"]
    for code, words in (("ar", "شيء"), ("en", "a thing")):
        given += [f"{name}.{code}={words}" for name in ("summary", "training_data", "locator")]
    assert new(tree, "source", "ha-2024", given=SOURCE) == 0
    assert new(tree, "model", "ya", given=tuple(given)) == 0
    model = load(tree / "data").models["ya"]
    assert (model.paper, model.published, model.code) == ("ha-2024", "2024-01", None)
    assert str(getattr(model.results[0].top1, "value", "")) == "80.50"


def test_questions_are_asked_in_turn_and_again_where_nothing_is_answered(
    tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers, asked = iter(["صف", "", "row", "", "", "", "س.", "d.", "", ""]), list[str]()

    def answer(text: str) -> str:
        asked.append(text)
        return next(answers)

    monkeypatch.setattr("builtins.input", answer)
    assert main(["new", "term", "row", "--root", str(tree)]) == 0
    assert asked[1:3] == ["The term (en): "] * 2
    assert asked[3].endswith(" [empty: unknown]: ")
    assert asked[5] == "Its forms in a sentence, with ; between them (en) [row]: "
    assert load(tree / "data").glossary["row"].term.root["en"] == "row"


@pytest.mark.parametrize(("end", "status"), [(EOFError, 1), (KeyboardInterrupt, 130)])
def test_who_stops_has_written_nothing_and_lost_no_answer(
    tree: Path,
    end: type[BaseException],
    status: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    answers = iter(["a 'row'"])

    def stop(text: str) -> str:
        for answer in answers:
            return answer
        raise end

    monkeypatch.setattr("builtins.input", stop)
    before = files(tree / "data")
    command = ["new", "term", "row", "--root", str(tree)]
    assert main([*command, "--set", "term.ar=صف"]) == status
    head, again = capsys.readouterr().err.split("to go on from what was answered:\n")
    assert head == "\nstopped: nothing is written\n"
    said = ["marsad", "new", "term", "row", "--set", "term.ar=صف", "--set", "term.en=a 'row'"]
    assert shlex.split(again.replace("\\\n", "")) == said
    assert main(command) == status
    assert capsys.readouterr().err == "\nstopped: nothing is written\n"
    assert files(tree / "data") == before


@pytest.mark.parametrize(
    ("words", "given", "said"),
    [
        (("term", "band"), TERM, "glossary/band.yml:1: is there already"),
        (("term", "../x"), TERM, "glossary/../x.yml:1: the file name must be an id"),
        (("term", "x" * 300), TERM, "the file name must not be longer than 80 letters"),
        (("term", "row"), (*TERM, "latin"), "`--set latin` must say a value too: `--set latin=…`"),
        (
            ("model", "ya"),
            ("arxiv=9999.1",),
            "models/ya.yml:1: no source has the arXiv id `9999.1`: `marsad new source` first",
        ),
        (("source", "x"), (*SOURCE, "year=soon"), "  --set 'title=A: b' \\\n"),
        (("term", "row"), TERM[1:], "glossary/row.yml:1: `term.ar` must be given"),
        (
            ("term", "row"),
            (*TERM, "latn=X"),
            "`latn` is not asked for here (did you mean `latin`?)",
        ),
        (("source", "x"), (*SOURCE, "year=soon"), "sources/x.yml:7: `year` must"),
        (("claim", "x"), (), "claims/x.yml:1: `verdict` must be given"),
        (("claim", "x"), (), "claims/x.yml:1: `claim.ar` must be given"),
    ],
)
def test_what_cannot_be_written_is_refused_and_nothing_is_written(
    tree: Path,
    words: tuple[str, str],
    given: tuple[str, ...],
    said: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    before = files(tree / "data")
    assert new(tree, *words, given=given) == 1
    assert said in capsys.readouterr().err
    assert files(tree / "data") == before


@pytest.mark.parametrize("word", FORMS)
def test_every_field_of_the_schema_stands_in_its_order(word: str) -> None:
    form = FORMS[word]
    (record,) = (kind.record for kind in kinds() if kind.name == form.kind)
    filled = form.text.format(**{question.name: "null" for question in form.questions})
    assert [*parsed(Path(word), filled).data] == [*record.model_fields]
