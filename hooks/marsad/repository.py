"""The repository that a site is made from: where an error is reported and a file is edited."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

BRANCH = "main"
# The form of .github/ISSUE_TEMPLATE that asks for a correction, and its field for the page.
FORM = "template=correction.yml"


@dataclass(frozen=True)
class Forge:
    """How the addresses of one kind of host end; `{page}` and `{file}` are filled in."""

    report: str
    edit: str


LIKE_GITHUB = Forge(
    f"issues/new?{FORM}&title={{page}}&page={{page}}", f"edit/{BRANCH}/{{file}}"
)  # fmt: skip
# By the `repo_name` of the settings, which MkDocs sets for hosts that it knows.
FORGES: Mapping[str, Forge] = {
    "GitLab": Forge("-/issues/new?issue[title]={page}", f"-/edit/{BRANCH}/{{file}}"),
}


def corrections(address: str, name: str, source: str, path: str) -> dict[str, str]:
    """Where an error on the page at `path` is reported, and where its file `source` is edited.

    `address` and `name` are those of the repository; nothing where the site names none. `words`
    says what the file is: a record or a page.
    """
    if not address:
        return {}
    forge, page = FORGES.get(name, LIKE_GITHUB), quote(f"/{path.removeprefix('./')}", safe="/")
    return {
        "report": f"{address}/{forge.report.format(page=page)}",
        "edit": f"{address}/{forge.edit.format(file=quote(source))}",
        "words": "edit_record" if source.startswith("data/") else "edit_page",
    }
