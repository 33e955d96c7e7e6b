"""The gesture that moves the selection, or a copy of it."""

from __future__ import annotations

from planner.model.element import Element
from planner.model.plan import Surface
from planner.model.shape import Point
from planner.tools import commands
from planner.tools.collisions import Collider
from planner.tools.gesture import make_step
from planner.tools.snapping import Rested, box_of, rested
from planner.tools.tool import Bench, Draft, Ghost, Mark, Pointer
from planner.units import MEDIA


class Moving:
    """Shifts elements as the pointer goes; Ctrl leaves copies, Shift keeps to one axis."""

    def __init__(self, bench: Bench, surface: Surface, elements: list[Element], at: Point) -> None:
        """Take elements in hand.

        Args:
            bench: Where it is shown.
            surface: They stand on it.
            elements: At least one.
            at: Where the pointer began, surface units.
        """
        self._bench = bench
        self._surface = surface
        self._ids = frozenset(one.id for one in elements)
        self._start = at
        self._box = box_of(elements)
        self._collider = Collider(surface, bench.finder, self._ids)
        self._collider.take(elements)
        self._shift: Point = (0.0, 0.0)
        self._is_copy = False

    def drag(self, pointer: Pointer) -> None:
        """Show the elements where they would come to rest."""
        rest = self._rest(pointer)
        dx, dy = rest.shift
        is_new = (rest.shift, pointer.ctrl) != (self._shift, self._is_copy)
        self._shift, self._is_copy = rest.shift, pointer.ctrl
        bad, crossed = self._collider.hits(rest.shift, is_copy=pointer.ctrl)
        self._bench.show_ghost(Ghost(self._ids, dx, dy, pointer.ctrl, bool(bad) or crossed))
        marks = tuple(gap_mark(self._surface, gap) for gap in rest.gaps)
        self._bench.show_draft(Draft(lines=(*rest.lines, *rest.gaps), marks=marks, bad=bad))
        if is_new:
            session = self._bench.session
            edit = commands.copying if pointer.ctrl else commands.moving
            session.previewer.ask(edit(session, dx, dy))

    def release(self, pointer: Pointer) -> None:
        """Move the elements, or put copies there and select those."""
        self.drag(pointer)
        session = self._bench.session
        if self._is_copy:
            commands.copy_to(session, *self._shift)
        elif self._shift != (0.0, 0.0):
            make_step(self._bench, "move", commands.moving(session, *self._shift))
        else:
            session.previewer.drop()

    def _rest(self, pointer: Pointer) -> Rested:
        """Return the whole shift that the pointer leads to, and what it lines up with."""
        dx, dy = pointer.at[0] - self._start[0], pointer.at[1] - self._start[1]
        if pointer.shift:
            dx, dy = (dx, 0.0) if abs(dx) >= abs(dy) else (0.0, dy)
        return rested(self._bench, pointer, self._box, (dx, dy), self._ids)


def gap_mark(surface: Surface, gap: tuple[Point, Point]) -> Mark:
    """Return the words on a gap: how wide it is."""
    (x1, y1), (x2, y2) = gap
    code = f"live_length_{MEDIA[surface.medium].unit}"
    return Mark(((x1 + x2) / 2.0, (y1 + y2) / 2.0), code, {"length": abs(x2 - x1) + abs(y2 - y1)})
