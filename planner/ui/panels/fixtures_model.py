"""Elements of a surface as a table that can be typed into."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from planner.model.element import ElementId
from planner.model.plan import Surface
from planner.ui.panels.cell_texts import NO_VALUE
from planner.ui.panels.element_fields import LENGTHS, caption_code
from planner.ui.panels.fixture_rows import KEYS, LOCKED, NUMBERS, PRODUCTS, FixtureRows
from planner.ui.theme import Theme
from planner.units import MEDIA

Index = QModelIndex | QPersistentModelIndex
_SHOWN = Qt.ItemDataRole.DisplayRole
_EDITED = Qt.ItemDataRole.EditRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class FixturesModel(QAbstractTableModel):
    """One row an element; after an edit only the rows it changed are read again.

    Signals:
        typed: Id of an element, key of a column, and what was typed there.

    Attributes:
        rows: What is shown, in its order.
        keys: Keys of the columns.
    """

    typed = Signal(str, str, str)

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows = FixtureRows(theme.words)
        self.keys = KEYS
        self._search, self._sort, self._descending = "", "", False

    def apply(self, theme: Theme) -> None:
        """Take the words of a theme."""
        self.beginResetModel()
        self._theme = theme
        self.rows.take_words(theme.words)
        self._arrange()
        self.endResetModel()

    def take(self, surface: Surface | None) -> None:
        """Show the elements of a surface; None for none."""
        self.beginResetModel()
        self.rows.take(surface)
        self._arrange()
        self.endResetModel()

    def renew(self, surface: Surface, changed: Iterable[ElementId]) -> None:
        """Read some rows again after an edit that added and removed nothing; none moves."""
        self.rows.take(surface)
        last = len(KEYS) - 1
        for element in changed:
            row = self.rows.row_of(element)
            if row >= 0:
                self.dataChanged.emit(self.index(row, 0), self.index(row, last))

    def arrange(self, search: str, sort: str, *, descending: bool) -> None:
        """Choose rows and their order; as ``FixtureRows.arrange``."""
        self.beginResetModel()
        self._search, self._sort, self._descending = search, sort, descending
        self._arrange()
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many rows are shown."""
        return 0 if parent.isValid() else len(self.rows.order)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(KEYS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Say which cells can be typed."""
        element, key = self.rows.element(index.row()), KEYS[index.column()]
        is_typed = self.rows.has(element, key)
        return super().flags(index) | (
            Qt.ItemFlag.ItemIsEditable if is_typed else Qt.ItemFlag.NoItemFlags
        )

    def setData(self, index: Index, value: object, role: int = _EDITED) -> bool:
        """Tell what was typed; whoever keeps the plan decides."""
        element, key = self.rows.element(index.row()), KEYS[index.column()]
        text = str(value).strip()
        if role == _EDITED and text != self.rows.text(element, key):
            self.typed.emit(element.id, key, text)
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _SHOWN) -> object:
        """Return the words over a column."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(KEYS):
            return None
        if role in (_SHOWN, Qt.ItemDataRole.ToolTipRole):
            return self._heading(KEYS[section])
        return self._alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = _SHOWN) -> object:
        """Return what a cell shows."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(index.column())
        if role not in (_SHOWN, _EDITED, Qt.ItemDataRole.AccessibleTextRole):
            return None
        key = KEYS[index.column()]
        text = self.rows.text(self.rows.element(index.row()), key)
        if role == _EDITED:
            return text
        shown = text or ("" if key == LOCKED else NO_VALUE)
        return shown if role == _SHOWN else f"{self._heading(key)}: {shown}"

    def _heading(self, key: str) -> str:
        say = self._theme.say
        surface = self.rows.surface
        unit = "" if surface is None else MEDIA[surface.medium].unit
        name = say(caption_code(key, unit, f"fixture_{key}", self._theme.words))
        if key in LENGTHS and surface is not None:
            return f"{name}, {say(f'unit_{MEDIA[surface.medium].unit}')}"
        unit = {"height": say("unit_m"), "angle": "°"}.get(key, "")
        return f"{name}, {unit}" if unit else name

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        return _RIGHT if KEYS[column] in (*NUMBERS, PRODUCTS) else _LEFT

    def _arrange(self) -> None:
        self.rows.arrange(self._search, self._sort, descending=self._descending)
