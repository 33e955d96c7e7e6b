"""Beside the changes: what they are expected to sell, what they take, and what that rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from planner.errors import VitrinaError
from planner.look import SPACING_PX
from planner.session.names import in_window
from planner.session.what_if_words import ElasticityWords, WhatIfWords
from planner.ui.panels.lines_card import Line, LinesCard
from planner.ui.theme import Theme

if TYPE_CHECKING:
    from planner.analysis.what_if import WhatIf

WIDTH_PX: Final = 44 * SPACING_PX
MOST_CATEGORIES: Final = 6
LEAST_UNITS: Final = 0.005
"""Units a week; categories that change by less are not listed."""


class SalesCards(QScrollArea):
    """Three cards over each other: expected sales, effort, elasticities.

    Attributes:
        expected: Units and money of all products together, each with its interval.
        effort: What the change takes.
        elasticity: How sales of the changed categories follow exposure, and what says so.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        inside = QWidget(self)
        self.expected, self.effort, self.elasticity = (LinesCard(theme, inside) for _ in range(3))
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 2 * SPACING_PX, 2 * SPACING_PX)
        column.setSpacing(SPACING_PX)
        for card in (self.expected, self.effort, self.elasticity):
            column.addWidget(card)
        column.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(WIDTH_PX)
        self.apply(theme)

    def apply(self, theme: Theme) -> None:
        """Take words and colours of a theme."""
        self._theme = theme
        self.setAccessibleName(theme.say("expected_sales"))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, theme.colour("panel"))
        self.setPalette(palette)
        for card in (self.expected, self.effort, self.elasticity):
            card.apply(theme)

    def sizeHint(self) -> QSize:
        """Ask for no height: the table beside it decides."""
        return QSize(WIDTH_PX, 10 * SPACING_PX)

    def show_found(self, found: WhatIf | None, error: VitrinaError | None, currency: str) -> None:
        """Show what was found, why nothing was, or that it is being worked out."""
        theme = self._theme
        words = WhatIfWords(theme.words, currency)
        lines: list[Line] = [(theme.say("expected_under_way"), "secondary")]
        effort: list[Line] = []
        if error is not None:
            lines = [(in_window(theme.words, error.code, error.facts), "bad")]
        elif found is not None:
            lines = self._expected(found, words)
            effort = [(words.effort(found.effort), "text")]
        self.expected.show_lines(theme.say("expected_sales"), lines)
        self.effort.show_lines(theme.say("expected_effort"), effort)
        self.elasticity.show_lines(theme.say("expected_elasticities"), self._elasticities(found))

    def _expected(self, found: WhatIf, words: WhatIfWords) -> list[Line]:
        outside = sum(line.mark == "outside" for line in found.products)
        held = [self._theme.say("expected_outside", count=outside)] if outside else []
        return [
            *((sentence, "text") for sentence in words.whole(found)),
            *((sentence, "secondary") for sentence in (*held, words.rests_on(found))),
        ]

    def _elasticities(self, found: WhatIf | None) -> list[Line]:
        """Return a line for each category whose sales change, those that change most first."""
        if found is None or "units" not in found.whole.figures:
            return []
        words = ElasticityWords(self._theme.words)
        sizes = {
            line.key: abs(line.figures["units"].change.value)
            for line in found.categories
            if abs(line.figures["units"].change.value) >= LEAST_UNITS
        }
        ordered = sorted(sizes, key=lambda name: -sizes[name])
        lines: list[Line] = [
            (words.category(found.response.of(name).elasticity), "text")
            for name in ordered[:MOST_CATEGORIES]
        ]
        if lines:
            lines.append((words.common(found.response.common), "secondary"))
        return lines
