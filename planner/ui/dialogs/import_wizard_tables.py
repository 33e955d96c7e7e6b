"""Tables of the import wizard: rows as they stand in the file, and rows that are refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from planner.look import CAPTION_PX, SPACING_PX
from planner.session.importing import Preview, Refusal
from planner.ui.dialogs.import_wizard_parts import sheet_of_tables
from planner.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

MEASURED_ROWS: Final = 50
ROW_PX: Final = 7 * SPACING_PX
WIDEST_PX: Final = 60 * SPACING_PX
NARROWEST_PX: Final = 18 * SPACING_PX
HEADER_PX: Final = 10 * SPACING_PX
NOT_TAKEN: Final = "–"
NOWHERE: Final = QModelIndex()
_CUT: Final = Qt.TextElideMode.ElideRight


class PreviewModel(QAbstractTableModel):
    """The first rows of a file; headers say what each column is taken for."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._preview: Preview | None = None
        self._taken: Mapping[str, str] = {}

    def apply(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.beginResetModel()
        self._theme = theme
        self.endResetModel()

    def show_preview(self, preview: Preview | None, taken: Mapping[str, str]) -> None:
        """Show rows.

        Args:
            preview: What was read; None for nothing.
            taken: Header to the words for the column it is taken for.
        """
        same = preview is self._preview
        if not same:
            self.beginResetModel()
        self._preview, self._taken = preview, dict(taken)
        if not same:
            self.endResetModel()
            return
        last = self.columnCount() - 1
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, last))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return how many rows are shown."""
        return 0 if parent.isValid() or self._preview is None else len(self._preview.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Return how many columns the file has."""
        return 0 if parent.isValid() or self._preview is None else len(self._preview.headers)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Return a cell, or its colour: columns that are not used step back."""
        if self._preview is None:
            return None
        if role == Role.DisplayRole:
            return self._preview.rows[index.row()][index.column()]
        if role == Role.ForegroundRole:
            used = self._preview.headers[index.column()] in self._taken
            return QColor(self._theme.hex("text" if used else "secondary"))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        """Return the header with what it is taken for under it, or the row in the file."""
        if self._preview is None:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(self._preview.numbers[section]) if role == Role.DisplayRole else None
        return self._of_column(self._preview.headers[section], role)

    def _of_column(self, header: str, role: int) -> object:
        taken = self._taken.get(header, "")
        if role == Role.DisplayRole:
            return f"{header}\n{taken or NOT_TAKEN}"
        if role == Role.FontRole:
            return self._theme.font(CAPTION_PX, QFont.Weight.DemiBold)
        return None


class TakenHeader(QHeaderView):
    """Draws the headers of a file, and under each the column that it is taken for."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme

    def apply(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Return room for two lines."""
        return QSize(super().sizeHint().width(), HEADER_PX)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        """Draw one header, and what it is taken for."""
        theme = self._theme
        painter.fillRect(rect, theme.colour("panel"))
        painter.setPen(theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        text = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal))
        inner = rect.adjusted(2 * SPACING_PX, SPACING_PX + 1, -2 * SPACING_PX, -SPACING_PX - 1)
        half = inner.height() // 2
        header, _, taken = text.partition("\n")
        looks = (
            (header, "secondary", QFont.Weight.Normal),
            (taken, "accent" if taken != NOT_TAKEN else "secondary", QFont.Weight.DemiBold),
        )
        for line, (words, token, weight) in enumerate(looks):
            font = theme.font(CAPTION_PX, weight)
            box = QRect(inner.left(), inner.top() + line * half, inner.width(), half)
            painter.setFont(font)
            painter.setPen(theme.colour(token))
            shown = QFontMetrics(font).elidedText(words, _CUT, box.width())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)


class RefusedModel(QAbstractTableModel):
    """Refused rows: where, why, and the cells as they stand in the file."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._headers: tuple[str, ...] = ()
        self._rows: tuple[Refusal, ...] = ()
        self._texts: list[str] = []
        self._shown: Sequence[int] = ()
        self._filter = ""
        self._whys: dict[tuple[str, str], str] = {}

    def apply(self, theme: Theme) -> None:
        """Take words and colours of a theme."""
        self._theme = theme
        self.show_rows(self._headers, self._rows)

    def show_rows(self, headers: tuple[str, ...], rows: tuple[Refusal, ...]) -> None:
        """Show refused rows under the headers of their file."""
        self.beginResetModel()
        self._headers, self._rows = headers, rows
        self._whys = {
            (reason, column): self._worded(reason, column)
            for reason, column in {(one.reason, one.column) for one in rows}
        }
        self._texts = [
            " ".join((str(one.row), self._why(one), *one.cells)).casefold() for one in rows
        ]
        self._shown = self._found()
        self.endResetModel()

    def filter(self, text: str) -> None:
        """Show only rows that have the text in their cells or their reason."""
        self.beginResetModel()
        self._filter = text.strip().casefold()
        self._shown = self._found()
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return how many rows are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Return the columns: row, reason, and those of the file."""
        return 0 if parent.isValid() else 2 + len(self._headers)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Return a cell; the one that is wrong stands out."""
        refusal = self._rows[self._shown[index.row()]]
        column = index.column() - 2
        if role == Role.DisplayRole:
            if column >= 0:
                return refusal.cells[column]
            return self._why(refusal) if column == -1 else str(refusal.row)
        if role == Role.ForegroundRole:
            return QColor(self._theme.hex(self._token(refusal, column)))
        if role == Role.TextAlignmentRole and column == -2:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> object:
        """Return the name of a column."""
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Role.DisplayRole:
            own = (self._theme.say("import_row"), self._theme.say("import_why"))
            return (*own, *self._headers)[section]
        if role == Role.ForegroundRole:
            return QColor(self._theme.hex("secondary"))
        if role == Role.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft if section else Qt.AlignmentFlag.AlignRight
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def _token(self, refusal: Refusal, column: int) -> str:
        if column == -2:
            return "secondary"
        wrong = column >= 0 and self._headers[column] == refusal.column
        return "bad" if wrong or column == -1 else "text"

    def _found(self) -> Sequence[int]:
        if not self._filter:
            return range(len(self._rows))
        return [at for at, text in enumerate(self._texts) if self._filter in text]

    def _why(self, refusal: Refusal) -> str:
        return self._whys[refusal.reason, refusal.column]

    def _worded(self, reason: str, column: str) -> str:
        code = f"why_{reason}"
        return self._theme.say(code, column=column) if self._theme.words.has(code) else reason


class FlatTable(QTableView):
    """A table to read: rows of one height, no editing, keys walk over cells."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().setDefaultSectionSize(ROW_PX)
        self.verticalHeader().setSectionResizeMode(
            self.verticalHeader().ResizeMode.Fixed,
        )
        self.verticalHeader().setHighlightSections(False)

    def apply(self, theme: Theme) -> None:
        """Take colours and fonts of a theme."""
        self.setStyleSheet(sheet_of_tables(theme))
        self.setFont(theme.font(tabular=True))
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setFont(theme.font(CAPTION_PX, tabular=True))

    def fit_rows(self) -> None:
        """Be no higher than the rows are, with the header and a scroll bar."""
        bar = self.horizontalScrollBar().sizeHint().height()
        frame = 2 * self.frameWidth() + self.horizontalHeader().sizeHint().height()
        self.setMaximumHeight(frame + bar + ROW_PX * max(2, self.model().rowCount()))

    def fit_columns(self) -> None:
        """Make columns as wide as their cells, within reason."""
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setResizeContentsPrecision(MEASURED_ROWS)
        self.resizeColumnsToContents()
        for column in range(self.model().columnCount()):
            wide = self.columnWidth(column) + 2 * SPACING_PX
            least = NARROWEST_PX if column or self.verticalHeader().isVisible() else ROW_PX * 2
            self.setColumnWidth(column, min(WIDEST_PX, max(least, wide)))
