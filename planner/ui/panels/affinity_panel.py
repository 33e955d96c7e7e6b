"""What is bought together: a matrix of categories, and what goes with the selected products."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from planner.errors import PlanError
from planner.look import BODY_PX, CAPTION_PX, SPACING_PX
from planner.model.element import ProductId
from planner.session.names import in_window
from planner.session.session import Session
from planner.ui.panels.affinity_bar import AffinityBar
from planner.ui.panels.affinity_matrix import AffinityMatrix
from planner.ui.panels.cell_texts import locale_of
from planner.ui.panels.element_fields import read_whole
from planner.ui.panels.empty_state import EmptyState
from planner.ui.panels.small_table import Row, SmallTable
from planner.ui.panels.text_line import TextLine
from planner.ui.panels.watching_panel import WatchingPanel
from planner.ui.theme import Theme

if TYPE_CHECKING:
    from planner.analysis.affinity_sheet import Affinity, GoesWith

LIST_PX: Final = 120 * SPACING_PX
MOST: Final = 60
"""So many pairs are listed at most, the surest."""
NAMED: Final = 2
"""So many selected products are named."""


class AffinityPanel(WatchingPanel):
    """Matrix on the left, list on the right.

    Signals:
        refused: A ``VitrinaError``: why a typed number was not taken.
        import_asked: There are no receipts, and the user wants to import some.

    Attributes:
        bar: Level, least number of receipts, export.
        matrix: Pairs of categories.
        heading: What the list is about.
        table: What goes with it; a click looks for the product.
        empty: What stands there while nothing can be counted.
    """

    refused = Signal(object)
    import_asked = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme
        self._level = 0
        self._drawn: object = None
        self._selected: tuple[str, ...] = ()
        self.bar = AffinityBar(theme, self)
        self.matrix = AffinityMatrix(theme, self)
        self.heading = TextLine(self, BODY_PX, "text", QFont.Weight.DemiBold)
        self.about = TextLine(self, CAPTION_PX, "secondary")
        self.table = SmallTable(theme, self)
        self.empty = EmptyState(self)
        self.empty.asked.connect(self.import_asked)
        self._stack = QStackedWidget(self)
        self._build()
        self.bar.level_chosen.connect(self._take_level)
        self.bar.least_typed.connect(self._take_least)
        self.matrix.chosen.connect(self._on_pair)
        self.table.picked.connect(self._look_for)
        self.take_work(session.together)
        self.apply(theme)

    def apply(self, theme: Theme) -> None:
        """Take words and colours of a theme."""
        self._theme = theme
        self.setAccessibleName(theme.say("tab_affinity"))
        for part in (self.bar, self.matrix, self.heading, self.about, self.table):
            part.apply(theme)
        self.table.setAccessibleName(theme.say("affinity_list"))
        self.refresh()

    def set_session(self, session: Session) -> None:
        """Show another project."""
        self._session, self._level = session, 0
        self.matrix.forget()
        self.take_work(session.together)
        self.refresh()

    def refresh(self) -> None:
        """Show what is known now."""
        together, say = self._session.together, self._theme.say
        affinity = together.affinity
        levels = 0 if affinity is None else len(affinity.levels)
        self._level = min(self._level, max(levels - 1, 0))
        told = say("affinity_under_way") if together.is_busy else ""
        if affinity is not None and not told:
            receipts, pairs = affinity.products.receipts, len(affinity.products.together)
            told = say("affinity_counts", pairs=pairs, receipts=receipts)
        self.bar.tell(told, levels, self._level, together.least, is_known=affinity is not None)
        self._stack.setCurrentIndex(1 if affinity is None else 0)
        if affinity is None:
            self._tell_empty()
            return
        if self._drawn != (affinity, self._level):
            self._drawn = (affinity, self._level)
            self.matrix.show_pairs(affinity.levels[self._level] if levels else None)
        selected = together.products()
        if selected != self._selected:
            self._selected = selected
            if selected:
                self.matrix.forget()
        self._show_list(affinity)

    def _tell_empty(self) -> None:
        together, theme = self._session.together, self._theme
        if together.error is None:
            self.empty.tell(theme, theme.say("affinity_under_way"), "", icon="clock")
            return
        why = in_window(theme.words, together.error.code, together.error.facts)
        button = theme.say("action_import_table")
        self.empty.tell(theme, theme.say("affinity_nothing"), why, button, icon="link")

    def _show_list(self, affinity: Affinity) -> None:
        from planner.analysis.affinity_sheet import between, goes_with

        say, pair = self._theme.say, self.matrix.picked
        names = affinity.names
        if pair is not None:
            rows = between(affinity, self._level, *pair)
            heading = say("affinity_between", first=pair[0], second=pair[1])
        elif self._selected:
            rows = goes_with(affinity, self._selected)
            named = ", ".join(names.get(one, one) for one in self._selected[:NAMED])
            more = max(len(self._selected) - NAMED, 0)
            heading = say("affinity_goes_with", products=named, more=more)
        else:
            rows, heading = (), say("affinity_choose")
        self.heading.tell(heading)
        self.about.tell(self._about(affinity, rows, is_asked=bool(pair or self._selected)))
        shows_both = pair is not None or len(self._selected) > 1
        heads = (say("column_product_name"), say("column_receipts_both"), say("column_lift"))
        lines = [self._row(one, affinity, shows_both=shows_both) for one in rows[:MOST]]
        self.table.show_rows(heads if lines else (), lines)
        self.table.setVisible(bool(lines))

    def _about(self, affinity: Affinity, rows: tuple[GoesWith, ...], *, is_asked: bool) -> str:
        say, least = self._theme.say, affinity.products.min_count
        if is_asked and not rows:
            return say("affinity_no_pairs", least=least)
        if is_asked:
            sure = sum(one.is_sure for one in rows)
            return say("affinity_of_pairs", count=len(rows), sure=sure, least=least)
        return say("affinity_how")

    def _row(self, one: GoesWith, affinity: Affinity, *, shows_both: bool) -> Row:
        names, locale = affinity.names, locale_of(self._theme.words.language)
        other = names.get(one.other, one.other)
        text = f"{names.get(one.product, one.product)} + {other}" if shows_both else other
        cells = (text, locale.toString(one.together), locale.toString(one.lift, "f", 2))
        return Row(cells, one.other, "text" if one.is_sure else "secondary")

    def _on_pair(self) -> None:
        self.refresh()

    def _take_level(self, level: int) -> None:
        self._level = level
        self.matrix.forget()
        self.refresh()

    def _take_least(self, text: str) -> None:
        try:
            self._session.together.take_least(max(1, read_whole(text)))
        except PlanError as error:
            self.refused.emit(error)

    def _look_for(self, product: str) -> None:
        """Light the places of a product; the list is about it then."""
        self.matrix.forget()
        self._session.spotlight.show(ProductId(product))

    def _build(self) -> None:
        filled = QWidget(self._stack)
        across = QHBoxLayout(filled)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(_scrolled(self.matrix, filled), 1)
        side = QWidget(filled)
        column = QVBoxLayout(side)
        column.setContentsMargins(4 * SPACING_PX, 2 * SPACING_PX, 4 * SPACING_PX, 2 * SPACING_PX)
        column.setSpacing(SPACING_PX)
        for part in (self.heading, self.about, self.table):
            column.addWidget(part)
        column.addStretch(1)
        listed = _scrolled(side, filled)
        listed.setWidgetResizable(True)
        listed.setFixedWidth(LIST_PX)
        across.addWidget(listed)
        self._stack.addWidget(filled)
        self._stack.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self.setFocusProxy(self.matrix)


def _scrolled(inside: QWidget, parent: QWidget) -> QScrollArea:
    area = QScrollArea(parent)
    area.setWidget(inside)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
