"""Notes, symbols and dimensions: signs and words of one size at every zoom."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from planner.files.exporters.plan_svg_parts.remarks import (
    GAP_PX,
    SIGN_PX,
    Remark,
    remark_of,
)
from planner.look import CAPTION_PX
from planner.model.element import Element, ElementId
from planner.model.kinds import REMARKS
from planner.ui import fonts
from planner.ui.canvas.glyph_pictures import glyph_picture
from planner.ui.canvas.paths import UNITS, line_path, scene_box, scene_point
from planner.ui.canvas.tiled_layer import scale_of
from planner.ui.theme import Theme

REACH_PX: Final = 360.0
"""Signs and words stand out by less than this."""


class RemarkLayer(QGraphicsItem):
    """Draws every remark of a surface."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._elements: dict[ElementId, Element] = {}
        self._hidden: frozenset[ElementId] = frozenset()
        self._px_per_scene = 1.0
        self._bounds = QRectF()

    def dress(self, theme: Theme) -> None:
        """Take other colours and words."""
        self._theme = theme
        self.update()

    def set_zoom(self, px_per_scene: float) -> None:
        """Say how large a pixel is: signs and words stay as large as they are."""
        if px_per_scene != self._px_per_scene:
            self._px_per_scene = px_per_scene
            self._measure()

    def show_remarks(self, elements: Iterable[Element]) -> None:
        """Draw the remarks among elements."""
        self._elements = {one.id: one for one in elements if one.traits.role in REMARKS}
        self._measure()
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
        px = 1.0 / (scale_of(painter) * UNITS)
        for element_id, element in self._elements.items():
            if element_id in elements:
                self._draw(painter, remark_of(element, px, self._theme.words))

    def _draw(self, painter: QPainter, remark: Remark) -> None:
        theme = self._theme
        pen = QPen(theme.colour("secondary"), 1.0)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for line in remark.lines:
            painter.drawPath(line_path(line))
        at = painter.worldTransform().map(scene_point(remark.at))
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        if remark.glyph:
            self._draw_sign(painter, remark.glyph, at)
        if remark.text:
            self._draw_text(painter, remark, at)
        painter.restore()

    def _draw_sign(self, painter: QPainter, glyph: str, at: QPointF) -> None:
        theme, half = self._theme, QPointF(SIGN_PX / 2.0, SIGN_PX / 2.0)
        painter.setPen(QPen(theme.colour("strong_line"), 1.0))
        painter.setBrush(QBrush(theme.colour("raised")))
        painter.drawRoundedRect(QRectF(at - half, at + half), 4.0, 4.0)
        size, ratio = round(SIGN_PX - GAP_PX), painter.device().devicePixelRatio()
        picture = glyph_picture(glyph, size, theme.hex("text"), ratio)
        painter.drawPixmap(at - QPointF(size / 2.0, size / 2.0), picture)

    def _draw_text(self, painter: QPainter, remark: Remark, at: QPointF) -> None:
        font = fonts.font(CAPTION_PX)
        width = QFontMetricsF(font).horizontalAdvance(remark.text) + 2.0 * GAP_PX
        box = QRectF(0.0, 0.0, width, CAPTION_PX + 2.0 * GAP_PX)
        box.moveCenter(at)
        if not remark.lines:
            box.moveLeft(at.x() + SIGN_PX / 2.0 + 1.0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(self._theme.colour("paper", 0.85)))
        painter.drawRoundedRect(box, 3.0, 3.0)
        painter.setFont(font)
        painter.setPen(self._theme.colour("text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, remark.text)

    def _measure(self) -> None:
        self.prepareGeometryChange()
        reach, box = REACH_PX / self._px_per_scene, QRectF()
        for element in self._elements.values():
            box = box.united(scene_box(element.footprint.bounds))
        self._bounds = box.adjusted(-reach, -reach, reach, reach) if self._elements else QRectF()
