"""The columns of all tables: a name means the same in each, in the same unit."""

from dataclasses import dataclass

from ..words.language import Language

# By type (that of a Table Schema, https://datapackage.org/standard/table-schema/) and unit.
COLUMNS = {
    ("string", ""): (
        "architecture avoid benchmark code_url confidence definition ensemble family id kind latin "
        "locator members method model note organisations page paper paper_url "
        "printed_parameters printed_gflops printed_top1 printed_top5 probe protocol regime source "
        "standing tag team term weights who"
    ),
    ("boolean", ""): "neural only_imagenet_1k",
    ("date", ""): "date",
    ("yearmonth", ""): "published",
    ("integer", ""): "band_first band_last images practice_images test_images year",
    ("integer", "pixels"): "image_size",
    ("number", "percent"): (
        "top1 top5 top5_error top5_error_extra_data top5_error_highest top5_error_lowest"
    ),
    ("number", "points"): "half_width top1_difference",
    ("number", "millions"): "activations_millions parameters_millions",
    ("number", "billions"): "gmacs",
    ("number", "images-per-second"): "images_per_second",
    ("number", "milliseconds"): "milliseconds",
}
TYPES = {name: key for key, names in COLUMNS.items() for name in names.split()}


@dataclass(frozen=True)
class Column:
    """`says` is what it means in every table, `of` the figure, test set or language it is of."""

    says: str
    of: str = ""

    @property
    def name(self) -> str:
        """The head of the column: `top1_imagenet_v2`."""
        words = (self.says, self.of.replace("-", "_"))
        return "_".join(filter(None, words))

    @property
    def type(self) -> str:
        """The type of its values, as Data Packages call it."""
        return TYPES[self.says][0]

    @property
    def unit(self) -> str:
        """Empty where the values have none."""
        return TYPES[self.says][1]

    def said(self, say: Language) -> str:
        """What it means, and of what."""
        meaning = say.t(f"column_{self.says}")
        return f"{meaning} ({self.of})" if self.of else meaning
