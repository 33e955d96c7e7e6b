"""Paper, walls with their thickness, and doors with their swing."""

from __future__ import annotations

import math
from itertools import starmap

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from planner.files.exporters.plan_svg_parts.inks import Inks
from planner.files.exporters.plan_svg_parts.room import Doorway, Room, is_wall
from planner.model.plan import Surface
from planner.model.shape import Line, Point
from planner.ui.canvas.paths import UNITS, line_path, path_of, polygon_of, scene_point

THIN_PX = 2.0
"""Walls are at least this wide."""
_SWING_DEG = 90.0


class PaperLayer(QGraphicsItem):
    """The ground that shoppers can stand on."""

    def __init__(self, inks: Inks) -> None:
        super().__init__()
        self._inks = inks
        self._paper = QPainterPath()
        self._is_walled = False
        self._bounds = QRectF()

    def dress(self, inks: Inks) -> None:
        """Take other colours."""
        self._inks = inks
        self.update()

    def show_room(self, room: Room) -> None:
        """Draw another ground."""
        self.prepareGeometryChange()
        self._paper = path_of(room.paper)
        self._is_walled = not room.walls.is_empty
        self._bounds = self._paper.boundingRect().adjusted(-5.0, -5.0, 5.0, 5.0)
        self.update()

    @property
    def paper(self) -> QPainterPath:
        """The ground in the scene."""
        return self._paper

    def boundingRect(self) -> QRectF:
        """Return where it draws."""
        return self._bounds

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Draw the paper."""
        palette = self._inks.palette
        pen = QPen(QColor(palette.paper if self._is_walled else palette.strong_line), 1.0)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(QBrush(QColor(palette.paper)))
        painter.drawPath(self._paper)


class WallLayer(QGraphicsItem):
    """Walls, columns, and the doors in them."""

    def __init__(self, inks: Inks) -> None:
        super().__init__()
        self._inks = inks
        self._solid = QPainterPath()
        self._lines = QPainterPath()
        self._openings = QPainterPath()
        self._leaves = QPainterPath()
        self._bounds = QRectF()

    def dress(self, inks: Inks) -> None:
        """Take other colours."""
        self._inks = inks
        self.update()

    def show_walls(self, surface: Surface | None, room: Room, doors: tuple[Doorway, ...]) -> None:
        """Draw other walls and doors."""
        self.prepareGeometryChange()
        self._solid, self._lines = path_of(room.walls), QPainterPath()
        for element in () if surface is None else surface.elements.values():
            if not is_wall(element):
                continue
            shape = element.shape
            if isinstance(shape, Line):
                self._lines.addPath(line_path(shape.points))
            if not isinstance(shape, Line) or shape.thickness > 0.0:
                self._solid.addPath(path_of(element.footprint))
        self._solid.setFillRule(Qt.FillRule.WindingFill)
        self._openings, self._leaves = QPainterPath(), QPainterPath()
        for door in doors:
            self._openings.addPolygon(polygon_of(_opening(door)))
            for path in starmap(_leaf, ((*leaf, door.inward) for leaf in door.leaves)):
                self._leaves.addPath(path)
        self._bounds = QRectF()
        for path in (self._solid, self._lines, self._openings, self._leaves):
            self._bounds = self._bounds.united(path.boundingRect())
        self._bounds.adjust(-20.0, -20.0, 20.0, 20.0)
        self.update()

    def boundingRect(self) -> QRectF:
        """Return where it draws."""
        return self._bounds

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Draw walls, then the openings in them."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        wall = QColor(self._inks.wall)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(wall))
        painter.drawPath(self._solid)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(_cosmetic(wall, THIN_PX))
        painter.drawPath(self._lines)
        painter.setPen(_cosmetic(QColor(self._inks.palette.paper), 1.0))
        painter.setBrush(QBrush(QColor(self._inks.palette.paper)))
        painter.drawPath(self._openings)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(_cosmetic(wall, 1.0))
        painter.drawPath(self._leaves)


def _opening(door: Doorway) -> list[Point]:
    """Return the corners of the gap in the wall, surface units."""
    inward, back = door.inward, max(door.thickness, 0.05) + 0.02
    behind = [(x - inward[0] * back, y - inward[1] * back) for x, y in (door.end, door.start)]
    before = [(x + inward[0] * 0.02, y + inward[1] * 0.02) for x, y in (door.start, door.end)]
    return [*before, *behind]


def _leaf(hinge: Point, shut: Point, inward: Point) -> QPainterPath:
    """Return an open leaf and the quarter circle that it swings through."""
    radius = math.dist(hinge, shut)
    opened = (hinge[0] + inward[0] * radius, hinge[1] + inward[1] * radius)
    path = QPainterPath(scene_point(hinge))
    path.lineTo(scene_point(opened))
    middle = scene_point(hinge)
    around = QRectF(middle - _half(radius), middle + _half(radius))
    begin = math.degrees(math.atan2(-(opened[1] - hinge[1]), opened[0] - hinge[0]))
    end = math.degrees(math.atan2(-(shut[1] - hinge[1]), shut[0] - hinge[0]))
    sweep = _SWING_DEG if (end - begin) % 360.0 < 180.0 else -_SWING_DEG
    path.arcTo(around, begin, sweep)
    return path


def _half(radius: float) -> QPointF:
    return QPointF(radius * UNITS, radius * UNITS)


def _cosmetic(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setCosmetic(True)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return pen
