"""The page of keys: every action and tool that has a shortcut, under the name of its menu."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from planner.look import CAPTION_PX, SPACING_PX, TITLE_PX
from planner.tools import TOOLS
from planner.ui.actions import ACTIONS, name_of
from planner.ui.theme import Theme

COLUMNS: Final = (
    ("file", "export", "edit", "help"),
    ("plan", "view", "underlay", "tools"),
    ("arrange", "grid", "draw"),
)
"""Groups of each column, from the top down: menus, and the tools."""
GAP_PX: Final = 8 * SPACING_PX
NOTE_PX: Final = 640


class ShortcutsDialog(QDialog):
    """Columns of names and keys, and a sentence about the plan."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shortcuts")
        self.setWindowTitle(theme.say("product"))
        self._theme = theme
        title = QLabel(theme.say("shortcuts_title"), self)
        title.setFont(theme.font(TITLE_PX, QFont.Weight.DemiBold))
        note = QLabel(theme.say("shortcuts_on_plan"), self)
        note.setFont(theme.font(CAPTION_PX))
        note.setStyleSheet(f"color: {theme.hex('secondary')};")
        note.setWordWrap(True)
        note.setMinimumWidth(NOTE_PX)
        close = QPushButton(theme.say("close"), self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        columns = QHBoxLayout()
        columns.setSpacing(GAP_PX)
        for side in COLUMNS:
            columns.addLayout(self._column(side))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[6 * SPACING_PX] * 4)
        column.setSpacing(4 * SPACING_PX)
        column.addWidget(title)
        column.addLayout(columns)
        column.addWidget(note)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)

    def _column(self, groups: tuple[str, ...]) -> QVBoxLayout:
        half = QVBoxLayout()
        half.setSpacing(2 * SPACING_PX)
        for group in groups:
            code = "tool_strip" if group == "tools" else f"menu_{group}"
            heading = QLabel(self._theme.say(code), self)
            heading.setFont(self._theme.font(weight=QFont.Weight.DemiBold))
            half.addWidget(heading)
            half.addLayout(self._rows(group))
            half.addSpacing(2 * SPACING_PX)
        half.addStretch(1)
        return half

    def _rows(self, group: str) -> QGridLayout:
        rows = QGridLayout()
        rows.setHorizontalSpacing(6 * SPACING_PX)
        rows.setVerticalSpacing(SPACING_PX)
        rows.setColumnStretch(0, 1)
        for at, (name, keys) in enumerate(self._named(group)):
            pressed = QLabel(keys, self)
            pressed.setStyleSheet(f"color: {self._theme.hex('secondary')};")
            rows.addWidget(QLabel(name, self), at, 0)
            rows.addWidget(pressed, at, 1, Qt.AlignmentFlag.AlignRight)
        return rows

    def _named(self, group: str) -> Iterator[tuple[str, str]]:
        """Yield names and keys of a group."""
        if group == "tools":
            yield from (
                (self._theme.say(f"tool_{tool.key}"), tool.shortcut)
                for tool in TOOLS
                if tool.shortcut
            )
            return
        for action in ACTIONS:
            if action.menu == group and action.shortcuts:
                yield name_of(action, self._theme.words), _native(action.shortcuts)


def _native(shortcuts: tuple[str, ...]) -> str:
    """Return keys as this system writes them."""
    form = QKeySequence.SequenceFormat.NativeText
    return ", ".join(QKeySequence(keys).toString(form) for keys in shortcuts)
