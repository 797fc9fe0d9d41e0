"""Days in words become dates, code is marked as code, and nothing else is touched."""

import pytest
from babel import Locale

from marsad.finish.marks import mark_code, mark_days

ARABIC, ENGLISH = Locale("ar"), Locale("en")
MARKED = '<time datetime="2017-07-26">26 يوليو 2017</time>'


def test_a_day_is_marked() -> None:
    assert mark_days("<p>وفي 26 يوليو 2017 سلّم</p>", ARABIC) == f"<p>وفي {MARKED} سلّم</p>"
    found = mark_days("<p>On 3 May 2020.</p>", ENGLISH)
    assert found == '<p>On <time datetime="2020-05-03">3 May 2020</time>.</p>'


@pytest.mark.parametrize(
    "html",
    [
        f"<p>{MARKED}</p>",
        "<p>يوليو 2017</p>",
        f"<p>أقل من <3% حتى {MARKED}</p>",
        "<p>1.26 يوليو 2017</p>",
        "<title>26 يوليو 2017</title>",
        '<p title="26 يوليو 2017">نص</p>',
        "<pre><code>26 يوليو 2017</code></pre>",
        "<svg><text>26 يوليو 2017</text></svg>",
        '<blockquote lang="ar" data-verbatim>في 26 يوليو 2017</blockquote>',
    ],
)
def test_left_alone(html: str) -> None:
    assert mark_days(f"{html} 26 يوليو 2017", ARABIC) == f"{html} {MARKED}"


def test_code_is_marked_once() -> None:
    found = mark_code('<p><code>n</code></p><pre dir="ltr" translate="no"><code>x</code></pre>')
    assert found.startswith('<p><code dir="ltr" translate="no">n</code></p>')
    assert found.endswith('translate="no"><code>x</code></pre>')
    assert mark_code(found) == found
