"""How far what is drawn on a surface reaches."""

from __future__ import annotations

from planner.model.plan import Surface

Box = tuple[float, float, float, float]


def extent_of(surface: Surface) -> Box | None:
    """Return the box (x1, y1, x2, y2) round everything drawn, surface units; None for nothing."""
    boxes = [e.footprint.bounds for e in surface.elements.values()]
    boxes += [(x, y, x, y) for ring in surface.outlines for x, y in ring]
    if not boxes:
        return None
    x1, y1, x2, y2 = zip(*boxes, strict=True)
    return min(x1), min(y1), max(x2), max(y2)
