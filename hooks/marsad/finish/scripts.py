"""Scripts as they are published: without the comments that fill lines of their own."""

import re

# A comment after code stays: what stands before it on its line might be part of a text.
COMMENT = re.compile(r"^[ \t]*(?://[^\n]*|/\*(?:[^*]|\*(?!/))*\*/[ \t]*)\n", re.M)


def uncommented(script: str) -> str:
    """`script` without lines that hold nothing but a comment; notices (`/*!`) stay."""
    return COMMENT.sub(lambda found: found[0] if "/*!" in found[0] else "", script)
