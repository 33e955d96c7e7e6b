"""Draws fixtures as rectangles: one by a click, others by a drag, runs of bays side by side."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import partial
from typing import ClassVar, Final

from planner.model.element import ElementId
from planner.model.pattern import Pattern
from planner.model.runs import Axes, run_rectangles, turned_by_quarters
from planner.model.shape import Point, Rectangle, corners, footprint, moved
from planner.project import lifted
from planner.tools.clinging import Wall, against_wall, at_end_near, wall_near
from planner.tools.drawing import SLOP, DrawingTool
from planner.tools.making_room import REPLACES
from planner.tools.snapping import grid_of, rested
from planner.tools.tool import Bench, Mark, Pointer
from planner.tools.typed_size import read_counts, read_size

AISLE_STEP: Final = 0.1
"""What an arrow key changes the aisle between runs by, surface units."""
TURNS: Final = ("r", "R")
"""Keys that turn what is drawn."""
FAR: Final = 1000.0
"""Surface units."""
THIN: Final = 0.05
"""A drag narrower than this keeps the usual depth, surface units."""


@dataclass(slots=True)
class _Gesture:
    """A press that has not ended.

    Attributes:
        start: Where the pointer came to rest at its beginning.
        pressed: Where it was.
        wall: What it began at.
        is_drag: Whether the pointer went far enough.
    """

    start: Point
    pressed: Point
    wall: Wall | None
    is_drag: bool = False


class DrawRectangleTool(DrawingTool):
    """Idle -> (press) -> pressed -> (drag) -> stretching -> (release or Enter) -> idle.

    Typed sizes hold for what is stretched, else for what was drawn last.
    """

    key: ClassVar[str] = "draw_rectangle"
    icon: ClassVar[str] = "rectangle-horizontal"
    default_kind: ClassVar[str] = "gondola"

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._gesture: _Gesture | None = None
        self._quarters = 0
        self._last: ElementId | None = None

    @property
    def is_busy(self) -> bool:
        """Whether something is stretched or typed."""
        return self._gesture is not None or bool(self.typed)

    @property
    def takes_arrows(self) -> bool:
        """They change the aisle while several runs are stretched."""
        return self._gesture is not None

    def hover(self, pointer: Pointer) -> None:
        """Show what a click would place."""
        self.watch(pointer)

    def press(self, pointer: Pointer) -> None:
        """Begin to stretch."""
        self._pointer = pointer
        wall = self._wall(pointer)
        start = self.rest(pointer)
        if wall is not None:
            along = min(max(wall.axes.of(start)[0], 0.0), wall.length)
            start = wall.axes.at(along, 0.0)
        self._gesture = _Gesture(start, pointer.at, wall)

    def drag(self, pointer: Pointer) -> None:
        """Stretch, once the pointer went far enough."""
        gesture = self._gesture
        if gesture is None:
            return
        far = math.dist(gesture.pressed, pointer.at) > SLOP * pointer.tolerance
        gesture.is_drag = gesture.is_drag or far
        self.watch(pointer)

    def release(self, pointer: Pointer) -> None:
        """Add what was stretched, or one of the usual size."""
        self.drag(pointer)
        if self._gesture is not None:
            self._finish()

    def cancel(self) -> None:
        """Drop what is stretched or typed."""
        self._gesture, self.typed = None, ""
        self._quarters, self._last = 0, None
        self.bench.show_draft(None)

    def nudge(self, right: int, down: int, *, is_far: bool) -> None:
        """Make the aisle between runs wider, by up or right, or narrower."""
        brush = self.bench.session.brush
        step = AISLE_STEP * (right - down) * (5 if is_far else 1)
        brush.keep_aisle(round(max(brush.now.aisle + step, 0.0), 9))
        self.show()

    def takes_key(self, name: str) -> bool:
        """Take R, which turns what is drawn, besides sizes."""
        if name in TURNS:
            return self._pointer is not None and self.pattern.traits.turns
        return super().takes_key(name)

    def press_key(self, name: str) -> None:
        """Turn by a quarter, type, or end what is typed."""
        if name in TURNS and self.pattern.traits.turns:
            self._quarters = (self._quarters + 1) % 4
            self.show()
        elif name == "enter":
            self._enter()
        else:
            super().press_key(name)

    def show(self) -> None:
        """Show what the gesture, or a click, would draw."""
        if self._pointer is None or self.bench.surface is None:
            self.bench.show_draft(None)
            return
        shapes = self._shapes()
        self.show_shapes(shapes, self._marks(shapes))

    def _finish(self) -> None:
        """Add the shapes; whatever happens, the tool is idle then."""
        shapes = self._shapes()
        is_one = len(shapes) == 1
        self._gesture, self.typed = None, ""
        try:
            new = self.add(shapes)
            self._last = new[0] if is_one and new else None
        finally:
            self.bench.show_draft(None)

    def _enter(self) -> None:
        if self._gesture is not None and read_size(self.typed) is not None:
            self._finish()
            return
        size = read_size(self.typed)
        if size is not None and self._last is None and self._pointer is not None:
            self._finish()
            return
        self.typed = ""
        if size is not None:
            self._resize(*size)
        self.show()

    def _resize(self, width: float, depth: float | None) -> None:
        """Give what was drawn last another size; the left end of its back stays."""
        surface = self.bench.surface
        last = None if surface is None or self._last is None else self._last
        element = None if surface is None or last is None else surface.elements.get(last)
        if surface is None or element is None or not isinstance(element.shape, Rectangle):
            return
        shape = element.shape
        back_right, back_left = corners(shape)[2:]
        along = ((back_right[0] - back_left[0]) / shape.width,
                 (back_right[1] - back_left[1]) / shape.width)  # fmt: skip
        axes = Axes(back_left, along, (-along[1], along[0]))
        sized = axes.rectangle((0.0, width), (0.0, depth or shape.depth))
        sized = replace(sized, angle_deg=shape.angle_deg)
        new = replace(self.pattern.element(element.id, sized), name=element.name)
        edit = partial(REPLACES[surface.medium], where=surface.id, new=[new])
        self.bench.session.document.do("set_size", lifted(edit))

    def _shapes(self) -> tuple[Rectangle, ...]:
        gesture, pointer, surface = self._gesture, self._pointer, self.bench.surface
        if pointer is None or surface is None:
            return ()
        if gesture is None or not gesture.is_drag:
            return (self._placed(pointer),)
        end = self.rest(pointer)
        if gesture.wall is not None:
            return self._stretched(gesture.wall.axes, gesture.start, end, is_at_wall=True)
        dx, dy = end[0] - gesture.start[0], end[1] - gesture.start[1]
        is_wide = self.pattern.width >= self.pattern.depth or self.pattern.bay_width > 0.0
        is_level = (abs(dx) >= abs(dy)) == is_wide
        if self._quarters % 2:
            is_level = not is_level
        is_level = is_level or not self.pattern.traits.turns
        axes = Axes(gesture.start) if is_level else Axes(gesture.start, (0.0, -1.0), (1.0, 0.0))
        return self._stretched(axes, gesture.start, end)

    def _stretched(
        self, axes: Axes, start: Point, end: Point, *, is_at_wall: bool = False
    ) -> tuple[Rectangle, ...]:
        """Return what a drag draws along axes that begin anywhere."""
        pattern, pointer = self.pattern, self._pointer
        axes = replace(axes, origin=start)
        along, across = axes.of(end)
        if is_at_wall:
            across = pattern.depth
        is_free = (pointer is not None and pointer.ctrl) or bool(pattern.traits.scan)
        size = read_size(self.typed)
        if pattern.bay_width > 0.0 and not is_free:
            runs, bays = self._counts(along, across, is_at_wall=is_at_wall)
            typed = read_counts(self.typed) if runs > 1 else None
            if typed is not None or size is None:
                runs, bays = typed or (runs, bays)
                aisle = self.bench.session.brush.now.aisle
                made = run_rectangles(pattern, axes, along, across, bays, runs, aisle)
                return tuple(self._turned(shape, across) for shape in made)
        width, depth = size or self._free_size(abs(along), abs(across))
        shape = axes.rectangle(
            (0.0, math.copysign(width, along)),
            (0.0, math.copysign(depth or pattern.depth, across)),
        )
        return (self._turned(shape, across),)

    def _turned(self, shape: Rectangle, across: float) -> Rectangle:
        """Return a shape that looks where the drag went across, or, turned by R, the other way."""
        looks_back = (across < 0.0) != (self._quarters >= 2) and self.pattern.traits.turns
        return turned_by_quarters(shape, 2) if looks_back else shape

    def _counts(self, along: float, across: float, *, is_at_wall: bool) -> tuple[int, int]:
        """Return how many runs of how many bays a drag makes."""
        pattern, aisle = self.pattern, self.bench.session.brush.now.aisle
        bays = max(1, round(abs(along) / pattern.bay_width))
        step = pattern.depth + aisle
        runs = 1 if is_at_wall else max(1, math.floor((abs(across) + aisle) / step + 1e-9))
        return runs, bays

    def _free_size(self, width: float, depth: float) -> tuple[float, float]:
        """Return the size of a drag; with Shift a square, or the usual depth."""
        pattern, pointer = self.pattern, self._pointer
        if pointer is not None and pointer.shift:
            is_square = pattern.width == pattern.depth
            width, depth = (max(width, depth),) * 2 if is_square else (width, pattern.depth)
        return (
            width if width >= THIN else pattern.width,
            depth if depth >= THIN else pattern.depth,
        )

    def _placed(self, pointer: Pointer) -> Rectangle:
        """Return where one of the usual, or typed, size stands under the pointer."""
        pattern, surface = self._sized_pattern(), self.bench.surface
        self._lines = ()
        if surface is not None and not pointer.alt:
            if pattern.traits.clings == "run_end":
                at_end = at_end_near(surface, pattern, pointer.at)
                if at_end is not None:
                    return at_end
            wall = self._wall(pointer)
            if wall is not None:
                return against_wall(wall, pattern, self._slid(wall, pattern, pointer))
        shape = Rectangle(*pointer.at, pattern.width, pattern.depth, 90.0 * self._quarters)
        # As if it were led here from far away: what moves little would stay where it was.
        start = moved(shape, -FAR, -FAR)
        rest = rested(self.bench, pointer, footprint(start).bounds, (FAR, FAR), frozenset())
        self._lines = (*rest.lines, *rest.gaps)
        x, y = rest.shift[0] - FAR, rest.shift[1] - FAR
        return replace(shape, x=round(shape.x + x, 9), y=round(shape.y + y, 9))

    def _slid(self, wall: Wall, pattern: Pattern, pointer: Pointer) -> Point:
        """Return the middle of what slides along a wall, its beginning at rest."""
        half = pattern.width / 2.0
        begin = wall.axes.at(wall.axes.of(pointer.at)[0] - half, 0.0)
        rest = wall.axes.of(self.rest(replace(pointer, at=begin)))[0]
        return wall.axes.at(rest + half, 0.0)

    def _sized_pattern(self) -> Pattern:
        pattern = self.pattern
        is_new = self._gesture is not None or self._last is None
        size = read_size(self.typed) if is_new else None
        if size is None:
            return pattern
        shape = Rectangle(0.0, 0.0, size[0], size[1] or pattern.depth)
        bays = pattern.element("", shape).bays
        return replace(pattern, width=shape.width, depth=shape.depth, bays=bays)

    def _wall(self, pointer: Pointer) -> Wall | None:
        pattern, surface = self.pattern, self.bench.surface
        if surface is None or pointer.alt or pattern.traits.clings != "wall":
            return None
        reach = max(pattern.depth, 5.0 * grid_of(surface.medium))
        return wall_near(surface, pointer.at, reach)

    def _marks(self, shapes: tuple[Rectangle, ...]) -> tuple[Mark, ...]:
        if not shapes or self._pointer is None:
            return ()
        boxes = [corner for shape in shapes for corner in corners(shape)]
        xs, ys = [x for x, _ in boxes], [y for _, y in boxes]
        at = self.above(((min(xs) + max(xs)) / 2.0, min(ys)))
        first, count = self.drafted(shapes[:1])[0], len(shapes)
        shape = shapes[0]
        if count > 1:
            aisle = self.bench.session.brush.now.aisle
            return (self.measure(at, "mark_runs_", runs=count, bays=first.bays, aisle=aisle),)
        size = {"width": shape.width, "depth": shape.depth}
        if self.pattern.bay_width > 0.0 and first.bays > 1:
            return (self.measure(at, "mark_bays_", bays=first.bays, **size),)
        return (self.measure(at, "canvas_size_", **size),)
