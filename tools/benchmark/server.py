"""A local server of static files that sends gzip, as public hosts do."""

import gzip
import mimetypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

PACKED = ("text/", "application/json", "application/javascript", "image/svg", "application/xml")


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, site: Path, *args: object) -> None:
        self.site = site
        super().__init__(*args)  # type: ignore[arg-type]  # as the server gives them

    def do_GET(self) -> None:
        path = self.site / unquote(urlsplit(self.path).path).lstrip("/")
        if path.is_dir():
            path /= "index.html"
        if path.is_file() and path.resolve().is_relative_to(self.site.resolve()):
            self._send(200, path)
        else:
            self._send(404, self.site / "404.html")

    def log_message(self, format: str, *args: object) -> None:
        pass

    def _send(self, status: int, path: Path) -> None:
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        packed = kind.startswith(PACKED)
        body = _body(path, packed)
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")  # as GitHub Pages does
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def serving(site: Path) -> Iterator[str]:
    """The origin under which `site` is served while the block runs."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, site))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        _body.cache_clear()


@cache
def _body(path: Path, packed: bool) -> bytes:
    content = path.read_bytes() if path.is_file() else b"not found"
    return gzip.compress(content, 9, mtime=0) if packed else content
