"""What drawing tools draw with: a pattern, the form it is drawn in, the aisle between runs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from planner.model.kinds import Form
from planner.model.pattern import Pattern
from planner.session.signal import Signal

USUAL_AISLE: Final = 1.5
"""Between two runs drawn at once, surface units of a floor: metres."""


@dataclass(frozen=True, slots=True)
class Brushed:
    """What is in hand.

    Attributes:
        pattern: What is drawn; None: what a tool draws by itself.
        form: How it is drawn.
        aisle: Between two runs drawn at once, surface units, >= 0.
    """

    pattern: Pattern | None = None
    form: Form = "rectangle"
    aisle: float = USUAL_AISLE


class Brush:
    """Holds what is in hand and tells when it is another."""

    def __init__(self) -> None:
        self._now = Brushed()
        self.changed: Signal[Brushed] = Signal()

    @property
    def now(self) -> Brushed:
        """What is in hand."""
        return self._now

    def take(self, pattern: Pattern) -> None:
        """Draw with another pattern, in the usual form of its kind."""
        self._show(replace(self._now, pattern=pattern, form=pattern.traits.form))

    def draw_as(self, form: Form) -> None:
        """Draw in another form."""
        self._show(replace(self._now, form=form))

    def keep_aisle(self, aisle: float) -> None:
        """Keep another aisle between runs, surface units, >= 0."""
        self._show(replace(self._now, aisle=aisle))

    def _show(self, brushed: Brushed) -> None:
        if brushed != self._now:
            self._now = brushed
            self.changed.emit(brushed)
