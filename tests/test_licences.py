"""What the site is built and tested with stands under licences that we may use."""

from importlib.metadata import distribution

import pytest

from licences import is_allowed, main, said


def test_every_package_that_is_installed_is_allowed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main() == 0
    assert "mkdocs " in capsys.readouterr().out


@pytest.mark.parametrize(
    ("licence", "allowed"),
    [("MIT", True), ("MIT AND PSF-2.0", True), ("MIT AND GPL-3.0-only", False), ("", False)],
)
def test_all_that_a_licence_joins_must_be_allowed(licence: str, allowed: bool) -> None:
    assert is_allowed(licence) is allowed


@pytest.mark.parametrize(
    ("name", "licences"),
    [
        ("mkdocs", ["BSD-2-Clause"]),
        ("packaging", ["Apache-2.0", "BSD-2-Clause"]),
        ("markdown-it-py", ["MIT License"]),
        ("axe-playwright-python", ["MIT"]),
    ],
)
def test_a_package_says_its_licence_in_one_of_three_ways(name: str, licences: list[str]) -> None:
    assert [*said(distribution(name))] == licences
