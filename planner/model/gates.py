"""Counting gates: the line that is counted at, and its direction."""

from __future__ import annotations

import math

from planner.model.element import Element
from planner.model.shape import Point, Rectangle


def gate_line(gate: Element) -> tuple[Point, Point]:
    """Return the two ends of a gate; inwards is along (-dy, dx) from the first to the second."""
    shape = gate.shape
    if isinstance(shape, Rectangle):
        turn = math.radians(shape.angle_deg)
        dx, dy = math.cos(turn) * shape.width / 2.0, math.sin(turn) * shape.width / 2.0
        return (shape.x - dx, shape.y - dy), (shape.x + dx, shape.y + dy)
    return shape.points[0], shape.points[-1]
