"""What stands over the pages below the plan: tabs, and beside or under them the page's own bar."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from planner.look import SPACING_PX
from planner.ui.segments import Segments

EDGE_PX: Final = 4 * SPACING_PX
GAP_PX: Final = 6 * SPACING_PX


class SheetHead(QWidget):
    """Puts the bar of the shown page on the line of the tabs, or under them where that is full."""

    def __init__(self, tabs: Segments, bars: Mapping[str, QWidget], parent: QWidget) -> None:
        super().__init__(parent)
        self._tabs, self._bars = tabs, bars
        self._shown: QWidget | None = None
        self._is_folded = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(EDGE_PX, 0, EDGE_PX, 0)
        self._grid.setHorizontalSpacing(GAP_PX)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(tabs, 0, 0)
        for bar in bars.values():
            bar.hide()
            self._grid.addWidget(bar, 0, 1)

    def show_bar(self, key: str) -> None:
        """Show what belongs to a page, and nothing of the others."""
        for page, bar in self._bars.items():
            bar.setVisible(page == key)
        self._shown = self._bars.get(key)
        self._fold()

    def refit(self) -> None:
        """Look again whether there is room: words are others."""
        self._fold()

    def minimumSizeHint(self) -> QSize:
        """Return a height that holds; it may be as narrow as its window."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room there is."""
        super().resizeEvent(event)
        self._fold()

    def event(self, event: QEvent) -> bool:
        """Look again when a bar got longer or shorter."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._fold()
        return done

    def _fold(self) -> None:
        wanted = 0 if self._shown is None else self._shown.sizeHint().width() + GAP_PX
        is_folded = self._tabs.sizeHint().width() + wanted + 2 * EDGE_PX > self.width()
        if is_folded == self._is_folded:
            return
        self._is_folded = is_folded
        for bar in self._bars.values():
            self._grid.removeWidget(bar)
            if is_folded:
                self._grid.addWidget(bar, 1, 0, 1, 2)
            else:
                self._grid.addWidget(bar, 0, 1)
