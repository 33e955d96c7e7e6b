"""A card of plain lines, each in its ink."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from planner.ui.panels.card import Card
from planner.ui.panels.text_line import TextLine
from planner.ui.theme import Theme

Line = tuple[str, str]
"""A text and the token that it is written in."""


class LinesCard(Card):
    """What rests on what, and other short statements.

    Attributes:
        lines: One a statement.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.lines: tuple[TextLine, ...] = ()

    def apply(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        super().apply(theme)
        for line in self.lines:
            line.apply(theme)

    def show_lines(self, heading: str, lines: list[Line]) -> None:
        """Show statements under a heading; none hides the card."""
        self.head(heading)
        while len(self.lines) < len(lines):
            added = TextLine(self)
            self.body.addWidget(added)
            self.lines = (*self.lines, added)
        for nth, line in enumerate(self.lines):
            text, token = lines[nth] if nth < len(lines) else ("", "text")
            line.ink(token)
            line.apply(self.theme)
            line.tell(text)
        self.setVisible(bool(lines))
