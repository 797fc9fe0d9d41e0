"""The worked example, the choice of weights, models side by side, a result of the reader's own."""

from .reader import Reader

WORKED = "document.querySelector('.worked')"
SAID = "document.querySelector('form [role=status]').textContent"
PICKED = "[...document.querySelectorAll('[data-chosen] thead th a')].map(link => link.textContent)"
OPTIONS = "[...document.querySelectorAll('#compare-found:not([hidden]) li')]"
COSTS = """[...document.querySelectorAll(
  "#frontier-parameters-table tbody [data-of=parameters]",
)].map(cell => parseFloat(cell.textContent.replaceAll(",", "")))"""
NOW = f"[...{WORKED}.querySelectorAll('[data-now]')].map(cell => cell.dataset.case)"


def test_the_worked_example_counts_as_many_guesses_as_are_chosen(reader: Reader, root: str) -> None:
    reader.open(f"{root}top-5/")
    reader.sees(f"{WORKED}.dataset.k", "1")
    for case, choice in (("one-3", "[name=k][value='3']"), ("several-3", "[name=several]")):
        reader.click(f".example-form {choice}")
        reader.sees(NOW, [case])
        told = reader.read(f"{WORKED}.querySelector('[data-said={case}]').textContent")
        assert reader.read(SAID) == told
    marks = f"{WORKED}.querySelectorAll('.picture-mark:not([hidden])').length"
    assert reader.read(marks) == reader.read(f"{WORKED}.querySelectorAll('.picture').length")


def test_a_choice_keeps_within_its_limits(reader: Reader, root: str) -> None:
    reader.open(f"{root}choose/")
    reader.type("[name=max]", "25")
    reader.sees("location.search", "?max=25")
    reader.sees(f"Math.max(...{COSTS}) <= 25 && {COSTS}.length > 3")
    reader.sees("/M/.test(document.querySelector('figure .dots')?.getAttribute('d'))")
    reader.click("[type=reset]")
    reader.sees(f"Math.max(...{COSTS}) > 100")


def test_models_are_picked_by_keys_and_taken_away(reader: Reader, root: str) -> None:
    reader.open(f"{root}compare/")
    reader.type("[name=model]", "eva02")
    reader.sees(f"{OPTIONS}.length > 0")
    reader.press("Escape")
    reader.sees(f"{OPTIONS}.length", 0)
    reader.type("[name=model]", "-l")
    reader.sees(f"{OPTIONS}.some(option => option.textContent.includes('EVA-02-L'))")
    reader.press("ArrowDown", "Enter")
    reader.sees(f"{PICKED}.length", 1)
    reader.type("[name=model]", "CoCa")
    reader.press("Enter")
    reader.sees(f"{PICKED}.at(-1)", "CoCa")
    assert reader.read("document.querySelectorAll('[data-pairs] li').length") > 0
    reader.click("[data-picked] button")
    reader.sees(PICKED, ["CoCa"])
    assert reader.read("location.search") == "?models=coca"


def test_a_result_of_ones_own_is_placed(reader: Reader, root: str) -> None:
    reader.open(f"{root}my-result/")
    reader.type("[name=top1]", "٩٠٫٥")
    reader.sees("document.querySelector('[data-answer]').checkVisibility()")
    assert "90.5%" in reader.read(SAID)
    assert reader.read("document.querySelectorAll('[data-answer] tbody tr').length") > 2
    reader.type("[name=top1]", "x")
    reader.sees("document.querySelector('main [role=alert]').checkVisibility()")
