"""The search dialog, as a reader works it."""

from collections.abc import Sequence
from dataclasses import dataclass

from playwright.sync_api import Page, expect

from ..browsing import SLOW

# The worker answers when it likes: count its answers, so that no test looks at an old one.
COUNT = """() => {
  window.answers = 0;
  window.Worker = class extends Worker {
    constructor(address) {
      super(address);
      this.addEventListener("message", event => {
        window.answers += event.data.type === 3;
        document.documentElement.dataset.answers = window.answers;
      });
    }
  };
}"""
LINKS = (
    """entries => entries.map(entry => [...entry.querySelectorAll("a")].map(link => link.href))"""
)
# Type one question after the other, each once the last is answered.
TYPED = f"""async ([questions, slow]) => {{
  const field = document.querySelector("#search input"), found = [];
  for (const question of questions) {{
    const before = answers, late = Date.now() + slow;
    field.value = question;
    field.dispatchEvent(new Event("input", {{ bubbles: true }}));
    while (answers === before) {{
      if (Date.now() > late) throw new Error(`no answer to ${{question}}`);
      await new Promise(done => setTimeout(done));
    }}
    found.push(({LINKS})([...document.querySelectorAll(".search-results > li")]));
  }}
  return found;
}}"""
ROOTS = {"ar": "/", "en": "/en/"}


@dataclass(frozen=True)
class Dialog:
    page: Page

    def ask(self, question: str) -> list[list[str]]:
        """Type `question`; the addresses that each result links to, best first."""
        before = self.page.evaluate("answers")
        self.page.locator("#search input").fill(question)
        answered = f"html[data-answers]:not([data-answers='{before}'])"
        expect(self.page.locator(answered)).to_be_attached()
        found: list[list[str]] = self.page.locator(".search-results > li").evaluate_all(LINKS)
        return found

    def ask_all(self, questions: Sequence[str]) -> dict[str, list[list[str]]]:
        """The same of many `questions`, in less than half of the time."""
        found = self.page.evaluate(TYPED, [questions, SLOW])
        return dict(zip(questions, found, strict=True))

    @property
    def status(self) -> str:
        return self.page.locator("#search [role=status]").inner_text()

    @property
    def marks(self) -> list[str]:
        return self.page.locator(".search-results mark").all_inner_texts()


def opened(page: Page, path: str) -> Dialog:
    """The dialog on the page at `path`, opened by its key."""
    page.goto(path)
    page.evaluate(COUNT)
    page.keyboard.press("/")
    return Dialog(page)
