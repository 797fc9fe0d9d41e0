"""What befalls one line of a file of data: a slip of the hand, of an editor, or of a program."""

import re
from collections.abc import Callable, Mapping

Lines = list[str]
# Takes the lines of a file, and which one; bytes that are no UTF-8 stand as surrogates.
Damage = Callable[[Lines, int], Lines]
FAR = {"long": 9_000, "deep": 400}
RTL, ZERO_WIDTH, LINE_END, MARK = "\u202e", "\u200b", "\u2028", "\ufeff"
ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


def each(change: Callable[[str], str]) -> Damage:
    """`change` done to the one line."""
    return lambda lines, at: [*lines[:at], *change(lines[at]).split("\n"), *lines[at + 1 :]]


def valued(value: str) -> Damage:
    """`value` behind the key of the line, or as a line where it has none."""
    return each(lambda line: re.sub(r"^([^:]*:)?.*", lambda m: f"{m[1] or ''} {value}", line))


def sub(pattern: str, new: str | Callable[[re.Match[str]], str]) -> Damage:
    """The first that `pattern` finds in the line is written otherwise."""
    return each(lambda line: re.sub(pattern, new, line, count=1))


def raw(encoding: str) -> Damage:
    """The line in another encoding than the rest of the file."""
    return each(lambda line: line.encode(encoding, "replace").decode("utf-8", "surrogateescape"))


DAMAGES: Mapping[str, Damage] = {
    "deleted": lambda lines, at: lines[:at] + lines[at + 1 :],
    "doubled": lambda lines, at: lines[: at + 1] + lines[at:],
    "swapped with the next": lambda lines, at: (
        [*lines[:at], *lines[at : at + 2][::-1], *lines[at + 2 :]]
    ),
    "the rest cut off": lambda lines, at: [*lines[:at], lines[at][: len(lines[at]) // 2]],
    "cut": each(lambda line: line[: len(line) // 2]),
    "indented": each(lambda line: f"  {line}"),
    "indented by one": each(lambda line: f" {line}"),
    "not indented": each(str.lstrip),
    "a tab": each(lambda line: f"\t{line}"),
    "two letters swapped": sub(r"(\w)(\w)(?=\W*$)", r"\2\1"),
    "a letter lost": sub(r"\w", ""),
    "capitals": each(str.upper),
    "null": valued("null"),
    "empty": valued(""),
    "a word": valued("no"),
    "a list": valued("[a, b]"),
    "a mapping": valued("{a: b}"),
    "a comment": valued("# lost"),
    "a number": valued("7"),
    "a huge number": valued("1" * 400),
    "an exponent": valued("1e999"),
    "not a number": valued("nan"),
    "negative": sub(r"\d", r"-\g<0>"),
    "another digit": sub(r"\d(?=\D*$)", lambda match: str((int(match[0]) + 1) % 10)),
    "ten times as much": sub(r"(\d)(\D*)$", r"\g<1>0\2"),
    "Arabic digits": each(lambda line: line.translate(ARABIC)),
    "wide digits": each(lambda line: line.translate(WIDE)),
    "another year": sub(r"\b20\d\d\b", "2019"),
    "a year to come": sub(r"\b20\d\d\b", "2199"),
    "no such day": valued("2026-02-30"),
    "a dead reference": valued("no-such-record"),
    "a broken address": sub(r"https://[^/]+", "https://a..b"),
    "another scheme": sub("https://", "javascript:"),
    "an apostrophe": each(lambda line: f"{line}'"),
    "a quotation mark": sub(r"(:? )", r'\1"'),
    "a colon": each(lambda line: f"{line}: x: y"),
    "a key without its colon": sub(":", ""),
    "an anchor": valued("&a b"),
    "an alias": valued("*a"),
    "a merge key": each(lambda line: f"<<: *a\n{line}"),
    "a tag": valued("!!python/object:os.system x"),
    "a new document": each(lambda line: f"---\n{line}"),
    "an end of the document": each(lambda line: f"...\n{line}"),
    "brackets": valued("[" * FAR["deep"]),
    "braces": valued("{a: " * FAR["deep"]),
    "a comma more": each(lambda line: f"{line},"),
    "a formula": sub(r"^\w", r"=\g<0>"),
    "a NUL": each(lambda line: f"{line}\0"),
    "a byte-order mark": each(lambda line: MARK + line),
    "turned around": sub(r"(:? )", rf"\1{RTL}"),
    "a letter without width": sub(r"(:? )", rf"\1{ZERO_WIDTH}"),
    "a hidden end of the line": sub(r"(:? )", rf"\1{LINE_END}"),
    "Latin-1": each(lambda line: f"{line}\udce4"),
    "UTF-16": raw("utf-16"),
    "UTF-32": raw("utf-32"),
    "very long": each(lambda line: line + "x" * FAR["long"]),
    "HTML": each(lambda line: f"{line}<script>alert(1)</script>"),
    "a place for a value": each(lambda line: f"{line} {{n}}"),
    "a lone brace": each(lambda line: f"{line} {{"),
    "a conversion": each(lambda line: f"{line} {{n!z}}"),
    "a wide form": each(lambda line: f"{line} {{n:>999999999}}"),
    "a call of a template": each(lambda line: f"{line} {{{{ site }}}}"),
    "an Arabic word": each(lambda line: f"{line} نموذج"),
    "an English word": each(lambda line: f"{line} model"),
}  # fmt: skip


def damaged(file: bytes, at: int, damage: Damage) -> bytes:
    """`file` with the damage done to a line: to number `at`, or the next that it can befall.

    Lines are counted from 0, and from the first again past the last.
    """
    lines = file.decode("utf-8", "surrogateescape").splitlines() or [""]
    turns = ((at + turn) % len(lines) for turn in range(len(lines)))
    made = (damage(lines, line) for line in turns)
    found = next((other for other in made if other != lines), lines)
    return "\n".join([*found, ""]).encode("utf-8", "surrogateescape")
