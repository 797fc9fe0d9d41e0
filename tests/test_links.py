"""The report of links that no longer answer, asked of a server on this machine."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest

import links
from links import CLOSED, FINE, addresses, look, looked, report
from marsad.catalogue import Catalogue

CODES = {"/fine": 200, "/moved": 302, "/gone": 404, "/closed": 403, "/odd": 599}


class Host(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/garbage":
            self.wfile.write(b"no | HTTP\r\n")
            return
        self.send_response(CODES[self.path])
        self.send_header("Location", "/fine")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing of requests."""


@pytest.fixture(scope="module")
def host() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), Host) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/fine", FINE),
        ("/moved", FINE),
        ("/closed", CLOSED),
        ("/gone", "404 Not Found"),
        ("/odd", "599 "),
        ("/garbage", "no answer: no / HTTP"),
    ],
)
def test_what_came_of_asking(host: str, path: str, said: str) -> None:
    assert look(f"{host}{path}", 5) == said


def test_a_host_that_is_not_there_stops_nothing() -> None:
    assert look("http://127.0.0.1:1/", 5).startswith("no answer: ")


def test_the_report_counts_all_and_names_what_is_lost(host: str) -> None:
    named = {f"{host}{path}": f"source-{path[1:]}" for path in ("/fine", "/closed", "/gone")}
    lines = [*report(named, looked(named, 5))]
    assert "\n1 answer, 1 turn programs away, 1 are to look at.\n" in lines
    assert lines[-1] == f"| `source-gone` | <{host}/gone> | 404 Not Found |"


@pytest.mark.parametrize(("more", "code"), [([], 1), (["/gone"], 0)])
def test_a_network_that_is_not_there_is_no_fault_of_the_sources(
    host: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    more: list[str],
    code: int,
) -> None:
    """One answer, whatever it says, is enough for a report."""
    asked = ["http://127.0.0.1:1/a", "http://127.0.0.1:1/b", *(f"{host}{path}" for path in more)]
    monkeypatch.setattr(links, "addresses", lambda _: dict.fromkeys(asked, "x"))
    monkeypatch.setattr(links, "load", lambda _: None)
    assert links.main() == code
    printed = capsys.readouterr()
    assert bool(printed.out) == (code == 0)
    assert printed.err.startswith("no host answers: is there a network?: no answer: ") == bool(code)


def test_every_source_and_copy_is_asked_for(catalogue: Catalogue) -> None:
    found = addresses(catalogue)
    for key, source in catalogue.sources.items():
        assert found[source.url] == key
        assert not source.archive or found[source.archive.url] == key
