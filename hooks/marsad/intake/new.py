"""Ask for what a new record needs, and write its file: nothing else is touched."""

import json
import re
import shlex
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..catalogue import Catalogue
from ..pages.page import Folders
from ..problems import BadData, Problem, did_you_mean, shown
from ..project import checked
from ..read.datafolder import id_fault, read
from ..read.kinds import kinds
from ..read.records import record_of
from ..read.yamlfile import parsed
from .forms import FORMS, Answers, Form, Question
from .save import save

# What needs no quotes in YAML, whatever stands around it.
BARE = re.compile(r"(?!null$)[A-Za-z0-9](?:[A-Za-z0-9./:_-]*[A-Za-z0-9/])?")
Ask = Callable[[str], str]
INTERRUPTED = 130  # what a shell is told of a program that Ctrl-C has ended


class Stopped(Exception):
    """Nobody goes on answering: says what was answered, and has the status to end with."""

    def __init__(self, said: str, status: int) -> None:
        self.status = status
        super().__init__(said)


def write_new(root: Path, word: str, key: str, given: Sequence[str], ask: Ask | None) -> list[str]:
    """Write the record `key` of the kind `word`; the file, and what `marsad check` then says.

    `given` are answers, `name=value`; the others are asked for by `ask`, where there is one.
    Raises BadData, with a note of what was answered, or Stopped; then nothing is written.
    """
    form, folders = FORMS[word], Folders.of(root)
    path = folders.data / form.kind / f"{key}.yml"
    if fault := id_fault(key) or ("is there already" if path.exists() else ""):
        raise BadData([Problem(path, 1, fault)])
    # Whatever is wrong with other files is said at the end.
    paper = _Paper(path, form, read(folders.data, []))
    answers = dict[str, str]()
    try:
        paper.answer(answers, given, ask)
    except (EOFError, KeyboardInterrupt) as error:
        said = f"stopped: nothing is written{_again(word, key, answers)}"
        raise Stopped(said, INTERRUPTED if isinstance(error, KeyboardInterrupt) else 1) from error
    text = paper.written(answers)
    (record,) = (kind.record for kind in kinds() if kind.name == form.kind)
    try:
        record_of(parsed(path, text), record)
    except BadData as error:
        error.add_note(_again(word, key, answers).strip())
        raise
    save({path: text})
    return [f"{path} written", *_remaining(root)]


def _again(word: str, key: str, answers: Answers) -> str:
    """The command that goes on, so that nobody types all of it a second time."""
    given = [shlex.quote(f"{name}={value}") for name, value in answers.items() if value]
    if not given:
        return ""
    command = " \\\n".join([f"  marsad new {word} {key}", *(f"    --set {one}" for one in given)])
    return f"\nto go on from what was answered:\n{command}"


def _remaining(root: Path) -> Iterator[str]:
    try:
        checked(root)
    except BadData as error:
        yield "what remains before `marsad check` passes:"
        yield from map(str, error.problems)


@dataclass(frozen=True)
class _Paper:
    """A form to fill in for the file `path`."""

    path: Path
    form: Form
    catalogue: Catalogue

    def answer(self, answers: dict[str, str], given: Sequence[str], ask: Ask | None) -> None:
        """Put an answer to every question into `answers`; empty is unknown. Raises BadData."""
        answers |= self._read(given)
        for question in self.form.questions:
            for name in self._names(question):
                if fault := self.form.refused(self.catalogue, answers):
                    raise BadData([Problem(self.path, 1, fault)])
                if name not in answers:
                    known = self.form.known(self.catalogue, answers).get(name, "")
                    answers[name] = _asked(question, name, known, ask) if ask else known
        needed = (n for q in self.form.questions if q.needed for n in self._names(q))
        if missing := [f"`{name}` must be given" for name in needed if not answers[name]]:
            raise BadData(Problem(self.path, 1, said) for said in missing)

    def written(self, answers: Answers) -> str:
        """The text of the file."""
        found = {question.name: self._value(question, answers) for question in self.form.questions}
        return self.form.text.format(**found)

    def _names(self, question: Question) -> list[str]:
        codes = self.catalogue.languages if question.spoken else ()
        return [f"{question.name}.{code}" for code in codes] or [question.name]

    def _read(self, given: Sequence[str]) -> dict[str, str]:
        """The answers in `given`. Raises BadData with every one to no question."""
        if bare := [text for text in given if "=" not in text]:
            said = "`--set {0}` must say a value too: `--set {0}=…`"
            raise BadData(Problem(self.path, 1, said.format(shown(text))) for text in bare)
        answers = dict(_pair(text) for text in given)
        known = [name for question in self.form.questions for name in self._names(question)]
        faults = [
            Problem(self.path, 1, f"`{name}` is not asked for here{did_you_mean(name, known)}")
            for name in answers.keys() - known
        ]
        if faults:
            raise BadData(faults)
        return answers

    def _value(self, question: Question, answers: Answers) -> str:
        """What YAML says for the answers to `question`, on one line."""
        write = _listed if question.several else _quoted
        if not question.spoken:
            return write(answers[question.name])
        names = zip(self.catalogue.languages, self._names(question), strict=True)
        said = {code: answers[name] for code, name in names}
        if not any(said.values()):
            return "null"
        return "{" + ", ".join(f"{code}: {write(text)}" for code, text in said.items()) + "}"


def _pair(text: str) -> tuple[str, str]:
    name, _, value = text.partition("=")
    return name.strip(), value.strip()


def _asked(question: Question, name: str, known: str, ask: Ask) -> str:
    """What is answered; `known` where nothing is. Asks again for what is needed."""
    language = f" ({name.rpartition('.')[2]})" if question.spoken else ""
    hint = f" [{known}]" if known else "" if question.needed else " [empty: unknown]"
    while True:
        answer = ask(f"{question.asked}{language}{hint}: ").strip() or known
        if answer or not question.needed:
            return answer


def _quoted(text: str) -> str:
    if not text:
        return "null"
    return text if BARE.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def _listed(text: str) -> str:
    return f"[{', '.join(_quoted(item.strip()) for item in text.split(';') if item.strip())}]"
