"""The list of the palette: pictures of kinds, names, letters."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QObject, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from planner.files.exporters.plan_svg_parts.glyphs import GLYPHS
from planner.look import BODY_PX, CAPTION_PX, RADIUS_PX, SPACING_PX
from planner.ui.canvas.glyph_pictures import outline_picture
from planner.ui.panels.palette_model import ROW_ROLE, Index, Row
from planner.ui.style import selection_fill
from planner.ui.theme import Theme

ROW_PX, HEADING_PX = 27, 30
PICTURE_PX: Final = 18
OUTLINES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "gondola": "M1.5 4h13v8h-13zM1.5 8h13M5.800 4v8M10.200 4v8",
        "wall_shelf": "M1.5 3.500h13M2.5 3.500v6.500h11V3.500M6.200 3.500v6.500M9.800 3.500v6.500",
        "wall": "M1.5 6h13v4h-13zM5 6v4M11 6v4",
        "column": "M4.500 4.500h7v7h-7zM4.500 11.500l7-7",
        "obstacle": "M2.5 4h11v8h-11zM2.5 12l11-8",
        "zone": "M2 5V3.500h2M7 3.500h2M12 3.500h2V5M14 7.500v1M14 11v1.500h-2M9 12.500H7"
        "M4 12.500H2V11M2 8.500v-1",
        "path": "M2 12.500c5 0 2-8 6-8s1 6 5.500 4M11.500 6.200l2.200 2.200-2.400 2",
        "square": "M3 4h10v8H3z",
    }
)
"""Pictures of what the plan draws without a glyph, on the same field."""


def kind_picture(glyph: str, ink: str, ratio: float) -> QPixmap:
    """Return the picture of a kind's glyph, sharp at the screen's device pixels."""
    outline = GLYPHS.get(glyph) or OUTLINES.get(glyph, OUTLINES["square"])
    return outline_picture(outline, PICTURE_PX, ink, ratio)


class PaletteDelegate(QStyledItemDelegate):
    """Draws a heading, or picture, name and letter.

    Attributes:
        in_hand: Row of what is in hand; -1 for nothing.
    """

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme
        self.in_hand = -1

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row."""
        row = index.data(ROW_ROLE)
        is_heading = isinstance(row, Row) and row.pattern is None
        return QSize(0, HEADING_PX if is_heading else ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, Row):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.pattern is None:
            self._heading(painter, option.rect, row)
        else:
            self._ground(painter, option, is_in_hand=index.row() == self.in_hand)
            self._row(painter, option.rect, row, row.pattern.traits.glyph)
        painter.restore()

    def _heading(self, painter: QPainter, rect: QRect, row: Row) -> None:
        painter.setFont(self.theme.font(CAPTION_PX, QFont.Weight.DemiBold))
        painter.setPen(self.theme.colour("secondary"))
        line = rect.adjusted(2 * SPACING_PX, SPACING_PX, -2 * SPACING_PX, -SPACING_PX)
        painter.drawText(line, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, row.name)

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, *, is_in_hand: bool) -> None:
        theme, state = self.theme, option.state
        box = option.rect.adjusted(0, 1, 0, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if is_in_hand:
            painter.setBrush(selection_fill(theme, "panel"))
            painter.drawRoundedRect(box, RADIUS_PX - 2, RADIUS_PX - 2)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(theme.mixed("text", 0.06, "panel"))
            painter.drawRoundedRect(box, RADIUS_PX - 2, RADIUS_PX - 2)
        if state & QStyle.StateFlag.State_Selected and state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(theme.colour("accent"))
            painter.drawRoundedRect(box.adjusted(0, 0, -1, -1), RADIUS_PX - 2, RADIUS_PX - 2)

    def _row(self, painter: QPainter, rect: QRect, row: Row, glyph: str) -> None:
        theme = self.theme
        ratio = painter.device().devicePixelRatioF()
        inner = rect.adjusted(2 * SPACING_PX, 0, -2 * SPACING_PX, 0)
        top = inner.center().y() - PICTURE_PX // 2
        painter.drawPixmap(inner.left(), top, kind_picture(glyph, theme.hex("text"), ratio))
        inner.setLeft(inner.left() + PICTURE_PX + 2 * SPACING_PX)
        painter.setFont(theme.font(CAPTION_PX))
        painter.setPen(theme.colour("secondary"))
        painter.drawText(
            inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, row.keys
        )
        room = inner.width() - (6 * SPACING_PX if row.keys else 0)
        painter.setFont(theme.font(BODY_PX))
        painter.setPen(theme.colour("text"))
        painter.drawText(
            inner,
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            painter.fontMetrics().elidedText(row.name, Qt.TextElideMode.ElideRight, room),
        )
