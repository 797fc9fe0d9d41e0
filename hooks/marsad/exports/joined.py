"""Every released weight as a row: its size, its accuracy on each test set, its speeds."""

from ..catalogue import Catalogue
from ..rank.backlinks import weights_of
from ..rank.costs import costs, to_choose
from ..rank.families import members
from ..rank.tags import meanings
from ..rank.weights import Released
from ..schema.tags import only_imagenet_1k
from .cells import Cells, plain
from .column import Column
from .table import Table


def open_weights(catalogue: Catalogue, site_url: str) -> Table:
    """The most accurate weights first; empty where nothing was published."""
    found = to_choose(catalogue)
    families = {item.key: key for key, items in members(catalogue, found).items() for item in items}
    models, known = weights_of(catalogue), meanings(catalogue)
    return Table.of(
        {
            **plain(
                weights=item.row.weights,
                image_size=item.row.image_size,
                architecture=item.architecture,
                tag=item.tag or None,
                family=families[item.key],
                id=models.get(item.key),
                only_imagenet_1k=only_imagenet_1k(known, item.tag),
            ),
            **_costs(catalogue, item),
            **_accuracies(catalogue, item),
        }
        for item in found
    )


def _costs(catalogue: Catalogue, item: Released) -> Cells:
    return {Column(cost.column, cost.set): cost.of(item) for cost in costs(catalogue)}


def _accuracies(catalogue: Catalogue, item: Released) -> Cells:
    """Top-1 and top-5 on every benchmark."""
    rows = {key: item.on(key) for key in catalogue.benchmarks}
    return {
        Column(name, key): getattr(row, name) if row else None
        for key, row in rows.items()
        for name in ("top1", "top5")
    }
