"""One-way aisles, desired paths and gates; their arrows have one size at every zoom."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from planner.files.exporters.plan_svg_parts.guides import (
    DASHES_PX,
    EDGE_PX,
    FILL_OPACITY,
    LINE_OPACITY,
    LINE_PX,
    POST_PX,
    Guide,
    guide_of,
)
from planner.files.exporters.plan_svg_parts.inks import Inks
from planner.model.element import Element, ElementId
from planner.model.kinds import Role
from planner.ui.canvas.paths import UNITS, line_path, polygon_of, scene_box, scene_point
from planner.ui.canvas.tiled_layer import scale_of

REACH = 6.0
"""Arrows and posts stand out by less than this, surface units, where anything is told apart."""


class GuideLayer(QGraphicsItem):
    """Draws the elements of some roles."""

    def __init__(self, inks: Inks, roles: tuple[Role, ...]) -> None:
        super().__init__()
        self._inks = inks
        self._roles = roles
        self._elements: dict[ElementId, Element] = {}
        self._hidden: frozenset[ElementId] = frozenset()
        self._made: tuple[float, dict[ElementId, Guide]] = (0.0, {})
        self._bounds = QRectF()

    def dress(self, inks: Inks) -> None:
        """Take other colours."""
        self._inks = inks
        self.update()

    def show_guides(self, elements: Iterable[Element]) -> None:
        """Draw those of the elements that have one of the roles."""
        self.prepareGeometryChange()
        self._elements = {one.id: one for one in elements if one.traits.role in self._roles}
        self._made = (0.0, {})
        self._bounds = QRectF()
        for one in self._elements.values():
            x1, y1, x2, y2 = one.footprint.bounds
            box = scene_box((x1 - REACH, y1 - REACH, x2 + REACH, y2 + REACH))
            self._bounds = self._bounds.united(box)
        self.update()

    def hide_only(self, elements: frozenset[ElementId]) -> None:
        """Leave out these elements."""
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
        """Draw them."""
        self.paint_only(painter, frozenset(self._elements) - self._hidden)

    def paint_only(self, painter: QPainter, elements: frozenset[ElementId]) -> None:
        """Draw some of them, hidden or not."""
        shown = [one for one in self._elements if one in elements]
        if not shown:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        px = 1.0 / (scale_of(painter) * UNITS)
        if self._made[0] != px:
            self._made = (px, {})
        for element_id in shown:
            guide = self._made[1].get(element_id)
            if guide is None:
                guide = self._made[1][element_id] = guide_of(self._elements[element_id], px)
            self._draw(painter, guide, px)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _draw(self, painter: QPainter, guide: Guide, px: float) -> None:
        fill = QColor(self._inks.palette.accent)
        fill.setAlphaF(FILL_OPACITY)
        ratio = painter.device().devicePixelRatio()
        painter.setPen(self._pen(EDGE_PX, ratio, dashed=True))
        painter.setBrush(QBrush(fill))
        for ring in guide.areas:
            painter.drawPolygon(polygon_of(ring))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._pen(LINE_PX, ratio, dashed=True))
        for line in guide.dashed:
            painter.drawPath(line_path(line))
        painter.setPen(self._pen(LINE_PX, ratio))
        heads = QPainterPath()
        for line in guide.solid:
            heads.addPath(line_path(line))
        painter.drawPath(heads)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(QColor(self._inks.palette.accent)))
        for post in guide.posts:
            reach = POST_PX * px * UNITS
            painter.drawEllipse(scene_point(post), reach, reach)

    def _pen(self, width: float, ratio: float, *, dashed: bool = False) -> QPen:
        """Return a pen of so many pixels; a cosmetic one counts those of the screen."""
        ink = QColor(self._inks.palette.accent)
        ink.setAlphaF(LINE_OPACITY)
        pen = QPen(ink, width * ratio)
        pen.setCosmetic(True)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if dashed:
            pen.setDashPattern([dash / width for dash in DASHES_PX])
        return pen
