"""A short table in a card: as high as its rows, clicked where a row leads somewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from planner.look import CAPTION_PX, SPACING_PX
from planner.ui.style import styled
from planner.ui.theme import Theme

ROW_PX = 6 * SPACING_PX
SHEET = """
QTableWidget {{ background: transparent; border: none; }}
QTableWidget::item {{ padding: 0px 4px; }}
QTableWidget::item:selected {{ background: {line}; color: {text}; }}
QHeaderView {{ background: transparent; border: none; }}
QHeaderView::section {{ background: transparent; color: {secondary}; border: none;
  border-bottom: 1px solid {line}; padding: 2px 4px; }}
"""


@dataclass(frozen=True, slots=True)
class Row:
    """One row.

    Attributes:
        cells: Texts; a single one takes the whole width and stands out.
        leads_to: What a click asks for; empty for nothing.
        ink: Token of the last cell.
    """

    cells: tuple[str, ...]
    leads_to: str = ""
    ink: str = "text"


class SmallTable(QTableWidget):
    """Shows rows that somebody else has put into words.

    Signals:
        picked: Where the clicked row leads; also with Enter.
    """

    picked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: tuple[Row, ...] = ()
        self._heads: tuple[str, ...] = ()
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_PX)
        self.verticalHeader().setMinimumSectionSize(ROW_PX)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.cellClicked.connect(self._pick)
        self.activated.connect(self._pick_index)

    def apply(self, theme: Theme) -> None:
        """Take colours and fonts of a theme."""
        self._theme = theme
        self.setStyleSheet(styled(theme, SHEET))
        self.setFont(theme.font(tabular=True))
        self.horizontalHeader().setFont(theme.font(CAPTION_PX))
        self.show_rows(self._heads, self._rows)

    def show_rows(self, heads: Sequence[str], rows: Sequence[Row]) -> None:
        """Show rows under headings; the first column takes what room there is."""
        self._heads, self._rows = tuple(heads), tuple(rows)
        self.clear()
        self.clearSpans()
        self.setColumnCount(len(heads))
        self.setRowCount(len(rows))
        self.setHorizontalHeaderLabels(list(heads))
        for at, row in enumerate(rows):
            self._fill(at, row)
        header = self.horizontalHeader()
        header.setMinimumSectionSize(5 * SPACING_PX)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        if heads:
            header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
            first = QTableWidgetItem(heads[0])
            first.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            self.setHorizontalHeaderItem(0, first)
        self.setFixedHeight(self.sizeHint().height())

    def sizeHint(self) -> QSize:
        """Return the height of all rows."""
        high = self.horizontalHeader().sizeHint().height() + ROW_PX * len(self._rows)
        return QSize(60 * SPACING_PX, high + 2 * SPACING_PX)

    def _fill(self, at: int, row: Row) -> None:
        for column, text in enumerate(row.cells):
            item = QTableWidgetItem(text)
            item.setToolTip(text)
            side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
            item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            if column == len(row.cells) - 1:
                item.setForeground(self._theme.colour(row.ink))
            if not row.leads_to:
                item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            if len(row.cells) == 1:
                item.setFont(self._theme.font(weight=QFont.Weight.DemiBold))
            self.setItem(at, column, item)
        if len(row.cells) == 1 and self.columnCount() > 1:
            self.setSpan(at, 0, 1, self.columnCount())

    def _pick(self, row: int, _column: int = 0) -> None:
        if 0 <= row < len(self._rows) and self._rows[row].leads_to:
            self.picked.emit(self._rows[row].leads_to)

    def _pick_index(self, index: QModelIndex) -> None:
        self._pick(index.row())
