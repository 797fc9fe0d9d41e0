"""Numbers as readers type them: what each is, and what a field says of what is none."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser
DECIMALS = {
    "90.5": 90.5,
    "90,5": 90.5,
    "٩٠٫٥": 90.5,
    "٩٠،٥": 90.5,
    "۹۰٫۵": 90.5,
    "90.": 90.0,
    ".5": 0.5,
    "0,500": 0.5,
    "1,000": 1000.0,
    "١٬٠٠٠": 1000.0,
    "1 000,5": None,
    "1,000.5": 1000.5,
    "1,00,000": None,
    "9o.5": None,
    "-1": None,
    "1e3": None,
    "90.5.1": None,
}
WHOLES = {
    "10000": 10000.0,
    "10,000": 10000.0,
    "10.000": 10000.0,
    "١٠٬٠٠٠": 10000.0,
    "1,000,000": 1000000.0,
    "1,000.000": None,
    "1.5": None,
    "90,50": None,
    "many": None,
}
READ = """async ([texts, whole]) => {
  const { numberOf } = await import("/assets/typed.js");
  const found = texts.map(text => numberOf(text, whole));
  return found.map(number => Number.isNaN(number) ? null : number);
}"""


@pytest.mark.parametrize(("known", "whole"), [(DECIMALS, False), (WHOLES, True)])
def test_the_whole_text_is_one_number_or_none(
    page: Page, known: dict[str, float | None], whole: bool
) -> None:
    page.goto("/")
    assert page.evaluate(READ, [list(known), whole]) == list(known.values())


@pytest.mark.parametrize(
    ("path", "name", "typed", "said"),
    [
        ("/leaderboard/", "max", "abc", "اكتب عددًا، مثل 25.5."),
        ("/en/leaderboard/", "max", "1e3", "Type a number, such as 25.5."),
        ("/en/leaderboard/", "since", "2021.5", "Type a whole number above 0."),
    ],
)
def test_a_field_says_that_it_holds_no_number(
    page: Page, path: str, name: str, typed: str, said: str
) -> None:
    page.goto(f"{path}?{name}={typed}")
    field, alert = page.locator(f"[name={name}]"), page.get_by_role("alert")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(alert).to_have_text(said)
    field.fill("2000")
    expect(field).to_have_attribute("aria-invalid", "false")
    expect(alert).to_have_count(0)
