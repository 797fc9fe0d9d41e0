"""What runs where the project is kept: pinned, with few rights, by commands that exist."""

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

from marsad.read.yamlfile import parsed

from .project import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
GITLAB = ROOT / ".gitlab-ci.yml"
ALL = [*WORKFLOWS, GITLAB]
TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.M))
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
    called = re.findall(r"\bmake (?:-s |-C \S+ )*([a-z-]+)", text)
    assert called
    assert {*called} <= TARGETS
    jobs = text.count("runs-on:") or text.count("  script:")
    assert text.count("timeout") == jobs


@pytest.mark.parametrize(
    ("source", "branch", "wanted"),
    [
        ("merge_request_event", "", {"test", "engines", "preview"}),
        ("push", "main", {"pages"}),
        ("web", "main", {"pages"}),
        ("push", "other", set()),
        ("schedule", "main", {"results", "links"}),
    ],
)
def test_a_pipeline_of_gitlab_runs_its_jobs_and_no_other(
    source: str, branch: str, wanted: set[str]
) -> None:
    assert {name for name, job in jobs().items() if runs(job, source, branch)} == wanted


@pytest.mark.parametrize("path", [ROOT / ".github/workflows/check.yml", GITLAB], ids=named)
def test_a_request_that_touches_a_release_fails(tmp_path: Path, path: Path) -> None:
    (command,) = re.findall(r"git diff --exit-code .*", path.read_text("utf-8"))
    before, after = re.findall(r"HEAD\^1|\"\$CI_MERGE\w+\"|HEAD(?= --)", command)
    command = command.replace(before, "before").replace(f"{after} --", "after --")
    held = tmp_path / "data" / "releases"
    held.mkdir(parents=True)
    (held / "2026.05.yml").write_text("day: 2026-05-06\n", "utf-8")
    taken(tmp_path, "before")
    (held / "2026.06.yml").write_text("day: 2026-06-06\n", "utf-8")
    taken(tmp_path, "after")
    assert subprocess.run(command, shell=True, cwd=tmp_path, check=False).returncode == 0
    (held / "2026.05.yml").write_text("day: 2026-05-07\n", "utf-8")
    taken(tmp_path, "after")
    assert subprocess.run(command, shell=True, cwd=tmp_path, check=False).returncode == 1


def taken(folder: Path, name: str) -> None:
    """Commit all of `folder` and call that by the name."""
    who = "git -c user.name=A -c user.email=a@b.example"
    script = f"git init -q; git add .; {who} commit -q -m x; git branch -f {name}"
    subprocess.run(["sh", "-c", script], cwd=folder, check=True)


def test_the_monthly_jobs_run_what_github_runs() -> None:
    text = (ROOT / ".github" / "workflows" / "update.yml").read_text("utf-8")
    monthly = {*re.findall(r"run: (make [a-z]+)", text)}
    found = (job for job in jobs().values() if runs(job, "schedule", "main"))
    assert {job["script"][0] for job in found} == monthly == {"make newest", "make links"}


def jobs() -> dict[str, Any]:
    """The jobs of GitLab, by their names."""
    read: dict[str, Any] = parsed(GITLAB, GITLAB.read_text("utf-8")).data
    return {name: job for name, job in read.items() if "script" in job}


def runs(job: dict[str, Any], source: str, branch: str) -> bool:
    """Whether a rule of `job` takes a pipeline from `source`, on `branch` if it is of one."""
    known = {"$CI_PIPELINE_SOURCE": source, "$CI_COMMIT_BRANCH": branch}
    return any(all(holds(one, known) for one in rule["if"].split(" && ")) for rule in job["rules"])


def holds(condition: str, known: dict[str, str]) -> bool:
    """One comparison, as `$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH`."""
    left, sign, right = condition.split(" ")
    known = {**known, "$CI_DEFAULT_BRANCH": "main"}
    value = known[right] if right in known else right.strip('"')
    return (known[left] == value) is (sign == "==")
