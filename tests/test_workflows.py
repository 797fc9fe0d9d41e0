"""What runs where the project is kept: pinned, with few rights, by commands that exist."""

import re
from pathlib import Path

import pytest

from marsad.read.yamlfile import parsed

from .project import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
ALL = [*WORKFLOWS, ROOT / ".gitlab-ci.yml"]
TARGETS = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.M))
WRITES = {"pages.yml": {"pages", "id-token"}, "check.yml": set(), "update.yml": {
    "contents", "pull-requests", "issues"}}  # fmt: skip


def named(path: Path) -> str:
    return path.name


@pytest.mark.parametrize("path", WORKFLOWS, ids=named)
def test_actions_are_pinned_by_commit_and_say_their_version(path: Path) -> None:
    used = re.findall(r"uses: (.*)", path.read_text("utf-8"))
    assert used
    pinned = re.compile(r"actions/[a-z-]+@[0-9a-f]{40} # v[0-9]+\.[0-9]+\.[0-9]+")
    assert [line for line in used if not pinned.fullmatch(line)] == []


def test_an_action_has_one_version_everywhere() -> None:
    used = {line for path in WORKFLOWS for line in re.findall(r"uses: (.*)", path.read_text())}
    assert len(used) == len({line.partition("@")[0] for line in used})


@pytest.mark.parametrize("path", WORKFLOWS, ids=named)
def test_only_the_job_that_must_write_may(path: Path) -> None:
    text = path.read_text("utf-8")
    assert set(re.findall(r"([a-z-]+): write", text)) == WRITES[path.name]
    assert re.search(r"^permissions:(?: \{\}|\n  contents: read)$", text, re.M)
    assert "pull_request_target" not in text
    assert text.count("actions/checkout@") == text.count("persist-credentials: false")


@pytest.mark.parametrize("path", ALL, ids=named)
def test_jobs_end_in_time_and_run_targets_that_exist(path: Path) -> None:
    text = path.read_text("utf-8")
    assert parsed(path, text).data
    called = re.findall(r"\bmake (?:-s |-C \S+ )*([a-z]+)", text)
    assert called
    assert {*called} <= TARGETS
    jobs = text.count("runs-on:") or text.count("  script:")
    assert text.count("timeout") == jobs
