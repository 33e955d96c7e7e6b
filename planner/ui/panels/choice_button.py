"""A button that names what is chosen and opens a menu of what else could be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from planner.look import SPACING_PX
from planner.ui.theme import Theme

WIDEST_PX: Final = 60 * SPACING_PX
CHEVRON_PX: Final = 10 * SPACING_PX
ELIDED: Final = Qt.TextElideMode.ElideRight


class ChoiceButton(QPushButton):
    """Emits ``chosen`` with the key of what was taken from its menu."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = ""
        self.setMaximumWidth(WIDEST_PX)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.choices = QMenu(self)
        self.choices.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.choices.triggered.connect(self._choose)
        self.setMenu(self.choices)

    def apply(self, theme: Theme, name: str) -> None:
        """Take colours of a theme, and what it chooses in words."""
        self._name = name
        self.setToolTip(name)
        self.setIcon(theme.icon("chevron-down", "secondary"))

    def show_choices(self, names: Sequence[tuple[str, str]], chosen: str) -> None:
        """Show what there is as (key, name), and which one is chosen."""
        self.choices.clear()
        for key, name in names:
            made = self.choices.addAction(name.replace("&", "&&"))
            made.setData(key)
            made.setCheckable(True)
            made.setChecked(key == chosen)
        shown = dict(names).get(chosen, "")
        cut = self.fontMetrics().elidedText(shown, ELIDED, WIDEST_PX - CHEVRON_PX)
        self.setText(cut.replace("&", "&&"))
        self.setAccessibleName(f"{self._name}: {shown}")
        self.setEnabled(bool(names))

    def _choose(self, action: QAction) -> None:
        self.chosen.emit(str(action.data()))
