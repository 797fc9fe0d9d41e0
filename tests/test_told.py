"""What a preview says in the terminal."""

from logging import getLogger

import pytest

from mkdocs_heard import heard
from mkdocs_told import tell, warned


def test_what_mkdocs_warns_of_is_printed_once_while_it_is_listened_to(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Also where its settings are listened to; what is wrong with those is told otherwise."""
    log = getLogger("mkdocs.structure.pages")
    with warned(), heard() as settings:
        log.warning("a link to '%s' leads nowhere", "nope.md")
        log.info("all is well")
        log.error("Config value 'docs_dir': is no folder")
    log.warning("nobody listens")
    assert capsys.readouterr().out == "warning: a link to 'nope.md' leads nowhere\n"
    assert settings.said == [("docs_dir", "is no folder")]


@pytest.mark.parametrize(
    ("faults", "said"),
    [
        ([], "nothing to repair, shown at here\n"),
        (["a", "b"], "2 to repair, shown at here\na\nb\n"),
    ],
)
def test_faults_are_counted_and_listed(
    capsys: pytest.CaptureFixture[str], faults: list[str], said: str
) -> None:
    tell(faults, "here")
    assert capsys.readouterr().out == said
