"""Beside the changes: what they are expected to sell, what they take, and what that rests on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from planner.errors import VitrinaError
from planner.look import SPACING_PX
from planner.session.names import in_window
from planner.session.what_if_words import ElasticityWords, WhatIfWords
from planner.ui.panels.card import Card
from planner.ui.panels.changes_rows import number_text
from planner.ui.panels.lines_card import Line
from planner.ui.panels.small_table import Row, SmallTable
from planner.ui.panels.text_line import TextLine
from planner.ui.theme import Theme

if TYPE_CHECKING:
    from planner.analysis.what_if import WhatIf

WIDTH_PX: Final = 100 * SPACING_PX
MOST_CATEGORIES: Final = 8
LEAST_UNITS: Final = 0.005
"""Units a week; categories that change by less are not listed."""
MEASURES: Final = {
    "units": "expected_units",
    "revenue": "expected_revenue",
    "margin": "expected_margin",
}
EXPECTED_HEADS: Final = ("", "expected_now", "expected_change", "expected_ends")
ELASTICITY_HEADS: Final = (
    "expected_category",
    "expected_power",
    "expected_ends",
    "column_rests_on",
)


class TableCard(Card):
    """A small table, and what is to be said of it.

    Attributes:
        table: The numbers.
        lines: The sentences under it.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.table = SmallTable(theme, self)
        self.lines: list[TextLine] = []
        self.body.addWidget(self.table)

    def apply(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        super().apply(theme)
        self.table.apply(theme)
        for line in self.lines:
            line.apply(theme)

    def show_table(
        self, heading: str, heads: Sequence[str], rows: Sequence[Row], lines: Sequence[Line]
    ) -> None:
        """Show rows with sentences under them; nothing of either hides the card."""
        self.head(heading)
        self.table.show_rows(heads, rows)
        self.table.setVisible(bool(rows))
        while len(self.lines) < len(lines):
            self.lines.append(TextLine(self))
            self.body.addWidget(self.lines[-1])
        for nth, line in enumerate(self.lines):
            text, token = lines[nth] if nth < len(lines) else ("", "text")
            line.ink(token)
            line.apply(self.theme)
            line.tell(text)
        self.setVisible(bool(rows or lines))


class SalesCards(QScrollArea):
    """Cards over each other: expected sales and effort, elasticities.

    Attributes:
        expected: Units and money of all products together, each with its interval.
        elasticity: How sales of the changed categories follow exposure, and what says so.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        inside = QWidget(self)
        self.expected, self.elasticity = (TableCard(theme, inside) for _ in range(2))
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 3 * SPACING_PX, 2 * SPACING_PX)
        column.setSpacing(2 * SPACING_PX)
        for card in (self.expected, self.elasticity):
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
        for card in (self.expected, self.elasticity):
            card.apply(theme)

    def sizeHint(self) -> QSize:
        """Ask for no height: the table beside it decides."""
        return QSize(WIDTH_PX, 10 * SPACING_PX)

    def show_found(self, found: WhatIf | None, error: VitrinaError | None, currency: str) -> None:
        """Show what was found, why nothing was, or that it is being worked out."""
        say = self._theme.say
        words = WhatIfWords(self._theme.words, currency)
        rows: list[Row] = []
        lines: list[Line] = [(say("expected_under_way"), "secondary")]
        if error is not None:
            lines = [(in_window(self._theme.words, error.code, error.facts), "bad")]
        elif found is not None:
            rows = self._rows(found, words)
            lines = self._lines(found, words)
        heads = [say(code) if code else "" for code in EXPECTED_HEADS]
        self.expected.show_table(say("expected_sales_in", currency=currency), heads, rows, lines)
        self._show_elasticities(found)

    def _rows(self, found: WhatIf, words: WhatIfWords) -> list[Row]:
        """Return a row a measure: now, expected change, and the ends of that."""
        rows = []
        for key, code in MEASURES.items():
            figure = found.whole.figures.get(key)
            if figure is None:
                continue
            change = figure.change
            cells = (
                self._theme.say(code),
                number_text(self._theme, figure.before, 0),
                words.signed(change.value),
                words.between(change),
            )
            rows.append(Row(cells))
        return rows

    def _lines(self, found: WhatIf, words: WhatIfWords) -> list[Line]:
        outside = sum(line.mark == "outside" for line in found.products)
        lines: list[Line] = []
        if "units" not in found.whole.figures:
            lines.append((self._theme.say("what_if_no_sales"), "text"))
        lines.append((words.effort(found.effort), "text"))
        if outside:
            lines.append((self._theme.say("expected_outside", count=outside), "warn"))
        lines.append((words.rests_on(found), "secondary"))
        return lines

    def _show_elasticities(self, found: WhatIf | None) -> None:
        say = self._theme.say
        heads = [say(code) for code in ELASTICITY_HEADS]
        rows: list[Row] = []
        lines: list[Line] = []
        if found is not None and "units" in found.whole.figures:
            words = ElasticityWords(self._theme.words)
            known = [found.response.of(name).elasticity for name in _changed(found)]
            rows = [Row(words.cells(one)) for one in known[:MOST_CATEGORIES]]
            lines = [(words.common(found.response.common), "secondary")] if rows else []
        self.elasticity.show_table(say("expected_elasticities"), heads, rows, lines)


def _changed(found: WhatIf) -> list[str]:
    """Return the categories whose sales change, those that change most first."""
    sizes = {line.key: abs(line.figures["units"].change.value) for line in found.categories}
    kept = [name for name, size in sizes.items() if size >= LEAST_UNITS]
    return sorted(kept, key=lambda name: -sizes[name])
