"""Draws corner by corner: outlines of zones and counters, lines of paths and bent gondolas."""

from __future__ import annotations

import math
from typing import ClassVar, Final

from shapely.geometry import Polygon

from planner.errors import PlanError
from planner.model.kinds import Form
from planner.model.placements import along
from planner.model.runs import Axes
from planner.model.shape import Line, Outline, Point, Shape, length
from planner.tools.drawing import SLOP, DrawingTool
from planner.tools.tool import Bench, Mark, Pointer
from planner.tools.typed_size import read_size

CLOSE: Final = 4.0
"""A click this near to the first corner closes an outline, tolerances."""
SHIFT_STEP: Final = math.pi / 4.0
"""With Shift a stretch runs at a multiple of this angle."""


class ChainTool(DrawingTool):
    """Idle -> (click) -> laying -> (Enter, double click, click on the start) -> idle.

    Backspace takes the last corner back; a typed length sets how far the next one is.

    Attributes:
        least: So many corners make a shape.
        closes_from: From so many corners on a click on the first one closes it; 0: never.
    """

    least: ClassVar[int] = 2
    closes_from: ClassVar[int] = 0

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self.corners: tuple[Point, ...] = ()
        self._pressed: Pointer | None = None
        self._is_drag = False

    @property
    def is_busy(self) -> bool:
        """Whether corners were laid, or something is typed or pressed."""
        return bool(self.corners or self.typed) or self._pressed is not None

    def shape_of(self, corners: tuple[Point, ...]) -> Shape:
        """Return the shape that corners make.

        Raises:
            PlanError: They make none.
        """
        raise NotImplementedError

    def boxed(self, a: Point, b: Point) -> Shape | None:
        """Return what a drag from a point to another draws; None: it draws nothing."""
        raise NotImplementedError

    def closed(self, corners: tuple[Point, ...]) -> tuple[Point, ...]:
        """Return the corners of a shape that a click on the first one closes."""
        return corners

    def hover(self, pointer: Pointer) -> None:
        """Show what a click would do."""
        self.watch(pointer)

    def press(self, pointer: Pointer) -> None:
        """Get ready to lay a corner; a double click ends instead."""
        self._is_drag = False
        self._pressed = pointer
        self._pointer = pointer

    def drag(self, pointer: Pointer) -> None:
        """Show the corner, or the box, that releasing would lay."""
        if self._pressed is not None:
            far = math.dist(self._pressed.at, pointer.at) > SLOP * pointer.tolerance
            self._is_drag = self._is_drag or far
        self.watch(pointer)

    def release(self, pointer: Pointer) -> None:
        """Lay a corner, draw a box, or end."""
        pressed, self._pressed = self._pressed, None
        if pressed is None:
            return
        self._pointer = pointer
        if pressed.is_double:
            self._finish()
            return
        box = self._box(pressed, pointer)
        if box is not None:
            self._is_drag = False
            self.add([box])
        elif self._closes(pointer):
            self.corners = self.closed(self.corners)
            self._finish()
        else:
            self._lay(self._next(pointer))
        self.show()

    def cancel(self) -> None:
        """Drop all corners."""
        self._drop()
        self._pointer = None
        self.bench.show_draft(None)

    def takes_key(self, name: str) -> bool:
        """Take Enter and Backspace while corners are laid."""
        if name in ("enter", "backspace"):
            return bool(self.corners or self.typed)
        return super().takes_key(name)

    def press_key(self, name: str) -> None:
        """Type a length, lay a corner at it, end, or take the last corner back."""
        if name == "enter" and not self.typed:
            self._finish()
        elif name == "enter":
            self._lay_typed()
        elif name == "backspace" and not self.typed:
            self.corners = self.corners[:-1]
            self.show()
        else:
            super().press_key(name)

    def show(self) -> None:
        """Show the shape as it would be with the pointer as its next corner."""
        pointer = self._pointer
        if pointer is None or self.bench.surface is None:
            self.bench.show_draft(None)
            return
        box = None if self._pressed is None else self._box(self._pressed, pointer)
        if box is not None:
            self.show_shapes([box], self.marks_of(box))
            return
        closes = self._closes(pointer)
        corners = self.closed(self.corners) if closes else self._with(self._next(pointer))
        shape = self._made(corners)
        shapes = () if shape is None else (shape,)
        rubber = (corners,) if len(corners) > 1 else ()
        marks = self._stretch_mark(corners) + (() if shape is None else self.marks_of(shape))
        self.show_shapes(shapes, marks, rubber)

    def marks_of(self, shape: Shape) -> tuple[Mark, ...]:
        """Return what is said of a whole shape."""
        raise NotImplementedError

    def _box(self, pressed: Pointer, pointer: Pointer) -> Shape | None:
        if self.corners or not self._is_drag:
            return None
        return self.boxed(self.rest(pressed), self.rest(pointer))

    def _made(self, corners: tuple[Point, ...]) -> Shape | None:
        if len(corners) < self.least:
            return None
        try:
            return self.shape_of(corners)
        except PlanError:
            return None

    def _finish(self) -> None:
        """Add the shape; corners that make none are told and dropped."""
        corners = self.corners
        self._drop()
        self.show()
        if len(corners) >= self.least:
            self.add([self.shape_of(corners)])
            self.show()

    def _drop(self) -> None:
        self.corners, self.typed = (), ""
        self._pressed, self._is_drag = None, False

    def _lay(self, corner: Point) -> None:
        self.corners, self.typed = self._with(corner), ""

    def _with(self, corner: Point) -> tuple[Point, ...]:
        return self.corners if corner in self.corners[-1:] else (*self.corners, corner)

    def _lay_typed(self) -> None:
        if self._pointer is not None and self.corners and read_size(self.typed) is not None:
            self._lay(self._next(self._pointer))
        self.typed = ""
        self.show()

    def _next(self, pointer: Pointer) -> Point:
        """Return where the next corner lies: at rest, on a round angle, at a typed length."""
        at = self.rest(pointer)
        if not self.corners:
            return at
        last = self.corners[-1]
        dx, dy = at[0] - last[0], at[1] - last[1]
        size, angle = read_size(self.typed), math.atan2(dy, dx)
        if not pointer.shift and size is None:
            return at
        far = math.hypot(dx, dy) if size is None else size[0]
        if pointer.shift:
            angle = round(angle / SHIFT_STEP) * SHIFT_STEP
        return (
            round(last[0] + far * math.cos(angle), 9),
            round(last[1] + far * math.sin(angle), 9),
        )

    def _closes(self, pointer: Pointer) -> bool:
        """Say whether a click would close the shape."""
        return (
            0 < self.closes_from <= len(self.corners)
            and math.dist(self.corners[0], pointer.at) <= CLOSE * pointer.tolerance
        )

    def _stretch_mark(self, corners: tuple[Point, ...]) -> tuple[Mark, ...]:
        """Tell how long the last stretch is."""
        if len(corners) < 2:
            return ()
        stretch = corners[max(len(self.corners) - 1, 0) :]
        stretch = stretch if len(stretch) > 1 else corners[-2:]
        at = self.above(along(stretch, length(stretch) / 2.0))
        return (self.measure(at, "remark_length_", length=length(stretch)),)


class DrawOutlineTool(ChainTool):
    """Lays the corners of an outline; a drag draws a rectangle."""

    key: ClassVar[str] = "draw_outline"
    icon: ClassVar[str] = "square-dashed"
    default_kind: ClassVar[str] = "zone"
    form: ClassVar[Form] = "outline"
    least: ClassVar[int] = 3
    closes_from: ClassVar[int] = 3

    def shape_of(self, corners: tuple[Point, ...]) -> Shape:
        """Return the outline."""
        return Outline(corners)

    def boxed(self, a: Point, b: Point) -> Shape | None:
        """Return the rectangle between two corners."""
        if a[0] == b[0] or a[1] == b[1]:
            return None
        return Axes(a).rectangle((0.0, b[0] - a[0]), (0.0, b[1] - a[1]))

    def marks_of(self, shape: Shape) -> tuple[Mark, ...]:
        """Tell its area, and of a rectangle its sides."""
        ground = self.pattern.element("", shape).footprint
        if not isinstance(ground, Polygon):
            return ()
        middle = ground.representative_point()
        left, top, right, bottom = ground.bounds
        if isinstance(shape, Outline):
            return (self.measure((middle.x, middle.y), "mark_area_", area=ground.area),)
        size = {"width": right - left, "depth": bottom - top, "area": ground.area}
        return (self.measure(self.above(((left + right) / 2.0, top)), "mark_box_", **size),)


class DrawLineTool(ChainTool):
    """Lays the corners of a line; Ctrl bends the stretch into an arc."""

    key: ClassVar[str] = "draw_line"
    icon: ClassVar[str] = "spline"
    default_kind: ClassVar[str] = "desired_path"
    form: ClassVar[Form] = "line"

    def shape_of(self, corners: tuple[Point, ...]) -> Shape:
        """Return the line, as thick as what it is drawn of is deep."""
        return Line(corners, self.pattern.depth if self.pattern.traits.sells else 0.0)

    def boxed(self, a: Point, b: Point) -> Shape | None:
        """Return the straight line between two points."""
        return None if a == b else self.shape_of((a, b))

    def marks_of(self, shape: Shape) -> tuple[Mark, ...]:
        """Tell its whole length, once it has more than one stretch."""
        if not isinstance(shape, Line) or len(shape.points) < 3:
            return ()
        first = self.above(shape.points[0])
        return (self.measure(first, "mark_whole_", length=length(shape.points)),)

    def _with(self, corner: Point) -> tuple[Point, ...]:
        pointer = self._pointer
        if pointer is None or not pointer.ctrl or len(self.corners) < 2:
            return super()._with(corner)
        return (*self.corners, *arc(self.corners[-2], self.corners[-1], corner))


ARC_STEP: Final = math.radians(10.0)
"""Corners of an arc are so far apart at most."""


def arc(before: Point, start: Point, end: Point) -> tuple[Point, ...]:
    """Return the corners of the arc that goes on from a stretch without a kink, its end included.

    Args:
        before: Where the stretch begins.
        start: Where it ends, and the arc begins.
        end: Where the arc ends; straight ahead it is a straight line.
    """
    heading = math.atan2(start[1] - before[1], start[0] - before[0])
    chord = math.dist(start, end)
    if chord == 0.0:
        return ()
    # The angle between heading and chord is half the angle that the arc turns by.
    half = math.remainder(math.atan2(end[1] - start[1], end[0] - start[0]) - heading, 2.0 * math.pi)
    if abs(math.sin(half)) < 1e-6:
        return (end,)
    radius = chord / (2.0 * math.sin(half))
    steps = max(2, math.ceil(abs(2.0 * half) / ARC_STEP))
    centre = (start[0] - radius * math.sin(heading), start[1] + radius * math.cos(heading))
    turns = [heading + 2.0 * half * step / steps for step in range(1, steps)]
    inner = [
        (
            round(centre[0] + radius * math.sin(turn), 9),
            round(centre[1] - radius * math.cos(turn), 9),
        )
        for turn in turns
    ]
    return (*inner, end)
