"""Finish a page: terms, days, code, tables of prose, heads of tables, runs, names, blanks, what is
read first, in this order.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

from babel import Locale
from lxml.etree import strip_attributes

from .. import places
from ..views.edition import Edition
from ..words.runs import Runs
from .blanks import close_up
from .code import mark_code
from .days import mark_days
from .heads import Heads, name_columns
from .isolate import isolate
from .prose import mark_tables
from .searchindex import MARK
from .terms import Lexicon, lexicon, link_terms
from .top import hold_below_top
from .tree import Element, main_of
from .whole import keep_whole

# Where no term is linked: nobody knows where the page is shown.
MISSING = "404.html"


@dataclass(frozen=True)
class Finisher:
    """What the pages of one language are finished with."""

    lexicon: Lexicon
    locale: Locale
    runs: Runs

    @classmethod
    def of(cls, edition: Edition, runs: Runs) -> "Finisher":
        """What the pages of `edition` are finished with; `runs` finds what runs left to right."""
        language = edition.language
        forms = lexicon(language.file, edition.catalogue.glossary, edition.term, runs)
        return cls(forms, language.locale, runs)

    def finish(self, page: Element, path: PurePosixPath) -> Heads:
        """Finish `page`, which stands at `path` in the folder of its language.

        What its style sheet must know of its tables.
        """
        main = main_of(page)
        # The glossary itself explains each.
        if path.name != MISSING and not path.is_relative_to(places.GLOSSARY):
            link_terms(main, self.lexicon, "../" * (len(path.parts) - 1) or "./")
        mark_days(main, self.locale)
        mark_code(page)
        mark_tables(main)
        heads = name_columns(main)
        isolate(page, self.runs)
        keep_whole(main)
        close_up(page)
        strip_attributes(page, MARK)  # the search has read it, and no browser does
        hold_below_top(main)
        return heads


def runs_of(editions: Iterable[Edition]) -> Runs:
    """The left-to-right runs of a site that speaks all these languages, one inside another."""
    return Runs.beside(word for edition in editions for word in edition.language.file.scales)
