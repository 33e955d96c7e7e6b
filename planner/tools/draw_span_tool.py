"""Draws what leads from one point to another: one-way aisles and counting gates."""

from __future__ import annotations

import math
from typing import ClassVar, Final

from planner.model.runs import Axes
from planner.model.shape import Point, Rectangle
from planner.tools.drawing import SLOP, DrawingTool
from planner.tools.tool import Bench, Mark, Pointer
from planner.tools.typed_size import read_size

SHIFT_STEP: Final = math.pi / 4.0
"""With Shift a span runs at a multiple of this angle."""
ARROW: Final = 0.8
"""Half of an arrow, surface units."""
LEAST: Final = 0.05
"""A shorter span is none, surface units."""


class SpanTool(DrawingTool):
    """Idle -> (press) -> pressed -> (drag) -> spanning -> (release or Enter) -> idle.

    Attributes:
        leads: Whether an arrow tells which way it leads.
    """

    leads: ClassVar[bool] = False

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._start: Point | None = None
        self._pressed: Point | None = None
        self._is_drag = False

    @property
    def is_busy(self) -> bool:
        """Whether a span is under way, or something is typed."""
        return self._start is not None or bool(self.typed)

    @property
    def typed_length(self) -> float | None:
        """The number that is typed, surface units; None for none."""
        size = read_size(self.typed)
        return None if size is None else size[0]

    def between(self, start: Point, way: Point, length: float, typed: float | None) -> Rectangle:
        """Return what spans from a point.

        Args:
            start: Surface units.
            way: Unit vector.
            length: Surface units, > 0.
            typed: A number that was typed, surface units.
        """
        raise NotImplementedError

    def resting(self, at: Point) -> Rectangle:
        """Return what a click places."""
        raise NotImplementedError

    def mark_of(self, shape: Rectangle) -> Mark:
        """Return the live size."""
        raise NotImplementedError

    def hover(self, pointer: Pointer) -> None:
        """Show what a click would place."""
        self.watch(pointer)

    def press(self, pointer: Pointer) -> None:
        """Begin to span."""
        self._pointer, self._is_drag = pointer, False
        self._start, self._pressed = self.rest(pointer), pointer.at

    def drag(self, pointer: Pointer) -> None:
        """Span, once the pointer went far enough."""
        if self._pressed is None:
            return
        far = math.dist(self._pressed, pointer.at) > SLOP * pointer.tolerance
        self._is_drag = self._is_drag or far
        self.watch(pointer)

    def release(self, pointer: Pointer) -> None:
        """Add what was spanned, or one of the usual size."""
        self.drag(pointer)
        if self._start is not None:
            self._finish()

    def cancel(self) -> None:
        """Drop what is spanned or typed."""
        self._drop()
        self._pointer = None
        self.bench.show_draft(None)

    def press_key(self, name: str) -> None:
        """Type a number, or end with it."""
        if name != "enter":
            super().press_key(name)
        elif self._start is not None:
            self._finish()
        else:
            self.typed = ""
            self.show()

    def show(self) -> None:
        """Show what would be added."""
        shape = self._shape()
        if shape is None:
            self.bench.show_draft(None)
        else:
            self.show_shapes([shape], (self.mark_of(shape),), _arrow(shape) if self.leads else ())

    def _finish(self) -> None:
        """Add the span; whatever happens, the tool is idle then."""
        shape = self._shape()
        self._drop()
        try:
            self.add([] if shape is None else [shape])
        finally:
            self.bench.show_draft(None)

    def _drop(self) -> None:
        self._start, self._pressed, self._is_drag, self.typed = None, None, False, ""

    def _shape(self) -> Rectangle | None:
        pointer, start = self._pointer, self._start
        if pointer is None or self.bench.surface is None:
            return None
        end = self.rest(pointer)
        if start is None or not self._is_drag:
            return self.resting(end)
        dx, dy = end[0] - start[0], end[1] - start[1]
        length = math.hypot(dx, dy)
        if length < LEAST:
            return self.resting(start)
        angle = math.atan2(dy, dx)
        if pointer.shift:
            angle = round(angle / SHIFT_STEP) * SHIFT_STEP
        return self.between(start, (math.cos(angle), math.sin(angle)), length, self.typed_length)


class DrawAisleTool(SpanTool):
    """A one-way aisle leads where it was dragged; its width is typed, or the usual one."""

    key: ClassVar[str] = "draw_aisle"
    icon: ClassVar[str] = "move-right"
    default_kind: ClassVar[str] = "one_way"
    leads: ClassVar[bool] = True

    def between(self, start: Point, way: Point, length: float, typed: float | None) -> Rectangle:
        """Return the aisle along a drag."""
        half = (typed or self.pattern.width) / 2.0
        return Axes(start, (way[1], -way[0]), way).rectangle((-half, half), (0.0, length))

    def resting(self, at: Point) -> Rectangle:
        """Return an aisle of the usual size that leads down."""
        pattern = self.pattern
        return Rectangle(at[0], at[1], pattern.width, pattern.depth)

    def mark_of(self, shape: Rectangle) -> Mark:
        """Tell length and width."""
        at = self.above((shape.x, shape.y))
        return self.measure(at, "mark_aisle_", length=shape.depth, width=shape.width)


class DrawGateTool(SpanTool):
    """A gate spans from post to post; who crosses it to the right of the drag comes in."""

    key: ClassVar[str] = "draw_gate"
    icon: ClassVar[str] = "fence"
    default_kind: ClassVar[str] = "gate"
    leads: ClassVar[bool] = True

    def between(self, start: Point, way: Point, length: float, typed: float | None) -> Rectangle:
        """Return the gate along a drag, or as long as typed."""
        half = self.pattern.depth / 2.0
        axes = Axes(start, way, (-way[1], way[0]))
        return axes.rectangle((0.0, typed or length), (-half, half))

    def resting(self, at: Point) -> Rectangle:
        """Return a gate of the usual length."""
        pattern = self.pattern
        return Rectangle(at[0], at[1], pattern.width, pattern.depth)

    def mark_of(self, shape: Rectangle) -> Mark:
        """Tell its length."""
        return self.measure(self.above((shape.x, shape.y)), "remark_length_", length=shape.width)


def _arrow(shape: Rectangle) -> tuple[tuple[Point, ...], ...]:
    """Return the arrow that tells which way a span leads: where its front looks."""
    turn = math.radians(shape.angle_deg)
    axes = Axes(
        (shape.x, shape.y),
        (math.cos(turn), math.sin(turn)),
        (-math.sin(turn), math.cos(turn)),
    )
    half = max(min(shape.depth / 2.0, ARROW), ARROW / 2.0)
    tip, side = axes.at(0.0, half), ARROW / 4.0
    return (
        (axes.at(0.0, -half), tip),
        (axes.at(-side, half - side), tip, axes.at(side, half - side)),
    )
