"""The site as each generator builds it: one function a generator, into a folder."""

import sys
from collections.abc import Callable
from pathlib import Path
from shutil import copytree

from marsad.finish.site import finish_pages
from marsad.project import checked, spread
from marsad.views.edition import Editions, editions_of

from .venv import Venv, run

ROOT = Path(__file__).resolve().parent.parent.parent
# Those that the rehearsal was last seen to pass with.
PROPERDOCS, ZENSICAL = "properdocs==1.6.7", "zensical==0.0.73"
BUILD = ("build", "-f", "mkdocs.yml")
ADDRESS, DEFAULT = "https://imagenet-observatory.example/", "ar"
SETTINGS = """site_name: ImageNet Observatory
site_url: {address}
docs_dir: tree/{code}
site_dir: {site}
theme: {{name: material, language: {code}, font: false}}
markdown_extensions: [attr_list, md_in_html, tables, footnotes, admonition, toc]
"""


def mkdocs(work: Path) -> Path:
    """By MkDocs, as the site is published."""
    site = work / "mkdocs"
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)]
    run(command, ROOT, {"PYTHONPATH": str(ROOT / "hooks")})
    return site


def properdocs(work: Path) -> Path:
    """By ProperDocs out of the same tree, where no MkDocs is."""
    site, venv = work / "properdocs", Venv(ROOT, work / "venv-properdocs")
    venv.make(["--require-hashes", "-r", "requirements/site.txt"], [PROPERDOCS])
    venv.pip("uninstall", "--yes", "mkdocs")
    venv.run("properdocs", ["build", "-f", "mkdocs.yml", "--strict", "--site-dir", str(site)])
    return site


def zensical(work: Path) -> Path:
    """By Zensical out of the Markdown of all pages; then finished by us."""
    venv = Venv(ROOT, work / "venv-zensical")
    venv.make([ZENSICAL])
    own = work / "zensical"
    editions = prepared(own)
    site = by_language(own, editions, lambda: venv.run("zensical", BUILD, own))
    finish_pages(site, editions)
    return site


def prepared(own: Path) -> Editions:
    """Put the Markdown of all pages into the folder `own`, for generators of one language."""
    spread(ROOT, own / "tree", ADDRESS, DEFAULT)
    shelf, _ = checked(ROOT, ADDRESS, DEFAULT)
    return editions_of(shelf.catalogue, DEFAULT)


def by_language(own: Path, editions: Editions, build: Callable[[], object]) -> Path:
    """The site that `build` makes of what is prepared in `own`, called once for each language.

    Zensical writes nowhere but below its settings.
    """
    for folder, edition in editions.items():
        code = edition.language.code
        text = SETTINGS.format(code=code, address=f"{ADDRESS}{folder}", site=f"built/{code}")
        (own / "mkdocs.yml").write_text(text, "utf-8")
        build()
        copytree(own / "built" / code, own / "site" / folder, dirs_exist_ok=True)
    return own / "site"
