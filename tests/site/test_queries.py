"""What readers type finds what they want: queries.yml."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, expect

from marsad import places

from ..browser.dialog import ROOTS, Dialog, opened
from ..once import once

pytestmark = pytest.mark.browser
# What names an architecture comes sooner: no question is more usual.
FIRST, FIRST_OF_FAMILIES = 5, 3
QUERIES: dict[str, dict[str, str]] = yaml.safe_load(
    Path(__file__).with_name("queries.yml").read_text("utf-8")
)
CASES = [(code, *case) for code, queries in QUERIES.items() for case in queries.items()]


@pytest.fixture(scope="module")
def dialogs(browser: Browser, address: str) -> Iterator[dict[str, Dialog]]:
    """A dialog for each language, opened once: building the index is the slow part."""
    with browser.new_context(base_url=address) as context:
        yield {code: opened(context.new_page(), root) for code, root in ROOTS.items()}


@pytest.fixture(scope="module")
def answers(
    dialogs: dict[str, Dialog], address: str, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Any]:
    """By language and question, the links of each result; asked once for all workers."""

    def asked(folder: Path) -> str:
        found = {code: dialogs[code].ask_all([*QUERIES[code]]) for code in QUERIES}
        text = json.dumps(found).replace(address, "")
        (folder / "answers").write_text(text, "utf-8")
        return "asked"

    folder, _ = once(tmp_path_factory, "queries", asked)
    made: dict[str, Any] = json.loads((folder / "answers").read_text("utf-8"))
    return made


@pytest.mark.parametrize(("code", "question", "place"), CASES)
def test_is_among_the_first(answers: dict[str, Any], code: str, question: str, place: str) -> None:
    first = FIRST_OF_FAMILIES if place.startswith(places.FAMILIES) else FIRST
    found = answers[code][question][:first]
    assert f"{ROOTS[code]}{place}" in [link for links in found for link in links]


@pytest.mark.parametrize("code", ROOTS)
@pytest.mark.parametrize(
    ("question", "place", "most"),
    [
        ("swin", "families/swin/", 1),
        ("رسنت", "families/resnet/", 1),
        ("coca", "models/coca/", 1),
        ("2015", "leaderboard/2015/", 1),
        ("ILSVRC 2015", "leaderboard/2015/", 1),
        ("human", "top-5/#humans", 1),
        ("ViT-B/16", "families/vit/", 1),
        ("ViT-S/16", "families/vit/", 1),
        ("ViT-L/16", "families/vit/", 2),
        ("resnet50 accuracy", "models/resnet-50/", 3),
        ("دقة ResNet-50", "models/resnet-50/", 3),
        ("DINOv3", "models/dinov3-7b-linear/", 1),
        ("imagenet a", "measured/imagenet-a/", 1),
        ("imagenet-v2", "measured/imagenet-v2/", 1),
        ("imagenetv2", "measured/imagenet-v2/", 1),
        ("ILSVRC 2015 winner", "leaderboard/2015/", 1),
        ("الفائز 2015", "leaderboard/2015/", 1),
        ("بيسك", "models/basic-l/", 5),
        ("أليكس نت", "models/alexnet-7cnn/", 5),
    ],
)
def test_what_is_called_so_comes_sooner(
    dialogs: dict[str, Dialog], address: str, code: str, question: str, place: str, most: int
) -> None:
    found = dialogs[code].ask(question)[:most]
    assert f"{address}{ROOTS[code]}{place}" in [link for links in found for link in links]


# What readers call what our pages call otherwise, and how few pages hold it.
@pytest.mark.parametrize("code", ROOTS)
@pytest.mark.parametrize(
    ("question", "place"),
    [
        *((word, "choose/") for word in ("latency", "throughput", "fps", "speed", "سرعة")),
        *((word, "about/") for word in ("contact", "تواصل", "license", "رخصة")),
        *((words, "about/") for words in ("report an error", "أبلغ عن خطأ")),
        *((words, "choose/") for words in ("best small model", "أفضل نموذج صغير")),
        *((words, "choose/") for words in ("GFLOPs", "FLOPs", "MACs")),
        ("bibtex", "citations/"),
        *((word, "data/") for word in ("csv", "download", "تنزيل")),
    ],
)
def test_one_page_is_meant_and_comes_first(
    dialogs: dict[str, Dialog], address: str, code: str, question: str, place: str
) -> None:
    found = dialogs[code].ask(question)
    assert found[0][0] == f"{address}{ROOTS[code]}{place}"
    assert len(found) <= 15


@pytest.mark.parametrize(
    ("code", "question", "place"),
    [
        *(
            (code, question, place)
            for code in ROOTS
            for question, place in (
                ("best model under 25M parameters", "choose/"),
                ("models smaller than 100 million", "choose/"),
                ("network below 12.5M", "choose/"),
                ("accuracy <30M", "choose/"),
                ("sota", "leaderboard/"),
                ("What is the state of the art on ImageNet?", "leaderboard/"),
                ("imagenet SOTA", "leaderboard/"),
                ("ImageNet sketch", "measured/imagenet-sketch/"),
                ("license of weights", "methodology/"),
                ("how to cite", "data/"),
            )
        ),
        ("ar", "أفضل نموذج أقل من ٢٥ مليون معامِل", "choose/"),
        ("ar", "نموذج دون 30 مليون", "choose/"),
        ("ar", "أحدث ما توصل إليه", "leaderboard/"),
        ("ar", "ترخيص الأوزان", "methodology/"),
        ("ar", "كيف أستشهد بالموقع", "data/"),
    ],
)
def test_the_page_that_answers_comes_first(
    dialogs: dict[str, Dialog], address: str, code: str, question: str, place: str
) -> None:
    found = dialogs[code].ask(question)
    assert found[0][0] == f"{address}{ROOTS[code]}{place}"
    said = {"ar": "لا صفحة فيها", "en": "No page says"}
    assert not dialogs[code].status.startswith(said[code])


@pytest.mark.parametrize(
    ("question", "place"), [("less than 3%", "choose/"), ("HiringNet sota", "leaderboard/")]
)
def test_a_question_for_something_else_is_not_answered_so(
    dialogs: dict[str, Dialog], address: str, question: str, place: str
) -> None:
    assert dialogs["en"].ask(question)[0][0] != f"{address}/en/{place}"


@pytest.mark.parametrize("code", ROOTS)
@pytest.mark.parametrize("question", ["papers with code", "pwc", "بيبرز ويذ كود"])
def test_a_page_comes_before_a_source_of_its_name(
    dialogs: dict[str, Dialog], address: str, code: str, question: str
) -> None:
    assert dialogs[code].ask(question)[0][0] == f"{address}{ROOTS[code]}archive/"


@pytest.mark.parametrize("code", ROOTS)
@pytest.mark.parametrize(
    ("question", "asked"),
    [("65.6", "65.6"), ("65,6", "65.6"), ("٦٥٫٦٪", "65.6"), ("2.44B", "2440"), ("99.99M", "99.99")],
)
def test_a_figure_on_no_page_leads_to_the_filters_of_tables(
    dialogs: dict[str, Dialog], address: str, code: str, question: str, asked: str
) -> None:
    found, pages = dialogs[code].ask(question), ("measured/", "leaderboard/", "archive/")
    assert found == [[f"{address}{ROOTS[code]}{page}?q={asked}"] for page in pages]
    said = {"ar": "تصفية الجدول", "en": "The filter of a table"}
    assert question in dialogs[code].status
    assert said[code] in dialogs[code].status


@pytest.mark.parametrize(
    ("place", "row"), [("measured/?q=81.2", "81.2"), ("leaderboard/?q=2440", "2,440")]
)
def test_the_filter_that_search_leads_to_finds_the_figure(
    browser: Browser, address: str, place: str, row: str
) -> None:
    with browser.new_context(base_url=address) as context:
        page = context.new_page()
        page.goto(f"/en/{place}")
        expect(page.locator("table tbody tr:visible").first).to_contain_text(row)
        expect(page.locator("form [role=status]").first).to_be_visible()


@pytest.mark.parametrize("code", ROOTS)
@pytest.mark.parametrize("nonsense", ["قبعثرسش", "xqzzyk", "٧٧٧٧٧٧٧"])
def test_nonsense_finds_nothing(dialogs: dict[str, Dialog], code: str, nonsense: str) -> None:
    assert dialogs[code].ask(nonsense) == []


@pytest.mark.parametrize(
    "same",
    [
        ("91.1", "٩١٫١", "۹۱.۱", "91.1%", "91,1"),
        ("خطأ", "خطا", "خَطَأ", "خطـــأ"),
        ("ViT-G/14", "vit-g/14", "ＶiT-G/14"),
        ("50,000", "50000", "٥٠٬٠٠٠"),
    ],
)
def test_is_the_same_question(dialogs: dict[str, Dialog], same: tuple[str, ...]) -> None:
    first, *others = [dialogs["ar"].ask(question) for question in same]
    assert first
    assert all(other == first for other in others)


@pytest.mark.parametrize("code", ROOTS)
def test_finds_pages_of_its_own_language_only(
    dialogs: dict[str, Dialog], address: str, code: str
) -> None:
    links = [link for links in dialogs[code].ask("ImageNet") for link in links]
    assert links
    assert {link.startswith(f"{address}/en/") for link in links} == {code == "en"}


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("المعاملات", "المعامِلات"),  # the original, with its vowel signs
        ("افضل", "أفضل"),
        ("نماذج", "نموذج"),
        ("top5", "Top"),
        ("مرمز", "مرمِّز"),
        ("قواعد", "وقواعد"),  # a joined particle
    ],
)
def test_marks_the_words_as_the_page_has_them(
    dialogs: dict[str, Dialog], question: str, marked: str
) -> None:
    dialogs["ar"].ask(question)
    assert marked in dialogs["ar"].marks


def test_results_are_isolated(dialogs: dict[str, Dialog]) -> None:
    dialogs["ar"].ask("CoCa")
    runs = dialogs["ar"].page.locator(".search-results bdi[dir=ltr]").all_inner_texts()
    assert runs
    assert [text for text in runs if text != text.strip()] == []
