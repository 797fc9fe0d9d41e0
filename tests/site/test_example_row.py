"""On a phone the pictures of the worked example stand in a row, one whole picture at a time."""

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser
BOXES = """
row => [row.clientWidth, ...[...row.children].map(picture => {
  const { top, width } = picture.getBoundingClientRect();
  return [top, width];
})]
"""


@pytest.mark.parametrize("path", ["/top-5/", "/en/top-5/"])
def test_pictures_are_as_wide_as_their_row(phone: Page, path: str) -> None:
    phone.goto(path)
    width, *boxes = phone.locator(".pictures").evaluate(BOXES)
    assert len(boxes) > 1
    assert {top for top, _ in boxes} == {boxes[0][0]}
    assert {round(found) for _, found in boxes} == {width}
