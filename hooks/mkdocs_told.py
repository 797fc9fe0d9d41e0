"""What a preview says in the terminal: what is wrong, as on the page, and what is warned of."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from logging import WARNING, Handler, LogRecord, getLogger


def tell(faults: Sequence[str], address: str) -> None:
    """Print `faults`, which stand at `address`, a line each; without any, that all is well."""
    count = f"{len(faults)} to repair" if faults else "nothing to repair"
    print(f"{count}, shown at {address}", *faults, sep="\n", flush=True)


class Warned(Handler):
    """Prints what MkDocs warns of, which nobody else would hear: a link that leads nowhere."""

    def emit(self, record: LogRecord) -> None:
        """Print `record` if it is a warning, on one line."""
        # An error is raised too, and told as what is wrong.
        if record.levelno == WARNING:
            print(f"warning: {record.getMessage()}", flush=True)


@contextmanager
def warned() -> Iterator[None]:
    """Print what is warned of while the block runs."""
    log, listener = getLogger("mkdocs"), Warned(WARNING)
    log.addHandler(listener)
    try:
        yield
    finally:
        log.removeHandler(listener)
