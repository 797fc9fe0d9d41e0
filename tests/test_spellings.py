"""What readers type leads somewhere, or the build says where it does not."""

from pathlib import Path

from marsad.catalogue import load
from marsad.finish.spellings import leads_nowhere

INDEX = {
    "docs": [
        {
            "location": "x/",
            "title": "ViT-G/14",
            "text": "<p>وبالنماذج المُدرَّبة</p>",
            "tags": ["vitg14"],
        },
        {"location": "measured/", "title": "Measured", "text": "errors of 91.0%", "tags": []},
    ]
}
WORDS = """\
phrases:
  ViT-G/14: [giant vit]
  نماذج مدربة: [موديلات]
  vit giant: [big vit]
words:
  - [mistake, error]
  - [colour, color]
unasked: []
answers:
  measured/: [rows]
  nowhere/: [lost]
beside: []
"""


def test_words_that_no_page_has_are_named_with_their_line(tree: Path) -> None:
    (tree / "data/search/en.yml").write_text(WORDS, "utf-8")
    words = load(tree / "data").search
    assert [(p.line, p.message) for p in leads_nowhere(INDEX, words["en"], words.file("en"))] == [
        (4, "no page has the words `vit giant`"),
        (7, "no page has a word of these: colour, color"),
        (11, "no page is at `nowhere/`"),
    ]
