"""What an address asks of a filter and nobody knows is said, and sets no limit."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/leaderboard/?org=nobody", "لم نتعرّف في الرابط على: org=nobody"),
        ("/en/leaderboard/?org=nobody", "Not understood in the address: org=nobody"),
        (
            "/en/leaderboard/?show=all&protocol=x&sort-board-fine-tuned=colour&open=public&utm_source=x",
            "show=all, protocol=x, sort-board-fine-tuned=colour",
        ),
        ("/en/measured/?sort-dal=-colour&q-dal=ta", "sort-dal=-colour"),
        ("/en/archive/?year=1850&ours=no", "year=1850, ours=no"),
        ("/en/fact-check/?verdict=doubtful", "verdict=doubtful"),
        ("/en/citations/?model=nobody&group=x", "model=nobody, group=x"),
        ("/en/models/?sort=colour&q=ta", "sort=colour"),
        ("/en/choose/?cost=colour&data=all&max=5", "cost=colour, data=all"),
        ("/en/my-result/?protocol=x&regime=y&top1=80", "protocol=x, regime=y"),
    ],
)
def test_what_the_address_asks_and_nobody_knows_is_said(page: Page, path: str, said: str) -> None:
    page.goto(path)
    told = page.get_by_role("alert")
    expect(told).to_be_visible()
    expect(told).to_have_text(said if ":" in said else f"Not understood in the address: {said}")


@pytest.mark.parametrize("path", ["/leaderboard/", "/en/leaderboard/"])
def test_it_is_seen_on_a_phone_too_and_every_row_with_it(phone: Page, path: str) -> None:
    phone.goto(f"{path}?org=nobody")
    expect(phone.get_by_role("alert")).to_be_visible()
    rows = phone.locator("main tbody tr")
    assert rows.count() > 3
    assert all(row.is_visible() for row in rows.all()[:3])


@pytest.mark.parametrize(
    "path",
    [
        "/en/leaderboard/?org=alef&show=error&q=٩١&since=2020&utm_source=x&sort-board-fine-tuned=-top1",
        "/archive/?year=٢٠٢٢&q=",
        "/en/choose/?data=only&max=5",
        "/en/my-result/?top1=80&protocol=zero-shot",
        "/en/measured/?",
    ],
)
def test_of_what_is_known_nothing_is_said(page: Page, path: str) -> None:
    page.goto(path)
    expect(page.locator("form.filters").first).to_be_visible()
    page.wait_for_load_state("networkidle")
    expect(page.get_by_role("alert")).to_have_count(0)
