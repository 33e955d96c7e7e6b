"""A row of buttons of which one is chosen: tabs of surfaces, tabs below the plan."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QToolButton, QWidget

from planner.look import SPACING_PX
from planner.ui.style import styled
from planner.ui.theme import Theme

Manner = Literal["boxed", "underlined"]
SHEETS: Final[dict[Manner, str]] = {
    "boxed": """
#segments_boxed {{ background: {window}; border-radius: 6px; }}
QToolButton {{ color: {secondary}; padding: 4px 12px; border: 1px solid transparent;
  border-radius: 4px; }}
QToolButton:checked {{ color: {text}; background: {raised}; border-color: {line}; }}
QToolButton:focus {{ border-color: {accent}; }}
""",
    "underlined": """
#segments_underlined {{ background: transparent; }}
QToolButton {{ color: {secondary}; padding: 8px 0px 6px 0px; border: none;
  border-bottom: 2px solid transparent; border-radius: 0px; }}
QToolButton:hover {{ color: {text}; background: transparent; }}
QToolButton:checked {{ color: {text}; background: transparent; border-bottom-color: {accent}; }}
QToolButton:focus {{ color: {accent}; }}
""",
}


class Segments(QFrame):
    """Shows names and emits ``chosen`` with the key of the pressed one."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, manner: Manner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"segments_{manner}")
        self._theme = theme
        self._manner = manner
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        self._row = QHBoxLayout(self)
        margin = SPACING_PX // 2 if manner == "boxed" else 0
        self._row.setContentsMargins(margin, margin, margin, margin)
        self._row.setSpacing(SPACING_PX // 2 if manner == "boxed" else 4 * SPACING_PX)
        self.apply(theme)

    def apply(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.setStyleSheet(styled(theme, SHEETS[self._manner]))
        for button in self._buttons.values():
            button.setFont(self._font(button.isChecked()))

    def show_names(self, names: Sequence[tuple[str, str]], chosen: str) -> None:
        """Show (key, name) pairs, left to right, and which one is chosen."""
        if [key for key, _ in names] != list(self._buttons):
            self._build([key for key, _ in names])
        for key, name in names:
            button = self._buttons[key]
            button.setText(name)
            button.setAccessibleName(name)
            button.setChecked(key == chosen)
            button.setFont(self._font(key == chosen))

    def _build(self, keys: Sequence[str]) -> None:
        for button in self._buttons.values():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.deleteLater()
        self._buttons = {}
        for index, key in enumerate(keys):
            button = QToolButton(self)
            button.setCheckable(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            button.setProperty("key", key)
            button.clicked.connect(self._on_click)
            self._group.addButton(button)
            self._row.insertWidget(index, button)
            self._buttons[key] = button

    def _on_click(self) -> None:
        button = self._group.checkedButton()
        if button is not None:
            self.chosen.emit(str(button.property("key")))
            for one in self._buttons.values():
                one.setFont(self._font(one is button))

    def _font(self, chosen: bool) -> QFont:
        strong = QFont.Weight.DemiBold if self._manner == "underlined" else QFont.Weight.Medium
        return self._theme.font(weight=strong if chosen else QFont.Weight.Normal)
