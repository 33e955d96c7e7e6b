"""What stands over the placements table: the count of its rows, filter, columns, export."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)

from planner.files.exporters.report_csv import PRESETS
from planner.look import SPACING_PX
from planner.ui.panels.column_menu import ColumnMenu
from planner.ui.theme import Theme

FILTER_PX = 56 * SPACING_PX
FILTER_DELAY_MS = 60
"""Typing pauses this long before rows are looked through."""


class PlacementsBar(QWidget):
    """One line of controls.

    Signals:
        searched: Words that rows must have.
        export_asked: Key of the preset.

    Attributes:
        filter: Where the words are typed.
        columns: Menu of the columns.
    """

    searched = Signal(str)
    export_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._count = QLabel(self)
        self.filter = QLineEdit(self)
        self.filter.setClearButtonEnabled(True)
        self.filter.setFixedWidth(FILTER_PX)
        self.columns = ColumnMenu(self)
        self.columns_button = QToolButton(self)
        self.columns_button.setMenu(self.columns)
        self.columns_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._exports = QMenu(self)
        for preset in PRESETS:
            self._exports.addAction(preset).setData(preset)
        self.export_button = QPushButton(self)
        self.export_button.setProperty("role", "quiet")
        self.export_button.setMenu(self._exports)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(FILTER_DELAY_MS)
        self._typing.timeout.connect(self.search)
        self.filter.textChanged.connect(self._on_typed)
        self.filter.returnPressed.connect(self.search)
        self._exports.triggered.connect(self._on_export)
        self._lay_out()
        self.apply(theme)

    def apply(self, theme: Theme) -> None:
        """Take words and colours of a theme."""
        palette = self._count.palette()
        palette.setColor(self._count.foregroundRole(), theme.colour("secondary"))
        self._count.setPalette(palette)
        self._count.setFont(theme.font(tabular=True))
        self.filter.setPlaceholderText(theme.say("placements_filter"))
        self.filter.setAccessibleName(theme.say("placements_filter"))
        self.columns_button.setIcon(theme.icon("columns-3", "secondary"))
        self.export_button.setIcon(theme.icon("download", "secondary"))
        self.export_button.setText(theme.say("export_shown"))
        for button, code in (
            (self.columns_button, "columns_choose"),
            (self.export_button, "export_shown"),
        ):
            button.setToolTip(theme.say(code))
            button.setAccessibleName(theme.say(code))
        for action in self._exports.actions():
            action.setText(theme.say(f"export_{action.data()}"))

    def count(self, text: str) -> None:
        """Say how many rows are shown."""
        self._count.setText(text)
        self._count.setAccessibleName(text)

    def enable(self, full: bool) -> None:
        """Let table controls be used or not."""
        for part in (self.filter, self.columns_button, self.export_button):
            part.setEnabled(full)

    def search(self) -> None:
        """Look rows through for the typed words, at once."""
        self._typing.stop()
        self.searched.emit(self.filter.text())

    def _lay_out(self) -> None:
        bar = QHBoxLayout(self)
        bar.setContentsMargins(4 * SPACING_PX, SPACING_PX, 2 * SPACING_PX, SPACING_PX)
        bar.setSpacing(2 * SPACING_PX)
        bar.addWidget(self._count)
        bar.addStretch(1)
        for part in (self.filter, self.columns_button, self.export_button):
            bar.addWidget(part)

    def _on_typed(self) -> None:
        self._typing.start()

    def _on_export(self, action: QAction) -> None:
        self.export_asked.emit(str(action.data()))
