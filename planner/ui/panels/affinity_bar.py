"""What stands over the matrix: the level of categories, the least number of receipts, export."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from planner.look import CAPTION_PX, SPACING_PX
from planner.ui.panels.value_field import TypedEdit
from planner.ui.segments import Segments
from planner.ui.theme import Theme

FIELD_PX: Final = 14 * SPACING_PX


class AffinityBar(QWidget):
    """One line of controls.

    Signals:
        level_chosen: Number of a level of categories, from 0.
        least_typed: What was typed for the least number of receipts.
        export_asked: The pairs shall be written to a file.

    Attributes:
        levels: Chooses the level, where there are several.
        least: The least number of receipts.
        export: Asks for a file.
    """

    level_chosen = Signal(int)
    least_typed = Signal(str)
    export_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown = ""
        self._told = QLabel(self)
        self._caption = QLabel(self)
        self.levels = Segments(theme, "boxed", self)
        self.least = TypedEdit(self)
        self.least.setFixedWidth(FIELD_PX)
        self.least.editingFinished.connect(self._finish)
        self.least.left.connect(self._restore)
        self._caption.setBuddy(self.least)
        self.export = QPushButton(self)
        self.export.setProperty("role", "quiet")
        self.export.clicked.connect(self._on_export)
        self.levels.chosen.connect(self._on_level)
        line = QHBoxLayout(self)
        line.setContentsMargins(4 * SPACING_PX, SPACING_PX, 2 * SPACING_PX, SPACING_PX)
        line.setSpacing(2 * SPACING_PX)
        line.addWidget(self._told)
        line.addStretch(1)
        for part in (self.levels, self._caption, self.least, self.export):
            line.addWidget(part)
        self.apply(theme)

    def apply(self, theme: Theme) -> None:
        """Take words and colours of a theme."""
        self._theme = theme
        for label in (self._told, self._caption):
            label.setFont(theme.font(CAPTION_PX, tabular=True))
            label.setStyleSheet(f"color: {theme.hex('secondary')};")
        self._caption.setText(theme.say("affinity_least"))
        self.least.setFont(theme.font(tabular=True))
        self.least.setAccessibleName(theme.say("affinity_least"))
        self.levels.apply(theme)
        self.export.setIcon(theme.icon("download", "secondary"))
        self.export.setText(theme.say("findings_export"))
        self.export.setAccessibleName(theme.say("findings_export"))

    def tell(self, text: str, levels: int, level: int, least: int, *, is_known: bool) -> None:
        """Say what is shown."""
        self._told.setText(text)
        self._shown = str(least)
        self._restore()
        self.export.setEnabled(is_known)
        self.levels.setVisible(levels > 1)
        names = [
            (str(k), self._theme.say("affinity_level_name", level=k + 1)) for k in range(levels)
        ]
        self.levels.show_names(names, str(level))

    def _restore(self) -> None:
        if not self.least.hasFocus():
            self.least.setText(self._shown)

    def _finish(self) -> None:
        text = self.least.text().strip()
        self.least.setText(self._shown)
        if text != self._shown:
            self.least_typed.emit(text)

    def _on_level(self, key: str) -> None:
        self.level_chosen.emit(int(key))

    def _on_export(self) -> None:
        self.export_asked.emit()
