"""What the panel of evidence is made of: pictures on the left, cards of tables on the right."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from planner.look import SPACING_PX, exposure_colours
from planner.ui.canvas.legend_bar import HeatBar
from planner.ui.panels.basis_picture import PICTURE, Flow
from planner.ui.panels.card import Card
from planner.ui.panels.lines_card import Line, LinesCard
from planner.ui.panels.small_table import Row, SmallTable
from planner.ui.panels.text_line import TextLine
from planner.ui.theme import Theme

STEPS = 91
EDGE = 4 * SPACING_PX


class TableCard(Card):
    """A card of lines above a table.

    Attributes:
        table: The rows.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._lines: list[TextLine] = []
        self._above = QVBoxLayout()
        self.table = SmallTable(theme, self)
        self.body.addLayout(self._above)
        self.body.addWidget(self.table)

    def apply(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        super().apply(theme)
        self.table.apply(theme)
        for line in self._lines:
            line.apply(theme)

    @property
    def said(self) -> list[str]:
        """The lines above the table."""
        return [line.text() for line in self._lines]

    def show_table(
        self, heading: str, heads: Sequence[str], rows: Sequence[Row], lines: Sequence[Line] = ()
    ) -> None:
        """Show rows under lines under a heading; no rows hide the card."""
        self.head(heading)
        self.table.setAccessibleName(heading)
        for old in self._lines:
            old.hide()
            old.deleteLater()
        self._lines = [TextLine(self, token=token) for _, token in lines]
        for line, (text, _) in zip(self._lines, lines, strict=True):
            line.apply(self.theme)
            line.tell(text)
            self._above.addWidget(line)
        self.table.show_rows(heads, rows)
        self.setVisible(bool(rows))


class EvidenceParts(QScrollArea):
    """Creates the parts and places them.

    Signals:
        gate_picked: Number of a calibration, and the gate that was clicked in it.

    Attributes:
        flow: A picture a basis.
        scale: What their colours mean.
        rests: What the shown numbers rest on, what was cleaned and dropped.
        figures: The mean visit on each basis.
        disagreement: Rank correlations and the worst placements.
        calibrations: One a surface and basis that was weighted to counts.
    """

    gate_picked = Signal(int, str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._theme = theme
        inside = self._inside = QWidget(self)
        self.flow = Flow(inside)
        self.scale = HeatBar(theme, inside)
        self.scale.setMaximumWidth(PICTURE.width() * 2)
        self.rests = LinesCard(theme, inside)
        self.figures = TableCard(theme, inside)
        self.disagreement = TableCard(theme, inside)
        self.calibrations: tuple[TableCard, ...] = ()
        row = QHBoxLayout(inside)
        row.setContentsMargins(EDGE, SPACING_PX, EDGE, EDGE)
        row.setSpacing(EDGE)
        left, self._right = QVBoxLayout(), QVBoxLayout()
        for column, share in ((left, 3), (self._right, 2)):
            half = QWidget(inside)
            half.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            half.setLayout(column)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(2 * SPACING_PX)
            row.addWidget(half, share)
        for part in (self.flow, self.scale, self.rests):
            left.addWidget(part)
        left.addStretch(1)
        for card in (self.figures, self.disagreement):
            self._right.addWidget(card)
        self._right.addStretch(1)
        self.setWidget(inside)
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)

    @property
    def tables(self) -> tuple[TableCard, ...]:
        """Every card with a table."""
        return (self.figures, self.disagreement, *self.calibrations)

    def apply(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.scale.apply(theme)
        for card in (self.rests, *self.tables):
            card.apply(theme)
        for picture in self.flow.pictures:
            picture.apply(theme)

    def hold_calibrations(self, count: int) -> None:
        """Have so many cards of calibrations."""
        for old in self.calibrations[count:]:
            old.hide()
            old.deleteLater()
        self.calibrations = self.calibrations[:count]
        while len(self.calibrations) < count:
            card = TableCard(self._theme, self._inside)
            card.apply(self._theme)
            card.table.picked.connect(partial(self._pick_gate, len(self.calibrations)))
            self.calibrations = (*self.calibrations, card)
            self._right.insertWidget(self._right.count() - 1, card)

    def _pick_gate(self, number: int, name: str) -> None:
        self.gate_picked.emit(number, name)


def scale_colours(dark: bool) -> list[str]:
    """Return the colours of the common scale, lowest first."""
    return exposure_colours(np.linspace(0.0, 1.0, STEPS), dark)
