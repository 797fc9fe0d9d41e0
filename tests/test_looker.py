"""Who looks at the files of a project while it is shown."""

from pathlib import Path
from threading import Event
from types import SimpleNamespace
from typing import Any

import pytest

import mkdocs_looker
from mkdocs_preview import Preview

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


def test_what_was_saved_during_the_first_build_is_a_change(tmp_path: Path) -> None:
    """What the build has read is what the preview looks from, not what lies there behind it."""
    file = tmp_path / "saved.yml"
    file.write_text("a", "utf-8")
    templates = SimpleNamespace(get_template=str)
    before = {"seen": {file: (1, 1)}, "templates": templates}
    config: Any = SimpleNamespace(docs_dir=tmp_path, config_file_path=file, watch=[], extra=before)
    server: Any = SimpleNamespace(serve_request=None, mount_path="/", url="")
    server.set_app = server.unwatch = server.watch = lambda _: None
    Preview(server, config, lambda: None)
    assert server.observer.seen == before["seen"]
    assert server.observer.seen != mkdocs_looker.stamps([tmp_path])
