"""What can be seen on a floor from one level: isovists at any point inside the walls."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, get_args

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import MultiLineString, Point
from shapely.geometry.base import BaseGeometry

from planner.analysis.space import Space, hides, room_of
from planner.errors import DataError
from planner.geometry.arrays import FloatArray
from planner.geometry.blockers import Blockers, blockers, indexed
from planner.geometry.grid import ON_EDGE
from planner.geometry.isovist import Isovist, crossing_free, isovist_at
from planner.geometry.polygons import edges, rings_of
from planner.model.element import Element
from planner.model.rooms import rings_of as walls_of
from planner.model.rooms import standing

Level = Literal["eye", "knee"]
"""What blocks: all as tall as the eye, which is what can be seen; or all that cannot be walked
through as well, which is where one can go."""
LEVELS: tuple[Level, ...] = get_args(Level)


@dataclass(frozen=True, eq=False)
class Views:
    """The views of a floor; made once for a plan and asked for any number of points.

    Attributes:
        space: The geometry of the floor.
        level: What blocks.
    """

    space: Space
    level: Level

    @cached_property
    def blockers(self) -> Blockers:
        """Everything that blocks at this level, to the ceiling."""
        every = self.space.blockers
        tall = every.heights >= self.space.parameters.eye_m
        if self.level == "eye":
            return indexed(every.segments[tall], every.heights[tall])
        ground = edges(rings_of(self.space.ground))
        return blockers([], [], [ground, every.segments[tall]])

    @cached_property
    def walls(self) -> FloatArray:
        """The same, cut where they cross and with a frame round them, shape (n, 4)."""
        return crossing_free(self.blockers.segments, np.empty((0, 2)))

    @cached_property
    def room(self) -> BaseGeometry:
        """Where an eye can be."""
        if self.level == "knee":
            free = self.space.ground
        else:
            solid = [shape for _, shape in self._solid() if shape.area > 0.0]
            free = room_of(self.space.surface, []).difference(shapely.union_all(solid))
        shapely.prepare(free)
        return free

    def at(self, x: float, y: float) -> Isovist:
        """Return the view from a point in surface units.

        Raises:
            DataError: ``eye_in_obstacle``, ``eye_outside``.
        """
        eye = Point(x, y)
        if self.room.contains(eye) and not self.is_on_wall(eye):
            return isovist_at(self.walls, x, y)
        surface = self.space.surface
        at_x, at_y = (round(value, 3) for value in surface.frame.outside(x, y))
        for element, shape in self._solid():
            if shapely.dwithin(shape, eye, ON_EDGE):
                raise DataError("eye_in_obstacle", element=element.label, x=at_x, y=at_y)
        raise DataError("eye_outside", surface=surface.name, x=at_x, y=at_y)

    def is_on_wall(self, points: NDArray[np.object_] | Point) -> NDArray[np.bool_]:
        """Say of points whether they lie on what blocks."""
        return np.asarray(shapely.dwithin(self._lines, points, ON_EDGE))

    @cached_property
    def _lines(self) -> BaseGeometry:
        lines = MultiLineString(list(self.blockers.segments.reshape(-1, 2, 2)))
        shapely.prepare(lines)
        return lines

    def _solid(self) -> Iterator[tuple[Element, BaseGeometry]]:
        """Yield what no eye can be in at this level."""
        eye_m = self.space.parameters.eye_m

        def counts(element: Element) -> bool:
            low = self.level == "knee" and element.traits.blocks_walking
            return low or (hides(element) and element.height_m >= eye_m)

        yield from standing(self.space.surface, counts)


def views_of(space: Space, level: Level = "eye") -> Views:
    """Make ready to look round on a floor.

    Raises:
        DataError: ``views_without_walls``: a view that nothing ends has no area.
    """
    if not walls_of(space.surface):
        raise DataError("views_without_walls", surface=space.surface.name)
    return Views(space, level)
