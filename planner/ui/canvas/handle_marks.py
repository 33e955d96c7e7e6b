"""The handles of the selection, as large at every zoom; and the shapes of the pointer on them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QCursor, QPainter, QPen

from planner.model.shape import Rectangle, corners
from planner.tools.handles import Grip, grips_of, place_of
from planner.ui.canvas.paths import UNITS, polygon_of, scene_point
from planner.ui.canvas.tiled_layer import scale_of
from planner.ui.theme import Theme

SIDE_PX: Final = 8.0
KNOB_RADIUS_PX: Final = 4.5
EDGE_PX: Final = 1.5
CURSOR_PX: Final = 22
BACK: Final = Grip(0, -1)
"""Where the stem of the knob begins."""
SHAPES: Final = {
    "hand": Qt.CursorShape.OpenHandCursor,
    "grabbed": Qt.CursorShape.ClosedHandCursor,
    "cross": Qt.CursorShape.CrossCursor,
    "size_across": Qt.CursorShape.SizeHorCursor,
    "size_falling": Qt.CursorShape.SizeFDiagCursor,
    "size_down": Qt.CursorShape.SizeVerCursor,
    "size_rising": Qt.CursorShape.SizeBDiagCursor,
}


def draw_handles(painter: QPainter, hold: Rectangle, has_box: bool, theme: Theme) -> None:
    """Draw the handles of a box that have room, and the box where nothing else shows it."""
    world = painter.worldTransform()
    px = 1.0 / (scale_of(painter) * UNITS)
    pen = QPen(theme.colour("accent"), 1.0)
    pen.setCosmetic(True)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    grips = grips_of(hold, px)
    if has_box:
        painter.drawPolygon(polygon_of(corners(hold)))
    painter.save()
    painter.resetTransform()
    edge = QPen(theme.colour("accent"), EDGE_PX)
    places = {grip: world.map(scene_point(place_of(hold, grip, px))) for grip in grips}
    for grip in grips:
        if grip.is_knob:
            painter.setPen(pen)
            painter.drawLine(world.map(scene_point(place_of(hold, BACK, px))), places[grip])
    painter.setPen(edge)
    painter.setBrush(QBrush(theme.colour("raised")))
    for grip, place in places.items():
        if grip.is_knob:
            painter.drawEllipse(place, KNOB_RADIUS_PX, KNOB_RADIUS_PX)
        else:
            _draw_square(painter, place, hold.angle_deg)
    painter.restore()


def cursor_for(key: str, theme: Theme) -> QCursor:
    """Return the shape of the pointer for a key; the usual arrow for one that has none."""
    if key != "turn":
        return QCursor(SHAPES.get(key, Qt.CursorShape.ArrowCursor))
    size = QSize(CURSOR_PX, CURSOR_PX)
    return QCursor(theme.icon("rotate-cw", "text").pixmap(size))


def _draw_square(painter: QPainter, place: QPointF, angle_deg: float) -> None:
    half = SIDE_PX / 2.0
    painter.save()
    painter.translate(place)
    painter.rotate(angle_deg)
    painter.drawRect(QRectF(-half, -half, SIDE_PX, SIDE_PX))
    painter.restore()
