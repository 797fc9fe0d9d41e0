"""What places on a page are called: the only file that spells the ids that records and boards give.

`places` leads to them; templates ask for all by the name `ids`.
"""

YEARS = "ilsvrc-years"


def archived(key: str) -> str:
    """The table of an archived board."""
    return f"archive-{key}"


def result(protocol: str) -> str:
    """The row of a result on its model's page; `protocol` is the name of its board, as below."""
    return f"result-{protocol}"


def figure(name: str, protocol: str) -> str:
    """A result's figure on its model's page: `top1`, `top5`, or what was printed `before`."""
    return f"{name}-{protocol}"


def others(board: str) -> str:
    """Where a model's page shows the figures that others give for a result."""
    return f"others-{board}"


def board(protocol: str) -> str:
    """The table of a board."""
    return f"board-{protocol}"


def row(key: str, board: str) -> str:
    """The row of a model on a board: a model may stand on several boards of one page."""
    return f"{key}-{board}"


def measured(key: str, *whole: int) -> str:
    """The table of a set of measurements, or where its rows of a `whole` percent begin."""
    return "-".join(["measured", key, *map(str, whole)])


def frontier(cost: str) -> str:
    """The heading of what nothing beats at its `cost`: `parameters`, or a measure of speed."""
    return f"frontier-{cost}"


def frontier_table(cost: str) -> str:
    """The table of a frontier."""
    return f"{frontier(cost)}-table"


def choice(cost: str, name: str, image_size: int) -> str:
    """The row of weights on a frontier; a script puts others in place of those of the first."""
    return f"choice-{name}-{image_size}" if cost == "parameters" else f"{cost}-{name}-{image_size}"


def weights(name: str, image_size: int) -> str:
    """The row of weights on the page of their family."""
    return f"{name}-{image_size}"


def year(year: str | int) -> str:
    """The row of a year's winner of the challenge."""
    return f"ilsvrc-{year}"


def human(key: str) -> str:
    """The row of a person or group whose errors were counted."""
    return f"human-{key}"


def change(key: str) -> str:
    """A change, on the page of the data or a further one."""
    return f"change-{key}"
