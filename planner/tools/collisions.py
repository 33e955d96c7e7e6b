"""What something that is dragged would lie on: it is shown, and forbids nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import shapely
from numpy.typing import NDArray

from planner.model.cells import is_body
from planner.model.element import Element, ElementId
from planner.model.plan import Surface
from planner.model.shape import Point
from planner.tools.finder import Finder
from planner.units import MEDIA

SLACK_STEPS: Final = 5
"""An overlap of less than this, in finest distances of the medium, is a touch."""
MOST: Final = 200
"""With more elements in hand nothing is said: nobody would see it."""


class Collider:
    """Knows what stands in the way on one surface, while some of its elements are in hand."""

    def __init__(self, surface: Surface, finder: Finder, moved: frozenset[ElementId]) -> None:
        """Look at a surface.

        Args:
            surface: Is worked on.
            finder: Of that surface.
            moved: What is not where it was, and in nobody's way.
        """
        self._finder = finder
        self._moved = moved
        self._slack = MEDIA[surface.medium].snap_grid * SLACK_STEPS
        self._rings = [shapely.LinearRing(ring) for ring in surface.outlines if len(ring) >= 3]
        self._shapes: NDArray[np.object_] = np.empty(0, dtype=object)

    def take(self, elements: Sequence[Element]) -> None:
        """Take elements in hand: walls, which meet each other, and zones collide with nothing."""
        bodies = [one.footprint for one in elements if is_body(one) and one.traits.role != "wall"]
        few = bodies if len(bodies) <= MOST else []
        self._shapes = shapely.buffer(np.array(few, dtype=object), -self._slack)

    def hits(
        self, shift: Point = (0.0, 0.0), *, is_copy: bool = False
    ) -> tuple[frozenset[ElementId], bool]:
        """Return what the elements in hand lie on when shifted, and whether they cross a wall.

        Args:
            shift: Surface units.
            is_copy: Whether they stand where they were as well.
        """
        if not self._shapes.size:
            return frozenset(), False
        shapes = shapely.transform(self._shapes, lambda points: points + shift)
        found = self._finder.in_the_way(shapes)
        crossed = any(bool(shapely.intersects(shapes, ring).any()) for ring in self._rings)
        return found if is_copy else found - self._moved, crossed
