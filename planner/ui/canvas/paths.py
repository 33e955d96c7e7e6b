"""Surface geometry as Qt's, one scene unit a hundredth of a surface unit."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF
from shapely.geometry import LineString, Polygon
from shapely.geometry.base import BaseGeometry

from planner.model.shape import Point

UNITS: Final = 100.0
"""Scene units per surface unit: metres would make sizes of type less than one."""
_LEVEL: Final = 1e-6


def scene_point(at: Point) -> QPointF:
    """Return a surface point in the scene."""
    return QPointF(at[0] * UNITS, at[1] * UNITS)


def scene_box(bounds: tuple[float, float, float, float]) -> QRectF:
    """Return a box (least x, least y, greatest x, greatest y; surface units) in the scene."""
    x1, y1, x2, y2 = bounds
    return QRectF(x1 * UNITS, y1 * UNITS, (x2 - x1) * UNITS, (y2 - y1) * UNITS)


def surface_box(area: QRectF) -> tuple[float, float, float, float]:
    """Return a part of the scene as a box in surface units."""
    return (
        area.left() / UNITS,
        area.top() / UNITS,
        area.right() / UNITS,
        area.bottom() / UNITS,
    )


def polygon_of(points: Iterable[Point]) -> QPolygonF:
    """Return a closed ring of surface points in the scene."""
    return QPolygonF([scene_point(at) for at in points])


def rect_or_polygon(points: tuple[Point, ...]) -> QRectF | QPolygonF:
    """Return a ring as an upright rectangle where it is one: many of those are drawn at once."""
    if len(points) == 4:
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = points
        lying = _all_near((ay - by, cx - bx, cy - dy, dx - ax))
        if lying or _all_near((ax - bx, cy - by, cx - dx, dy - ay)):
            return scene_box((min(ax, cx), min(ay, cy), max(ax, cx), max(ay, cy)))
    return polygon_of(points)


def path_of(area: BaseGeometry) -> QPainterPath:
    """Return the path of polygons with their holes, and of lines; empty for nothing."""
    path = QPainterPath()
    _add(path, area)
    return path


def line_path(points: Iterable[Point]) -> QPainterPath:
    """Return the path of a polyline of surface points."""
    path = QPainterPath()
    for index, at in enumerate(points):
        if index:
            path.lineTo(scene_point(at))
        else:
            path.moveTo(scene_point(at))
    return path


def _add(path: QPainterPath, area: BaseGeometry) -> None:
    if isinstance(area, Polygon):
        for ring in (area.exterior, *area.interiors) if not area.is_empty else ():
            path.addPolygon(polygon_of((x, y) for x, y, *_ in ring.coords))
            path.closeSubpath()
    elif isinstance(area, LineString):
        path.addPath(line_path((x, y) for x, y, *_ in area.coords))
    else:
        for part in getattr(area, "geoms", ()):
            _add(path, part)


def _all_near(differences: tuple[float, ...]) -> bool:
    return all(abs(difference) < _LEVEL for difference in differences)
