"""What the pages of another generator lack of ours is counted, and named."""

from pathlib import Path

import pytest

import exits
from leaving.venv import Failed

FRAME = (
    "<details class='quote'>{}</details><a class='headerlink' href='#{}'>¶</a><script>{}</script>"
)
PAGE = "<html><body><nav><a href='{0}'>{0}</a></nav><article>{1}</article></body></html>"
OURS = {
    "": "<h1 id='home'>Home</h1><p>All of <a href='models/x/#top1'>x</a></p>",
    "models/x/": "<h1 id='top1'>x</h1><p>91.0 <a href='../../'>back</a></p>",
}


def site(folder: Path, pages: dict[str, str], frame: str = "ours") -> Path:
    """A site of those pages, by address; what stands around and between their words is `frame`."""
    for address, text in pages.items():
        (folder / address).mkdir(parents=True, exist_ok=True)
        inside = text + FRAME.format(frame, frame, frame)
        (folder / address / "index.html").write_text(PAGE.format(frame, inside), "utf-8")
    return folder


def compared(
    folder: Path, monkeypatch: pytest.MonkeyPatch, pages: dict[str, str], frame: str
) -> int:
    """The comparison of our pages with those."""
    theirs = site(folder / "theirs", pages, frame)
    monkeypatch.setattr(exits, "mkdocs", lambda work: site(folder / "ours", OURS))
    monkeypatch.setattr(exits, "WAYS", {"other": lambda work: theirs})
    return exits.compare(folder)


@pytest.mark.parametrize(("frame", "same"), [("ours", "2 of 2"), ("theirs", "0 of 2")])
def test_a_frame_is_no_loss_but_its_files_are_others(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    frame: str,
    same: str,
) -> None:
    pages = {address: text.replace("<p>", "\n<p>\n") for address, text in OURS.items()}
    assert compared(tmp_path, monkeypatch, pages if frame == "theirs" else OURS, frame) == 0
    head, ours, other = capsys.readouterr().out.splitlines()
    assert head.split() == ["pages", "anchors", "links", "same", "words", "same", "files"]
    assert ours.split() == ["mkdocs", "2", "2", "2", "2", "2", "of", "2"]
    assert other.split() == ["other", "2", "2", "2", "2", *same.split()]


@pytest.mark.parametrize(
    ("address", "old", "new", "lost", "counts"),
    [
        ("models/x/", None, "", ["no page /models/x/"], "1 1 1 1"),
        ("models/x/", "top1", "top2", ["/models/x/: 1 × no anchor models/x/#top1"], "2 1 2 2"),
        (
            "",
            "models/x/#top1",
            "models/x/",
            ["/: 1 × no link https://site.example/models/x/#top1"],
            "2 2 1 2",
        ),
        ("models/x/", "91.0", "91", ["/models/x/: other words"], "2 2 2 1"),
        (
            "models/x/",
            "<h1 id='top1'>x</h1>",
            "",
            ["/models/x/: 1 × no anchor models/x/#top1", "/models/x/: other words"],
            "2 1 2 1",
        ),
    ],
)
def test_what_is_lost_is_named_and_counted(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    address: str,
    old: str | None,
    new: str,
    lost: list[str],
    counts: str,
) -> None:
    pages = {key: text for key, text in OURS.items() if old or key != address}
    if old:
        pages[address] = pages[address].replace(old, new)
    assert compared(tmp_path, monkeypatch, pages, "ours") == 1
    _, _, row, *said = capsys.readouterr().out.splitlines()
    assert row.split()[1:5] == counts.split()
    assert [line.strip() for line in said] == lost


def test_a_generator_that_fails_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(work: Path) -> Path:
        raise Failed("other ended with 1")

    monkeypatch.setattr(exits, "mkdocs", fail)
    assert exits.main() == 1
    assert capsys.readouterr().err == "other ended with 1\n"
