"""The menu that chooses columns; it stays open while several are ticked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from planner.ui.panels.placements_model import USUAL_COLUMNS
from planner.ui.theme import Theme


class ColumnMenu(QMenu):
    """Every column with a tick, and two usual choices above.

    Signals:
        chosen: Keys of the columns, left to right; a tuple.
        everything: All columns and rows, as the report has them.
    """

    chosen = Signal(object)
    everything = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown: tuple[str, ...] = ()
        self._ticks: dict[QAction, str] = {}

    def fill(self, theme: Theme, columns: Sequence[str], shown: tuple[str, ...]) -> None:
        """List columns, ticking those that are shown."""
        self.clear()
        self._shown, self._ticks = shown, {}
        self.addAction(theme.say("columns_usual"), self._choose_usual)
        self.addAction(theme.say("columns_all"), self._choose_all)
        self.addSeparator()
        for key in columns:
            action = self.addAction(theme.say(f"column_{key}"))
            action.setCheckable(True)
            action.setChecked(key in shown)
            self._ticks[action] = key

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick without closing."""
        if not self._tick(self.activeAction()):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick by the space bar without closing."""
        if event.text() != " " or not self._tick(self.activeAction()):
            super().keyPressEvent(event)

    def toggle(self, key: str) -> None:
        """Show or hide a column; the last one stays."""
        if key not in self._shown:
            self._shown = (*self._shown, key)
        elif len(self._shown) > 1:
            self._shown = tuple(one for one in self._shown if one != key)
        for action, its in self._ticks.items():
            action.setChecked(its in self._shown)
        self.chosen.emit(self._shown)

    def _tick(self, action: QAction | None) -> bool:
        key = self._ticks.get(action) if action is not None else None
        if key is not None:
            self.toggle(key)
        return key is not None

    def _choose_usual(self) -> None:
        self.chosen.emit(USUAL_COLUMNS)

    def _choose_all(self) -> None:
        self.everything.emit()
