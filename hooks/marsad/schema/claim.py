"""A statement of a post under review, and what we found."""

from typing import Literal

from pydantic import Field

from .base import Evidence, Id, ModelId, PostId, Record, Text, Verbatim, Whole
from .figure import CONFIDENCE, ClaimConfidence

Verdict = Literal["confirmed", "corrected", "unsupported", "outdated"]


class Claim(Record):
    post: PostId
    part: Id = Field(description="The part of the post that says it.")
    order: Whole = Field(ge=1, description="Place among all claims of the post, in its order.")
    claim: Text
    verbatim: Verbatim = Field(description="The Arabic words of the post, exactly.")
    verdict: Verdict
    right: Text = Field(description="The right figure or statement, in a few words.")
    explanation: Text
    would_change: Text = Field(description="What would change the verdict.")
    confidence: ClaimConfidence = Field(
        description=f"{CONFIDENCE} not-found = the claimed figure is in no source that we found."
    )
    evidence: tuple[Evidence, ...] = Field(min_length=1)
    models: tuple[ModelId, ...]
    page: Id = Field(description="The page of docs/ that explains it.")
