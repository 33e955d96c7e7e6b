"""Floors and pages of a project: tabs, or where there are too many of them a list."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from planner.ui.segments import Segments
from planner.ui.theme import Theme

TAB_PX: Final = 28
"""Round the name on a tab."""
LIST_PX: Final = 260
"""The name of the shown one is cut where it is longer."""


class SurfaceList(QWidget):
    """Shows tabs as long as they fit a width, else a button that opens a list of all.

    Signals:
        chosen: Key of the surface that is to be shown.

    Attributes:
        tabs: While they fit.
        button: While they do not.
        menu: What it opens.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._names: tuple[tuple[str, str], ...] = ()
        self._shown = ""
        self._room = 0
        self.tabs = Segments(theme, "boxed", self)
        self.button = QPushButton(self)
        self.button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.menu = QMenu(self)
        self.button.setMenu(self.menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.tabs)
        row.addWidget(self.button)
        self.tabs.chosen.connect(self.chosen)
        self.apply(theme)

    def apply(self, theme: Theme) -> None:
        """Take words and colours of a theme."""
        self._theme = theme
        self.tabs.apply(theme)
        self.button.setIcon(theme.icon("chevron-down", "secondary"))
        self._fit()

    def show_names(self, names: Sequence[tuple[str, str]], shown: str) -> None:
        """Show (key, name) pairs, and which one is shown."""
        self._names, self._shown = tuple(names), shown
        self.tabs.show_names(names, shown)
        self.menu.clear()
        for key, name in names:
            action = self.menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(key == shown)
            action.triggered.connect(partial(self._choose, key))
        self._fit()

    def fit(self, room: int) -> None:
        """Use no more than a width, pixels."""
        if room != self._room:
            self._room = room
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Look again when the type is another one."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        fits = not self._room or self._wanted() <= self._room
        self.tabs.setVisible(fits)
        self.button.setVisible(not fits)
        name = dict(self._names).get(self._shown, "")
        metrics = self.button.fontMetrics()
        self.button.setText(metrics.elidedText(name, Qt.TextElideMode.ElideRight, LIST_PX))
        said = self._theme.say("surface_list", name=name, count=len(self._names))
        self.button.setAccessibleName(said)
        self.button.setToolTip(said)

    def _wanted(self) -> int:
        """Return how broad the tabs are, pixels; buttons made just now do not know it yet."""
        metrics = QFontMetrics(self._theme.font(weight=QFont.Weight.Medium))
        return sum(metrics.horizontalAdvance(name) + TAB_PX for _, name in self._names)

    def _choose(self, key: str, _: bool = False) -> None:
        self.chosen.emit(key)
