"""What stands over the table of changes: the variant to compare with, marks, the plan beside."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QWidget

from planner.look import SPACING_PX
from planner.ui.style import selection_fill
from planner.ui.theme import Theme

VARIANT_PX: Final = 40 * SPACING_PX
ELIDED: Final = Qt.TextElideMode.ElideRight
CHECKED: Final = "QPushButton:checked {{ background: {tint}; }}"


class ChangesBar(QWidget):
    """One line of controls.

    Signals:
        against_chosen: Name of the variant to compare with.
        marks_asked: Show the changes on the plan, or do not.
        beside_asked: Show the other plan beside this one, or do not.
        export_asked: The changes are wanted as a file.

    Attributes:
        against: Names the variant to compare with; its menu has the others.
        variants: That menu.
        marks: Shows the changes on the plan.
        beside: Shows the other plan.
        export: Writes the changes.
    """

    against_chosen = Signal(str)
    marks_asked = Signal()
    beside_asked = Signal()
    export_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._label = QLabel(self)
        self.against = QPushButton(self)
        self.against.setMaximumWidth(VARIANT_PX)
        self.against.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.variants = QMenu(self)
        self.variants.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.variants.triggered.connect(self._choose)
        self.against.setMenu(self.variants)
        self.marks, self.beside, self.export = (QPushButton(self) for _ in range(3))
        bar = QHBoxLayout(self)
        bar.setContentsMargins(4 * SPACING_PX, SPACING_PX, 2 * SPACING_PX, SPACING_PX)
        bar.setSpacing(2 * SPACING_PX)
        bar.addStretch(1)
        bar.addWidget(self._label)
        bar.addWidget(self.against)
        for button, asked in (
            (self.marks, self.marks_asked),
            (self.beside, self.beside_asked),
            (self.export, self.export_asked),
        ):
            button.setProperty("role", "quiet")
            button.clicked.connect(asked)
            bar.addWidget(button)
        for switch in (self.marks, self.beside):
            switch.setCheckable(True)
        self.apply(theme)

    def apply(self, theme: Theme) -> None:
        """Take words and colours of a theme."""
        self.setStyleSheet(CHECKED.format(tint=selection_fill(theme, "panel").name()))
        self._label.setText(theme.say("changes_against"))
        palette = self._label.palette()
        palette.setColor(self._label.foregroundRole(), theme.colour("secondary"))
        self._label.setPalette(palette)
        self.against.setIcon(theme.icon("chevron-down", "secondary"))
        for button, code, icon in (
            (self.marks, "changes_mark", "diff"),
            (self.beside, "changes_beside", "columns-2"),
            (self.export, "changes_export", "download"),
        ):
            button.setText(theme.say(code))
            button.setAccessibleName(theme.say(code))
            button.setIcon(theme.icon(icon, "secondary"))

    def show_state(
        self, names: Sequence[tuple[str, str]], against: str, *, is_marked: bool, is_beside: bool
    ) -> None:
        """Show the variants as (key, name), the chosen one, and what is switched on."""
        self.variants.clear()
        for key, name in names:
            made = self.variants.addAction(name.replace("&", "&&"))
            made.setData(key)
            made.setCheckable(True)
            made.setChecked(key == against)
        shown = dict(names).get(against, "")
        self.against.setText(self.fontMetrics().elidedText(shown, ELIDED, VARIANT_PX - 40))
        self.against.setAccessibleName(f"{self._label.text()} {shown}")
        for part in (self.against, self.marks, self.beside, self.export):
            part.setEnabled(bool(names))
        self.marks.setChecked(is_marked)
        self.beside.setChecked(is_beside)

    def _choose(self, action: QAction) -> None:
        self.against_chosen.emit(str(action.data()))
