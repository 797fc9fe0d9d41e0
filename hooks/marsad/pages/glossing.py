"""Link the terms of finished pages to the glossary."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any, cast

from markupsafe import Markup

from .. import places
from ..catalogue import Catalogue
from ..finish.terms import lexicon, link_first_uses
from ..words.language import Language
from .page import Page, root_of
from .templates import Sandbox


def glossed(
    pages: Iterable[Page], catalogue: Catalogue, language: Language, html: Sandbox
) -> Iterator[Page]:
    """`pages` that link their terms; on the glossary itself each is explained in place."""
    forms = lexicon(language.file, catalogue.glossary)
    # A macro, since there are dozens of terms on a page: a template for each would take longer.
    macro: Callable[..., Markup] = cast(Any, html.get_template("gloss.html").module).gloss
    for page in pages:
        uri = page.uri.removeprefix(f"{language.code}/")
        link = partial(_gloss_link, macro, root_of(uri))
        own = uri == places.file_of(places.GLOSSARY)
        yield (
            page
            if own
            else replace(page, glossed=partial(link_first_uses, lexicon=forms, link=link))
        )


def _gloss_link(macro: Callable[..., Markup], root: str, term: str, words: str) -> str:
    # The words stand in a finished page: they are HTML already, and so is all around them.
    return str(macro(root, term, Markup(words)))
