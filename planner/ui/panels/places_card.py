"""The placements of one element, to be looked at one by one."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from planner.look import SPACING_PX
from planner.ui.panels.band_chip import draw_chip
from planner.ui.panels.card import Card
from planner.ui.panels.row_delegate import RowDelegate
from planner.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
ROW_PX = 7 * SPACING_PX
MOST_ROWS = 120
NUMBER_PX = 11 * SPACING_PX
BAND_PX = 7 * SPACING_PX
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Place:
    """One line of the list.

    Attributes:
        placement: Its id; empty for a line that heads those of one bay.
        words: What is read.
        noticed: How often it is noticed, in words.
        band: Its letter.
        spoken: The whole place in words, for who does not see the heading.
    """

    placement: str
    words: str
    noticed: str = ""
    band: str = ""
    spoken: str = ""


class PlacesModel(QAbstractTableModel):
    """The places of one element."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.places: tuple[Place, ...] = ()

    def take(self, places: tuple[Place, ...]) -> None:
        """Show other places."""
        self.beginResetModel()
        self.places = places
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many places there are."""
        return 0 if parent.isValid() else len(self.places)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Return three: words, number, band."""
        return 3

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let headings be read, not chosen."""
        if not self.places[index.row()].placement:
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows."""
        place = self.places[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return (place.words, place.noticed, place.band)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return place.spoken or None
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == 1:
            return _RIGHT
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (place.spoken or place.words, place.noticed, place.band)))
        return None


class _Places(RowDelegate):
    def ink(self, index: Index) -> str:
        return "secondary" if _is_heading(index) else "text"

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        if index.column() == 2:
            option.text = ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        if index.column() == 2:
            letter = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
            draw_chip(painter, option.rect, letter, self.theme)


class PlacesCard(Card):
    """A list whose rows lead to their placement.

    Signals:
        chosen: Id of a placement.

    Attributes:
        view: The list.
        model: Its rows.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget, title: str = "inspector_places") -> None:
        """Make an empty list.

        Args:
            theme: Its look.
            parent: Owns it.
            title: Code of its heading.
        """
        super().__init__(theme, parent)
        self._title = title
        self.model = PlacesModel(self)
        self.view = QTableView(self)
        self._delegate = _Places(theme, self)
        self.view.setItemDelegate(self._delegate)
        self.view.setModel(self.model)
        self.view.setShowGrid(False)
        self.view.setTabKeyNavigation(False)
        self.view.setFrameShape(QTableView.Shape.NoFrame)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.view.verticalHeader().setDefaultSectionSize(ROW_PX)
        header = self.view.horizontalHeader()
        header.hide()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in ((1, NUMBER_PX), (2, BAND_PX)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, width)
        self.view.clicked.connect(self._choose)
        self.view.activated.connect(self._choose)
        margins = self.body.contentsMargins()
        self.body.setContentsMargins(
            margins.left() - SPACING_PX, margins.top(), SPACING_PX, margins.bottom()
        )
        self.body.addWidget(self.view)

    def apply(self, theme: Theme) -> None:
        """Take words and colours of a theme."""
        super().apply(theme)
        self._delegate.dress(theme)
        self.head(theme.say(self._title))
        self.view.setFont(theme.font(tabular=True))
        self.view.setAccessibleName(theme.say(self._title))
        self.view.viewport().update()

    def show_places(self, places: tuple[Place, ...]) -> None:
        """Show places, as many as fit without a scroll bar of their own."""
        self.setVisible(bool(places))
        if places != self.model.places:
            self.model.take(places)
            self.view.setFixedHeight(min(len(places), MOST_ROWS) * ROW_PX + 1)

    def _choose(self, index: QModelIndex) -> None:
        if not _is_heading(index):
            self.chosen.emit(self.model.places[index.row()].placement)


def _is_heading(index: Index) -> bool:
    return not index.flags() & Qt.ItemFlag.ItemIsSelectable
