"""What no value of any record may be, whatever its field is called."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from marsad.catalogue import Catalogue
from marsad.derive.lookup import Tables
from marsad.read.yamlfile import YamlFile
from marsad.schema import day
from marsad.schema.address import is_arxiv
from marsad.schema.base import Day, Month, Record, Year
from marsad.schema.derived import LookedUp
from marsad.schema.language import LanguageFile

Spoil = Callable[[str], str]
LONG = ("strings", "counted")  # what a language holds hundreds of
DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
EVERYWHERE: dict[str, Spoil] = {
    "markup": lambda text: f"{text}<b>",
    "an entity": lambda text: f"{text}&nbsp;",
    "an entity by its number": lambda text: f"{text[:1]}&#38;{text[1:]}",
    "a comment": lambda text: f"<!--{text}",
    "a soft hyphen": lambda text: f"{text[:1]}\u00ad{text[1:]}",
    "a zero-width space": lambda text: f"{text[:1]}\u200b{text[1:]}",
    "a direction mark": lambda text: f"{text[:1]}\u200f{text[1:]}",
    "an escape sign": lambda text: f"{text[:1]}\x1b[2J{text[1:]}",
    "nothing to see": lambda _: "\u3164",
    "nothing": lambda _: "",
}
NUMBERS: dict[str, Spoil] = {
    "Arabic digits": lambda text: text.translate(DIGITS),
    "a plus sign": lambda text: f"+{text}",
    "an exponent": lambda text: f"{text}e0",
    "an underscore": lambda text: f"{text[:1]}_{text}",
    "a zero before it": lambda text: f"0{text}",
    "a point behind it": lambda text: f"{text}.",
    "a blank inside": lambda text: f"{text[:1]} {text}",
}


@pytest.mark.parametrize("spoil", EVERYWHERE.values(), ids=EVERYWHERE)
def test_no_value_takes(catalogue: Catalogue, spoil: Spoil) -> None:
    assert [at for at, _, takes in _values(catalogue) if takes(spoil)] == []


@pytest.mark.parametrize("spoil", NUMBERS.values(), ids=NUMBERS)
def test_no_number_takes(catalogue: Catalogue, spoil: Spoil) -> None:
    numbers = [
        (at, takes) for at, value, takes in _values(catalogue)
        if isinstance(value, int | Decimal | date) and not isinstance(value, bool)
    ]  # fmt: skip
    assert len(numbers) > 60
    assert [at for at, takes in numbers if takes(spoil)] == []


def _values(catalogue: Catalogue) -> Iterator[tuple[str, Any, Callable[[Spoil], bool]]]:
    """Every value of every file: where, what it was read as, whether it may be spoilt so."""
    for record, file in catalogue.with_files():
        for data, part, found in _pieces(file.data, record) if isinstance(file, YamlFile) else ():
            read = _reader(type(record), data, catalogue.tables)
            read()
            for holder, key, value in _leaves(part, found):
                yield f"{file.path.name}: {key}", value, _taker(read, holder, key)


def _pieces(data: Any, record: Any) -> Iterator[tuple[Any, Any, Any]]:
    """What to read at once, the part of it to spoil, and what that was read as.

    Of a language it is a string at a time, or all of it would be read for each.
    """
    if not isinstance(record, LanguageFile):
        yield data, data, record
        return
    rest = data | {key: {} for key in LONG}
    yield rest, rest, record
    for name in LONG:
        for key, value in data[name].items():
            part = {key: value}
            yield rest | {name: part}, part, getattr(record, name)


def _reader(kind: Any, data: Any, tables: Tables) -> Callable[[], object]:
    return lambda: kind.model_validate(data, context=tables)


def _taker(read: Callable[[], object], holder: Any, key: Any) -> Callable[[Spoil], bool]:
    def takes(spoil: Spoil) -> bool:
        good = holder[key]
        holder[key] = spoil(good)
        try:
            read()
        except ValidationError:
            return False
        finally:
            holder[key] = good
        return True

    return takes


def _leaves(data: Any, record: Any) -> Iterator[tuple[Any, Any, Any]]:
    """Every text in `data` with what holds it, and what it became in `record`."""
    inner = record.asked if isinstance(record, LookedUp) else getattr(record, "root", record)
    for key, value in data.items() if isinstance(data, dict) else enumerate(data):
        read = getattr(inner, str(key)) if isinstance(inner, Record) else inner[key]
        if isinstance(value, str):
            yield data, key, read
        elif value is not None:
            yield from _leaves(value, read)


@pytest.mark.parametrize(
    ("number", "given"),
    [
        ("cs/0703001", True),
        ("cs/0704001", False),
        ("hep-th/9107001", True),
        ("hep-th/9106001", False),
        ("0704.0001", True),
        ("0703.0001", False),
        ("1412.9999", True),
        ("1412.00001", False),
        ("1501.00001", True),
        ("1501.0001", False),
    ],
)
def test_arxiv_has_numbered_in_three_ways_each_from_its_month(number: str, given: bool) -> None:
    assert is_arxiv(number) is given


@pytest.mark.parametrize(
    ("now", "last"),
    [
        # The day begins at +14, and is over at -12.
        (datetime(2026, 3, 1, 9, 59, tzinfo=UTC), date(2026, 3, 1)),
        (datetime(2026, 3, 1, 10, 0, tzinfo=UTC), date(2026, 3, 2)),
        (datetime(2026, 12, 31, 10, 0, tzinfo=UTC), date(2027, 1, 1)),
    ],
)
def test_a_day_that_has_begun_somewhere_is_not_in_the_future(
    now: datetime, last: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Clock(datetime):
        @classmethod
        def now(cls, _: Any = None) -> Any:
            return now

    monkeypatch.setattr(day, "datetime", Clock)
    assert day.today() == last
    assert TypeAdapter(Day).validate_python(last.isoformat()) == last
    with pytest.raises(ValidationError, match="must not lie in the future"):
        TypeAdapter(Day).validate_python(date.fromordinal(last.toordinal() + 1).isoformat())
    assert TypeAdapter(Month).validate_python(f"{last:%Y-%m}") == f"{last:%Y-%m}"
    with pytest.raises(ValidationError, match="must be next year at the latest"):
        TypeAdapter(Year).validate_python(str(last.year + 2))
