"""Where rectangles lie that are drawn along axes: boxes, runs side by side, ends of runs."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from planner.model.element import Element
from planner.model.pattern import Pattern
from planner.model.shape import Point, Rectangle


@dataclass(frozen=True, slots=True)
class Axes:
    """Two directions at right angles to measure along.

    Attributes:
        origin: Surface units.
        along: Unit vector; fronts run along it.
        across: Unit vector; fronts look along it.
    """

    origin: Point
    along: Point = (1.0, 0.0)
    across: Point = (0.0, 1.0)

    def at(self, along: float, across: float) -> Point:
        """Return the point so far along and across, surface units."""
        return (
            self.origin[0] + along * self.along[0] + across * self.across[0],
            self.origin[1] + along * self.along[1] + across * self.across[1],
        )

    def of(self, at: Point) -> Point:
        """Return how far along and across a point lies, surface units."""
        dx, dy = at[0] - self.origin[0], at[1] - self.origin[1]
        return (
            dx * self.along[0] + dy * self.along[1],
            dx * self.across[0] + dy * self.across[1],
        )

    def rectangle(
        self, along: tuple[float, float], across: tuple[float, float], *, looks_back: bool = False
    ) -> Rectangle:
        """Return the rectangle between two distances along and two across, in any order.

        Args:
            along: Surface units.
            across: Surface units.
            looks_back: Whether its front looks against ``across``.

        Raises:
            PlanError: ``bad_size``: it has no width or no depth.
        """
        sign = -1.0 if looks_back else 1.0
        look = math.degrees(math.atan2(sign * self.across[1], sign * self.across[0]))
        x, y = self.at(sum(along) / 2.0, sum(across) / 2.0)
        return Rectangle(
            round(x, 9),
            round(y, 9),
            round(abs(along[1] - along[0]), 9),
            round(abs(across[1] - across[0]), 9),
            round(look - 90.0, 9) % 360.0,
        )


def run_rectangles(
    pattern: Pattern, axes: Axes, along: float, across: float, bays: int, runs: int, aisle: float
) -> tuple[Rectangle, ...]:
    """Return runs of whole bays side by side, beginning at the origin of the axes.

    Args:
        pattern: Its bay width and depth are kept.
        axes: From where, and which way the fronts look.
        along: Its sign says which way bays follow one another.
        across: Its sign says which way runs follow one another.
        bays: In each run, >= 1.
        runs: >= 1.
        aisle: Between two runs, surface units, >= 0.
    """
    width = math.copysign(bays * (pattern.bay_width or pattern.width), along)
    depth = math.copysign(pattern.depth, across)
    step = math.copysign(pattern.depth + aisle, across)
    return tuple(
        axes.rectangle((0.0, width), (run * step, run * step + depth)) for run in range(runs)
    )


def run_ends(element: Element) -> tuple[tuple[Point, Point], ...]:
    """Return the middle of each end of a run, and the unit vector that leads out of it.

    Only what sells on both long faces has ends that an endcap is put against.
    """
    shape, kind = element.shape, element.traits
    if not isinstance(shape, Rectangle) or "back" not in kind.sides or kind.bay_width <= 0.0:
        return ()
    turn = math.radians(shape.angle_deg)
    cos, sin = math.cos(turn), math.sin(turn)
    half = shape.width / 2.0
    return (
        ((shape.x - half * cos, shape.y - half * sin), (-cos, -sin)),
        ((shape.x + half * cos, shape.y + half * sin), (cos, sin)),
    )


def at_run_end(pattern: Pattern, run: Element, end: tuple[Point, Point]) -> Rectangle:
    """Return where an endcap stands at an end of a run: as wide as the run is deep."""
    (x, y), out = end
    width = run.shape.depth if isinstance(run.shape, Rectangle) else pattern.width
    axes = Axes((x, y), (out[1], -out[0]), out)
    return axes.rectangle((-width / 2.0, width / 2.0), (0.0, pattern.depth))


def turned_by_quarters(shape: Rectangle, quarters: int) -> Rectangle:
    """Turn a rectangle clockwise about its middle."""
    return replace(shape, angle_deg=(shape.angle_deg + 90.0 * quarters) % 360.0)
