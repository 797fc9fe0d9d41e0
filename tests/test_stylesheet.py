"""What is left of a style sheet."""

import pytest

from marsad.finish.stylesheet import names_in, tags_in, trimmed, words_in


@pytest.mark.parametrize(
    ("css", "kept"),
    [
        (".a{color:red}", ".a{color:red}"),
        (".b{color:red}", ""),
        (".a.b{color:red}", ""),
        (".a .b,p{color:red}", "p{color:red}"),
        (".a:not(.b){color:red}", ".a:not(.b){color:red}"),
        (":is(.a,.b){color:red}", ":is(.a,.b){color:red}"),
        ("@media print{.b{color:red}}", ""),
        ("@media print{.a{color:red}}", "@media print{.a{color:red}}"),
        (":root{--x:1;--y:2}.a{margin:var(--x)}", ":root{--x:1}.a{margin:var(--x)}"),
        (":root{--x:var(--y);--y:2}", ""),
        ('.a{content:"}.b{"}', '.a{content:"}.b{"}'),
        ("/*# sourceMappingURL=x */p{margin:0}", "p{margin:0}"),
        ("kbd{color:red}p kbd{color:red}", ""),
        ("p::before,p:hover{color:red}", "p::before,p:hover{color:red}"),
        ("#c,#a{color:red}", "#a{color:red}"),
        ("[data-x]{color:red}[dir]{color:red}", "[dir]{color:red}"),
        ("[dir=rtl],[dir=ltr]{color:red}", "[dir=rtl]{color:red}"),
        ('p[dir="sideways"]{color:red}', ""),
    ],
)
def test_only_what_can_show_is_kept(css: str, kept: str) -> None:
    assert trimmed(css, {"a", "p", "dir", "rtl"}).replace(" ", "") == kept.replace(" ", "")


def test_names_are_found_however_they_are_quoted() -> None:
    tags = tags_in("<p class=\"a b\">kbd <b id='c'><i dir=ltr>")
    found = names_in(tags)
    assert found == {"p", "class", "a", "b", "id", "c", "i", "dir", "ltr"}


def test_a_name_that_a_script_sets_counts() -> None:
    assert "md-open" in words_in('body.classList.add("md-open")')
