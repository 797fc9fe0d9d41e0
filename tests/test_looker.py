"""Who looks at the files of a project while it is shown."""

from pathlib import Path
from threading import Event
from types import SimpleNamespace

import pytest

import mkdocs_looker

FILE = Path("data/models/alef-1.yml")


def test_what_is_put_back_before_the_next_look_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who takes files over has seen one changed that now is as it was at the last look."""
    monkeypatch.setattr(mkdocs_looker, "LOOK", 0.01)
    told = Event()
    looker = mkdocs_looker.Looker(lambda: {FILE: (1, 1)})
    handler = SimpleNamespace(on_any_event=lambda change: told.set())
    looker.schedule(handler, "data", recursive=True)
    looker.seen = {FILE: (2, 1)}
    looker.start()
    assert told.wait(60)
    looker.stop()
