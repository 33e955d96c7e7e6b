"""The box round a selection, its eight handles and the knob that turns it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import product
from typing import Final

from planner.model.element import Element
from planner.model.shape import Point, Rectangle
from planner.tools.snapping import box_of

PX: Final = 1.0 / 3.0
"""A pixel, in tolerances of the pointer."""
KNOB_PX: Final = 22.0
"""From the back of the box to the knob."""
HIT_PX: Final = 6.0
"""A handle is hit no further away than this."""
LEAST_PX: Final = 12.0
"""A side shorter than this has no handles at its corners."""
ROOMY_PX: Final = 28.0
"""A side shorter than this has none in its middle."""
THIN: Final = 1e-6
"""No box is narrower, surface units."""
CURSORS: Final = ("size_across", "size_falling", "size_down", "size_rising")
"""Shapes of the pointer on a handle that is pulled along 0, 45, 90 and 135 degrees."""


@dataclass(frozen=True, slots=True)
class Grip:
    """A handle of a box, in the axes of the box; neither across nor forward: the knob.

    Attributes:
        across: -1 at the left, 1 at the right, as seen with the front below.
        forward: -1 at the back, 1 at the front.
    """

    across: int
    forward: int

    @property
    def is_knob(self) -> bool:
        """Whether it turns the box."""
        return not (self.across or self.forward)


KNOB: Final = Grip(0, 0)


class Upright(Rectangle):
    """A box that cannot be turned."""

    __slots__ = ()


def hold_of(elements: list[Element]) -> Rectangle | None:
    """Return the box with handles: a rectangle itself, else one along the axes; None for none."""
    if not elements:
        return None
    shape = elements[0].shape
    turns = all(one.traits.turns for one in elements)
    if len(elements) == 1 and isinstance(shape, Rectangle) and turns:
        return shape
    x1, y1, x2, y2 = box_of(elements)
    wide, deep = max(x2 - x1, THIN), max(y2 - y1, THIN)
    hold = Rectangle if turns else Upright
    return hold((x1 + x2) / 2.0, (y1 + y2) / 2.0, wide, deep)


def grips_of(hold: Rectangle, px: float) -> tuple[Grip, ...]:
    """Return the handles that have room, the knob last.

    Args:
        hold: The box.
        px: A pixel in surface units.
    """
    wide, deep = hold.width / px, hold.depth / px
    if max(wide, deep) < LEAST_PX:
        return ()
    has_room = {
        (True, True): min(wide, deep) >= LEAST_PX,
        (True, False): wide >= LEAST_PX and not LEAST_PX <= deep < ROOMY_PX,
        (False, True): deep >= LEAST_PX and not LEAST_PX <= wide < ROOMY_PX,
    }
    grips = [
        Grip(across, forward)
        for across, forward in product((-1, 0, 1), repeat=2)
        if has_room.get((across != 0, forward != 0))
    ]
    return tuple(grips) if isinstance(hold, Upright) else (*grips, KNOB)


def place_of(hold: Rectangle, grip: Grip, px: float) -> Point:
    """Return where a handle is, surface units; ``px`` is a pixel in those."""
    if grip.is_knob:
        return outside(hold, 0.0, -(hold.depth / 2.0 + KNOB_PX * px))
    return outside(hold, grip.across * hold.width / 2.0, grip.forward * hold.depth / 2.0)


def grip_at(hold: Rectangle, at: Point, px: float) -> Grip | None:
    """Return the handle under a point; small boxes keep their middle free for moving them."""
    sides = [side for side in (hold.width / px, hold.depth / px) if side >= LEAST_PX]
    reach = min([HIT_PX, *(side / 4.0 for side in sides)]) * px
    near = [
        (math.dist(at, place_of(hold, grip, px)), nth, grip)
        for nth, grip in enumerate(grips_of(hold, px))
    ]
    hit = [found for found in near if found[0] <= (HIT_PX * px if found[2].is_knob else reach)]
    return min(hit)[2] if hit else None


def cursor_of(hold: Rectangle, grip: Grip) -> str:
    """Return the shape of the pointer on a handle."""
    if grip.is_knob:
        return "turn"
    away = math.degrees(math.atan2(grip.forward, grip.across)) + hold.angle_deg
    return CURSORS[round(away / 45.0) % 4]


def inside(hold: Rectangle, at: Point) -> Point:
    """Return a point in the axes of a box, from its middle."""
    cos, sin = _turn(hold)
    dx, dy = at[0] - hold.x, at[1] - hold.y
    return (dx * cos + dy * sin, dy * cos - dx * sin)


def outside(hold: Rectangle, across: float, forward: float) -> Point:
    """Return a point of the axes of a box on the surface."""
    cos, sin = _turn(hold)
    return (hold.x + across * cos - forward * sin, hold.y + across * sin + forward * cos)


def is_upright(hold: Rectangle) -> bool:
    """Say whether the sides of a box run along the axes of the surface."""
    return hold.angle_deg % 90.0 == 0.0


def _turn(hold: Rectangle) -> Point:
    turn = math.radians(hold.angle_deg)
    return (math.cos(turn), math.sin(turn))
