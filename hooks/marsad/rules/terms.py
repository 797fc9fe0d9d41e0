"""What the forms of a term may be: the build makes a link of each on every page."""

from collections.abc import Iterator

from ..fold import fold
from ..problems import Problem
from ..read.kinds import Catalogue

SHORTEST = 2  # letters


def forms_are_no_small_words(data: Catalogue) -> Iterator[Problem]:
    """No form is one letter, or made of words that the search does not ask for: `the`, `من`."""
    for term, file in data.glossary.with_files():
        for code, forms in term.forms.root.items():
            small = _small(data, code)
            for index, form in enumerate(forms):
                if len(fold(form)) < SHORTEST or small.issuperset(fold(form).split()):
                    said = f"`forms.{code}.{index}` must not be `{form}`: it is a small word, and "
                    yield file.problem(f"{said}every page would link it", "forms", code, index)


def _small(data: Catalogue, code: str) -> frozenset[str]:
    """The small words of a language; where it lacks its file another rule has said so."""
    words = data.search[code].unasked if code in data.search else ()
    return frozenset(map(fold, words))
