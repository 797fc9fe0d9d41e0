"""How papers write the size of an architecture, which timm spells out."""

import re

SIZES = {
    "pico": "p",
    "nano": "n",
    "tiny": "t",
    "small": "s",
    "base": "b",
    "large": "l",
    "xlarge": "xl",
    "huge": "h",
    "giant": "g",
}
PATCH = "patch"
# Other patches are those of a first layer, which no name tells: Swin-B has patches of 4 pixels.
TOLD = ("8", "14", "16", "32")
SHORT = re.compile(rf"([a-z]{{1,2}})({'|'.join(TOLD)})")


def in_letters(architecture: str) -> str:
    """`vit-b/16` for vit_base_patch16_224, `swin-b` for swin_base_patch4_window7_224.

    Nothing where no word of the name is a size.
    """
    first, *parts = architecture.split("_")
    for at, part in enumerate(parts):
        name = "-".join((first, *parts[:at]))
        if short := SHORT.fullmatch(part):
            return f"{name}-{short[1]}/{short[2]}"
        if part in SIZES:
            return f"{name}-{SIZES[part]}{_patch(parts[at:])}"
    return ""


def _patch(parts: list[str]) -> str:
    patches = (part.removeprefix(PATCH) for part in parts if part.startswith(PATCH))
    return next((f"/{patch}" for patch in patches if patch in TOLD), "")
