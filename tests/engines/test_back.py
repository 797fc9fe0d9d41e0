"""Whoever comes back finds the view that was left: a form says what its page shows."""

import json

import pytest

from .reader import Reader

# Where something is typed, and what.
TYPED = {
    "leaderboard/": ("form.filters [name=q]", "coca"),
    "archive/": ("form.filters [name=q]", "coca"),
    "choose/": ("[name=max]", "25"),
    "my-result/": ("[name=top1]", "90.5"),
}
STATUS = "document.querySelector('main form [role=status]').textContent"
# A form that is shown says something, but for that of a table that goes on to other pages.
STARTED = f"""!document.querySelector('main form[hidden]') &&
  ({STATUS} !== '' || !!document.querySelector('.parts:not([hidden])'))"""
PLAIN = "void history.replaceState(null, '', location.pathname)"
NAME, LISTED = "document.querySelector('[name=model]').value", "[role=option]"
PICKED = "[...document.querySelectorAll('[data-chosen] thead th a')].map(link => link.textContent)"
COMPARED = f"[{NAME}, document.querySelectorAll('{LISTED}').length > 0, {PICKED}]"


def said(field: str) -> str:
    """What stands in a field, and what its form says of it."""
    return f"[document.querySelector('{field}').value, {STATUS}]"


def one_of(shown: str, *wanted: object) -> str:
    """Whether `shown` is one of what is `wanted`: an engine may write into a form again, or not."""
    return f"{json.dumps([*map(_text, wanted)])}.includes(JSON.stringify({shown}))"


def _text(value: object) -> str:
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


@pytest.mark.parametrize("path", TYPED)
def test_a_form_and_its_page_agree_whichever_way_a_reader_comes(
    reader: Reader, root: str, path: str
) -> None:
    """Back, forward, loaded again; and loaded again where the address does not say it."""
    field, text = TYPED[path]
    shown = said(field)
    reader.open(root + path)
    reader.sees(STARTED)
    empty = reader.read(shown)
    reader.type(field, text)
    reader.sees(f"{shown}[0] === {json.dumps(text)} && {STATUS} !== {json.dumps(empty[1])}")
    full = reader.read(shown)
    reader.open(f"{root}glossary/")
    reader.back()
    reader.sees(shown, full)
    reader.again()
    reader.sees(shown, full)
    reader.read(PLAIN)
    reader.again()
    reader.sees(one_of(shown, full, empty))


def test_models_that_are_compared_and_a_name_half_typed_come_back(
    reader: Reader, root: str
) -> None:
    reader.open(f"{root}compare/")
    reader.type("[name=model]", "CoCa")
    reader.sees(f"document.querySelectorAll('{LISTED}').length > 0")
    reader.press("Enter")
    reader.sees(PICKED, ["CoCa"])
    reader.type("[name=model]", "eva02")
    reader.sees(COMPARED, ["eva02", True, ["CoCa"]])
    shown = one_of(COMPARED, ["eva02", True, ["CoCa"]], ["", False, ["CoCa"]])
    reader.again()
    reader.sees(shown)
    reader.open(f"{root}glossary/")
    reader.back()
    reader.sees(shown)


def test_who_comes_back_to_what_a_filter_leaves_stands_where_they_stood(
    reader: Reader, root: str
) -> None:
    path, stands = f"{root}leaderboard/?regime=imagenet-1k", f"scrollY === 300 && {STATUS} !== ''"
    reader.open(path)
    reader.sees(f"{STATUS} !== ''")
    reader.read("void scrollTo(0, 300)")
    reader.sees("history.state?.y === 300")
    reader.again()
    reader.sees(stands)
    reader.open(f"{root}glossary/")
    reader.back()
    reader.sees(stands)
