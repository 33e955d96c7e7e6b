"""Sentences with numbers that lead to the pages of their metrics."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from planner.look import BODY_PX, SPACING_PX
from planner.ui.panels.card import Card
from planner.ui.panels.linked_sentence import LINK
from planner.ui.panels.text_line import TextLine
from planner.ui.theme import Theme


class LinkedLine(TextLine):
    """A line of rich text with links that mouse and keyboard reach.

    Signals:
        metric_asked: Key of a metric.
    """

    metric_asked = Signal(str)

    def __init__(self, parent: QWidget, px: int, token: str = "text") -> None:
        super().__init__(parent, px, token)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.linkActivated.connect(self._open)

    def _open(self, link: str) -> None:
        self.metric_asked.emit(link.removeprefix(LINK))


class WhyCard(Card):
    """The explanation of a placement.

    Signals:
        metric_asked: Key of a metric whose page is wanted.

    Attributes:
        lines: One a sentence.
    """

    metric_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, 2 * SPACING_PX)
        self.lines: tuple[LinkedLine, ...] = ()

    def apply(self, theme: Theme) -> None:
        """Take words and colours of a theme."""
        super().apply(theme)
        self.head(theme.say("inspector_why"))
        for line in self.lines:
            line.apply(theme)

    def explain(self, texts: Sequence[str]) -> None:
        """Show sentences of rich text, one paragraph each; none hides the card."""
        while len(self.lines) < len(texts):
            line = LinkedLine(self, BODY_PX)
            line.apply(self.theme)
            line.metric_asked.connect(self.metric_asked)
            self.body.addWidget(line)
            self.lines = (*self.lines, line)
        for nth, line in enumerate(self.lines):
            line.tell(texts[nth] if nth < len(texts) else "")
        self.setVisible(bool(texts))
