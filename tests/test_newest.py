"""The newest results of timm, taken over from a clone of its repository."""

import subprocess
from pathlib import Path

import pytest

import newest
from marsad.catalogue import Catalogue

FILES = {"dal": "results.csv", "dal-box": "gone.csv"}
HEAD = "model,top1,top5,img_size,param_count,top1_diff,rank_diff\n"
ROWS = """alef_one.ft_in1k,90.950,98.950,576,"2,100.50",+1.250,+2
ta_small,84.10,97.05,224,60,,
zay.untrained,70,90.1,224,5.5,-1.500,0
"""
NEW = "ta_big,85.100,97.250,224,90.00,,\n"


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(newest, "FILES", FILES)
    (tmp_path / "clone" / "results").mkdir(parents=True)
    return tmp_path / "clone"


def commit(clone: Path, text: str) -> None:
    (clone / "results" / "results.csv").write_text(text, "utf-8")
    names = ("-c", "user.name=A", "-c", "user.email=a@b.example")
    for command in (("init", "-q"), ("add", "."), (*names, "commit", "-q", "-m", "new")):
        subprocess.run(["git", *command], cwd=clone, check=True)


@pytest.fixture
def project(tree: Path) -> Path:
    """The invented project, its measurements those of timm."""
    note = tree / "data" / "measurements" / "dal.yml"
    note.write_text(note.read_text("utf-8").replace("publisher: null", "publisher: timm"), "utf-8")
    return tree


def test_new_rows_are_written_with_their_commit(project: Path, clone: Path) -> None:
    commit(clone, HEAD + ROWS + NEW)
    said = "\n".join(newest.report(project, clone))
    assert "4 rows read: 1 added" in said
    assert "no such file any more" in said
    assert "ta_big" in (project / "data" / "measurements" / "dal.csv").read_text("utf-8")


def test_what_we_have_is_left_as_it_is(project: Path, clone: Path) -> None:
    commit(clone, HEAD + ROWS)
    before = (project / "data" / "measurements" / "dal.yml").read_bytes()
    said = "\n".join(newest.report(project, clone))
    assert "nothing to write: we have these rows" in said
    assert said.endswith("no problem found\n```")
    assert (project / "data" / "measurements" / "dal.yml").read_bytes() == before


def test_what_a_person_must_decide_is_told(project: Path, clone: Path) -> None:
    commit(clone, HEAD + ROWS.replace("ta_small", "ta_large"))
    said = "\n".join(newest.report(project, clone))
    assert "refused, for a person to look at:" in said


def test_every_set_of_timm_is_asked_for_by_the_name_of_its_file(
    real_catalogue: Catalogue,
) -> None:
    notes = {found.key: found.note for found in real_catalogue.csv_sets()}
    assert newest.FILES.keys() == {key for key in notes if notes[key].publisher == "timm"}
    for key, file in newest.FILES.items():
        assert any(file in words for words in notes[key].row.root.values()), key


def test_a_folder_that_is_no_clone_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert newest.main([str(tmp_path)]) == 1
    assert "name a clone" in capsys.readouterr().err
