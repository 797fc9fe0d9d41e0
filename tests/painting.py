"""Blocks of pages, made of a catalogue that no file holds."""

from marsad import places
from marsad.catalogue import Catalogue
from marsad.pages.sheet import Paint, Sheet
from marsad.pages.templates import Sandbox, plain
from marsad.read.textfolder import read_folder
from marsad.views.site import SiteView
from marsad.words.language import Language

from .project import ROOT


def painted(catalogue: Catalogue, code: str = "en") -> Paint:
    """What paints the pages of one language with the templates of the project."""
    templates = read_folder(ROOT / "templates", [".html", ".md"], [])
    view = SiteView(catalogue, Language(catalogue.languages[code]))
    return Paint(view, Sandbox(templates), Sandbox(templates, finalize=plain))


def shown(paint: Paint, page: str, block: str, /, **more: object) -> str:
    """The `block` of `page`; `more` is what the block is told."""
    sheet = Sheet(paint, places.file_of(page))
    sheet.show(block, **more)
    return "".join(sheet.fragments.values())
