"""Words of the glossary: their sentence beside them, by mouse, keyboard and touch."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser
PAGES = [("/", "المراتب التي قد تشغلها النتيجة."), ("/en/", "The places that a result may hold.")]
PATH, WORD, BOX = "methodology/", "a.gloss[href$='#band']", ".gloss-box"


@pytest.mark.parametrize(("root", "said"), PAGES)
def test_a_word_says_its_sentence_under_the_mouse_until_escape(
    newcomer: Page, root: str, said: str
) -> None:
    asked: list[str] = []
    newcomer.on("request", lambda request: asked.append(request.url))
    newcomer.goto(f"{root}{PATH}")
    assert [url for url in asked if "gloss" in url] == []
    newcomer.locator(WORD).hover()
    expect(newcomer.locator(f"{BOX} p")).to_have_text(said)
    newcomer.keyboard.press("Escape")
    expect(newcomer.locator(BOX)).to_be_hidden()


def test_a_glossary_that_did_not_come_is_asked_for_again(newcomer: Page) -> None:
    newcomer.goto(f"/en/{PATH}")
    newcomer.route("**/glossary/", lambda route: route.abort())
    with newcomer.expect_event("requestfailed"):
        newcomer.locator(WORD).hover()
    newcomer.unroute("**/glossary/")
    newcomer.locator("h1").hover()
    newcomer.locator(WORD).hover()
    expect(newcomer.locator(f"{BOX} p")).to_have_text("The places that a result may hold.")


def test_a_word_reached_by_keyboard_is_described_and_still_leads_to_the_glossary(
    page: Page, address: str
) -> None:
    page.goto(f"/en/{PATH}")
    word = page.locator(WORD)
    word.evaluate("word => word.focus({ focusVisible: true })")
    expect(word).to_have_accessible_description(re.compile("The places that a result may hold"))
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}/en/glossary/#band")


def test_a_tap_shows_the_sentence_and_a_link_to_the_glossary(
    browser: Browser, address: str
) -> None:
    with browser.new_context(
        base_url=address, viewport={"width": 320, "height": 640}, has_touch=True
    ) as context:
        page = context.new_page()
        page.goto(PATH)
        page.locator(WORD).tap()
        box = page.locator(BOX)
        expect(box).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        assert Axe().run(page).violations_count == 0
        box.locator("a").tap()
        expect(page).to_have_url(f"{address}/glossary/#band")


def test_without_script_a_word_leads_to_the_glossary(browser: Browser, address: str) -> None:
    with browser.new_context(base_url=address, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"/en/{PATH}")
        page.locator(WORD).click()
        expect(page).to_have_url(f"{address}/en/glossary/#band")
