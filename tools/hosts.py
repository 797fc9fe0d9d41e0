"""Serve the built site by the real servers, as hosting/ configures them: what do they answer?

make hosts          needs nginx and caddy (Debian: apt install nginx-light caddy) and a browser

Each server is asked at the root of a host and below a path. A line is a request and what came; what
must hold and does not stands behind it, and then the command fails.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from gzip import decompress
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from socket import socket

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
SITE, HOSTING = ROOT / "site", ROOT / "hosting"
SHORT, LONG = "public, max-age=300, must-revalidate", "public, max-age=31536000, immutable"
BASES = ("", "/observatory")
VISITED = ("/", "/en/", "/leaderboard/", "/compare/", "/choose/", "/my-result/", "/citations/")


def free() -> int:
    """A port that nobody listens on."""
    with socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


PORT = free()


@dataclass(frozen=True)
class Request:
    """What is asked for, and what must come; `says` stands in the body."""

    path: str
    status: int = 200
    cache: str = SHORT
    packed: bool = True
    says: str = ""
    headers: dict[str, str] = field(default_factory=dict)


def requests(site: Path) -> Iterator[Request]:
    """What a reader, a program and a mistyped address ask for."""
    yield Request("/", says='lang="ar"', headers={"content-type": "text/html; charset=utf-8"})
    yield Request("/en/data/", says='lang="en"')
    yield Request("/models", 301, packed=False)
    yield Request("/nowhere/", 404, says='lang="ar"')
    yield Request("/en/nowhere/", 404, says='lang="en"')
    yield Request("/assets/site.css")
    yield Request("/assets/app.js")
    yield Request("/search/search_index.json")
    shared = {"access-control-allow-origin": "*"}
    yield Request("/data/leaderboard.csv", headers=shared)
    (worker,) = (site / "assets" / "javascripts" / "workers").glob("search.*.min.js")
    yield Request(f"/{worker.relative_to(site).as_posix()}", cache=LONG)
    for archive in sorted((site / "data").glob("20*.tar.xz")):
        version = archive.name.removesuffix(".tar.xz")
        yield Request(f"/data/{archive.name}", cache=LONG, packed=False, headers=shared)
        yield Request(f"/data/{version}/leaderboard.csv", cache=LONG, headers=shared)
        yield Request(f"/data/{version}/", says=version)
        yield Request("/data/latest/leaderboard.csv", headers=shared)


def main() -> int:
    """Ask both servers; 1 where something is missing or does not hold."""
    if missing := [name for name in ("nginx", "caddy") if not shutil.which(name)]:
        print(f"no {' and no '.join(missing)}: apt install nginx-light caddy", file=sys.stderr)
        return 1
    faults = 0
    for server in (nginx, caddy):
        for base in BASES:
            with tempfile.TemporaryDirectory() as name, server(Path(name), base):
                faults += sum(map(shown, asked(server.__name__, base)))
                faults += sum(map(shown, visited(server.__name__, base)))
    print(f"{faults} faults")
    return 1 if faults else 0


def shown(line: str) -> bool:
    """Print a line; whether it tells a fault."""
    print(line)
    return " !! " in line


def asked(server: str, base: str) -> Iterator[str]:
    """A line for each request."""
    same = {name.lower(): value for name, value in policies()}
    for request in requests(SITE):
        answer, body = ask(f"{base}{request.path}")
        encoding = answer.getheader("content-encoding") or "-"
        wrong = [*differing(request, answer, body, same)]
        told = f"{server:6}{base + request.path:62}{answer.status:4} {encoding:5}"
        yield f"{told}{answer.getheader('cache-control') or '-'}" + "".join(
            f" !! {w}" for w in wrong
        )


def ask(path: str) -> tuple[HTTPResponse, bytes]:
    """What the server answers to one request, read whole."""
    connection = HTTPConnection("127.0.0.1", PORT, timeout=20)
    connection.request("GET", path, headers={"Host": "localhost", "Accept-Encoding": "gzip"})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer, body


def differing(
    request: Request, answer: HTTPResponse, body: bytes, same: dict[str, str]
) -> Iterator[str]:
    """What must hold of an answer and does not."""
    moved = answer.status in (301, 308)
    if answer.status != request.status and not (moved and request.status == 301):
        yield f"status {request.status}"
    wanted = {"cache-control": request.cache, **same, **request.headers}
    for name, value in wanted.items():
        if not moved and answer.getheader(name) != value:
            yield f"{name}: {value}"
    packed = answer.getheader("content-encoding") == "gzip"
    if packed != request.packed:
        yield "compressed" if request.packed else "not compressed"
    if request.says.encode() not in (decompress(body) if packed else body):
        yield f"says {request.says}"


def policies() -> Iterator[tuple[str, str]]:
    """The headers that hosting/_headers gives to every page."""
    text = (HOSTING / "_headers").read_text("utf-8")
    for line in text.partition("/*\n")[2].partition("/data/*\n")[0].splitlines():
        name, _, value = line.strip().partition(": ")
        yield name, value


def visited(server: str, base: str) -> Iterator[str]:
    """What a browser complains of, which keeps to the policy that the server sends."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM"))
        page, said = browser.new_page(), list[str]()
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        for path in VISITED:
            page.goto(f"http://localhost:{PORT}{base}{path}", wait_until="networkidle")
        page.keyboard.press("/")
        page.keyboard.type(
            next(iter(json.loads((SITE / "data/models.json").read_text())["models"]))
        )
        page.locator(".search-results a").first.wait_for()
        browser.close()
    told = f"{server:6}{base}/ … {len(VISITED)} pages and a search in a browser"
    yield told + "".join(f" !! {line}" for line in said)


@contextmanager
def nginx(folder: Path, base: str) -> Iterator[None]:
    """nginx with hosting/nginx.conf, at the root of a host or below `base`."""
    text = (HOSTING / "nginx.conf").read_text("utf-8")
    text = text.replace("listen 80;", f"listen 127.0.0.1:{PORT};")
    text = text.replace("/srv/observatory", str(placed(folder, base)))
    text = text.replace('default "";', f'default "{base}";', 1)
    user = "user root;\n" if os.getuid() == 0 else ""
    whole = (
        f"{user}daemon off;\npid {folder}/pid;\nevents {{}}\nhttp {{\naccess_log off;\n{text}}}\n"
    )
    (folder / "nginx.conf").write_text(whole, "utf-8")
    with running(["nginx", "-e", "stderr", "-c", str(folder / "nginx.conf")], folder, {}):
        yield


@contextmanager
def caddy(folder: Path, base: str) -> Iterator[None]:
    """Caddy with hosting/Caddyfile, told by its variables."""
    told = {
        "SITE_HOST": f"http://localhost:{PORT}",
        "SITE_ROOT": str(placed(folder, base)),
        "SITE_PATH": base,
        "XDG_DATA_HOME": str(folder),
        "XDG_CONFIG_HOME": str(folder),
    }
    with running(["caddy", "run", "--config", str(HOSTING / "Caddyfile")], folder, told):
        yield


def placed(folder: Path, base: str) -> Path:
    """A root to serve, where the site is, or lies in the folder `base`."""
    if not base:
        return SITE
    (folder / "root").mkdir()
    (folder / "root" / base.strip("/")).symlink_to(SITE)
    return folder / "root"


@contextmanager
def running(command: list[str], folder: Path, told: dict[str, str]) -> Iterator[None]:
    """`command`, once it answers, until this ends; what it logs stands in a file."""
    with (folder / "log").open("w+") as log:
        server = subprocess.Popen(command, env=os.environ | told, stdout=log, stderr=log)
        try:
            wait(server, folder / "log")
            yield
        finally:
            server.terminate()
            server.wait()


def wait(server: "subprocess.Popen[bytes]", log: Path) -> None:
    """Until it answers. Raises SystemExit with its log where it does not."""
    for _ in range(200):
        try:
            ask("/")
            return
        except OSError:
            if server.poll() is not None:
                break
            time.sleep(0.1)
    raise SystemExit(log.read_text("utf-8"))


if __name__ == "__main__":
    sys.exit(main())
