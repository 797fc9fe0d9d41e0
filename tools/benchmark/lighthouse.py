"""What Lighthouse gives each kind of page, as on a phone."""

import json
import os
import subprocess

from .firstviews import LANGUAGES

KINDS = ("", "leaderboard/", "models/coca/", "choose/", "archive/", "top-5/", "citations/", "data/")
BUDGET = 100
WANTED = ("performance", "accessibility", "best-practices", "seo")
FLAGS = "--headless=new --no-sandbox"


def report(command: str, chromium: str, origin: str) -> None:
    """Print the scores of each kind of page served at `origin`, and what costs it points."""
    print(f"Lighthouse, budget {BUDGET} each: {', '.join(WANTED)}")
    for path in (f"{root}{kind}" for kind in KINDS for root in LANGUAGES):
        scores, lost = _judged(command, chromium, origin + path)
        print(f"  {path:<24}{''.join(f'{score:>5}' for score in scores)}  {', '.join(lost)}")


def _judged(command: str, chromium: str, url: str) -> tuple[list[int], list[str]]:
    """The scores of the page at `url`, and the audits that it does not pass."""
    told = (f"--only-categories={','.join(WANTED)}", f"--chrome-flags={FLAGS}", "--output=json")
    done = subprocess.run(
        [command, url, "--quiet", *told],
        env=os.environ | {"CHROME_PATH": chromium},
        capture_output=True,
        text=True,
        check=True,
    )
    found = json.loads(done.stdout)
    groups = [found["categories"][name] for name in WANTED]
    counted = {audit["id"] for group in groups for audit in group["auditRefs"] if audit["weight"]}
    lost = [name for name in sorted(counted) if found["audits"][name]["score"] not in (None, 1)]
    return [round(BUDGET * group["score"]) for group in groups], lost
