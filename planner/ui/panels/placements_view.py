"""The table of placements on screen: its header, widths, rows and what of them is marked."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from planner.look import BODY_PX, SPACING_PX
from planner.ui.panels.fixtures_model import FixturesModel
from planner.ui.panels.flat_header import MARGIN_PX, FlatHeader
from planner.ui.panels.placements_model import PlacementsModel
from planner.ui.panels.row_delegate import PlacementDelegate
from planner.ui.theme import Theme

ROW_PX = 7 * SPACING_PX
SAMPLE = 60
"""So many rows are looked at to find the width of a column."""
WIDEST_PX = 72 * SPACING_PX
NARROWEST_PX = 36 * SPACING_PX
ROOMY = ("products", "placement_id", "zone")
"""Columns that share the room that is left, and give some up where there is too little."""
_SELECT = QItemSelectionModel.SelectionFlag


class PlacementsView(QTableView):
    """Shows a model of placements, a whole row at a time.

    Signals:
        menu_asked: A column, by its number, and where on the screen its menu shall open.

    Attributes:
        header: Names of the columns.
        typed: Pixels that a user gave columns, by key.
    """

    menu_asked = Signal(int, QPoint)
    roomy: tuple[str, ...] = ROOMY

    def __init__(
        self, model: PlacementsModel | FixturesModel, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = theme
        self.typed: dict[str, int] = {}
        self._fitting = False
        self.header = FlatHeader(theme, self)
        self.rows_delegate = PlacementDelegate(theme, self)
        self.setHorizontalHeader(self.header)
        self.setItemDelegate(self.rows_delegate)
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW_PX)
        self.header.sectionResized.connect(self._on_resized)
        self.header.sectionHandleDoubleClicked.connect(self.fit_column)
        self.header.menu_asked.connect(self.menu_asked)
        self.apply(theme)

    def apply(self, theme: Theme) -> None:
        """Take colours, fonts and words of a theme."""
        self._theme = theme
        self.rows_delegate.dress(theme)
        self.header.apply(theme)
        self.setFont(theme.font(BODY_PX, tabular=True))
        self.setAccessibleName(theme.say("placements_table"))
        self.fit_columns()

    def fit_columns(self) -> None:
        """Give every column its width: what a user chose, else what its words need."""
        keys = self._model.keys
        self.rows_delegate.keys = keys
        if not keys:
            return
        self._fitting = True
        widths = [self.typed.get(key) or self._needed_px(at) for at, key in enumerate(keys)]
        room = self.viewport().width() - sum(widths)
        roomy = [keys.index(k) for k in self.roomy if k in keys and k not in self.typed]
        roomy.sort(key=widths.__getitem__)
        for nth, at in enumerate(roomy):
            least = min(0, NARROWEST_PX - widths[at])
            share = max(least, room // (len(roomy) - nth))
            widths[at] += share
            room -= share
        for at, width in enumerate(widths):
            self.setColumnWidth(at, width)
        self._fitting = False

    def fit_column(self, column: int) -> None:
        """Forget the width that a user gave a column."""
        self.typed.pop(self._model.keys[column], None)
        self.fit_columns()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the column under the mouse, or of the one the keyboard is in."""
        if event.reason() != QContextMenuEvent.Reason.Keyboard:
            column = self.columnAt(event.pos().x())
            at = event.globalPos()
        else:
            column = max(0, self.currentIndex().column())
            left = self.header.sectionViewportPosition(column)
            at = self.header.viewport().mapToGlobal(QPoint(left, self.header.height()))
        if column >= 0:
            self.menu_asked.emit(column, at)

    def marked(self) -> list[int]:
        """Return the rows that are selected, from the top."""
        found: set[int] = set()
        for one in self.selectionModel().selection().toList():
            found.update(range(one.top(), one.bottom() + 1))
        return sorted(found)

    def mark(self, rows: NDArray[np.intp], *, scroll: bool) -> None:
        """Select rows, and bring the first of them into sight."""
        last = self._model.columnCount() - 1
        selection = QItemSelection()
        for run in np.split(rows, np.flatnonzero(np.diff(rows) != 1) + 1) if len(rows) else ():
            top, bottom = int(run[0]), int(run[-1])
            selection.select(self._model.index(top, 0), self._model.index(bottom, last))
        if len(rows):
            first = self._model.index(int(rows[0]), 0)
            self.selectionModel().setCurrentIndex(first, _SELECT.NoUpdate)
        self.selectionModel().select(selection, _SELECT.ClearAndSelect)
        if scroll and len(rows):
            at = self.horizontalScrollBar().value()
            self.scrollTo(first, QAbstractItemView.ScrollHint.EnsureVisible)
            self.horizontalScrollBar().setValue(at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hand new room to the columns that want it."""
        super().resizeEvent(event)
        self.fit_columns()

    def _needed_px(self, column: int) -> int:
        metrics = QFontMetrics(self.font())
        rows = range(min(SAMPLE, self._model.rowCount()))
        texts = (self._model.index(row, column).data(Qt.ItemDataRole.DisplayRole) for row in rows)
        cells = max((metrics.horizontalAdvance(str(text)) for text in texts), default=0)
        needed = max(cells + 2 * MARGIN_PX + SPACING_PX, self.header.needed_px(column))
        return min(needed, WIDEST_PX)

    def _on_resized(self, column: int, _: int, width: int) -> None:
        if not self._fitting and 0 <= column < len(self._model.keys):
            self.typed[self._model.keys[column]] = width
