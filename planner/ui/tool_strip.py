"""The strip of tools at the left of the plan."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QFrame, QToolButton, QVBoxLayout, QWidget

from planner.look import SPACING_PX
from planner.tools import TOOLS
from planner.ui.action_board import ActionBoard
from planner.ui.style import styled
from planner.ui.theme import Theme
from planner.units import MEDIA

SHEET = "#tool_strip {{ background: {panel}; border: none; border-right: 1px solid {line}; }}"
WIDTH_PX = 48
BUTTON_PX = 36
ICON_PX = 18
BESIDE_TOOLS = ("duplicate", "turn", "delete", "fit")
"""Actions that are at hand under the tools."""


class ToolStrip(QFrame):
    """One button a tool, of which one is in hand, and the actions used most."""

    tool_chosen = Signal(str)

    def __init__(self, theme: Theme, board: ActionBoard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tool_strip")
        self.setFixedWidth(WIDTH_PX)
        self._tools: dict[str, QAction] = {}
        self._group = QActionGroup(self)
        self._beside = [board.of[key] for key in BESIDE_TOOLS]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2 * SPACING_PX, 0, 2 * SPACING_PX)
        column.setSpacing(SPACING_PX)
        for tool in TOOLS:
            action = QAction(self)
            action.setCheckable(True)
            action.setShortcut(QKeySequence(tool.shortcut))
            action.setData(tool.key)
            action.triggered.connect(self._on_tool)
            self._group.addAction(action)
            self._tools[tool.key] = action
            if tool.in_strip:
                column.addWidget(self._button(action), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._button(board.of["palette"]), 0, Qt.AlignmentFlag.AlignHCenter)
        self._line = QFrame(self)
        self._line.setFixedSize(24, 1)
        column.addSpacing(SPACING_PX)
        column.addWidget(self._line, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(SPACING_PX)
        for action in self._beside:
            column.addWidget(self._button(action), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.apply(theme)

    @property
    def shortcuts(self) -> list[QAction]:
        """The actions of the tools, for the window that listens to their keys."""
        return [action for action in self._tools.values() if not action.shortcut().isEmpty()]

    def apply(self, theme: Theme) -> None:
        """Set texts, icons and colours again."""
        self.setAccessibleName(theme.say("tool_strip"))
        self.setStyleSheet(styled(theme, SHEET))
        self._line.setStyleSheet(f"background: {theme.hex('line')}; border: none;")
        for tool in TOOLS:
            action = self._tools[tool.key]
            name = theme.say(f"tool_{tool.key}")
            action.setText(name)
            action.setToolTip(f"{name}  {tool.shortcut}".rstrip())
        for button in self.findChildren(QToolButton):
            button.setAccessibleName(button.defaultAction().text())
        self._theme = theme
        self.show_tool(str((self._group.checkedAction() or self.shortcuts[0]).data()))

    def show_tool(self, key: str) -> None:
        """Show which tool is in hand."""
        self._tools[key].setChecked(True)
        for tool in TOOLS:
            action = self._tools[tool.key]
            token = "accent" if action.isChecked() else "secondary"
            action.setIcon(self._theme.icon(tool.icon, token))

    def show_medium(self, medium: str) -> None:
        """Offer the tools that work on a medium; put away one that does not."""
        has_ground = MEDIA[medium].has_ground
        for tool in TOOLS:
            action = self._tools[tool.key]
            action.setVisible(has_ground or not tool.needs_ground)
            if action.isChecked() and not action.isVisible():
                self.tool_chosen.emit(TOOLS[0].key)

    def _on_tool(self) -> None:
        action = self._group.checkedAction()
        if action is not None:
            self.tool_chosen.emit(str(action.data()))

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setFixedSize(BUTTON_PX, BUTTON_PX)
        button.setIconSize(QSize(ICON_PX, ICON_PX))
        return button
