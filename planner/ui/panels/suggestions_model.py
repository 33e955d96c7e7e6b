"""Rows of suggestions for a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from planner.ui.panels.row_delegate import INK_ROLE
from planner.ui.panels.suggestions_rows import MOVE_KEYS, NUMBERS, SuggestionRow
from planner.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
ROOT: Final = QModelIndex()


class SuggestionsModel(QAbstractTableModel):
    """Holds rows, the best first.

    Attributes:
        keys: Columns, left to right.
        rows: Top to bottom.
    """

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self.keys: Sequence[str] = MOVE_KEYS
        self.rows: Sequence[SuggestionRow] = ()

    def dress(self, theme: Theme) -> None:
        """Speak another language."""
        self._theme = theme
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.keys) - 1)

    def show_rows(self, keys: Sequence[str], rows: Sequence[SuggestionRow]) -> None:
        """Hold other rows."""
        self.beginResetModel()
        self.keys, self.rows = keys, rows
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.keys)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell, its side, its ink, or the reason where one points."""
        row, column = self.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return row.texts[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.reason
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(column)
        if role == INK_ROLE:
            return row.ink
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return the name of a column and its side."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._theme.say(f"column_{self.keys[section]}")
        return None

    def _side(self, column: int) -> Qt.AlignmentFlag:
        is_number = self.keys[column] in NUMBERS
        side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter
