"""The fonts that draw the pages: check 33."""

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser
# Whether letters are drawn as letters: no two alike, and none like the box of a missing one.
DRAWN = """([letters, missing]) => {
  const canvas = document.createElement("canvas"), pen = canvas.getContext("2d");
  const draw = letter => {
    pen.clearRect(0, 0, canvas.width, canvas.height);
    pen.font = `40px ${getComputedStyle(document.querySelector("main p")).fontFamily}`;
    pen.fillText(letter, 100, 80);
    return canvas.toDataURL();
  };
  return new Set([...letters, missing].map(draw)).size === letters.length + 1;
}"""
LETTERS = "ابجدرسصطعفقكلمنهوي"


@pytest.mark.parametrize("path", ["/", "/top-5/", "/en/"])
def test_check_33_arabic_is_drawn_by_a_font_of_the_system(newcomer: Page, path: str) -> None:
    asked: list[str] = []
    newcomer.on("request", lambda request: asked.append(request.resource_type))
    newcomer.goto(path, wait_until="networkidle")
    assert "font" not in asked
    assert newcomer.evaluate("document.fonts.size") == 0
    assert newcomer.evaluate(DRAWN, [LETTERS, "\u0378"])
    selector = "main h1" if path != "/en/" else ".languages a"
    fonts = platform_fonts(newcomer, selector)
    assert fonts
    assert not any(font["isCustomFont"] for font in fonts)


def platform_fonts(page: Page, selector: str) -> list[dict[str, object]]:
    """The fonts that drew the first element of `selector`."""
    tools = page.context.new_cdp_session(page)
    tools.send("DOM.enable")
    tools.send("CSS.enable")
    root = tools.send("DOM.getDocument")["root"]["nodeId"]
    node = tools.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
    fonts: list[dict[str, object]] = tools.send("CSS.getPlatformFontsForNode", {"nodeId": node})[
        "fonts"
    ]
    return fonts
