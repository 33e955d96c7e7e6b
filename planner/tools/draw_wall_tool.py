"""Draws walls corner by corner, and whole rooms: a wall that comes back to its start closes."""

from __future__ import annotations

from typing import ClassVar

from shapely.geometry import Polygon

from planner.errors import PlanError
from planner.model.kinds import Form
from planner.model.rooms import wall_round
from planner.model.shape import Line, Point, Shape, length
from planner.tools.draw_chain_tool import ChainTool
from planner.tools.tool import Mark


class DrawWallTool(ChainTool):
    """Lays the corners of a wall; one that comes back to its start makes a room.

    An open wall runs along its middle. A closed one stands round the corners that were clicked:
    they are the corners of the room, and live lengths are clear lengths. A drag from corner to
    corner makes a rectangular room.
    """

    key: ClassVar[str] = "draw_wall"
    icon: ClassVar[str] = "brick-wall"
    default_kind: ClassVar[str] = "wall"
    form: ClassVar[Form] = "line"
    closes_from: ClassVar[int] = 3

    def shape_of(self, corners: tuple[Point, ...]) -> Shape:
        """Return the wall, as thick as walls usually are.

        Raises:
            PlanError: ``bad_line``, or ``no_room``: the corners enclose nothing.
        """
        thickness = self.pattern.depth
        if len(corners) > 1 and corners[0] == corners[-1]:
            wall = wall_round(corners[:-1], thickness)
            if wall is None:
                raise PlanError("no_room")
            return wall
        return Line(corners, thickness)

    def closed(self, corners: tuple[Point, ...]) -> tuple[Point, ...]:
        """Return the corners with the first one again."""
        return (*corners, corners[0])

    def boxed(self, a: Point, b: Point) -> Shape | None:
        """Return the wall round a rectangular room; a straight drag draws a straight wall."""
        if a == b:
            return None
        if a[0] == b[0] or a[1] == b[1]:
            return self.shape_of((a, b))
        return wall_round((a, (b[0], a[1]), b, (a[0], b[1])), self.pattern.depth)

    def marks_of(self, shape: Shape) -> tuple[Mark, ...]:
        """Tell the clear size of a room, and the whole length of a wall of several stretches."""
        if not isinstance(shape, Line) or len(shape.points) < 3:
            return ()
        if shape.points[0] != shape.points[-1]:
            first = self.above(shape.points[0])
            return (self.measure(first, "mark_whole_", length=length(shape.points)),)
        ground = self.pattern.element("", shape).footprint
        left, top, right, bottom = ground.bounds
        thick = 2.0 * shape.thickness
        width, depth = right - left - thick, bottom - top - thick
        middle = ((left + right) / 2.0, (top + bottom) / 2.0)
        area = (
            sum(Polygon(hole).area for hole in ground.interiors)
            if isinstance(ground, Polygon)
            else 0.0
        )
        return (self.measure(middle, "mark_box_", width=width, depth=depth, area=area),)
