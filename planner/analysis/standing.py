"""Where shoppers stand at faces, checkouts and doors; ties are never decided by rounding."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from planner.model.shape import Point

Floats = NDArray[np.float64]

TIE: Final = 1e-6
"""Lengths (metres) and angles (radians) that differ by less are alike."""


@dataclass(frozen=True, eq=False)
class Standing:
    """Chooses points of an area; the choice moves, turns and mirrors with the floor.

    Attributes:
        area: Where a shopper's middle can be.
        home: What of two sides alike the nearer one is taken for: the doors' middle.
    """

    area: BaseGeometry
    home: Point

    def nearest(self, points: Floats, ahead: Floats) -> Floats:
        """Return the point of the area nearest to each point.

        Of several as near it is the one furthest ahead, then the one nearer to home, then the
        one to the left of who looks ahead.

        Args:
            points: Shape (n, 2), surface units.
            ahead: Shape (n, 2). Unit vectors; a row of zeros looks home.

        Returns:
            Shape (n, 2).
        """
        links = np.asarray(shapely.shortest_line(self.area, shapely.points(points)))
        found: Floats = shapely.get_coordinates(links)[::2].copy()
        for at in np.flatnonzero(shapely.length(links) > TIE).tolist():
            found[at] = self._best(points[at], ahead[at], found[at])
        return found

    def _best(self, point: Floats, ahead: Floats, found: Floats) -> Floats:
        begin, along, square = self._edges
        if not len(begin):
            return found
        if not ahead.any():
            ahead = self.home - point
        share = np.clip(((point - begin) * along).sum(axis=1) / square, 0.0, 1.0)
        there = begin + along * share[:, None]
        there = there[_least(np.hypot(*(there - point).T))]
        if np.hypot(*(there - found).T).max() <= TIE:
            return found
        away = there - point
        turn = np.arctan2(ahead[0] * away[:, 1] - ahead[1] * away[:, 0], away @ ahead)
        kept = np.flatnonzero(_least(np.abs(turn)))
        kept = kept[_least(np.hypot(*(there[kept] - self.home).T))]
        best: Floats = there[kept[turn[kept].argmin()]]
        return best

    @cached_property
    def _edges(self) -> tuple[Floats, Floats, Floats]:
        """Begin and vector of each edge of the area, shape (n, 2), and squared length, (n,)."""
        points, ring = shapely.get_coordinates(
            shapely.get_rings(shapely.get_parts(self.area)), return_index=True
        )
        along = np.diff(points, axis=0)
        square = (along * along).sum(axis=1)
        own = np.flatnonzero((ring[1:] == ring[:-1]) & (square > 0.0))
        return points[own], along[own], square[own]


def towards(degrees: float) -> Point:
    """Return the unit vector of a direction, degrees clockwise from +x."""
    return math.cos(math.radians(degrees)), math.sin(math.radians(degrees))


def _least(values: Floats) -> NDArray[np.bool_]:
    """Say which values are as small as the smallest."""
    small: NDArray[np.bool_] = values <= values.min() + TIE
    return small
