"""The table of elements on screen: cells are typed with a list of what fits at hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCompleter,
    QLineEdit,
    QStyleOptionViewItem,
    QWidget,
)

from planner.ui.panels.choice_field import Option
from planner.ui.panels.fixture_rows import KEYS, LOCKED
from planner.ui.panels.fixtures_model import FixturesModel
from planner.ui.panels.placements_view import PlacementsView
from planner.ui.panels.row_delegate import Index, PlacementDelegate
from planner.ui.theme import Theme

OWN_KEYS: Final = (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
"""Keys that type or switch; in the table they never reach the plan."""
Options = Callable[[str], list[Option]]


class CellDelegate(PlacementDelegate):
    """Draws cells, and opens a field in one; words that fit are offered while one types."""

    _soft = frozenset({"zone", "layer", "locked"})

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(theme, parent)
        self.options: Options = lambda _: []

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return a field that says what it is."""
        field = QLineEdit(parent)
        field.setFrame(False)
        field.setFont(self.theme.font(tabular=True))
        field.setAccessibleName(self.theme.say(f"fixture_{KEYS[index.column()]}"))
        words = [text for _, text in self.options(KEYS[index.column()])]
        if words:
            found = QCompleter(words, field)
            found.setFilterMode(Qt.MatchFlag.MatchContains)
            found.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            field.setCompleter(found)
        return field


class FixturesView(PlacementsView):
    """Shows elements; typing, F2, Enter or a double click opens a cell.

    Signals:
        lock_asked: What is selected shall be locked, or unlocked.
    """

    lock_asked = Signal()
    roomy: tuple[str, ...] = ("name", "zone")

    def __init__(self, model: FixturesModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(model, theme, parent)
        self.cells = CellDelegate(theme, self)
        self.cells.keys = KEYS
        self.rows_delegate = self.cells
        self.setItemDelegate(self.cells)
        self.header.setSectionsMovable(False)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.EditKeyPressed | triggers.DoubleClicked)
        self.doubleClicked.connect(self._on_double_click)
        self.apply(theme)

    def apply(self, theme: Theme) -> None:
        """Take colours, fonts and words of a theme."""
        super().apply(theme)
        self.setAccessibleName(theme.say("fixtures_table"))
        self.setAccessibleDescription(theme.say("fixtures_keys"))

    def event(self, event: QEvent) -> bool:
        """Keep its keys from the shortcuts of the window."""
        is_asked = event.type() is QEvent.Type.ShortcutOverride
        if isinstance(event, QKeyEvent) and is_asked and _is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open a cell, or lock by Space."""
        key, here = Qt.Key(event.key()), self.currentIndex()
        is_typing = self.state() == QAbstractItemView.State.EditingState
        if event.modifiers() or key not in OWN_KEYS or not here.isValid() or is_typing:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Space or KEYS[here.column()] == LOCKED:
            self.lock_asked.emit()
        elif here.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(here)

    def _on_double_click(self, index: QModelIndex) -> None:
        if KEYS[index.column()] == LOCKED:
            self.lock_asked.emit()


def _is_own(event: QKeyEvent) -> bool:
    return not event.modifiers() and Qt.Key(event.key()) in OWN_KEYS
