"""What a preview says in the terminal: what is wrong, as it stands on the page too."""

from collections.abc import Sequence


def tell(faults: Sequence[str], address: str) -> None:
    """Print `faults`, which stand at `address`, a line each; without any, that all is well."""
    count = f"{len(faults)} to repair" if faults else "nothing to repair"
    print(f"{count}, shown at {address}", *faults, sep="\n", flush=True)
