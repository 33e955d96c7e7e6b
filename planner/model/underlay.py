"""A picture under a surface, to draw over: where it lies, how it looks; its bytes lie elsewhere."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from typing import Final

from planner.errors import PlanError
from planner.model.shape import Point, Rectangle, corners

SUFFIX: Final = ".png"
LARGEST: Final = 100_000.0
"""No picture is wider than this, surface units."""
_PLAIN: Final = re.compile(r"[^/\\:\x00-\x1f.][^/\\:\x00-\x1f]*\.png")


@dataclass(frozen=True, slots=True)
class Underlay:
    """A picture that lies under a surface.

    Attributes:
        file: Name of the picture inside the project's ``underlays``, ending in ``.png``.
        x: Of its top left corner, surface units.
        y: Of its top left corner, surface units, running down.
        width: Surface units, > 0.
        height: Surface units, > 0.
        angle_deg: Clockwise turn about the top left corner, in [0, 360).
        opacity: From 0, not to be seen, to 1.
        is_visible: Whether it is drawn.
        is_locked: Whether it stays where it is.

    Raises:
        PlanError: ``bad_underlay_name``, ``bad_underlay_size``, ``bad_angle`` or ``bad_opacity``.
    """

    file: str
    x: float = 0.0
    y: float = 0.0
    width: float = 20.0
    height: float = 15.0
    angle_deg: float = 0.0
    opacity: float = 0.5
    is_visible: bool = True
    is_locked: bool = False

    def __post_init__(self) -> None:
        """Refuse names that lead out of the project, and sizes that no picture has."""
        if not _PLAIN.fullmatch(self.file):
            raise PlanError("bad_underlay_name", name=self.file)
        sizes = (self.width, self.height)
        if not all(map(math.isfinite, (self.x, self.y, *sizes))) or not (
            min(sizes) > 0.0 and max(sizes) <= LARGEST
        ):
            raise PlanError("bad_underlay_size", width=self.width, height=self.height)
        if not 0.0 <= self.angle_deg < 360.0:
            raise PlanError("bad_angle", angle_deg=self.angle_deg)
        if not 0.0 <= self.opacity <= 1.0:
            raise PlanError("bad_opacity", opacity=self.opacity)


def ring_of(underlay: Underlay) -> tuple[Point, Point, Point, Point]:
    """Return the corners of a picture, surface units, from the top left one clockwise."""
    turn = math.radians(underlay.angle_deg)
    across = (math.cos(turn) * underlay.width / 2.0, math.sin(turn) * underlay.width / 2.0)
    down = (-math.sin(turn) * underlay.height / 2.0, math.cos(turn) * underlay.height / 2.0)
    middle = (underlay.x + across[0] + down[0], underlay.y + across[1] + down[1])
    shape = Rectangle(*middle, underlay.width, underlay.height, underlay.angle_deg)
    low_left, low_right, top_right, top_left = corners(shape)
    return top_left, top_right, low_right, low_left


def bounds_of(underlay: Underlay) -> tuple[float, float, float, float]:
    """Return the box round a picture: least x, least y, greatest x, greatest y; surface units."""
    xs, ys = zip(*ring_of(underlay), strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def shifted(underlay: Underlay, dx: float, dy: float) -> Underlay:
    """Shift a picture by surface units.

    Raises:
        PlanError: ``bad_underlay_size``, where that leads out of all bounds.
    """
    return replace(underlay, x=underlay.x + dx, y=underlay.y + dy)


def calibrated(underlay: Underlay, start: Point, end: Point, length: float) -> Underlay:
    """Scale a picture about a point, so that what lies between two points has a length.

    Args:
        underlay: The picture.
        start: Stays where it is, surface units.
        end: Another point, surface units.
        length: From ``start`` to ``end`` afterwards, surface units, > 0.

    Raises:
        PlanError: ``points_too_near``, ``bad_length`` or ``bad_underlay_size``.
    """
    before = math.dist(start, end)
    if not before > 0.0:
        raise PlanError("points_too_near")
    if not (math.isfinite(length) and length > 0.0):
        raise PlanError("bad_length", text=str(length))
    factor = length / before
    return replace(
        underlay,
        x=start[0] + (underlay.x - start[0]) * factor,
        y=start[1] + (underlay.y - start[1]) * factor,
        width=underlay.width * factor,
        height=underlay.height * factor,
    )
