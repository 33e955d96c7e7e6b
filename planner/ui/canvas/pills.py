"""Small grounds with words on them: live sizes, and the tag under the pointer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetricsF, QPainter, QPen

from planner.look import CAPTION_PX, RADIUS_PX
from planner.ui import fonts
from planner.ui.theme import Theme

PAD_X, PAD_Y = 8.0, 5.0
LINE_PX: Final = 16.0
BESIDE: Final = QPointF(14.0, 18.0)
"""From the pointer to the corner of its tag."""


@dataclass(frozen=True, slots=True)
class Tag:
    """What the pointer is on.

    Attributes:
        at: Where the pointer is, in the scene.
        title: First line.
        lines: The others.
    """

    at: QPointF
    title: str
    lines: tuple[str, ...]


def draw_pill(painter: QPainter, middle: QPointF, text: str, theme: Theme) -> None:
    """Draw words on the accent round their middle, pixels."""
    font = fonts.font(CAPTION_PX, QFont.Weight.DemiBold, tabular=True)
    width = QFontMetricsF(font).horizontalAdvance(text)
    box = QRectF(0.0, 0.0, round(width + 2.0 * PAD_X), 20.0)
    box.moveCenter(middle)
    box.moveTo(round(box.left()), round(box.top()))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(theme.colour("accent")))
    painter.drawRoundedRect(box, 4.0, 4.0)
    painter.setFont(font)
    painter.setPen(theme.colour("on_accent"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def tag_size(tag: Tag) -> QSizeF:
    """Return how large a tag is, pixels."""
    bold = QFontMetricsF(fonts.font(CAPTION_PX, QFont.Weight.DemiBold))
    plain = QFontMetricsF(fonts.font(CAPTION_PX, tabular=True))
    widths = [bold.horizontalAdvance(tag.title), *map(plain.horizontalAdvance, tag.lines)]
    return QSizeF(max(widths) + 2.0 * PAD_X, LINE_PX * (1 + len(tag.lines)) + 2.0 * PAD_Y)


def draw_tag(painter: QPainter, at: QPointF, tag: Tag, theme: Theme) -> None:
    """Draw a tag beside a point, pixels; above it where there is no room below."""
    size, device = tag_size(tag), painter.device()
    box = QRectF(at + BESIDE, size)
    if box.right() > device.width() - 4.0:
        box.moveRight(at.x() - 6.0)
    if box.bottom() > device.height() - 4.0:
        box.moveBottom(at.y() - 6.0)
    box.moveTo(round(box.left()) + 0.5, round(box.top()) + 0.5)
    painter.setPen(QPen(theme.colour("line"), 1.0))
    painter.setBrush(QBrush(theme.colour("raised")))
    painter.drawRoundedRect(box, RADIUS_PX - 2.0, RADIUS_PX - 2.0)
    line = box.adjusted(PAD_X, PAD_Y, -PAD_X + 2.0, 0.0)
    line.setHeight(LINE_PX)
    painter.setFont(fonts.font(CAPTION_PX, QFont.Weight.DemiBold))
    painter.setPen(theme.colour("text"))
    painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, tag.title)
    painter.setFont(fonts.font(CAPTION_PX, tabular=True))
    painter.setPen(theme.colour("secondary"))
    for text in tag.lines:
        line.translate(0.0, LINE_PX)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, text)
