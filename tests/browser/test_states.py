"""WCAG 2.2 AA by axe-core, once a reader has done something, on the invented site."""

import pytest
from playwright.sync_api import Page

from accessible.axe import ALL, COLOURS, coloured, opened, wrong
from accessible.states import STATES

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("name", STATES)
def test_axe_finds_nothing_in_a_state(window: Page, asked: set[str], name: str) -> None:
    state = STATES[name]
    opened(window, f"/{state.path}", state.width)
    state.do(window)
    assert wrong(window, ALL, asked) == []
    coloured(window, "dark")
    assert wrong(window, COLOURS, asked) == []
