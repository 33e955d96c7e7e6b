"""Categories and products in the order of an arrow: name, sales, metres wanted and taken."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from planner.analysis.ordering import Run
from planner.look import CAPTION_PX, SPACING_PX
from planner.tools.ordering_choice import Part
from planner.ui.panels.cell_texts import locale_of
from planner.ui.panels.row_delegate import RowDelegate
from planner.ui.style import styled
from planner.ui.theme import Theme

COLUMNS: Final = ("order_name", "order_sales", "order_metres", "order_taken")
METRES: Final = 2
ROW_PX: Final = 7 * SPACING_PX
NUMBER_PX: Final = 27 * SPACING_PX
SHEET: Final = """
QTableWidget {{ background: {raised}; border: 1px solid {line}; border-radius: 6px; }}
QHeaderView {{ background: {raised}; border: none; }}
QHeaderView::section {{ background: {raised}; color: {secondary}; border: none;
  border-bottom: 1px solid {line}; padding: 4px 3px; }}
QTableCornerButton::section {{ background: {raised}; border: none;
  border-bottom: 1px solid {line}; }}
"""
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class OrderedParts(QTableWidget):
    """A short table whose metres can be typed.

    Signals:
        typed: Row and metres.
        refused: What was typed are no metres.

    Attributes:
        at: The current row, 0-based.
    """

    typed = Signal(int, float)
    refused = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(0, len(COLUMNS), parent)
        self._theme = theme
        self._is_filling = False
        self.setHorizontalHeaderLabels([theme.say(code) for code in COLUMNS])
        self.setAccessibleName(theme.say("order_order"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setStyleSheet(styled(theme, SHEET))
        self._rows = RowDelegate(theme, self)
        self.setItemDelegate(self._rows)
        self.setFont(theme.font(tabular=True))
        for one in (self.horizontalHeader(), self.verticalHeader()):
            one.setFont(theme.font(CAPTION_PX, tabular=True))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW_PX)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(_RIGHT)
        names = QTableWidgetItem(theme.say(COLUMNS[0]))
        names.setTextAlignment(_LEFT)
        self.setHorizontalHeaderItem(0, names)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in range(1, len(COLUMNS)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, NUMBER_PX)
        self.itemChanged.connect(self._on_typed)

    @property
    def at(self) -> int:
        """The current row, 0-based; the first one where none is."""
        return max(self.currentRow(), 0)

    def go_to(self, row: int) -> None:
        """Make another row the current one, if it is there."""
        if 0 <= row < self.rowCount():
            self.setCurrentCell(row, 0)

    def show_parts(
        self,
        parts: Sequence[Part],
        shares: Sequence[float],
        wanted: Sequence[float],
        runs: Sequence[Run],
    ) -> None:
        """Show the parts, what they sell, and their metres of shelf."""
        current = self.currentRow()
        self._is_filling = True
        self.setRowCount(len(parts))
        locale = locale_of(self._theme.words.language)
        for row, (part, share, metres, run) in enumerate(
            zip(parts, shares, wanted, runs, strict=True)
        ):
            cells = (
                part.name,
                f"{locale.toString(100.0 * share, 'f', 1)} %",
                locale.toString(metres, "f", 1),
                locale.toString(run.metres, "f", 1),
            )
            for column, text in enumerate(cells):
                self._write(row, column, text)
        self._is_filling = False
        self.go_to(min(current, len(parts) - 1) if current >= 0 else len(parts) - 1)

    def _write(self, row: int, column: int, text: str) -> None:
        item = self.item(row, column)
        if item is None:
            item = QTableWidgetItem()
            self.setItem(row, column, item)
        item.setText(text)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        item.setFlags(flags | Qt.ItemFlag.ItemIsEditable if column == METRES else flags)
        if column:
            item.setTextAlignment(_RIGHT)

    def _on_typed(self, item: QTableWidgetItem) -> None:
        if self._is_filling or item.column() != METRES:
            return
        metres, is_number = _number(item.text(), locale_of(self._theme.words.language))
        if is_number and metres >= 0.0:
            self.typed.emit(item.row(), metres)
        else:
            self.refused.emit()


def _number(text: str, locale: QLocale) -> tuple[float, bool]:
    """Read a number with a decimal comma or point."""
    plain = text.strip().replace(",", ".").replace("\N{NO-BREAK SPACE}", "")
    number, is_number = QLocale.c().toDouble(plain)
    return (number, is_number) if is_number else locale.toDouble(text.strip())
