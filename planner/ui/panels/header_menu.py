"""The menu of one column: how its numbers are made, sorting, hiding, its width."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from planner.ui.panels.metric_page import has_page
from planner.ui.theme import Theme

MADE, UP, DOWN, FIT, HIDE = "made", "up", "down", "fit", "hide"


class HeaderMenu(QMenu):
    """Opens under a column, by right click or by the menu key.

    Signals:
        chosen: What to do, one of ``MADE``, ``UP``, ``DOWN``, ``FIT`` and ``HIDE``, and the key
            of the column.
    """

    chosen = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._key = ""
        self.triggered.connect(self._choose)

    def open_at(self, place: QPoint, key: str, theme: Theme, *, is_only: bool) -> None:
        """Show what can be done with a column.

        Args:
            place: On the screen.
            key: Of the column.
            theme: Words and icons.
            is_only: Whether no other column is shown; the last one stays.
        """
        self._key = key
        self.clear()
        if has_page(key):
            words = theme.say("header_metric_page", column=theme.say(f"column_{key}"))
            self._add(MADE, words).setIcon(theme.icon("book-open", "secondary"))
            self.addSeparator()
        self._add(UP, theme.say("header_sort_up")).setIcon(theme.icon("arrow-up", "secondary"))
        self._add(DOWN, theme.say("header_sort_down")).setIcon(
            theme.icon("arrow-down", "secondary")
        )
        self.addSeparator()
        self._add(FIT, theme.say("header_fit"))
        self._add(HIDE, theme.say("header_hide")).setEnabled(not is_only)
        self.setActiveAction(self.actions()[0])
        self.popup(place)

    def _add(self, what: str, words: str) -> QAction:
        action = self.addAction(words)
        action.setData(what)
        return action

    def _choose(self, action: QAction) -> None:
        self.chosen.emit(str(action.data()), self._key)
