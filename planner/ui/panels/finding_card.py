"""One finding in full: what was found, why, on what it rests, and what people think of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from planner.look import BODY_PX, CAPTION_PX, SPACING_PX
from planner.session.findings_sheet import said
from planner.ui.panels.text_line import TextLine
from planner.ui.panels.value_field import TypedEdit
from planner.ui.style import styled
from planner.ui.theme import Theme

if TYPE_CHECKING:
    from planner.analysis.findings import Finding
    from planner.model.verdict import Verdict

WIDTH_PX: Final = 96 * SPACING_PX
SHEET: Final = "#finding {{ background: transparent; border-left: 1px solid {line}; }}"
DEEDS: Final = {"note": "message-square-text", "dismiss": "eye-off", "restore": "undo-2"}
"""Icon of each button, by what it does."""


class FindingCard(QScrollArea):
    """Sentences over a field and buttons.

    Signals:
        asked: What shall be done, a key of ``DEEDS``, and what is typed.

    Attributes:
        text: What was found.
        reasons: Why, one under the other.
        field: A note, or the reason why it does not matter.
        buttons: By what they do.
    """

    asked = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kept = ""
        inside = QWidget(self)
        self.kind = TextLine(inside, CAPTION_PX, "secondary", QFont.Weight.DemiBold)
        self.text = TextLine(inside)
        self.reasons = TextLine(inside, BODY_PX, "secondary")
        self.rests = TextLine(inside, CAPTION_PX, "secondary")
        self.field = TypedEdit(inside)
        self.field.left.connect(self._restore)
        self.field.returnPressed.connect(self._on_enter)
        self.buttons = {key: QPushButton(inside) for key in DEEDS}
        self._lay_out(inside)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setObjectName("finding")
        self.setFixedWidth(WIDTH_PX)

    def apply(self, theme: Theme) -> None:
        """Take words and colours of a theme."""
        self._theme = theme
        self.setStyleSheet(styled(theme, SHEET))
        for line in (self.kind, self.text, self.reasons, self.rests):
            line.apply(theme)
        self.field.setFont(theme.font())
        self.field.setPlaceholderText(theme.say("findings_field"))
        self.field.setAccessibleName(theme.say("findings_field"))
        for key, icon in DEEDS.items():
            self.buttons[key].setIcon(theme.icon(icon, "secondary"))
            self.buttons[key].setText(theme.say(f"findings_{key}"))
            self.buttons[key].setAccessibleName(theme.say(f"findings_{key}"))

    def tell(self, finding: Finding, verdict: Verdict) -> None:
        """Show a finding and what was said of it."""
        words = self._theme.words
        self.kind.tell(words.say(f"finding_kind_{finding.kind}"))
        self.text.tell(said(words, finding.sentence))
        self.reasons.tell("\n".join(said(words, reason) for reason in finding.reasons))
        q = "" if finding.q is None else words.say("findings_tested", q=_percent(finding.q))
        self.rests.tell(q)
        self._kept = verdict.note
        self._restore()
        self.buttons["dismiss"].setVisible(not verdict.is_dismissed)
        self.buttons["restore"].setVisible(verdict.is_dismissed)
        self.verticalScrollBar().setValue(0)

    def _restore(self) -> None:
        self.field.setText(self._kept)
        self.field.setCursorPosition(0)

    def _on_enter(self) -> None:
        self.asked.emit("note", self.field.text())

    def _lay_out(self, inside: QWidget) -> None:
        column = QVBoxLayout(inside)
        column.setContentsMargins(*(3 * SPACING_PX,) * 4)
        column.setSpacing(2 * SPACING_PX)
        for line in (self.kind, self.text, self.reasons, self.rests):
            column.addWidget(line)
        column.addWidget(self.field)
        row = QHBoxLayout()
        row.setSpacing(2 * SPACING_PX)
        for key, button in self.buttons.items():
            button.clicked.connect(lambda _=False, key=key: self.asked.emit(key, self.field.text()))
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)


def _percent(q: float) -> float:
    """Return a rate in percent, never nothing at all."""
    return max(0.1, round(100.0 * q, 1))
