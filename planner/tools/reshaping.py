"""The gestures of the handles: stretch the selection, or turn it."""

from __future__ import annotations

import math
from dataclasses import replace
from functools import partial
from typing import Final

from planner.errors import PlanError
from planner.model.edits import turn_elements
from planner.model.element import Element
from planner.model.plan import Surface
from planner.model.shape import Point, Rectangle
from planner.project import lifted
from planner.session.previewer import Edit
from planner.tools.collisions import Collider
from planner.tools.gesture import drafted, make_step, tell_lost
from planner.tools.handles import KNOB, KNOB_PX, PX, Grip, inside, is_upright, outside, place_of
from planner.tools.making_room import SCALES
from planner.tools.snapping import grid_of, nudge_of, snapped
from planner.tools.tool import Bench, Draft, Mark, Pointer
from planner.units import MEDIA

TURN_DEG: Final = 15.0
"""Turns come to rest on whole multiples of this."""
FINE_DEG: Final = 0.1
"""Free turns are as fine as this."""
BESIDE_PX: Final = 16.0
"""From an edge to the middle of its size."""


class _Handled:
    """Elements in hand by a handle; says how they would stand, and makes one step of it."""

    step: str = ""

    def __init__(
        self, bench: Bench, surface: Surface, elements: list[Element], hold: Rectangle
    ) -> None:
        """Take elements in hand.

        Args:
            bench: Where it is shown.
            surface: They stand on it.
            elements: At least one.
            hold: The box round them.
        """
        self.bench = bench
        self.surface = surface
        self.hold = hold
        self.ids = frozenset(one.id for one in elements)
        self._collider = Collider(surface, bench.finder, self.ids)
        self._edit: Edit | None = None

    def draft(self, edit: Edit | None, draft: Draft) -> None:
        """Show what an edit would make of the elements; None: what they are."""
        if edit is None:
            self._edit = None
            self.bench.session.previewer.drop()
            self.bench.show_draft(None)
            return
        try:
            elements = drafted(self.bench, self.surface, edit, self.ids)
        except PlanError as error:
            self.bench.note(error)
            return
        self._edit = edit
        self._collider.take(elements)
        bad, crossed = self._collider.hits()
        bad -= {one.id for one in elements}
        self.bench.show_draft(replace(draft, elements=elements, bad=bad, is_bad=crossed))
        self.bench.session.previewer.ask(edit)

    def finish(self) -> None:
        """Make one step of what is shown."""
        before = self.bench.session.document.project.plan
        if self._edit is not None:
            make_step(self.bench, self.step, self._edit)
            tell_lost(self.bench, before)


class Stretching(_Handled):
    """Pulls a side or a corner; the opposite one stays, or with Ctrl the middle.

    Shift keeps proportions, Alt leaves the pointer where it is.
    """

    step = "set_size"

    def __init__(
        self, bench: Bench, surface: Surface, elements: list[Element], hold: Rectangle,
        grip: Grip, at: Point,
    ) -> None:  # fmt: skip
        """Take a handle; the pointer is at a point, surface units."""
        super().__init__(bench, surface, elements, hold)
        self._grip = grip
        place = place_of(hold, grip, 0.0)
        self._aside = (place[0] - at[0], place[1] - at[1])

    def drag(self, pointer: Pointer) -> None:
        """Show the elements as large as the pointer wants them."""
        goal, lines = self._goal(pointer)
        factors = self._factors(goal, pointer)
        if factors == (1.0, 1.0):
            self.draft(None, Draft())
            return
        about = self._anchor(is_centred=pointer.ctrl)
        edit = partial(
            SCALES[self.surface.medium], where=self.surface.id, ids=self.ids, factors=factors,
            about=about, angle_deg=self.hold.angle_deg,
        )  # fmt: skip
        hold = self._stretched(factors, about)
        marks = self._marks(hold, factors, pointer.tolerance * PX)
        self.draft(lifted(edit), Draft(lines=lines, marks=marks, hold=hold))

    def release(self, pointer: Pointer) -> None:
        """Stretch the elements."""
        self.drag(pointer)
        self.finish()

    def _goal(self, pointer: Pointer) -> tuple[Point, tuple[tuple[Point, ...], ...]]:
        """Return where the handle goes, and the guides that led it there."""
        x, y = pointer.at[0] + self._aside[0], pointer.at[1] + self._aside[1]
        if not is_upright(self.hold):
            return (x, y), ()
        on_side = replace(pointer, at=self._on_axis((x, y)))
        rest = snapped(self.bench, on_side, self.ids)
        goal = self._on_axis(rest.at)
        lines = rest.lines if goal == rest.at or self._is_corner else self._passing(rest.lines)
        return goal, lines

    @property
    def _is_corner(self) -> bool:
        return bool(self._grip.across and self._grip.forward)

    def _on_axis(self, at: Point) -> Point:
        """Return a point on the line that the handle of a side moves on; a corner goes anywhere."""
        if self._is_corner:
            return at
        across, forward = inside(self.hold, at)
        if self._grip.across:
            return outside(self.hold, across, 0.0)
        return outside(self.hold, 0.0, forward)

    def _passing(self, lines: tuple[tuple[Point, ...], ...]) -> tuple[tuple[Point, ...], ...]:
        """Return the guides that run along the side that is pulled."""
        is_level = bool(self._grip.across) == (self.hold.angle_deg % 180.0 == 90.0)
        return tuple(line for line in lines if (abs(line[0][1] - line[-1][1]) < 1e-9) == is_level)

    def _anchor(self, *, is_centred: bool) -> Point:
        if is_centred:
            return (self.hold.x, self.hold.y)
        return place_of(self.hold, Grip(-self._grip.across, -self._grip.forward), 0.0)

    def _factors(self, goal: Point, pointer: Pointer) -> Point:
        """Return how much larger the box becomes along its own axes."""
        hold, grip = self.hold, self._grip
        least = nudge_of(self.surface.medium)
        step = 0.0
        if not (is_upright(hold) or pointer.alt) and self.bench.snap.is_on:
            medium = self.surface.medium
            step = MEDIA[medium].whole or grid_of(medium, self.bench.snap)
        found = []
        for sign, to, size in zip(
            (grip.across, grip.forward), inside(hold, goal), (hold.width, hold.depth), strict=True
        ):
            if not sign:
                found.append(1.0)
                continue
            new = 2.0 * sign * to if pointer.ctrl else sign * to + size / 2.0
            new = round(new / step) * step if step else new
            found.append(max(round(new, 9), least) / size)
        if pointer.shift:
            pulled = [f for f, sign in zip(found, (grip.across, grip.forward), strict=True) if sign]
            most = max(pulled, key=lambda factor: abs(math.log(factor)))
            return (most, most)
        return (found[0], found[1])

    def _stretched(self, factors: Point, about: Point) -> Rectangle:
        across, forward = inside(self.hold, about)
        x, y = outside(self.hold, across * (1.0 - factors[0]), forward * (1.0 - factors[1]))
        width, depth = self.hold.width * factors[0], self.hold.depth * factors[1]
        return replace(self.hold, x=x, y=y, width=width, depth=depth)

    def _marks(self, hold: Rectangle, factors: Point, px: float) -> tuple[Mark, ...]:
        """Return the sizes that change, each beside an edge as long."""
        code = f"live_length_{MEDIA[self.surface.medium].unit}"
        front = self._grip.forward or 1
        side = self._grip.across or 1
        marks = []
        if factors[0] != 1.0:
            at = outside(hold, 0.0, front * (hold.depth / 2.0 + BESIDE_PX * px))
            marks.append(Mark(at, code, {"length": round(hold.width, 6)}))
        if factors[1] != 1.0:
            at = outside(hold, side * (hold.width / 2.0 + 2.0 * BESIDE_PX * px), 0.0)
            marks.append(Mark(at, code, {"length": round(hold.depth, 6)}))
        return tuple(marks)


class Turning(_Handled):
    """Turns the box about its middle; on multiples of 15 degrees, with Alt freely."""

    step = "turn"

    def __init__(
        self, bench: Bench, surface: Surface, elements: list[Element], hold: Rectangle, at: Point
    ) -> None:
        """Take the knob; the pointer is at a point, surface units."""
        super().__init__(bench, surface, elements, hold)
        self._from = self._bearing(at)

    def drag(self, pointer: Pointer) -> None:
        """Show the elements turned to where the pointer is."""
        hold = self.hold
        is_free = pointer.alt or not self.bench.snap.is_on
        fine = FINE_DEG if is_free else TURN_DEG
        led = hold.angle_deg + self._bearing(pointer.at) - self._from
        angle = round(round(led / fine) * fine, 6) % 360.0 % 360.0
        degrees = angle - hold.angle_deg
        if degrees == 0.0:
            self.draft(None, Draft())
            return
        edit = partial(
            turn_elements, where=self.surface.id, ids=self.ids, degrees=degrees,
            about=(hold.x, hold.y),
        )  # fmt: skip
        turned = replace(hold, angle_deg=angle)
        px = pointer.tolerance * PX
        at = outside(turned, 0.0, -(turned.depth / 2.0 + (KNOB_PX + 2.0 * BESIDE_PX) * px))
        shown = self.surface.frame.angle(angle)
        mark = Mark(at, "live_angle", {"degrees": round(shown, 1) + 0.0})
        middle = (hold.x, hold.y)
        self.draft(
            lifted(edit),
            Draft(lines=((middle, place_of(turned, KNOB, px)),), marks=(mark,), hold=turned),
        )

    def release(self, pointer: Pointer) -> None:
        """Turn the elements."""
        self.drag(pointer)
        self.finish()

    def _bearing(self, at: Point) -> float:
        return math.degrees(math.atan2(at[1] - self.hold.y, at[0] - self.hold.x))
