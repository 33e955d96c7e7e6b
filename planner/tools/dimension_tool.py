"""Measures: a drag from point to point leaves a dimension on the plan."""

from __future__ import annotations

from typing import ClassVar

from planner.model.kinds import Form
from planner.model.shape import Line, Point, length
from planner.tools.drawing import SLOP, DrawingTool
from planner.tools.tool import Bench, Pointer


class DimensionTool(DrawingTool):
    """Idle -> (press) -> measuring -> (release) -> idle; with Shift along the nearer axis."""

    key: ClassVar[str] = "draw_dimension"
    icon: ClassVar[str] = "ruler"
    default_kind: ClassVar[str] = "dimension"
    form: ClassVar[Form] = "line"

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._start: Point | None = None

    @property
    def is_busy(self) -> bool:
        """Whether something is being measured."""
        return self._start is not None

    def takes_key(self, name: str) -> bool:
        """Take none: what is measured is not typed."""
        return name in self.keys

    def press(self, pointer: Pointer) -> None:
        """Begin to measure."""
        self._pointer = pointer
        self._start = self.rest(pointer)

    def drag(self, pointer: Pointer) -> None:
        """Show the length so far."""
        self.watch(pointer)

    def release(self, pointer: Pointer) -> None:
        """Leave the dimension on the plan; a click leaves none."""
        self._pointer = pointer
        line = self._line()
        self.cancel()
        if line is not None:
            self.add([line])

    def cancel(self) -> None:
        """Measure nothing."""
        self._start = None
        self.bench.show_draft(None)

    def show(self) -> None:
        """Show what would be left."""
        line = self._line()
        if line is None:
            self.bench.show_draft(None)
            return
        (ax, ay), (bx, by) = line.points
        at = self.above(((ax + bx) / 2.0, (ay + by) / 2.0))
        self.show_shapes([line], (self.measure(at, "remark_length_", length=length(line.points)),))

    def _line(self) -> Line | None:
        start, pointer = self._start, self._pointer
        if start is None or pointer is None or self.bench.surface is None:
            return None
        (ax, ay), (bx, by) = start, self.rest(pointer)
        if pointer.shift:
            bx, by = (bx, ay) if abs(bx - ax) >= abs(by - ay) else (ax, by)
        line = Line(((ax, ay), (bx, by))) if (ax, ay) != (bx, by) else None
        far = SLOP * pointer.tolerance
        return line if line is not None and length(line.points) > far else None
