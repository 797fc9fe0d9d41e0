"""A statement of the post under review, and what we found."""

from typing import Literal

from pydantic import Field

from .base import Evidence, ModelId, Record, Text, Whole, Words
from .figure import CONFIDENCE, ClaimConfidence

Verdict = Literal["confirmed", "corrected", "unsupported", "outdated"]
Group = Literal[
    "opening", "leaderboard", "row-1", "row-2", "row-3", "row-4", "row-5",
    "clarification", "closing", "links",
]  # fmt: skip


class Claim(Record):
    group: Group
    order: Whole = Field(ge=1, description="Place among all claims, in the order of the post.")
    claim: Text
    verbatim: Words = Field(description="The Arabic words of the post, exactly.")
    verdict: Verdict
    right: Text = Field(description="The right figure or statement, in a few words.")
    explanation: Text
    would_change: Text = Field(description="What would change the verdict.")
    confidence: ClaimConfidence = Field(
        description=f"{CONFIDENCE} not-found = the claimed figure is in no source that we found."
    )
    evidence: tuple[Evidence, ...] = Field(min_length=1)
    models: tuple[ModelId, ...]
    page: Literal["top-5", "leaderboard", "snapshot", "citations", "methodology"]
