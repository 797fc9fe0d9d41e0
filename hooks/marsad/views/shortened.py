"""What a page says of a list that it does not show whole."""

from ..words.language import Language


def short(say: Language, most: int, found: int) -> str:
    """That the first `most` of `found` are named; nothing where all are.

    The link to the page that shows all records of their kind stands behind it.
    """
    if found <= most:
        return ""
    return say.t("named_short", shown=say.number(most), all=say.number(found))
