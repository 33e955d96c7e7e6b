"""The geometry of a floor after an edit, from what is known of it before."""

from __future__ import annotations

from dataclasses import replace

from planner.analysis.parameters import Parameters
from planner.analysis.space import Space, space_of
from planner.geometry.geodesic import Walkways
from planner.model.plan import Surface


class SpaceAgain:
    """Makes the geometry of one floor again and again; ways are mended, not drawn anew."""

    def __init__(self) -> None:
        """Begin with nothing known."""
        self._last: Space | None = None
        self._known: Walkways | None = None

    def __call__(self, surface: Surface, parameters: Parameters) -> Space:
        """Return what ``space_of`` does."""
        if self._last is not None:
            self._known = vars(self._last).get("walkways", self._known)
        self._last = replace(space_of(surface, parameters), known=self._known)
        return self._last
