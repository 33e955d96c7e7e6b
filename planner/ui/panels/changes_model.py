"""Rows of differences for a table, sorted by any column."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from planner.ui.panels.changes_rows import KEYS, NUMBERS, ChangeRow
from planner.ui.panels.row_delegate import INK_ROLE
from planner.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
ROOT: Final = QModelIndex()
HEADS: Final = {"before": "changes_before", "after": "changes_after", "delta": "changes_delta"}


class ChangesModel(QAbstractTableModel):
    """Holds rows in the order of the plan, or sorted."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._given: list[ChangeRow] = []
        self._sorted: tuple[int, Qt.SortOrder] = (-1, Qt.SortOrder.AscendingOrder)
        self.rows: list[ChangeRow] = []

    def dress(self, theme: Theme) -> None:
        """Speak another language."""
        self._theme = theme
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(KEYS) - 1)

    def show_rows(self, rows: Sequence[ChangeRow]) -> None:
        """Hold other rows, sorted as those before."""
        self.beginResetModel()
        self._given = list(rows)
        self._order()
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1: as the plan is drawn."""
        self.beginResetModel()
        self._sorted = (column, order)
        self._order()
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(KEYS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell, its side, its ink, or all of it where it does not fit."""
        row, column = self.rows[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.texts[column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(column)
        if role == INK_ROLE:
            return row.ink if KEYS[column] == "delta" else "text"
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
            return _side(section)
        if role == Qt.ItemDataRole.DisplayRole:
            key = KEYS[section]
            return self._theme.say(HEADS.get(key, f"column_{key}"))
        return None

    def _order(self) -> None:
        column, order = self._sorted
        self.rows = list(self._given)
        if column >= 0:
            is_down = order == Qt.SortOrder.DescendingOrder
            self.rows.sort(key=lambda row: _key(row, column), reverse=is_down)


def _key(row: ChangeRow, column: int) -> tuple[float, str]:
    value = row.values[column]
    return (0.0, value.casefold()) if isinstance(value, str) else (value, "")


def _side(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if KEYS[column] in NUMBERS else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
