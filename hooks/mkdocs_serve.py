"""Show a site while it is made, as `make serve` does: `mkdocs_serve.py 127.0.0.1:8000`.

MkDocs ends where a first build fails. Here what is wrong then stands in place of every page; once
something is saved, all begins anew. So it does where the program itself has changed.
"""

import os
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from time import sleep

from mkdocs.commands.serve import serve
from mkdocs.theme import Theme

from mkdocs_heard import heard
from mkdocs_looker import LOOK, Stamps, stamps
from mkdocs_preview import FAULTS, Changed
from mkdocs_program import HOOKS
from mkdocs_program import faults as program_faults
from mkdocs_raised import said
from mkdocs_told import tell, warned

ROOT = Path(__file__).parent.parent
SETTINGS = "mkdocs.yml"
WATCHED = ("data", "docs", "templates", "overrides", HOOKS, SETTINGS)


def main(address: str) -> None:
    """Serve at `address`. Comes back when it is stopped from the keyboard."""
    found = _seen()
    try:
        with heard() as settings, warned():
            serve(str(ROOT / SETTINGS), dev_addr=address)
            return
    except Changed:
        print("the program has changed: starting anew", flush=True)
    except (Exception, SystemExit) as error:
        _wait(address, settings.faults(ROOT / SETTINGS) or said(error, ROOT), found)
    # In a new process, so that a program which has changed is read anew too.
    os.execv(sys.executable, [sys.executable, *sys.argv])


def _wait(address: str, faults: list[str], found: Stamps) -> None:
    """Show `faults` at `address` until the files are no longer as they were `found`.

    Then those of the program: as long as it has some there is nothing to begin anew with.
    """
    while faults:
        tell(faults, f"http://{address}/")
        _show(address, faults, found)
        found = _seen()
        faults = program_faults(ROOT / HOOKS)


def _show(address: str, faults: list[str], found: Stamps) -> None:
    host, _, port = address.rpartition(":")
    with ThreadingHTTPServer((host, int(port)), _page(faults)) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        while _seen() == found:
            sleep(LOOK)
        server.shutdown()


def _seen() -> Stamps:
    return stamps(path for name in WATCHED if (path := ROOT / name).exists())


def _page(faults: list[str]) -> type[BaseHTTPRequestHandler]:
    """What answers every question with `faults`, on a page of their own where there is one."""
    theme = Theme(name=None, custom_dir=str(ROOT / "overrides"))
    try:
        page = theme.get_env().get_template(FAULTS).render(faults=faults)
        kind = "text/html"
    except Exception:  # what is wrong with it is one of them
        page, kind = "\n".join(faults), "text/plain"
    body = page.encode()

    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", f"{kind}; charset=utf-8")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *arguments: object) -> None:
            """Say nothing."""

    return Page


if __name__ == "__main__":
    main(sys.argv[1])
