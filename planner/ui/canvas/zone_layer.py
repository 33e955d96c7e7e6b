"""Zones: soft fills with a dashed edge; their names stand with the other labels."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from planner.files.exporters.plan_svg_parts.inks import Inks, zone_colours
from planner.model.element import Element, ElementId
from planner.ui.canvas.paths import path_of

FILL_OPACITY = {False: 0.11, True: 0.16}
"""By darkness."""
EDGE_OPACITY = 0.7


class ZoneLayer(QGraphicsItem):
    """Draws every zone of a surface."""

    def __init__(self, inks: Inks) -> None:
        super().__init__()
        self._inks = inks
        self._zones: list[tuple[ElementId, QPainterPath]] = []
        self._hidden: frozenset[ElementId] = frozenset()
        self._bounds = QRectF()

    def dress(self, inks: Inks) -> None:
        """Take other colours."""
        self._inks = inks
        self.update()

    def show_zones(self, zones: Sequence[Element]) -> None:
        """Draw other zones."""
        self.prepareGeometryChange()
        self._zones = [(zone.id, path_of(zone.footprint)) for zone in zones]
        self._bounds = QRectF()
        for _, path in self._zones:
            self._bounds = self._bounds.united(path.boundingRect())
        self._bounds.adjust(-20.0, -20.0, 20.0, 20.0)
        self.update()

    def hide_only(self, elements: frozenset[ElementId]) -> None:
        """Leave out these zones."""
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
        """Draw the zones."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        self._paint(painter, {zone for zone, _ in self._zones} - self._hidden)

    def paint_only(self, painter: QPainter, elements: frozenset[ElementId]) -> None:
        """Draw some zones, hidden or not."""
        self._paint(painter, set(elements))

    def _paint(self, painter: QPainter, shown: set[ElementId]) -> None:
        colours = zone_colours(len(self._zones), self._inks)
        for (zone, path), name in zip(self._zones, colours, strict=True):
            if zone not in shown:
                continue
            fill, edge = QColor(name), QColor(name)
            fill.setAlphaF(FILL_OPACITY[self._inks.dark])
            edge.setAlphaF(EDGE_OPACITY)
            pen = QPen(edge, 1.0)
            pen.setCosmetic(True)
            pen.setDashPattern([5.0, 4.0])
            painter.setPen(pen)
            painter.setBrush(QBrush(fill))
            painter.drawPath(path)
        painter.setBrush(Qt.BrushStyle.NoBrush)
