"""What is shown and how: surface, metric, scale, basis."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from planner.analysis.grounds import PRESENCE
from planner.model.plan import NOWHERE, SurfaceId
from planner.session.signal import Signal

if TYPE_CHECKING:
    from planner.analysis.views import Level

Scale = Literal["continuous", "bands"]
Range = Literal["absolute", "relative"]


@dataclass(frozen=True, slots=True)
class Shown:
    """A way to look at the project.

    Attributes:
        surface: The surface on screen; empty for none.
        metric: Key of the metric that colours placements; empty for no colour.
        scale: A gradient, or letters A to E.
        range: Colours from 0 to the metric's natural top, or from the least to the most there is.
        basis: Key of the evidence; empty for the most trusted one.
        ground: What lies under the fixtures: ``PRESENCE``, one of ``MEASURES``, or
            ``NO_GROUND``; keys of ``planner.analysis.grounds``.
        spacing: Between the points that a measure is taken at, surface units, > 0.
        level: What blocks the view.
    """

    surface: SurfaceId = NOWHERE
    metric: str = "noticed_per_1000"
    scale: Scale = "continuous"
    range: Range = "relative"
    basis: str = ""
    ground: str = PRESENCE
    spacing: float = 0.5
    level: Level = "eye"


class View:
    """Holds what is shown and tells when it changes."""

    def __init__(self) -> None:
        self._now = Shown()
        self.changed: Signal[Shown] = Signal()

    @property
    def now(self) -> Shown:
        """What is shown."""
        return self._now

    def show(self, shown: Shown) -> None:
        """Show it, made with ``dataclasses.replace(view.now, ...)``."""
        if shown != self._now:
            self._now = shown
            self.changed.emit(shown)
