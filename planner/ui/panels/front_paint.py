"""How the front of a fixture is drawn: boards, products to scale, what is free, a ruler."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen

from planner.analysis.elevation import Block, Elevation, Front
from planner.look import CAPTION_PX
from planner.model.element import ProductId
from planner.tools.front_hand import NOBODY, Held
from planner.tools.shelf_commands import Stand
from planner.ui.canvas.pills import draw_pill
from planner.ui.panels.front_blocks import BOARD_PX, LINE_PX, PAD_PX, Look, draw_block

RULER_PX: Final = 44.0
FREE_PX: Final = 44.0
"""Free room at least this wide says how wide it is."""
STEP_PX: Final = 28.0
"""Numbers of the ruler are no closer than this."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What is marked on a front.

    Attributes:
        selected: Id of the selected placement.
        picked: The product that keys act on.
        waiting: The product that waits to change places; None for none.
        held: A gesture under way; None for none.
        target: The shelf that something from outside would be dropped on; None for none.
        has_focus: Whether keys come here.
    """

    selected: str = ""
    picked: ProductId = NOBODY
    waiting: Stand | None = None
    held: Held | None = None
    target: Front | None = None
    has_focus: bool = False


def draw_elevation(painter: QPainter, elevation: Elevation, look: Look, marks: Marks) -> None:
    """Draw a side of a fixture, and what is under way on it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    _draw_frame(painter, elevation, look)
    for front in elevation.fronts:
        _draw_front(painter, front, look, marks)
    for front in elevation.fronts:
        _draw_board(painter, front, look)
        if front.is_overfull:
            _draw_excess(painter, front, look)
    _draw_selection(painter, elevation, look, marks)
    if marks.held is not None:
        _draw_held(painter, marks.held, elevation, look)


def draw_ruler(painter: QPainter, elevation: Elevation, look: Look, area: QRectF) -> None:
    """Draw heights above the floor, metres, along the left edge of an area."""
    theme = look.theme
    painter.fillRect(
        QRectF(area.left(), area.top(), RULER_PX, area.height()), theme.colour("panel")
    )
    painter.setPen(QPen(theme.colour("line"), 1.0))
    edge = area.left() + RULER_PX - 0.5
    painter.drawLine(QPointF(edge, area.top()), QPointF(edge, area.bottom()))
    painter.setFont(theme.font(CAPTION_PX - 1, tabular=True))
    step = next((s for s in (0.1, 0.2, 0.5, 1.0) if s * look.scale >= STEP_PX), 2.0)
    count = int(elevation.height / step + 1e-6)
    for number in range(count + 1):
        height = number * step
        y = round(look.to_px(0.0, height).y()) + 0.5
        painter.setPen(QPen(theme.colour("strong_line"), 1.0))
        painter.drawLine(QPointF(edge - 6.0, y), QPointF(edge, y))
        painter.setPen(theme.colour("secondary"))
        text = theme.say("front_height", height=height)
        box = QRectF(area.left(), y - 8.0, RULER_PX - 10.0, 16.0)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)


def _draw_frame(painter: QPainter, elevation: Elevation, look: Look) -> None:
    """Draw floor, uprights and the numbers of the bays."""
    theme, bays = look.theme, elevation.bays
    painter.fillRect(
        look.box(0.0, 0.0, elevation.width, elevation.element.height_m), theme.colour("window")
    )
    floor = look.to_px(0.0, 0.0).y()
    painter.setPen(QPen(theme.colour("strong_line"), 1.0))
    for bay in range(bays + 1):
        x = round(look.to_px(elevation.width * bay / bays, 0.0).x()) + 0.5
        top = look.to_px(0.0, elevation.element.height_m).y()
        painter.drawLine(QPointF(x, top), QPointF(x, floor))
    left, right = look.to_px(0.0, 0.0).x(), look.to_px(elevation.width, 0.0).x()
    painter.setPen(QPen(theme.colour("secondary"), 2.0))
    painter.drawLine(QPointF(left - 6.0, floor + 1.0), QPointF(right + 6.0, floor + 1.0))
    painter.setFont(theme.font(CAPTION_PX, tabular=True))
    painter.setPen(theme.colour("secondary"))
    wide = elevation.width / bays
    for bay in range(bays) if bays > 1 else ():
        x = look.to_px(wide * bay, 0.0).x()
        box = QRectF(x, floor + 4.0, wide * look.scale, 16.0)
        text = theme.say("bay_name", number=bay + 1)
        if QFontMetricsF(painter.font()).horizontalAdvance(text) > box.width():
            text = str(bay + 1)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _draw_front(painter: QPainter, front: Front, look: Look, marks: Marks) -> None:
    """Draw what stands on a shelf, and how much of it is free."""
    held = marks.held
    for block in front.blocks:
        is_away = held is not None and held.manner == "carry" and held.at != held.start
        is_gone = is_away and held is not None and (held.front, held.block) == (front, block)
        draw_block(painter, front, block, look, opacity=0.35 if is_gone else 1.0)
    free = front.right - front.filled_to
    box = look.box(
        front.filled_to, front.bottom, max(free, 0.0), min(front.top - front.bottom, 0.4)
    )
    if box.width() >= FREE_PX and box.height() >= LINE_PX:
        painter.setFont(look.theme.font(CAPTION_PX - 1, tabular=True))
        painter.setPen(look.theme.colour("secondary"))
        text = look.theme.say("front_free", centimetres=free * 100.0)
        bottom = QRectF(box.left(), box.bottom() - BOARD_PX - 15.0, box.width(), 14.0)
        painter.drawText(bottom, Qt.AlignmentFlag.AlignCenter, text)


def _draw_board(painter: QPainter, front: Front, look: Look) -> None:
    """Draw a board; its edge has the colour of the metric."""
    left, right = look.to_px(front.x, front.bottom), look.to_px(front.right, front.bottom)
    box = QRectF(left.x() + 1.0, left.y() - 1.0, right.x() - left.x() - 1.0, BOARD_PX)
    colour = look.edge(front.placement.id)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour) if colour else look.theme.colour("strong_line"))
    painter.drawRect(box)


def _draw_excess(painter: QPainter, front: Front, look: Look) -> None:
    """Hatch what is wider than the shelf, and say by how much."""
    theme = look.theme
    over = front.filled_to - front.right
    box = look.box(front.right, front.bottom, over, min(front.top - front.bottom, 0.3))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(theme.colour("bad", 0.75), Qt.BrushStyle.BDiagPattern))
    painter.drawRect(box)
    painter.setPen(QPen(theme.colour("bad"), 2.0))
    left = look.to_px(front.x, front.bottom)
    painter.drawLine(left + QPointF(1.0, 3.0), QPointF(box.right(), left.y() + 3.0))
    painter.drawLine(QPointF(box.left(), box.top()), QPointF(box.left(), box.bottom() + BOARD_PX))
    text = theme.say("front_over", centimetres=over * 100.0)
    font = theme.font(CAPTION_PX, QFont.Weight.DemiBold, tabular=True)
    wide = QFontMetricsF(font).horizontalAdvance(text) + 2.0 * PAD_PX
    ground = QRectF(box.left() - wide, box.top() - 2.0, wide, LINE_PX + 2.0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("bad"))
    painter.drawRoundedRect(ground, 3.0, 3.0)
    painter.setFont(font)
    painter.setPen(theme.colour("paper"))
    painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, text)


def _draw_selection(painter: QPainter, elevation: Elevation, look: Look, marks: Marks) -> None:
    theme = look.theme
    painter.setBrush(Qt.BrushStyle.NoBrush)
    front = elevation.of(marks.selected)
    if front is not None:
        box = look.box(front.x, front.bottom, front.placement.width, front.top - front.bottom)
        painter.setPen(QPen(theme.colour("accent"), 2.0 if marks.has_focus else 1.5))
        painter.drawRect(box.adjusted(1.5, 1.5, -1.5, 1.5))
        for block in front.blocks:
            if block.product == marks.picked:
                inner = look.box(block.x, front.bottom, block.width, block.height)
                painter.setPen(QPen(theme.colour("accent"), 2.5))
                painter.setBrush(theme.colour("accent", 0.16))
                painter.drawRect(inner.adjusted(1.0, 1.0, -1.0, -1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for one in elevation.fronts if marks.waiting is not None else ():
        for block in one.blocks:
            if (one.shelf, block.product) == marks.waiting:
                box = look.box(block.x, one.bottom, block.width, block.height)
                painter.setPen(QPen(theme.colour("warn"), 2.0, Qt.PenStyle.DashLine))
                painter.drawRect(box.adjusted(1.0, 1.0, -1.0, -1.0))
    if marks.target is not None:
        _draw_target(painter, marks.target, look)


def _draw_target(painter: QPainter, front: Front, look: Look) -> None:
    box = look.box(front.x, front.bottom, front.placement.width, front.top - front.bottom)
    painter.setPen(QPen(look.theme.colour("accent"), 2.0))
    painter.setBrush(look.theme.colour("accent", 0.14))
    painter.drawRect(box.adjusted(1.0, 1.0, -1.0, -1.0))


def _draw_held(painter: QPainter, held: Held, elevation: Elevation, look: Look) -> None:
    """Draw a gesture: a ghost, a wider block, a level on its way."""
    if held.at == held.start:
        return
    theme, block = look.theme, held.block
    pen = QPen(theme.colour("accent"), 2.0, Qt.PenStyle.DashLine)
    if held.manner == "lift":
        line = look.to_px(0.0, held.bottom_m).y()
        left, right = look.to_px(0.0, 0.0).x(), look.to_px(elevation.width, 0.0).x()
        painter.setPen(pen)
        painter.drawLine(QPointF(left, line), QPointF(right, line))
        text = theme.say("front_level_at", centimetres=held.bottom_m * 100.0)
        draw_pill(painter, QPointF(look.to_px(held.at[0], 0.0).x(), line - 16.0), text, theme)
    elif block is not None and held.manner == "stretch":
        box = look.box(block.x, held.front.bottom, held.facings * block.unit_width, block.height)
        painter.setPen(pen)
        painter.setBrush(theme.colour("accent", 0.14))
        painter.drawRect(box)
        text = theme.say("front_facings_now", count=held.facings)
        draw_pill(painter, QPointF(box.center().x(), box.top() - 12.0), text, theme)
    elif block is not None and held.manner == "carry":
        _draw_carried(painter, held, block, look)


def _draw_carried(painter: QPainter, held: Held, block: Block, look: Look) -> None:
    theme = look.theme
    if held.target is not None and held.other:
        for one in held.target.blocks:
            if one.product == held.other:
                box = look.box(one.x, held.target.bottom, one.width, one.height)
                painter.setPen(QPen(theme.colour("accent"), 2.0))
                painter.setBrush(theme.colour("accent", 0.30))
                painter.drawRect(box)
    elif held.target is not None:
        _draw_target(painter, held.target, look)
        others = [one for one in held.target.blocks if one.product != block.product]
        x = (
            held.target.x
            if held.index == 0
            else (others[held.index - 1].x + others[held.index - 1].width)
        )
        line = look.box(x, held.target.bottom, 0.0, block.height)
        painter.setPen(QPen(theme.colour("accent"), 3.0))
        painter.drawLine(line.topLeft(), line.bottomLeft())
    dx, dy = held.at[0] - held.start[0], held.at[1] - held.start[1]
    ghost = look.box(block.x + dx, held.front.bottom + dy, block.width, block.height)
    painter.setPen(QPen(theme.colour("accent"), 1.5))
    tint = look.tint(block.product)
    tint.setAlphaF(0.8)
    painter.setBrush(tint)
    painter.drawRect(ghost)
    if held.other:
        draw_pill(
            painter,
            QPointF(ghost.center().x(), ghost.top() - 12.0),
            theme.say("front_swaps"),
            theme,
        )
