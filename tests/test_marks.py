"""Days in words become dates, code is marked as code, and nothing else is touched."""

import pytest
from babel import Locale

from marsad.finish.code import mark_code
from marsad.finish.days import mark_days

from .finishing import inside

MARKED = '<time datetime="2017-07-26">26 يوليو 2017</time>'
CODE = '<code dir="ltr" translate="no">'


def dated(html: str, language: str = "ar") -> str:
    return inside(html, lambda page: mark_days(page, Locale(language)))


def test_a_day_is_marked() -> None:
    assert dated("<p>وفي 26 يوليو 2017 سلّم</p>") == f"<p>وفي {MARKED} سلّم</p>"
    found = dated("<p>On 3 May 2020, 4 May 2020.</p>", "en")
    assert found.startswith('<p>On <time datetime="2020-05-03">3 May 2020</time>, <time')


@pytest.mark.parametrize(
    "html",
    [
        f"<p>{MARKED}</p>",
        "<p>يوليو 2017</p>",
        "<p>1.26 يوليو 2017</p>",
        "<script>x = '<p>26 يوليو 2017</p>'</script>",
        '<p title="أ &gt; 26 يوليو 2017">نص</p>',
        "<pre><code>26 يوليو 2017</code></pre>",
        "<svg><text>26 يوليو 2017</text></svg>",
        "<blockquote data-verbatim><blockquote>في</blockquote> 26 يوليو 2017</blockquote>",
    ],
)
def test_left_alone(html: str) -> None:
    assert dated(f"{html} 26 يوليو 2017") == f"{html} {MARKED}"


@pytest.mark.parametrize(
    ("html", "marked"),
    [
        ("<p><code>n</code></p>", f"<p>{CODE}n</code></p>"),
        ('<code class="x">n</code>', '<code class="x" dir="ltr" translate="no">n</code>'),
        ("<pre><code>n</code></pre>", '<pre dir="ltr" translate="no"><code>n</code></pre>'),
        ('<kbd dir="auto">n</kbd>', '<kbd dir="auto" translate="no">n</kbd>'),
        ("<script>x = '<code>n</code>'</script>", "<script>x = '<code>n</code>'</script>"),
    ],
)
def test_code_is_marked(html: str, marked: str) -> None:
    assert inside(html, mark_code) == marked
    assert inside(marked, mark_code) == marked
