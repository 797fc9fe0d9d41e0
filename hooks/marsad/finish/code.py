"""Mark in a finished page what is code."""

from .tree import Element

CODE = ("code", "kbd", "pre")


def mark_code(page: Element) -> None:
    """Code runs left to right, as an isolate, and is kept from translators."""
    for element in page.iter(*CODE):
        if next(element.iterancestors(*CODE), None) is None:
            for name, value in (("dir", "ltr"), ("translate", "no")):
                element.set(name, element.get(name, value))
