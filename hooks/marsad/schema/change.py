"""What became other in the data since it was published, and why."""

from typing import Literal

from pydantic import Field, model_validator

from .base import ID_PATTERN, Day, Flag, Record, SourceId, Text, Words


class Change(Record):
    """One change of one record, for those who have used the data."""

    day: Day
    kind: Literal["added", "corrected", "withdrawn"]
    record: Words = Field(
        pattern=rf"^[a-z]+/{ID_PATTERN.removeprefix('^')}",
        description="The folder and the id of the record, a slash between.",
    )
    what: Text = Field(description="What of the record became other, in a few words.")
    before: Text | None
    after: Text | None
    why: Text
    source: SourceId | None = Field(description="What shows that it is right now.")
    conclusion: Flag = Field(description="Whether a conclusion of the site became other with it.")

    @model_validator(mode="after")
    def _told(self) -> "Change":
        """A correction says two values; what is added says the new one, else the old one."""
        if self.kind != "withdrawn" and self.after is None:
            raise ValueError(f"`after` must be told where `kind` is {self.kind}")
        if self.kind != "added" and self.before is None:
            raise ValueError(f"`before` must be told where `kind` is {self.kind}")
        if self.before and self.before == self.after:
            raise ValueError("`after` must differ from `before`")
        return self
