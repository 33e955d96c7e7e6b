"""The line above the bases: how far the comparison is, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from planner.look import CAPTION_PX, SPACING_PX
from planner.session.comparing import Comparer
from planner.ui.panels.evidence_words import basis_name
from planner.ui.panels.text_line import TextLine
from planner.ui.style import styled
from planner.ui.theme import Theme

SHEET = """
QProgressBar {{ background: {line}; border: none; border-radius: 2px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 2px; }}
"""


class EvidenceHead(QWidget):
    """Says where a comparison is.

    Signals:
        export_asked: The table of all bases is wanted as a file.

    Attributes:
        state: What is shown, in words.
        go: Compares, or stops comparing.
        export: Writes the table.
    """

    export_asked = Signal()
    go_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.state = TextLine(self, CAPTION_PX, "secondary")
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(40 * SPACING_PX, SPACING_PX)
        self.bar.setRange(0, 1000)
        self.go, self.export = QPushButton(self), QPushButton(self)
        self.go.clicked.connect(self._go)
        self.export.clicked.connect(self._export)
        row = QHBoxLayout(self)
        row.setContentsMargins(4 * SPACING_PX, SPACING_PX, 4 * SPACING_PX, SPACING_PX)
        row.setSpacing(2 * SPACING_PX)
        row.addWidget(self.state, 1)
        for part in (self.bar, self.go, self.export):
            row.addWidget(part)

    def apply(self, theme: Theme) -> None:
        """Take words and colours of a theme."""
        self._theme = theme
        self.state.apply(theme)
        self.bar.setStyleSheet(styled(theme, SHEET))
        self.bar.setAccessibleName(theme.say("progress"))
        self.export.setText(theme.say("evidence_export"))

    def show_state(self, comparer: Comparer) -> None:
        """Say where the comparison is."""
        say, doing = self._theme.say, comparer.doing
        self.bar.setVisible(comparer.is_busy)
        self.go.setVisible(comparer.is_busy or not comparer.is_current)
        self.go.setText(say("evidence_cancel" if comparer.is_busy else "evidence_compare"))
        found = comparer.latest
        has_table = comparer.is_current and found is not None and found.bases is not None
        self.export.setVisible(has_table)
        if comparer.is_busy:
            self.bar.setValue(round(1000.0 * (doing.share if doing else 0.0)))
            name = basis_name(self._theme, doing.basis) if doing else ""
            self.state.tell(say("evidence_busy", basis=name) if doing else say("evidence_waits"))
        elif comparer.is_current:
            self.state.tell(say("evidence_scale_note"))
        else:
            self.state.tell(say("evidence_outdated" if found else "evidence_not_compared"))

    def _go(self) -> None:
        self.go_asked.emit()

    def _export(self) -> None:
        self.export_asked.emit()
