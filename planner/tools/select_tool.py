"""Selects, moves and bands: the tool in hand when nothing else is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from planner.model.element import ElementId
from planner.model.plan import Surface
from planner.model.shape import Point
from planner.session.selection import Selected
from planner.tools import commands
from planner.tools.snapping import box_of, grid_of, snapped_shift
from planner.tools.tool import Bench, Box, Ghost, Pointer, Tool

SLOP = 1.5
"""A press becomes a drag this many tolerances from where it began."""


@dataclass(slots=True)
class _Gesture:
    """A press that has not ended.

    Attributes:
        start: Where it began.
        hit: What was under it; None for empty ground.
        before: The selection before it.
        is_toggle: Whether Shift or Ctrl was held.
        is_drag: Whether the pointer went far enough.
        shift: Of the ghost.
    """

    start: Point
    hit: ElementId | None
    before: Selected
    is_toggle: bool
    is_drag: bool = False
    shift: Point = (0.0, 0.0)


class SelectTool(Tool):
    """Idle -> (press) -> pressed -> (drag) -> moving or banding -> (release) -> idle."""

    key: ClassVar[str] = "select"
    shortcut: ClassVar[str] = "V"
    icon: ClassVar[str] = "mouse-pointer-2"

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._gesture: _Gesture | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a gesture is under way."""
        return self._gesture is not None

    def press(self, pointer: Pointer) -> None:
        """Select what is under the pointer, or get ready to band."""
        surface, selection = self.bench.surface, self.bench.session.selection
        if surface is None:
            return
        if pointer.is_double and self._pick(surface, pointer):
            return
        hit = self.bench.finder.element_at(pointer.at, pointer.tolerance)
        before = selection.now
        is_toggle = pointer.shift or pointer.ctrl
        self._gesture = _Gesture(pointer.at, hit, before, is_toggle)
        is_selected = before.surface == surface.id and hit in before.elements
        if hit is not None and not is_toggle and not is_selected:
            selection.select(surface.id, [hit])

    def drag(self, pointer: Pointer) -> None:
        """Move a ghost of the selection, or stretch the band."""
        gesture, surface = self._gesture, self.bench.surface
        if gesture is None or surface is None:
            return
        dx, dy = pointer.at[0] - gesture.start[0], pointer.at[1] - gesture.start[1]
        gesture.is_drag |= max(abs(dx), abs(dy)) > SLOP * pointer.tolerance
        if not gesture.is_drag:
            return
        if gesture.hit is None:
            self._band(surface, gesture, pointer.at)
        else:
            self._move(surface, gesture, (dx, dy), is_free=pointer.alt)

    def release(self, pointer: Pointer) -> None:
        """Commit the move as one step, keep what the band holds, or finish the click."""
        self.drag(pointer)
        gesture, surface = self._gesture, self.bench.surface
        self._end()
        if gesture is None or surface is None:
            return
        if not gesture.is_drag:
            self._click(surface, gesture)
        elif gesture.hit is not None:
            session, shift = self.bench.session, gesture.shift
            session.previewer.end(lambda: commands.move(session, *shift))

    def cancel(self) -> None:
        """Drop ghost and band, and select what was selected before."""
        gesture = self._gesture
        self._end()
        self.bench.session.previewer.drop()
        if gesture is not None:
            before = gesture.before
            self.bench.session.selection.select(before.surface, before.elements, before.placement)

    def _end(self) -> None:
        self._gesture = None
        self.bench.show_ghost(None)
        self.bench.show_band(None)

    def _pick(self, surface: Surface, pointer: Pointer) -> bool:
        found = self.bench.finder.placement_at(pointer.at, pointer.tolerance)
        if found is None:
            return False
        element, placement = found
        self.bench.session.selection.select(surface.id, [element], placement)
        return True

    def _click(self, surface: Surface, gesture: _Gesture) -> None:
        selection = self.bench.session.selection
        hit = gesture.hit or self.bench.finder.area_at(gesture.start)
        if gesture.is_toggle:
            if hit is not None:
                selection.toggle(surface.id, hit)
        elif hit is None:
            selection.clear()
        elif gesture.before.elements != {hit}:
            selection.select(surface.id, [hit])

    def _move(self, surface: Surface, gesture: _Gesture, shift: Point, *, is_free: bool) -> None:
        selection, hit = self.bench.session.selection, gesture.hit
        if hit is not None and hit not in selection.now.elements:
            selection.select(surface.id, {*gesture.before.elements, hit})
        ids = selection.now.elements
        elements = [surface.elements[key] for key in ids if key in surface.elements]
        if not elements:
            return
        if not is_free:
            x, y, *_ = box_of(elements)
            shift = snapped_shift((x, y), *shift, grid_of(surface.medium))
        self.bench.show_ghost(Ghost(ids, *shift))
        if shift != gesture.shift:
            gesture.shift = shift
            session = self.bench.session
            session.previewer.ask(commands.moving(session, *shift))

    def _band(self, surface: Surface, gesture: _Gesture, at: Point) -> None:
        (x1, y1), (x2, y2) = gesture.start, at
        band: Box = (min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))
        self.bench.show_band(band)
        inside = self.bench.finder.elements_in(band)
        before = gesture.before
        kept = before.elements if gesture.is_toggle and before.surface == surface.id else ()
        self.bench.session.selection.select(surface.id, inside.union(kept))
