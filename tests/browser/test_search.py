"""The dialog: nothing before it is used, everything by keyboard, right addresses from anywhere."""

import pytest
from playwright.sync_api import Page, expect

from .dialog import opened

pytestmark = pytest.mark.browser
PARTS = ("search.js", "fold.js", "search_index.json", "search.a7633da7.min.js", "lunr.ar.min.js")


@pytest.mark.parametrize(("path", "index"), [("/", "/search/"), ("/en/404.html", "/en/search/")])
def test_nothing_is_loaded_before_it_is_used(newcomer: Page, path: str, index: str) -> None:
    asked: list[str] = []
    newcomer.on("request", lambda request: asked.append(request.url))
    newcomer.goto(path, wait_until="networkidle")
    assert [url for url in asked if "search" in url or "lunr" in url or "fold" in url] == []
    newcomer.keyboard.press("/")
    newcomer.keyboard.type("Alef")
    expect(newcomer.locator(".search-results a").first).to_be_visible()
    for part in PARTS:
        assert [url for url in asked if url.endswith(part)], part
    assert any(url.endswith(f"{index}search_index.json") for url in asked)


def test_the_keyboard_does_it_all(page: Page, address: str) -> None:
    dialog = opened(page, "/")
    field, links = page.locator("#search input"), page.locator(".search-results a")
    expect(field).to_be_focused()
    page.keyboard.type("Alef")
    expect(links.first).to_have_attribute("href", f"{address}/families/alef/")
    assert "Alef" in dialog.marks
    page.keyboard.press("ArrowDown")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(field).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}/families/alef/")


def test_enter_in_the_field_follows_the_best_result(page: Page, address: str) -> None:
    opened(page, "/en/404.html").ask("alef-1")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}/en/models/alef-1/")


def test_escape_closes_and_the_focus_is_where_it_was(page: Page) -> None:
    page.goto("/")
    door = page.locator("[data-search-open]")
    door.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#search")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#search")).not_to_be_visible()
    expect(door).to_be_focused()


@pytest.mark.parametrize(("path", "said"), [("/", "لا نتائج"), ("/en/", "No results")])
def test_says_that_nothing_was_found(page: Page, path: str, said: str) -> None:
    dialog = opened(page, path)
    for question in ("قبعثرسش", "$&", "§", "+-~^*:"):
        assert dialog.ask(question) == []
        assert dialog.status.startswith(said)
        assert question in dialog.status


@pytest.mark.parametrize(("path", "said"), [("/", "همزات"), ("/en/", "hamza")])
@pytest.mark.parametrize(
    ("question", "is_said"), [("قبعثرسش", True), ("7777777", False), ("xqzzyk", False)]
)
def test_other_spellings_are_said_to_be_tried_where_a_word_has_some(
    page: Page, path: str, said: str, question: str, is_said: bool
) -> None:
    dialog = opened(page, path)
    assert dialog.ask(question) == []
    assert (said in dialog.status) is is_said


@pytest.mark.parametrize(("typed", "direction"), [("ViT", "ltr"), ("دقة", "rtl")])
@pytest.mark.parametrize("path", ["/leaderboard/", "/en/"])
def test_the_field_runs_with_what_is_typed(
    page: Page, path: str, typed: str, direction: str
) -> None:
    """Check 29 of the Arabic checks."""
    opened(page, path)
    page.keyboard.type(typed)
    expect(page.locator(f"#search input:dir({direction})")).to_have_value(typed)
    fields = page.locator("input[type=search]")
    assert set(fields.evaluate_all("all => all.map(field => field.dir)")) == {"auto"}


def test_results_come_while_a_word_is_typed(page: Page, address: str) -> None:
    dialog = opened(page, "/")
    for typed in ("المن", "المنه", "المنهج"):
        assert f"{address}/methodology/" in [link for links in dialog.ask(typed) for link in links]


@pytest.mark.parametrize(("path", "said"), [("/", "اكتب حرفين"), ("/en/", "at least two letters")])
@pytest.mark.parametrize("question", ["<b>", "b", "ب"])
def test_a_single_letter_asks_nothing_yet_and_that_is_said(
    page: Page, path: str, said: str, question: str
) -> None:
    dialog = opened(page, path)
    assert dialog.ask("Alef")
    page.locator("#search input").fill(question)
    expect(page.locator("#search [role=status]")).to_contain_text(said)
    expect(page.locator(".search-results > li")).to_have_count(0)


@pytest.mark.parametrize(("path", "said"), [("/", "لا صفحة فيها"), ("/en/", "No page says")])
def test_says_what_stands_on_no_page_beside_the_nearest(page: Page, path: str, said: str) -> None:
    dialog = opened(page, path)
    assert dialog.ask("Alef zzz9") != []
    assert dialog.status.startswith(f"{said} ")
    assert "zzz9" in dialog.status
    assert dialog.ask("Alef") != []
    assert not dialog.status.startswith(said)


LONG = "word " * 40


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("First of all. ", "First of all. mark"),
        (
            f"{LONG}ends. Here it stands, as it did, with a ",
            "Here it stands, as it did, with a mark",
        ),
        (f"{LONG}انتهى. وهنا تقف الكلمة في ", "وهنا تقف الكلمة في mark"),
        (f"{LONG}\nAn item of its own with ", "An item of its own with mark"),
        (f"{LONG}ends. {LONG[:95]}after a clause: here is ", "… here is mark"),
        (f"{LONG}، وهنا تقف ", "… وهنا تقف mark"),
        # What ends no sentence.
        (f"{LONG}says, Wightman et al. 2025 with ", "… Wightman et al. 2025 with mark"),
        (f"{LONG}, Matthew D. Zeiler ", "… Matthew D. Zeiler mark"),
    ],
)
def test_an_excerpt_begins_where_a_sentence_or_a_clause_does(
    page: Page, before: str, said: str
) -> None:
    page.goto("/")
    asked = {"text": f"{before}mark and more", "marks": [[len(before), len(before) + 4]]}
    found = page.evaluate("async of => (await import('/assets/search.js')).cut(of)", asked)
    (mark,) = found["marks"]
    assert found["text"] == f"{said} and more"
    assert found["text"][slice(*mark)] == "mark"


def test_an_excerpt_without_a_beginning_near_says_that_it_is_cut(page: Page) -> None:
    page.goto("/")
    asked = {"text": f"{LONG}mark {LONG}", "marks": [[len(LONG), len(LONG) + 4]]}
    found = page.evaluate("async of => (await import('/assets/search.js')).cut(of)", asked)
    assert found["text"].startswith("… word ")
    assert found["text"].endswith(" word …")
    assert 120 < len(found["text"]) < 150


def test_nothing_runs_off_a_narrow_dialog_and_titles_are_isolated_whole(phone: Page) -> None:
    phone.set_viewport_size({"width": 320, "height": 640})
    opened(phone, "/").ask("never trained")
    title = phone.locator(".search-results bdi", has_text="that was")
    expect(title.first).to_have_text("Alef: a model that was never trained")
    assert phone.locator("#search").evaluate("box => box.scrollWidth <= box.clientWidth")


def test_names_are_isolated_whole_as_in_pages(page: Page) -> None:
    opened(page, "/models/ha-claim/").ask("hidden")
    for part in ("main", ".search-results"):
        assert "Hâ" in page.locator(f"{part} bdi").all_inner_texts()
