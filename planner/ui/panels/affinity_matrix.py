"""Lift of every pair of categories as a half matrix, its names along the diagonal."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from planner.analysis.discovery import RATE
from planner.look import BODY_PX, CAPTION_PX, SPACING_PX, difference_colours
from planner.ui.theme import Theme

if TYPE_CHECKING:
    from planner.analysis.affinity import Pairs

CELL_PX: Final = 9 * SPACING_PX
LOW_PX: Final = 6 * SPACING_PX
"""Width and height of a cell."""
EDGE_PX: Final = 4 * SPACING_PX
NAME_PX: Final = 60 * SPACING_PX
STRONGEST: Final = 2.0
"""Lifts from here on, or below its inverse, have the strongest colour."""
UNSURE_PX: Final = 7
"""Cells that may be chance are smaller by this on each side."""
DARK_FROM: Final = 140
STEPS: Final = {
    Qt.Key.Key_Left.value: (0, -1),
    Qt.Key.Key_Right.value: (0, 1),
    Qt.Key.Key_Up.value: (-1, 0),
    Qt.Key.Key_Down.value: (1, 0),
}
Place = tuple[int, int]
"""Row and column; the row is the greater one."""


class AffinityMatrix(QWidget):
    """Draws pairs; a click, or Enter after the arrows, chooses one.

    Signals:
        chosen: Names of the two categories.
    """

    chosen = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._items: tuple[str, ...] = ()
        self._pairs: dict[Place, tuple[float, int, bool]] = {}
        self._fills: dict[Place, QColor] = {}
        self._hovered: Place | None = None
        self._picked: Place | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def items(self) -> tuple[str, ...]:
        """Names of the categories, top to bottom."""
        return self._items

    @property
    def picked(self) -> tuple[str, str] | None:
        """The pair that was chosen last."""
        return None if self._picked is None else self._names(self._picked)

    def apply(self, theme: Theme) -> None:
        """Take words and colours of a theme."""
        self._theme = theme
        self.setAccessibleName(theme.say("affinity_matrix"))
        self._colour()
        self.update()

    def show_pairs(self, pairs: Pairs | None) -> None:
        """Show pairs of categories; None: nothing."""
        kept = self.picked
        self._items = () if pairs is None else pairs.items
        self._pairs = {}
        if pairs is not None:
            for a, b, lift, n, q in zip(
                pairs.first.tolist(),
                pairs.second.tolist(),
                pairs.lift.tolist(),
                pairs.together.tolist(),
                pairs.q.tolist(),
                strict=True,
            ):
                self._pairs[max(a, b), min(a, b)] = (lift, n, q <= RATE)
        self._picked = self._place(*kept) if kept is not None else None
        self._hovered = None
        self._colour()
        self.setFixedSize(self.sizeHint())
        self.update()

    def forget(self) -> None:
        """Choose nothing."""
        self._picked = None
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room that all rows take."""
        count = len(self._items)
        return QSize(
            2 * EDGE_PX + count * CELL_PX + NAME_PX, 2 * SPACING_PX + max(count, 1) * LOW_PX
        )

    def cell(self, place: Place) -> QRect:
        """Return where a cell is drawn."""
        row, column = place
        return QRect(EDGE_PX + column * CELL_PX, SPACING_PX + row * LOW_PX, CELL_PX, LOW_PX)

    def words_of(self, place: Place) -> str:
        """Return what a cell says."""
        first, second = self._names(place)
        known = self._pairs.get(place)
        if known is None:
            return self._theme.say("affinity_cell_rare", first=first, second=second)
        lift, count, sure = known
        facts: dict[str, str | float] = {
            "first": first,
            "second": second,
            "lift": lift,
            "count": count,
        }
        return self._theme.say("affinity_cell", **facts, sure="yes" if sure else "no")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cells and the names."""
        painter = QPainter(self)
        try:
            for row in range(len(self._items)):
                if self.cell((row, 0)).top() > event.rect().bottom():
                    break
                if self.cell((row, 0)).bottom() >= event.rect().top():
                    self._draw_row(painter, row)
            self._frame(painter, self._hovered, "secondary", 1)
            self._frame(painter, self._picked, "accent", 2)
        finally:
            painter.end()

    def event(self, event: QEvent) -> bool:
        """Tell the cell that the pointer rests on."""
        if isinstance(event, QHelpEvent):
            place = self._at(event.pos())
            if place is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), self.words_of(place), self, self.cell(place))
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark the cell under the pointer."""
        self._hover(self._at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """Mark nothing."""
        self._hover(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the cell under the pointer."""
        place = self._at(event.position().toPoint())
        if place is not None:
            self._pick(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk from cell to cell; Enter chooses."""
        if event.key() in STEPS and len(self._items) > 1:
            row, column = self._hovered or self._picked or (1, 0)
            down, right = STEPS[event.key()]
            row = min(max(row + down, 1), len(self._items) - 1)
            self._hover((row, min(max(column + right, 0), row - 1)))
        elif event.key() in (Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value) and self._hovered:
            self._pick(self._hovered)
        else:
            super().keyPressEvent(event)

    def _hover(self, place: Place | None) -> None:
        if place != self._hovered:
            self._hovered = place
            self.setAccessibleDescription("" if place is None else self.words_of(place))
            self.update()

    def _pick(self, place: Place) -> None:
        self._picked = place
        self.update()
        self.chosen.emit(*self._names(place))

    def _names(self, place: Place) -> tuple[str, str]:
        row, column = place
        return self._items[column], self._items[row]

    def _place(self, one: str, other: str) -> Place | None:
        if one not in self._items or other not in self._items:
            return None
        a, b = self._items.index(one), self._items.index(other)
        return max(a, b), min(a, b)

    def _at(self, point: QPoint) -> Place | None:
        column, row = (point.x() - EDGE_PX) // CELL_PX, (point.y() - SPACING_PX) // LOW_PX
        inside = 0 <= column < row < len(self._items)
        return (row, column) if inside and point.x() >= EDGE_PX else None

    def _colour(self) -> None:
        """Mix the colours of all cells at once: red below 1, blue above."""
        lifts = np.array([lift for lift, _, _ in self._pairs.values()])
        shares = 0.5 + 0.5 * np.clip(np.log2(np.maximum(lifts, 1e-9)), -1.0, 1.0)
        colours = difference_colours(shares, self._theme.dark) if len(lifts) else []
        self._fills = {
            place: QColor(name) for place, name in zip(self._pairs, colours, strict=True)
        }

    def _draw_row(self, painter: QPainter, row: int) -> None:
        theme = self._theme
        lit = self._hovered or ()
        painter.setFont(theme.font(CAPTION_PX, tabular=True))
        for column in range(row):
            self._draw_cell(painter, (row, column))
        strong = QFont.Weight.DemiBold if row in lit else QFont.Weight.Normal
        painter.setFont(theme.font(BODY_PX, strong))
        painter.setPen(theme.colour("text"))
        name = self.cell((row, row)).adjusted(SPACING_PX, 0, NAME_PX - SPACING_PX, 0)
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        cut = QFontMetrics(painter.font()).elidedText(
            self._items[row], Qt.TextElideMode.ElideRight, name.width()
        )
        painter.drawText(name, side, cut)

    def _draw_cell(self, painter: QPainter, place: Place) -> None:
        box = self.cell(place).adjusted(0, 0, -1, -1)
        fill = self._fills.get(place)
        if fill is None:
            painter.fillRect(box, self._theme.colour("line", 0.4))
            return
        lift, _, sure = self._pairs[place]
        if not sure:
            painter.fillRect(box, self._theme.colour("line", 0.4))
            small = box.adjusted(UNSURE_PX + 5, UNSURE_PX, -UNSURE_PX - 5, -UNSURE_PX)
            painter.fillRect(small, fill)
            return
        painter.fillRect(box, fill)
        is_dark = fill.lightness() < DARK_FROM
        painter.setPen(QColor("white" if is_dark else "black"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._number(lift))

    def _number(self, lift: float) -> str:
        digits = 1 if lift < 9.95 else 0
        text = f"{lift:.{digits}f}" if math.isfinite(lift) else ""
        return text.replace(".", ",") if self._theme.words.language == "ru" else text

    def _frame(self, painter: QPainter, place: Place | None, token: str, wide: int) -> None:
        if place is None:
            return
        pen = painter.pen()
        pen.setColor(self._theme.colour(token))
        pen.setWidth(wide)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self.cell(place).adjusted(0, 0, -1, -1))
