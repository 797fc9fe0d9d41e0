"""A browser is told the same over two protocols: WebDriver by HTTP, Firefox's own by a socket."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from socket import socket
from typing import Any, BinaryIO
from urllib.error import HTTPError
from urllib.request import Request, urlopen

# How long a browser may take over one command, in seconds.
PATIENT = 120


@dataclass(frozen=True)
class Command:
    """What can be told: its address in a session of WebDriver, and its name in Marionette."""

    path: str
    name: str


OPEN = Command("url", "WebDriver:Navigate")
READ = Command("execute/sync", "WebDriver:ExecuteScript")
FIND = Command("element", "WebDriver:FindElement")
CLICK = Command("element/{id}/click", "WebDriver:ElementClick")
TYPE = Command("element/{id}/value", "WebDriver:ElementSendKeys")
ACT = Command("actions", "WebDriver:PerformActions")
BACK = Command("back", "WebDriver:Back")
FORWARD = Command("forward", "WebDriver:Forward")
AGAIN = Command("refresh", "WebDriver:Refresh")
SIZE = Command("window/rect", "WebDriver:SetWindowRect")
# The name under which both hand over an element (W3C WebDriver, section 12).
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"

Body = dict[str, Any]
Send = Callable[[Command, Body], Any]


class Refused(Exception):
    """What the browser says that it could not do."""


def asked(method: str, address: str, body: Body | None = None) -> Any:
    """The value that a WebDriver answers. Raises Refused with its words."""
    told = None if body is None else json.dumps(body).encode()
    request = Request(address, told, {"Content-Type": "application/json"}, method=method)
    try:
        with urlopen(request, timeout=PATIENT) as answer:
            return json.load(answer)["value"]
    except HTTPError as error:
        raise Refused(error.read().decode()) from None


def by_http(session: str) -> Send:
    """Tell a session of WebDriver, by its address."""

    def send(command: Command, body: Body) -> Any:
        return asked("POST", f"{session}/{command.path.format(**body)}", body)

    return send


def by_socket(connection: socket, answers: BinaryIO) -> Send:
    """Tell a Firefox by Marionette: each message is JSON behind its length."""

    def received() -> Any:
        length = b""
        while (sign := answers.read(1)) != b":":
            length += sign
        return json.loads(answers.read(int(length)))

    def send(command: Command, body: Body) -> Any:
        told = json.dumps([0, 0, command.name, body]).encode()
        connection.sendall(b"%d:%s" % (len(told), told))
        _, _, error, result = received()
        if error:
            raise Refused(error["message"])
        return result.get("value", result)

    received()  # who it is
    return send
