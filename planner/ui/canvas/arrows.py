"""Lines with a direction: arrow heads of one size at every zoom."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from planner.files.exporters.plan_svg_parts.arrows import APART_PX, ARROW_PX, arrows
from planner.model.shape import Point
from planner.ui.canvas.paths import scene_point


def pixels_of(points: Sequence[Point], painter: QPainter) -> list[QPointF]:
    """Return where surface points are on what is painted, pixels."""
    world = painter.worldTransform()
    return [world.map(scene_point(at)) for at in points]


def draw_arrows(painter: QPainter, pixels: Sequence[QPointF], pen: QPen) -> None:
    """Draw heads along a line; the painter draws in pixels."""
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for head in arrows([(at.x(), at.y()) for at in pixels], ARROW_PX, APART_PX):
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in head]))


def round_pen(colour: QColor, width: float) -> QPen:
    """Return a pen with round ends and corners."""
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen
