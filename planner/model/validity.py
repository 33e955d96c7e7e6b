"""When a plan is valid: from one day to another, both included; a value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from planner.errors import PlanError

_FIRST, _LAST = "0000-00-00", "9999-99-99"


@dataclass(frozen=True, slots=True, order=True)
class Validity:
    """Days on which a plan stands in the store.

    Attributes:
        valid_from: First day, ISO, as ``2024-03-01``; empty: since ever.
        valid_to: Last day, ISO; empty: until further notice.

    Raises:
        PlanError: ``bad_day`` or ``validity_backwards``.
    """

    valid_from: str = ""
    valid_to: str = ""

    def __post_init__(self) -> None:
        """Refuse what is no day, and an end before the beginning."""
        for day in (self.valid_from, self.valid_to):
            if day and not _is_day(day):
                raise PlanError("bad_day", day=day)
        if self.valid_from and self.valid_to and self.valid_from > self.valid_to:
            raise PlanError("validity_backwards", first=self.valid_from, last=self.valid_to)

    @property
    def is_open(self) -> bool:
        """Whether neither end is known: nothing is said about when the plan is valid."""
        return not self.valid_from and not self.valid_to

    @property
    def bounds(self) -> tuple[str, str]:
        """First and last day as text that sorts like days, open ends beyond all of them."""
        return self.valid_from or _FIRST, self.valid_to or _LAST

    def holds(self, day: str) -> bool:
        """Say whether the plan is valid on an ISO day."""
        first, last = self.bounds
        return first <= day <= last

    def overlaps(self, other: Validity) -> bool:
        """Say whether both are valid on some day."""
        return self.bounds[0] <= other.bounds[1] and other.bounds[0] <= self.bounds[1]


UNDATED = Validity()
"""Of a plan that nobody has dated."""


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
