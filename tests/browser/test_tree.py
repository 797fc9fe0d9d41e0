"""What the accessibility tree says of charts, boards and forms, whom it is read out to."""

import pytest
from playwright.sync_api import Page, expect

from accessible.states import STATES

pytestmark = pytest.mark.browser
# The path, its state, the part, and what is said of that: names and values, in this order.
SAID = {
    "a chart": (
        "en/",
        None,
        ".best + .chart",
        """
        - figure "2 close results that this test cannot tell apart":
          - group /^2 close results .* Each line is the 95% interval/:
            - 'link "Alef_1 *big*: 91.00% ±0.25"'
            - 'link "[Ba] `c`: 90.9% ±0.25"'
        """,
    ),
    "a board": (
        "en/leaderboard/",
        None,
        "#board-fine-tuned",
        """
        - table "All weights trained":
          - rowgroup:
            - row:
              - columnheader "Model":
                - button "Model"
              - columnheader "Top-1 accuracy":
                - button "Top-1 accuracy"
          - rowgroup:
            - row:
              - rowheader "Alef_1 *big*"
              - cell "91.00% ±0.25":
                - /children: equal
                - link "91.00%":
                  - /url: ../models/alef-1/#top1-fine-tuned
                - text: ±0.25
              - cell "1–2"
        """,
    ),
    "the worked example": (
        "en/top-5/",
        "the worked example of three guesses",
        ".example-form",
        """
        - form "Options of the example":
          - group "Guesses that count (k)":
            - radio "1"
            - radio "2"
            - radio "3" [checked]
          - checkbox "Accept every right label" [checked]
          - status: /Pictures counted right/
        """,
    ),
    "a result placed": (
        "en/my-result/",
        "a result placed",
        "[data-module]",
        """
        - form "Your result":
          - textbox "Your top-1 accuracy (%)": "90"
          - combobox "Protocol"
          - status: "90% (±0.26 points): its rank band would be 3, among 4 results."
        - term: 95% confidence interval
        - definition: 89.74% – 90.26%
        - region "Its neighbours on the board":
          - table "Its neighbours on the board"
        """,
    ),
    "names to pick from": (
        "en/compare/",
        "names to pick from",
        "[data-module]",
        """
        - form "Models to compare":
          - combobox "Model to add" [expanded]
          - status: Type part of a name and choose a model.
        - listbox "All models":
          - option "Alef_1 *big*" [selected]
          - 'option "[Ba] `c`"'
        """,
    ),
    "models side by side": (
        "en/compare/",
        "models side by side",
        "[data-module]",
        """
        - list:
          - listitem:
            - button "Remove Alef_1 *big*"
        - region "Compare models":
          - table:
            - rowgroup:
              - row:
                - columnheader "Measure"
                - columnheader "Alef_1 *big*"
            - rowgroup:
              - row:
                - rowheader "Top-1 accuracy, All weights trained"
                - cell "91.00% ±0.25 reported · Rank band 1–2"
        """,
    ),
}
SORT = "#board-fine-tuned th[aria-sort]"


@pytest.mark.parametrize("what", SAID)
def test_names_and_values_are_said(window: Page, what: str) -> None:
    path, state, part, said = SAID[what]
    window.goto(f"/{path}")
    if state:
        STATES[state].do(window)
    expect(window.locator(part).first).to_match_aria_snapshot(said)


def test_the_head_that_a_board_is_sorted_by_says_so_and_no_other(window: Page) -> None:
    window.goto("/leaderboard/")
    heads = window.locator(SORT)
    expect(heads).to_have_attribute("aria-sort", "descending")
    STATES["a board in another order"].do(window)
    expect(heads).to_have_attribute("data-key", "parameters")
    expect(heads).to_have_attribute("aria-sort", "descending")
