"""Arrows along a line, of one size at every zoom: how a way or an aisle shows its direction."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from planner.files.exporters.plan_svg_parts.markup import Point

ARROW_PX: Final = 7.0
"""Length of a head."""
APART_PX: Final = 90.0
"""From one arrow to the next, on what people walk along."""
SPREAD: Final = 0.6
"""Half the width of an arrow head, shares of its length."""


def arrows(
    line: Sequence[Point], size: float, apart: float, tail: float = 0.0
) -> list[tuple[Point, ...]]:
    """Return arrows on the stretches of a line, at least one on its longest.

    Args:
        line: From its beginning to its end.
        size: Length of a head.
        apart: About so far from one to the next.
        tail: Length of the shaft behind a head.
    """
    stretches = [(a, b, math.dist(a, b)) for a, b in pairwise(line) if a != b]
    longest = max((long for *_, long in stretches), default=0.0)
    found: list[tuple[Point, ...]] = []
    for (x1, y1), (x2, y2), long in stretches:
        count = max(int(long / apart + 0.5), int(long == longest))
        dx, dy = (x2 - x1) / long, (y2 - y1) / long
        for number in range(count):
            along = (number + 0.5) / count * long + (size + tail) / 2.0
            x, y = x1 + dx * along, y1 + dy * along
            back_x, back_y, wide = x - dx * size, y - dy * size, SPREAD * size
            left = (back_x + dy * wide, back_y - dx * wide)
            found.append((left, (x, y), (back_x - dy * wide, back_y + dx * wide)))
            if tail > 0.0:
                found.append(((back_x - dx * tail, back_y - dy * tail), (x, y)))
    return found
