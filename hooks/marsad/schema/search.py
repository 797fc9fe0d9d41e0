"""What readers of a language type, and the words that our pages use for it."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Annotated

from pydantic import AfterValidator, Field

from ..fold import fold
from .base import ReadOnly, Record, Words


def _check(typed: Iterable[str]) -> None:
    """Spellings that fold to the same letters are one spelling."""
    twice = [words for words, number in Counter(map(fold, typed)).items() if number > 1]
    if twice:
        raise ValueError(f"must hold each spelling once, but folded there is twice: {twice[0]}")


def _phrases(phrases: Mapping[str, tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
    _check(words for typed in phrases.values() for words in typed)
    return phrases


def _groups(groups: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
    forms = [form for group in groups for form in group]
    _check(forms)
    if split := [form for form in forms if not form.isalnum()]:
        raise ValueError(f"must hold single words: `{split[0]}` belongs in `phrases`")
    return groups


def _single(words: tuple[str, ...]) -> tuple[str, ...]:
    _check(words)
    return words


def _answers(answers: Mapping[str, tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
    _check(words for asked in answers.values() for words in asked)
    return answers


Spellings = Annotated[tuple[Words, ...], Field(min_length=1)]
Forms = Annotated[tuple[Words, ...], Field(min_length=2)]
Page = Annotated[Words, Field(pattern=r"^([a-z0-9.-]+/)+$")]


class Search(Record):
    phrases: Annotated[ReadOnly[Words, Spellings], AfterValidator(_phrases)] = Field(
        description="Words to search for, each with what readers type instead."
    )
    words: Annotated[tuple[Forms, ...], AfterValidator(_groups)] = Field(
        description="Forms of one word: whoever asks for one finds all."
    )
    unasked: Annotated[tuple[Words, ...], AfterValidator(_single)] = Field(
        description="Small words of a question that are not searched for."
    )
    answers: Annotated[ReadOnly[Page, Spellings], AfterValidator(_answers)] = Field(
        description="Pages that come first for a question of these words; 0: any number."
    )
    beside: Annotated[tuple[Words, ...], AfterValidator(_single)] = Field(
        description="Words that such a question may hold beside them."
    )
