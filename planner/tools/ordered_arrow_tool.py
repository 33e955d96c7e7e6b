"""Draws a line through fixtures: the bays it crosses are stocked in that order."""

from __future__ import annotations

import math
from typing import ClassVar, Final

from planner.analysis.crossing import Crossed, bays_along
from planner.model.shape import Point
from planner.tools.tool import Arrow, Bench, Pointer, Tool

STEP_PX: Final = 4.0
"""A drawn line gets a point this many tolerances from the last one."""


class OrderedArrowTool(Tool):
    """Idle -> (press) -> drawing -> (release) -> idle; Shift draws straight, Esc drops the line."""

    key: ClassVar[str] = "ordered_arrow"
    shortcut: ClassVar[str] = "O"
    icon: ClassVar[str] = "route"
    needs_ground: ClassVar[bool] = True

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._points: list[Point] = []
        self._bays: tuple[Crossed, ...] = ()

    @property
    def is_busy(self) -> bool:
        """Whether a line is being drawn."""
        return bool(self._points)

    def press(self, pointer: Pointer) -> None:
        """Begin a line."""
        self._points, self._bays = [pointer.at], ()

    def drag(self, pointer: Pointer) -> None:
        """Draw on, and number the bays that are crossed so far."""
        surface = self.bench.surface
        if not self._points or surface is None:
            return
        if pointer.shift:
            self._points = [self._points[0]]
        elif math.dist(self._points[-1], pointer.at) >= STEP_PX * pointer.tolerance:
            self._points.append(pointer.at)
        line = (*self._points, pointer.at)
        self._bays = bays_along(surface, line)
        self.bench.show_arrow(Arrow(line, self._bays))

    def release(self, pointer: Pointer) -> None:
        """Hand the crossed bays over; a line that crosses none is forgotten."""
        self.drag(pointer)
        bays, line = self._bays, (*self._points, pointer.at)
        self._points, self._bays = [], ()
        if bays:
            self.bench.take_arrow(Arrow(line, bays))
        else:
            self.bench.show_arrow(None)

    def cancel(self) -> None:
        """Drop the line."""
        self._points, self._bays = [], ()
        self.bench.show_arrow(None)
