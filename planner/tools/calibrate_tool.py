"""Tells how large the picture under the plan is: two points on it, and the length between them."""

from __future__ import annotations

import math
from functools import partial
from typing import ClassVar

from planner.model.edits import calibrate_underlay
from planner.model.shape import Point
from planner.model.sizes import length_in
from planner.project import lifted
from planner.tools.tool import Bench, Measured, Pointer, Tool
from planner.tools.underlay_hold import is_free


class CalibrateTool(Tool):
    """Idle -> (click) -> measuring -> (click) -> asking -> (length) -> idle; Esc goes to idle.

    With Shift the second point lies straight across or straight down from the first.
    """

    key: ClassVar[str] = "calibrate"
    icon: ClassVar[str] = "ruler"
    in_strip: ClassVar[bool] = False

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._start: Point | None = None
        self._end: Point | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a point was clicked."""
        return self._start is not None

    def hover(self, pointer: Pointer) -> None:
        """Draw the line to the pointer while the second point is awaited."""
        if self._start is not None and self._end is None:
            self.bench.show_measured(Measured(self._start, self._second(self._start, pointer)))

    def drag(self, pointer: Pointer) -> None:
        """Draw the line while the button is held: a drag from point to point does as well."""
        self.hover(pointer)

    def press(self, pointer: Pointer) -> None:
        """Take the first point; one that is asked about already begins anew."""
        if not is_free(self.bench):
            return
        if self._start is None or self._end is not None:
            self._start, self._end = pointer.at, None
            self.bench.show_measured(Measured(pointer.at, pointer.at))

    def release(self, pointer: Pointer) -> None:
        """Take the second point, once it is another than the first, and ask for the length."""
        start = self._start
        if start is None or self._end is not None:
            return
        end = self._second(start, pointer)
        if math.dist(start, end) > 2.0 * pointer.tolerance:
            self._end = end
            self.bench.show_measured(Measured(start, end, self.take))

    def take(self, text: str) -> None:
        """Scale the picture by what was typed, as one step, and put the tool away.

        Raises:
            PlanError: ``bad_length`` and what ``calibrate_underlay`` raises; the line stays.
        """
        surface, start, end = self.bench.surface, self._start, self._end
        if surface is None or start is None or end is None:
            return
        length = length_in(text)
        edit = partial(calibrate_underlay, where=surface.id, start=start, end=end, length=length)
        self.bench.session.document.do("calibrate_underlay", lifted(edit))
        self.cancel()
        self.bench.put_away()

    def cancel(self) -> None:
        """Forget the points."""
        self._start = self._end = None
        self.bench.show_measured(None)

    def _second(self, start: Point, pointer: Pointer) -> Point:
        (x, y), (across, down) = start, pointer.at
        if not pointer.shift:
            return pointer.at
        return (across, y) if abs(across - x) >= abs(down - y) else (x, down)
