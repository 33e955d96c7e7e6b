"""The geometry of a floor after an edit, from what is known of it before."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import shapely
from numpy.typing import NDArray

from planner.analysis.parameters import Parameters
from planner.analysis.space import Space, space_of
from planner.geometry.geodesic import Walkways
from planner.geometry.grid import Laid
from planner.model.plan import Surface

Floats = NDArray[np.float64]


class SpaceAgain:
    """Makes the geometry of one floor again and again; ways and grid are mended, not made anew."""

    def __init__(self) -> None:
        """Begin with nothing known."""
        self._last: Space | None = None
        self._known: Walkways | None = None

    def __call__(self, surface: Surface, parameters: Parameters) -> Space:
        """Return what ``space_of`` does."""
        last, laid = self._last, None
        if last is not None:
            self._known = vars(last).get("walkways", self._known)
            if "grid" in vars(last) and last.parameters == parameters:
                laid = _laid(last, surface)
        made = space_of(surface, parameters)
        self._last = replace(made, known=self._known, laid=laid)
        return self._last


def _laid(last: Space, surface: Surface) -> Laid | None:
    """Return the grid of before, and the box outside which the ground is the same."""
    before = last.surface
    if before.outlines != surface.outlines or not surface.outlines:
        return None
    shapes = [
        element.footprint
        for one, other in ((before.elements, surface.elements), (surface.elements, before.elements))
        for key, element in one.items()
        if other.get(key) is not element and element.traits.blocks_walking
    ]
    box: Floats = shapely.total_bounds(shapes) if shapes else np.full(4, np.inf)
    return Laid(last.grid, box)
