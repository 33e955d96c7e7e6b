"""What people think of a finding: a note, or that it does not matter and why."""

from __future__ import annotations

from dataclasses import dataclass

from planner.errors import PlanError


@dataclass(frozen=True, slots=True)
class Verdict:
    """What somebody said of a finding.

    Attributes:
        note: In their own words; without blanks at its ends.
        is_dismissed: Whether the finding is put aside; the note is the reason then.

    Raises:
        PlanError: ``no_dismissal_reason``.
    """

    note: str = ""
    is_dismissed: bool = False

    def __post_init__(self) -> None:
        """Refuse what is put aside without a reason."""
        object.__setattr__(self, "note", self.note.strip())
        if self.is_dismissed and not self.note:
            raise PlanError("no_dismissal_reason")
