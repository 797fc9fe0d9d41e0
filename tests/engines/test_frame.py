"""The frame of every page: languages, schemes, menu; what folds, explains and copies."""

from .reader import Reader

DARK = "getComputedStyle(document.body).backgroundColor.match(/[0-9]+/g)[0] < 64"
FOCUS = "document.activeElement"
BOX = "document.querySelector('.gloss-box')"
RING = f"""(({{ outlineStyle, outlineWidth }}) =>
  [{FOCUS}.localName, outlineStyle, parseFloat(outlineWidth)])(getComputedStyle({FOCUS}))"""
IN_SIGHT = """(part => { const { top, bottom, left, right } = part.getBoundingClientRect();
  return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth })"""
FILTERED = "document.querySelector('main form [role=status]').textContent !== ''"
LIVE = "document.querySelector('#live')"


def test_the_other_language_is_one_click_away(reader: Reader, root: str) -> None:
    there, code = ("/en/", "en") if root == "/" else ("/", "ar")
    reader.open(f"{root}leaderboard/?open=public#unranked")
    # The rows of the other page have come, and the place is led to again.
    reader.sees(f"{FILTERED} && {IN_SIGHT}(document.querySelector(':target'))")
    reader.click(".languages a")
    reader.sees("document.documentElement.lang", code)
    place = reader.read("location.pathname + location.search + location.hash")
    assert place == f"{there}leaderboard/?open=public#unranked"


def test_a_colour_scheme_is_kept_from_page_to_page(reader: Reader, root: str) -> None:
    reader.open(root)
    assert not reader.read(DARK)
    reader.choose("#scheme", "dark")
    reader.sees(DARK)
    reader.open(f"{root}glossary/")
    reader.sees(DARK)
    assert reader.read("document.querySelector('#scheme').value") == "dark"
    reader.choose("#scheme", "light")
    reader.sees(DARK, False)


def test_the_menu_of_a_phone_opens_and_escape_closes_it(reader: Reader, root: str) -> None:
    reader.size(390, 844)
    reader.open(root)
    reader.click("#menu")
    reader.sees(f"{FOCUS}.closest('#drawer') !== null && {IN_SIGHT}({FOCUS})")
    assert reader.read("document.querySelector('.md-content').inert")
    reader.press("Escape")
    reader.sees(f"{FOCUS}.id", "menu")
    reader.sees("getComputedStyle(document.querySelector('#drawer')).visibility", "hidden")


def test_what_is_folded_opens_by_mouse_and_by_keys(reader: Reader, root: str) -> None:
    reader.open(f"{root}top-5/")
    fold = "document.querySelector('main details.fold')"
    reader.click("main details.fold > summary")
    reader.sees(f"{fold}.open")
    for key, open_after in (("Enter", False), ("Space", True)):
        reader.press(key)
        reader.sees(f"{fold}.open", open_after)


def test_the_focus_is_seen_on_what_is_folded(reader: Reader, root: str) -> None:
    reader.open(f"{root}top-5/")
    before = "document.querySelector('main details.fold').previousElementSibling"
    reader.read(f"({before}.tabIndex = -1, {before}.focus())")
    for _ in range(20):
        reader.press("Tab")
        if reader.read(f"{FOCUS}.matches('main details.fold > summary')"):
            break
    assert reader.read(RING) == ["summary", "solid", 2]
    reader.sees(f"{IN_SIGHT}({FOCUS})")


def test_a_link_opens_what_is_folded(reader: Reader, root: str) -> None:
    reader.open(f"{root}fact-check/")
    claim = reader.read("[...document.querySelectorAll('.claim')].at(-1).id")
    reader.read(f"location.hash = '{claim}'")
    reader.sees("document.querySelector(':target details').open")
    reader.sees("document.querySelector(':target').getBoundingClientRect().top < innerHeight")


def test_a_word_explains_itself_under_the_mouse(reader: Reader, root: str) -> None:
    reader.open(f"{root}methodology/")
    reader.point("main a.gloss")
    reader.sees(f"{BOX}?.matches(':popover-open') && {IN_SIGHT}({BOX})")
    assert reader.read(f"{BOX}.querySelector('p').textContent.length") > 10
    reader.press("Escape")
    reader.sees(f"{BOX}.checkVisibility()", False)


def test_the_address_is_copied(reader: Reader, root: str) -> None:
    reader.open(f"{root}leaderboard/?open=public")
    reader.click("[data-copy-link]")
    reader.sees(f"{LIVE}.textContent", reader.read(f"{LIVE}.dataset.copied"))


def test_where_nothing_may_be_copied_the_words_are_marked(reader: Reader, root: str) -> None:
    reader.open(f"{root}models/coca/")
    reader.read("void Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    reader.click("details.quote > summary")
    reader.click("details.quote [data-copy]")
    reader.sees(f"{LIVE}.textContent", reader.read(f"{LIVE}.dataset.copyFailed"))
    reader.sees("getSelection().toString().includes('CoCa')")


def test_a_word_explains_itself_to_who_comes_by_keys(reader: Reader, root: str) -> None:
    reader.open(f"{root}methodology/")
    word = "document.querySelector('main a.gloss')"
    reader.read(f"({word}.parentElement.tabIndex = -1, {word}.parentElement.focus())")
    for _ in range(20):
        reader.press("Tab")
        if reader.read(f"{FOCUS}.matches('a.gloss')"):
            break
    reader.sees(f"{BOX}?.matches(':popover-open') && {IN_SIGHT}({BOX})")
    described = reader.read(f"{FOCUS}.getAttribute('aria-describedby')")
    assert described == reader.read(f"{BOX}.id")
    reader.press("Escape")
    reader.sees(f"{BOX}.checkVisibility()", False)
    assert reader.read(f"{FOCUS}.matches('a.gloss')")


def test_how_a_page_is_quoted_is_copied(reader: Reader, root: str) -> None:
    reader.open(f"{root}models/coca/")
    reader.click("details.quote > summary")
    reader.click("details.quote [data-copy]")
    reader.sees(f"{LIVE}.textContent", reader.read(f"{LIVE}.dataset.copied"))


def test_the_reference_of_a_source_is_copied(reader: Reader, root: str) -> None:
    reader.open(f"{root}citations/c/")
    reader.click("[data-module=cite] details > summary")
    reader.click("[data-module=cite] .cite-as button")
    reader.sees(f"{LIVE}.textContent", reader.read(f"{LIVE}.dataset.copied"))
