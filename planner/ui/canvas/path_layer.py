"""Desired paths: dashed lines in the accent, with arrows the way they are walked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from planner.model.element import Element, ElementId
from planner.model.shape import Line, Point
from planner.ui.canvas.arrows import draw_arrows, pixels_of, round_pen
from planner.ui.canvas.paths import line_path

LINE_PX: Final = 2.0
DASHES: Final = (3.0, 3.0)
"""Drawn and left out, widths of the line."""
REACH: Final = 100.0
"""Heads are drawn within so much of the line, scene units."""


class PathLayer(QGraphicsItem):
    """Draws the desired paths of a surface."""

    def __init__(self, accent: str) -> None:
        super().__init__()
        self._accent = accent
        self._paths: dict[ElementId, tuple[Point, ...]] = {}
        self._hidden: frozenset[ElementId] = frozenset()
        self._bounds = QRectF()

    @property
    def count(self) -> int:
        """How many paths are drawn."""
        return len(self._paths.keys() - self._hidden)

    def dress(self, accent: str) -> None:
        """Take another colour."""
        self._accent = accent
        self.update()

    def show_paths(self, elements: Sequence[Element]) -> None:
        """Draw the desired paths among these elements."""
        self.prepareGeometryChange()
        self._paths = {
            element.id: element.shape.points
            for element in elements
            if element.traits.role == "path" and isinstance(element.shape, Line)
        }
        self._bounds = QRectF()
        for points in self._paths.values():
            self._bounds = self._bounds.united(line_path(points).boundingRect())
        self._bounds.adjust(-REACH, -REACH, REACH, REACH)
        self.update()

    def hide_only(self, elements: frozenset[ElementId]) -> None:
        """Leave out these paths."""
        if elements != self._hidden:
            self._hidden = elements
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
        """Draw the paths."""
        self.paint_only(painter, frozenset(self._paths.keys() - self._hidden))

    def paint_only(self, painter: QPainter, elements: frozenset[ElementId]) -> None:
        """Draw some paths, hidden or not."""
        shown = [points for key, points in self._paths.items() if key in elements]
        lines = [pixels_of(points, painter) for points in shown]
        painter.save()
        painter.resetTransform()
        solid = round_pen(QColor(self._accent), LINE_PX)
        dashed = round_pen(QColor(self._accent), LINE_PX)
        dashed.setDashPattern(DASHES)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        for pixels in lines:
            painter.setPen(dashed)
            painter.drawPolyline(QPolygonF(pixels))
            draw_arrows(painter, pixels, solid)
        painter.restore()
