"""Scripts as they are published: without comments, and without blanks that say nothing."""

from rjsmin import jsmin


def minified(script: str) -> str:
    """`script` without comments and needless blanks; notices (`/*!`) and templates stay."""
    made: str = jsmin(script, keep_bang_comments=True)
    return made
