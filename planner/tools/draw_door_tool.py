"""Puts doors, entrances and exits into walls: by a click, or as wide as a drag."""

from __future__ import annotations

import math
from typing import ClassVar, Final

from planner.model.shape import Point, Rectangle
from planner.tools.clinging import Wall, wall_near
from planner.tools.draw_span_tool import SpanTool
from planner.tools.tool import Mark

REACH: Final = 0.8
"""A door this near to a wall is put into it, surface units."""


class DrawDoorTool(SpanTool):
    """A door lies in the wall it is near, as deep as the wall is thick, and looks into the room."""

    key: ClassVar[str] = "draw_door"
    icon: ClassVar[str] = "door-open"
    default_kind: ClassVar[str] = "door"

    def between(self, start: Point, way: Point, length: float, typed: float | None) -> Rectangle:
        """Return the door along a drag, or as wide as typed."""
        far = typed or length
        end = (start[0] + way[0] * far, start[1] + way[1] * far)
        wall = self._wall(start)
        if wall is None:
            middle = ((start[0] + end[0]) / 2.0, (start[1] + end[1]) / 2.0)
            turn = math.degrees(math.atan2(way[1], way[0])) % 360.0 % 360.0
            return Rectangle(*middle, far, self.pattern.depth, turn)
        begin = wall.axes.of(start)[0]
        towards = math.copysign(far, wall.axes.of(end)[0] - begin)
        return self._in_wall(wall, min(begin, begin + towards), far)

    def resting(self, at: Point) -> Rectangle:
        """Return a door of the usual, or the typed, width."""
        width = self.typed_length or self.pattern.width
        wall = self._wall(at)
        if wall is None:
            return Rectangle(*at, width, self.pattern.depth)
        return self._in_wall(wall, wall.axes.of(at)[0] - width / 2.0, width)

    def mark_of(self, shape: Rectangle) -> Mark:
        """Tell its width."""
        return self.measure(self.above((shape.x, shape.y)), "remark_length_", length=shape.width)

    def _wall(self, at: Point) -> Wall | None:
        surface, pointer = self.bench.surface, self._pointer
        if surface is None or pointer is None or pointer.alt:
            return None
        return wall_near(surface, at, REACH)

    def _in_wall(self, wall: Wall, begin: float, width: float) -> Rectangle:
        """Return a door behind the face of a wall, within its ends."""
        begin = min(max(begin, 0.0), max(wall.length - width, 0.0))
        depth = wall.thickness or self.pattern.depth
        return wall.axes.rectangle((begin, begin + width), (-depth, 0.0))
