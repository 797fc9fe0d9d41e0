"""The page's script, the worker's and the build fold alike."""

import pytest
from playwright.sync_api import Page

from marsad.fold import fold

from ..test_fold import TABLE

pytestmark = pytest.mark.browser
TEXTS = [text for text, _ in TABLE]
# The worker's file asks only for the places where it hooks in.
WORKER = """async texts => {
  const named = () => ({ prototype: {} });
  self.lunr = {
    Pipeline: { registerFunction() {} }, Builder: named(), QueryParser: named(), Index: named(),
  };
  await import("/assets/javascripts/lunr/min/lunr.ar.min.js");
  return texts.map(self.lunr.ar.fold);
}"""


def test_the_pages_script_folds_as_the_build_does(page: Page) -> None:
    page.goto("/")
    script = "async texts => texts.map((await import('/assets/fold.js')).fold)"
    assert page.evaluate(script, TEXTS) == [fold(text) for text in TEXTS]


def test_the_worker_folds_as_the_build_does(page: Page) -> None:
    page.goto("/")
    assert page.evaluate(WORKER, TEXTS) == [fold(text) for text in TEXTS]
