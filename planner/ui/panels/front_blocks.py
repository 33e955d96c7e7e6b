"""Products on the front of a fixture: blocks to scale, with names and facings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen

from planner.analysis.elevation import Block, Front
from planner.look import CAPTION_PX, kind_colour
from planner.ui.theme import Theme

NAME_PX: Final = 26.0
"""A block at least this wide and high has its name."""
LINE_PX: Final = 14.0
UNIT_PX: Final = 5.0
"""Units are told apart where they are at least this large."""
PAD_PX: Final = 4.0
BOARD_PX: Final = 4.0
"""How thick a board is drawn; its front is the shelf edge that a metric colours."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a front is drawn with.

    Attributes:
        theme: Colours and words.
        to_px: Turns metres from the left end and above the floor into pixels.
        scale: Pixels per metre.
        names: Of products, by id.
        kinds: Number of the category of a product, by id.
        edge: Returns the ``#RRGGBB`` of a placement's edge; empty for none.
    """

    theme: Theme
    to_px: Callable[[float, float], QPointF]
    scale: float
    names: Mapping[str, str] = field(default_factory=dict)
    kinds: Mapping[str, int] = field(default_factory=dict)
    edge: Callable[[str], str] = lambda _: ""

    def box(self, x: float, bottom: float, width: float, height: float) -> QRectF:
        """Return a rectangle in pixels."""
        corner = self.to_px(x, bottom + height)
        return QRectF(corner.x(), corner.y(), width * self.scale, height * self.scale)

    def tint(self, product: str) -> QColor:
        """Return the tint of a product's category; none is grey."""
        if product not in self.kinds:
            return self.theme.colour("outside")
        return QColor(kind_colour(self.kinds[product], self.theme.dark))


def draw_block(
    painter: QPainter, front: Front, block: Block, look: Look, opacity: float = 1.0
) -> None:
    """Draw the facings of a product with tint, name and number.

    Args:
        painter: Draws.
        front: Where it stands.
        block: What is drawn.
        look: Colours, names and scale.
        opacity: 0 to 1; a product on its way is paler where it stood.
    """
    box = look.box(block.x, front.bottom, block.width, block.height)
    theme = look.theme
    painter.save()
    painter.setOpacity(opacity)
    tint = look.tint(block.product)
    painter.setPen(QPen(theme.mixed("text", 0.45, "window"), 1.0))
    painter.setBrush(QBrush(tint))
    painter.drawRect(box.adjusted(0.5, 0.5, -0.5, 0.0))
    _draw_units(painter, box, block, look)
    if block.is_assumed:
        painter.setPen(QPen(theme.colour("secondary"), 1.0, Qt.PenStyle.DotLine))
        painter.drawLine(box.topLeft() + QPointF(2.0, 2.5), box.topRight() + QPointF(-2.0, 2.5))
    _draw_name(painter, box, block, look)
    painter.restore()


def _draw_units(painter: QPainter, box: QRectF, block: Block, look: Look) -> None:
    """Part a block into its facings and the units on one another."""
    painter.setPen(QPen(look.theme.colour("text", 0.18), 1.0))
    wide = block.unit_width * look.scale
    for number in range(1, block.facings) if wide >= UNIT_PX else ():
        x = round(box.left() + number * wide) + 0.5
        painter.drawLine(QPointF(x, box.top() + 1.0), QPointF(x, box.bottom()))
    high = block.unit_height * look.scale
    for number in range(1, round(block.height / block.unit_height)) if high >= UNIT_PX else ():
        y = round(box.bottom() - number * high) + 0.5
        painter.drawLine(QPointF(box.left() + 1.0, y), QPointF(box.right() - 1.0, y))


def _draw_name(painter: QPainter, box: QRectF, block: Block, look: Look) -> None:
    """Write name and facings, upright where the block is narrow."""
    theme = look.theme
    painter.setPen(theme.colour("text"))
    count = theme.say("front_facings", count=block.facings)
    inside = box.adjusted(PAD_PX, 2.0, -PAD_PX, -BOARD_PX)
    if box.width() < NAME_PX * 1.6 and box.height() > box.width():
        painter.save()
        painter.translate(inside.left(), inside.bottom())
        painter.rotate(-90.0)
        inside = QRectF(0.0, 0.0, inside.height(), inside.width())
        _write(painter, inside, block, look, count)
        painter.restore()
    else:
        _write(painter, inside, block, look, count)


def _write(painter: QPainter, inside: QRectF, block: Block, look: Look, count: str) -> None:
    if inside.height() < LINE_PX - 4.0 or inside.width() < NAME_PX - 2.0 * PAD_PX:
        return
    bold = look.theme.font(CAPTION_PX, QFont.Weight.DemiBold, tabular=True)
    plain = look.theme.font(CAPTION_PX)
    wide = QFontMetricsF(bold).horizontalAdvance(count) + PAD_PX if block.facings > 1 else 0.0
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    name = look.names.get(block.product, block.product)
    if inside.height() >= 2.0 * LINE_PX and inside.width() >= 2.0 * NAME_PX:
        lines = _wrapped(name, plain, inside.width(), int(inside.height() / LINE_PX) - 1)
        top = inside.center().y() - LINE_PX * (len(lines) + bool(wide)) / 2.0
        painter.setFont(plain)
        for line in lines:
            painter.drawText(QRectF(inside.left(), top, inside.width(), LINE_PX), flags, line)
            top += LINE_PX
        if wide:
            painter.setFont(bold)
            painter.drawText(QRectF(inside.left(), top, inside.width(), LINE_PX), flags, count)
        return
    if inside.width() - wide >= NAME_PX:
        text = QFontMetricsF(plain).elidedText(
            name, Qt.TextElideMode.ElideRight, inside.width() - wide
        )
        painter.setFont(plain)
        painter.drawText(inside, flags, text)
    if wide:
        painter.setFont(bold)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inside, right, count)


def _wrapped(text: str, font: QFont, width: float, most: int) -> list[str]:
    """Break a name into lines; the last one is cut short."""
    metrics = QFontMetricsF(font)
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and (metrics.horizontalAdvance(longer) <= width or len(lines) == max(most, 1)):
            lines[-1] = longer
        else:
            lines.append(word)
    return [metrics.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in lines]
