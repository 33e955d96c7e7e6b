"""Asks for the paper and the scale of a PDF."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from planner.files.exporters.plan_sheet import PAPERS, SCALES, USUAL_PAPER
from planner.look import SPACING_PX, TITLE_PX
from planner.ui.dialog_buttons import dialog_buttons
from planner.ui.dialogs.import_wizard_parts import FIELDS_SHEET, ChoiceBox
from planner.ui.style import styled
from planner.ui.theme import Theme

WIDTH_PX = 340


class SheetDialog(QDialog):
    """Two choices; the first scale is the largest one that fits."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sheet")
        self.setWindowTitle(theme.say("product"))
        self.setStyleSheet(styled(theme, FIELDS_SHEET))
        title = QLabel(theme.say("sheet_title"), self)
        title.setFont(theme.font(TITLE_PX, title.font().Weight.DemiBold))
        self.paper = ChoiceBox(self)
        for name, (short, long) in PAPERS.items():
            self.paper.addItem(theme.say("sheet_paper_size", paper=name, a=short, b=long), name)
        self.paper.setCurrentIndex(self.paper.findData(USUAL_PAPER))
        self.scale = ChoiceBox(self)
        self.scale.addItem(theme.say("sheet_scale_fitting"), 0)
        for denominator in SCALES:
            self.scale.addItem(f"1:{denominator}", denominator)
        form = QFormLayout()
        form.setSpacing(2 * SPACING_PX)
        for code, box in (("sheet_paper", self.paper), ("sheet_scale", self.scale)):
            box.apply(theme)
            box.setAccessibleName(theme.say(code))
            form.addRow(theme.say(code), box)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[6 * SPACING_PX] * 4)
        column.setSpacing(4 * SPACING_PX)
        column.addWidget(title)
        column.addLayout(form)
        column.addLayout(self._buttons(theme))
        self.setMinimumWidth(WIDTH_PX)

    def values(self) -> tuple[str, int]:
        """Return the paper, and the denominator of the scale; 0 for the largest that fits."""
        return str(self.paper.currentData()), int(self.scale.currentData())

    def _buttons(self, theme: Theme) -> QHBoxLayout:
        _, row = dialog_buttons(self, theme, theme.say("sheet_take"))
        return row
