"""Selects, moves, stretches, turns and bands: the tool in hand when nothing else is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from planner.model.element import ElementId
from planner.model.layering import with_groups
from planner.model.plan import Surface
from planner.model.shape import Point, Rectangle
from planner.session.selection import Selected
from planner.tools import commands
from planner.tools.gesture import Gesture
from planner.tools.handles import PX, Grip, cursor_of, grip_at, hold_of
from planner.tools.moving import Moving
from planner.tools.reshaping import Stretching, Turning
from planner.tools.tool import Bench, Box, Pointer, Tool

SLOP = 1.5
"""A press becomes a drag this many tolerances from where it began."""


@dataclass(slots=True)
class _Press:
    """A press that has not ended.

    Attributes:
        start: Where it began.
        hit: What was under it; None for empty ground.
        grip: The handle that was under it.
        before: The selection before it.
        is_toggle: Whether Shift or Ctrl was held.
        is_drag: Whether the pointer went far enough.
        gesture: What is dragged since then; None for the band.
    """

    start: Point
    hit: ElementId | None
    grip: Grip | None
    before: Selected
    is_toggle: bool
    is_drag: bool = False
    gesture: Gesture | None = None


class SelectTool(Tool):
    """Idle -> (press) -> pressed -> (drag) -> a gesture or banding -> (release) -> idle."""

    key: ClassVar[str] = "select"
    shortcut: ClassVar[str] = "V"
    icon: ClassVar[str] = "mouse-pointer-2"

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._press: _Press | None = None
        self._cursor = ""
        self._held: tuple[object, object, Rectangle | None] = (None, None, None)

    @property
    def is_busy(self) -> bool:
        """Whether a gesture is under way."""
        return self._press is not None

    @property
    def cursor(self) -> str:
        """Key of the pointer's shape: over a handle, how that moves."""
        return self._cursor

    @property
    def hold(self) -> Rectangle | None:
        """The box with handles round what is free of the selection; None where nothing is."""
        surface, now = self.bench.surface, self.bench.session.selection.now
        if self._held[0] is not surface or self._held[1] is not now:
            is_here = surface is not None and now.surface == surface.id
            elements = commands.free_elements(self.bench.session) if is_here else []
            self._held = (surface, now, hold_of(elements))
        return self._held[2]

    def hover(self, pointer: Pointer) -> None:
        """Show what the handle under the pointer does."""
        hold, grip = self.hold, self._grip(pointer)
        self._cursor = "" if hold is None or grip is None else cursor_of(hold, grip)

    def press(self, pointer: Pointer) -> None:
        """Take a handle, select what is under the pointer, or get ready to band."""
        surface, selection = self.bench.surface, self.bench.session.selection
        if surface is None:
            return
        before = selection.now
        is_toggle = pointer.shift or pointer.ctrl
        grip = self._grip(pointer)
        if grip is not None:
            self._press = _Press(pointer.at, None, grip, before, is_toggle)
            return
        hit = self.bench.finder.element_at(pointer.at, pointer.tolerance)
        if pointer.is_double and (self._enter(surface, hit) or self._pick(surface, pointer)):
            return
        self._press = _Press(pointer.at, hit, None, before, is_toggle)
        is_selected = before.surface == surface.id and hit in before.elements
        if hit is not None and not is_toggle and not is_selected:
            selection.select(surface.id, self._unit(surface, hit))

    def drag(self, pointer: Pointer) -> None:
        """Go on with what was begun, or stretch the band."""
        press, surface = self._press, self.bench.surface
        if press is None or surface is None:
            return
        dx, dy = pointer.at[0] - press.start[0], pointer.at[1] - press.start[1]
        if not press.is_drag:
            press.is_drag = max(abs(dx), abs(dy)) > SLOP * pointer.tolerance
            if not press.is_drag:
                return
            press.gesture = self._begun(surface, press, pointer)
        if press.gesture is not None:
            press.gesture.drag(pointer)
        elif press.hit is None and press.grip is None:
            self._band(surface, press, pointer.at)

    def release(self, pointer: Pointer) -> None:
        """Commit the gesture as one step, keep what the band holds, or finish the click."""
        self.drag(pointer)
        press, surface = self._press, self.bench.surface
        self._press = None
        try:
            if press is not None and press.gesture is not None:
                press.gesture.release(pointer)
        finally:
            self._clear()
        if press is not None and surface is not None and not press.is_drag and press.grip is None:
            self._click(surface, press)

    def cancel(self) -> None:
        """Drop what is under way, and select what was selected before."""
        press, self._press = self._press, None
        self._clear()
        self.bench.session.previewer.drop()
        if press is not None:
            before = press.before
            self.bench.session.selection.select(before.surface, before.elements, before.placement)

    def _clear(self) -> None:
        self.bench.show_ghost(None)
        self.bench.show_draft(None)
        self.bench.show_band(None)

    def _grip(self, pointer: Pointer) -> Grip | None:
        hold = self.hold
        return None if hold is None else grip_at(hold, pointer.at, PX * pointer.tolerance)

    def _begun(self, surface: Surface, press: _Press, pointer: Pointer) -> Gesture | None:
        """Return the gesture that a drag begins; None for a band, or if all is locked."""
        session, hold = self.bench.session, self.hold
        if press.hit is not None:
            self._take(surface, press, pointer)
        elements = commands.free_elements(session)
        if not elements or session.selection.now.surface != surface.id:
            return None
        if press.hit is not None:
            return Moving(self.bench, surface, elements, press.start)
        if press.grip is None or hold is None:
            return None
        if press.grip.is_knob:
            return Turning(self.bench, surface, elements, hold, press.start)
        return Stretching(self.bench, surface, elements, hold, press.grip, press.start)

    def _take(self, surface: Surface, press: _Press, pointer: Pointer) -> None:
        """Select what was hit, if it is not: Shift adds it, Ctrl drags a copy of it alone."""
        selection, hit = self.bench.session.selection, press.hit
        if hit is None or hit in selection.now.elements:
            return
        unit = self._unit(surface, hit)
        is_here = press.before.surface == surface.id and not pointer.ctrl
        selection.select(surface.id, press.before.elements | unit if is_here else unit)

    def _unit(self, surface: Surface, hit: ElementId) -> frozenset[ElementId]:
        """Return what a click on an element means: its group, or itself once that was entered."""
        group, now = surface.elements[hit].group, self.bench.session.selection.now
        if group and now.surface == surface.id and now.elements:
            members = with_groups(surface, [hit])
            if now.elements < members:
                return frozenset([hit])
        return with_groups(surface, [hit])

    def _enter(self, surface: Surface, hit: ElementId | None) -> bool:
        """Select one member of a group that is selected as a whole."""
        now = self.bench.session.selection.now
        if hit is None or not surface.elements[hit].group:
            return False
        members = with_groups(surface, [hit])
        if len(members) < 2 or now.elements != members:
            return False
        self.bench.session.selection.select(surface.id, [hit])
        return True

    def _pick(self, surface: Surface, pointer: Pointer) -> bool:
        found = self.bench.finder.placement_at(pointer.at, pointer.tolerance)
        if found is None:
            return False
        element, placement = found
        self.bench.session.selection.select(surface.id, [element], placement)
        return True

    def _click(self, surface: Surface, press: _Press) -> None:
        selection, before = self.bench.session.selection, press.before
        hit = press.hit or self.bench.finder.area_at(press.start)
        if hit is None:
            if not press.is_toggle:
                selection.clear()
            return
        unit = self._unit(surface, hit)
        if press.is_toggle:
            here = before.elements if before.surface == surface.id else frozenset()
            selection.select(surface.id, here - unit if unit <= here else here | unit)
        elif before.elements != unit:
            selection.select(surface.id, unit)

    def _band(self, surface: Surface, press: _Press, at: Point) -> None:
        (x1, y1), (x2, y2) = press.start, at
        band: Box = (min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))
        self.bench.show_band(band)
        inside = with_groups(surface, self.bench.finder.elements_in(band))
        before = press.before
        kept = before.elements if press.is_toggle and before.surface == surface.id else ()
        self.bench.session.selection.select(surface.id, inside.union(kept))
