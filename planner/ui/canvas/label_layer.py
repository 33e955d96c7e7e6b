"""Names, letters and glyphs: always the same size, never over each other."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from planner.files.exporters.plan_svg_parts.inks import Inks
from planner.files.exporters.plan_svg_parts.labels import CAP_SHARE
from planner.model.element import ElementId
from planner.ui import fonts
from planner.ui.canvas.glyph_pictures import glyph_picture
from planner.ui.canvas.label_layout import Labels, Sign, Text
from planner.ui.canvas.paths import UNITS
from planner.ui.canvas.tiled_layer import scale_of

HALO: Final = tuple(
    QPointF(dx, dy) for dx in (-1.5, 0.0, 1.5) for dy in (-1.5, 0.0, 1.5) if dx or dy
)
HALO_OPACITY: Final = 0.8
STALE: Final = (0.85, 2.5)
"""Labels laid out for another zoom are still shown within these shares of it."""


class LabelLayer(QGraphicsItem):
    """Draws labels laid out for a zoom; they keep their size in pixels."""

    def __init__(self, inks: Inks) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self._inks = inks
        self._labels = Labels()
        self._bounds = QRectF()
        self._hidden: frozenset[str] = frozenset()

    def hide_only(self, elements: frozenset[ElementId]) -> None:
        """Leave out what is written on these fixtures."""
        if elements != self._hidden:
            self._hidden = frozenset(elements)
            self.update()

    def dress(self, inks: Inks) -> None:
        """Take other colours of plates and arrows."""
        self._inks = inks
        self.update()

    def show_labels(self, labels: Labels, bounds: QRectF) -> None:
        """Draw other labels, inside bounds of the scene."""
        self.prepareGeometryChange()
        self._labels, self._bounds = labels, bounds
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
        """Draw the labels in sight, unless the zoom is quite another by now."""
        scale, labels = scale_of(painter) * UNITS, self._labels
        stretch = scale / labels.scale if labels.scale > 0.0 else 0.0
        if not STALE[0] <= stretch <= STALE[1]:
            return
        origin = painter.worldTransform().map(QPointF(0.0, 0.0))
        exposed = painter.worldTransform().mapRect(QRectF(option.exposedRect))
        sight = exposed.translated(-origin).adjusted(-120.0, -60.0, 120.0, 60.0)
        painter.save()
        painter.resetTransform()
        painter.translate(origin)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        self._paint_grounds(painter, stretch)
        for sign in labels.signs:
            at = QPointF(sign.middle[0] * stretch, sign.middle[1] * stretch)
            if sight.contains(at) and sign.owner not in self._hidden:
                _draw_sign(painter, sign, at)
        for text in labels.texts:
            at = QPointF(text.middle[0] * stretch, text.middle[1] * stretch)
            if sight.contains(at) and text.owner not in self._hidden:
                _draw_text(painter, text, at)
        painter.restore()

    def _paint_grounds(self, painter: QPainter, stretch: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(QColor(self._inks.body)))
        for plate in self._labels.plates:
            painter.drawPolygon(QPolygonF([QPointF(x, y) * stretch for x, y in plate]))
        pen = QPen(QColor(self._inks.palette.text), 1.75)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for line in self._labels.arrows:
            painter.drawPolyline(QPolygonF([QPointF(x, y) * stretch for x, y in line]))


def _draw_text(painter: QPainter, text: Text, at: QPointF) -> None:
    font, width = _font(text.size_px, text.is_bold), _width(text.text, text.size_px, text.is_bold)
    painter.setFont(font)
    base = QPointF(-width / 2.0, text.size_px * CAP_SHARE / 2.0)
    painter.save()
    painter.translate(at)
    if text.turn:
        painter.rotate(text.turn)
    if text.halo:
        halo = QColor(text.halo)
        halo.setAlphaF(HALO_OPACITY)
        painter.setPen(halo)
        for shift in HALO:
            painter.drawText(base + shift, text.text)
    painter.setPen(QColor(text.ink))
    painter.drawText(base, text.text)
    painter.restore()


def _draw_sign(painter: QPainter, sign: Sign, at: QPointF) -> None:
    ratio = painter.device().devicePixelRatio()
    pixmap = glyph_picture(sign.name, round(sign.size_px), sign.ink, ratio)
    half = pixmap.deviceIndependentSize() / 2.0
    painter.drawPixmap(at - QPointF(half.width(), half.height()), pixmap)


@lru_cache(maxsize=16)
def _font(size_px: int, is_bold: bool) -> QFont:
    return fonts.font(size_px, QFont.Weight.DemiBold if is_bold else QFont.Weight.Normal)


@lru_cache(maxsize=8192)
def _width(text: str, size_px: int, is_bold: bool) -> float:
    return QFontMetricsF(_font(size_px, is_bold)).horizontalAdvance(text)
