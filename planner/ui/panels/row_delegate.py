"""How rows of tables, lists and trees are drawn beside the plan."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from planner.ui.panels.band_chip import draw_chip
from planner.ui.panels.flat_header import MARGIN_PX
from planner.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex

INK_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""Names the token that a cell is written in, for ``InkDelegate``."""


class RowDelegate(QStyledItemDelegate):
    """A soft fill on what is selected, a line under every row, no dotted focus."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.dress(theme)

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme; they are mixed once, not for every cell."""
        self.theme = theme
        self.line = theme.colour("line")
        self.inks = {token: theme.colour(token) for token in ("text", "secondary")}
        self.focus = theme.colour("accent")
        self.chosen = theme.mixed("accent", theme.palette.selection_opacity, "panel")

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Take the colours of the theme, whatever the style would do."""
        super().initStyleOption(option, index)
        text = self.inks[self.ink(index)]
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
            option.palette.setColor(group, QPalette.ColorRole.Highlight, self.chosen)
            option.palette.setColor(group, QPalette.ColorRole.Text, text)
            option.palette.setColor(group, QPalette.ColorRole.HighlightedText, text)
        option.state &= ~QStyle.StateFlag.State_HasFocus

    def ink(self, index: Index) -> str:
        """Return the token that a cell is written in: ``text`` or ``secondary``."""
        return "text"

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell and the line under it."""
        super().paint(painter, option, index)
        painter.setPen(self.line)
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())


class InkDelegate(RowDelegate):
    """Cells with the margins of the header, each in the ink that its model names."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell."""
        rect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self.chosen)
        inner = rect.adjusted(MARGIN_PX, 0, -MARGIN_PX, 0)
        painter.setFont(option.font)
        painter.setPen(self.theme.colour(str(index.data(INK_ROLE))))
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        cut = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, index.data(Qt.ItemDataRole.TextAlignmentRole), cut)
        painter.setPen(self.line)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())


class PlacementDelegate(RowDelegate):
    """Cells of the placements table: bands as chips, side columns in the softer ink.

    Attributes:
        keys: Keys of the columns, left to right.
    """

    keys: tuple[str, ...] = ()
    _soft = frozenset({"zone", "kind", "surface", "element_id", "traffic_basis", "x", "y"})

    def ink(self, index: Index) -> str:
        """Return the token of a column."""
        return "secondary" if self.keys[index.column()] in self._soft else "text"

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell with the margins of the header, asking the model for two roles only.

        The cell that the keyboard is in has a frame: its column is the one of the menu key.
        """
        rect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self.chosen)
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        if self.keys[index.column()] == "band":
            draw_chip(painter, rect, text, self.theme)
        else:
            inner = rect.adjusted(MARGIN_PX, 0, -MARGIN_PX, 0)
            side = index.data(Qt.ItemDataRole.TextAlignmentRole)
            elide = Qt.TextElideMode.ElideRight
            painter.setFont(option.font)
            painter.setPen(self.inks[self.ink(index)])
            cut = option.fontMetrics.elidedText(text, elide, inner.width())
            painter.drawText(inner, side, cut)
        painter.setPen(self.line)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(self.focus)
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
