"""The first lines of the inspector: what is looked at, its number and its standing."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.look import BODY_PX, SPACING_PX, TITLE_PX
from planner.tables.report import Cell
from planner.ui.panels.band_chip import BandChip
from planner.ui.panels.cell_texts import NO_VALUE, cell_text, locale_of
from planner.ui.panels.lines_card import Line
from planner.ui.panels.linked_sentence import link_to, linked
from planner.ui.panels.text_line import TextLine
from planner.ui.panels.why_card import LinkedLine
from planner.ui.theme import Theme

NUMBER_PX = 28
UP = "up"
HEADLINE = "noticed_per_1000"


class Headline(QWidget):
    """Title, a line under it, and for a placement its number, band and rank.

    Signals:
        back_asked: The way up to the fixture was taken.
        metric_asked: Key of a metric whose page is wanted.

    Attributes:
        title: Name of what is looked at.
        subtitle: What and where it is.
        back: Leads from a placement to its fixture.
        number: The number that counts.
        chip: Its band.
        trouble: Why there is no number where one would stand.
    """

    back_asked = Signal()
    metric_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._standing = ""
        self.back = LinkedLine(self, BODY_PX, "secondary")
        self.back.metric_asked.connect(self._go_back)
        self.title = TextLine(self, TITLE_PX, "text", QFont.Weight.DemiBold)
        self.subtitle = TextLine(self, BODY_PX, "secondary")
        self.number = TextLine(self, NUMBER_PX, "text", QFont.Weight.Bold)
        self.number.setWordWrap(False)
        self.unit = LinkedLine(self, BODY_PX, "secondary")
        self.chip = BandChip(theme, self)
        self.standing = LinkedLine(self, BODY_PX, "secondary")
        self.trouble = TextLine(self, BODY_PX, "bad")
        self.trouble.hide()
        self._big = QWidget(self)
        line = QHBoxLayout(self._big)
        line.setContentsMargins(0, SPACING_PX, 0, 0)
        line.setSpacing(2 * SPACING_PX)
        line.addWidget(self.number)
        line.addWidget(self.unit, 1, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING_PX)
        for part in (self.back, self.title, self.subtitle, self._big, self.standing, self.trouble):
            column.addWidget(part)
        for part in (self.unit, self.standing):
            part.metric_asked.connect(self.metric_asked)

    def apply(self, theme: Theme) -> None:
        """Take colours and fonts of a theme."""
        self._theme = theme
        for part in (
            self.back,
            self.title,
            self.subtitle,
            self.number,
            self.unit,
            self.standing,
            self.trouble,
        ):
            part.apply(theme)
        self.chip.apply(theme)

    def show_name(self, title: str, subtitle: str, back: str = "") -> None:
        """Show a name and nothing scored.

        Args:
            title: Name of what is looked at.
            subtitle: A line under it.
            back: Name of what it is a part of; empty for none.
        """
        self.title.tell(title)
        self.subtitle.tell(subtitle)
        arrow = "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}"
        link = link_to(UP, f"{arrow} {back}", self._theme.hex("secondary"))
        self.back.tell(link if back else "")
        self.back.setAccessibleName(back)
        self._big.hide()
        self.standing.hide()
        self.trouble.tell("")

    def show_trouble(self, line: Line) -> None:
        """Say why there is no number; nothing where its text is empty."""
        text, token = line
        self.trouble.ink(token)
        self.trouble.apply(self._theme)
        self.trouble.tell(text)

    def spoken(self) -> str:
        """Return what is shown, as a sentence for who hears it."""
        parts = [self.title.text(), self.subtitle.text(), self.trouble.text()]
        if not self._big.isHidden():
            number, words = self.number.text(), self._theme.say("noticed_caption")
            parts += [f"{number} {words}", self._standing]
        return ". ".join(filter(None, parts))

    def show_score(self, row: Mapping[str, Cell], count: int) -> None:
        """Show number, band and rank of a placement.

        Args:
            row: Its row in the report.
            count: Placements of its surface.
        """
        index, rank = row["exposure_index"], row["rank"]
        self._show(row, str(row["band"] or ""), "placement_standing", rank, count, index)

    def show_zone(self, row: Mapping[str, Cell], rank: int, count: int) -> None:
        """Show number and rank of a zone.

        Args:
            row: Its row in the report.
            rank: Among the zones of its surface, from 1.
            count: How many they are.
        """
        self._show(row, "", "zone_standing", rank, count, row["exposure_index"])

    def _show(
        self, row: Mapping[str, Cell], band: str, code: str, rank: Cell, count: int, index: Cell
    ) -> None:
        locale = locale_of(self._theme.words.language)
        self.number.tell(cell_text(row[HEADLINE], "per_1000", 0, locale))
        words = self._theme.say("noticed_caption")
        self.unit.tell(link_to(HEADLINE, words, self._theme.hex("secondary")))
        self.chip.show_letter(band)
        if rank is None or index is None:
            self._standing = ""
            self.standing.tell(NO_VALUE)
        else:
            facts = {"rank": rank, "count": count, "index": index}
            keys = {"rank": "rank", "index": "exposure_index"}
            ink = self._theme.hex("secondary")
            self._standing = self._theme.words.say(code, **facts)
            self.standing.tell(linked(self._theme.words, code, facts, keys, ink))
        self._big.show()

    def _go_back(self, _: str) -> None:
        self.back_asked.emit()
