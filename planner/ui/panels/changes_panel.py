"""Changes: what differs from another variant, and what that does to exposure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from planner.look import BODY_PX, CAPTION_PX, SPACING_PX
from planner.session.names import in_window, shown_variant
from planner.session.session import Session
from planner.ui.panels.changes_bar import ChangesBar
from planner.ui.panels.changes_model import ChangesModel
from planner.ui.panels.changes_rows import (
    KEYS,
    ChangeRow,
    change_rows,
    noticed_texts,
    number_text,
)
from planner.ui.panels.changes_sales import SalesCards
from planner.ui.panels.empty_state import EmptyState
from planner.ui.panels.flat_header import FlatHeader
from planner.ui.panels.placement_names import product_rows
from planner.ui.panels.report_words import day_of
from planner.ui.panels.row_delegate import InkDelegate
from planner.ui.panels.text_line import TextLine
from planner.ui.panels.watching_panel import WatchingPanel
from planner.ui.theme import Theme

if TYPE_CHECKING:
    from planner.analysis.effect import Effect

ROW_PX: Final = 6 * SPACING_PX
WIDTHS_PX: Final = (120, 170, 176, 176, 88, 112, 112, 88)


class ChangesPanel(WatchingPanel):
    """Shows the changes of the shown variant against another one.

    Signals:
        looked_at: A ``Difference`` that shall be brought into sight.
        new_asked: There is no other variant, and the user wants one.

    Attributes:
        bar: What it is compared with, and how that is shown.
        table: The changes.
        whole: What all of them do to exposure.
        basis: What the numbers rest on.
        sales: What all of them are expected to sell, and what they take.
        empty: What stands there while there is nothing to compare, or no difference.
    """

    looked_at = Signal(object)
    new_asked = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme
        self.bar = ChangesBar(theme, self)
        self.whole = TextLine(self, BODY_PX, "text", QFont.Weight.DemiBold)
        self.basis = TextLine(self, CAPTION_PX, "secondary")
        self._model = ChangesModel(theme, self)
        self._delegate = InkDelegate(theme, self)
        self.table = QTableView(self)
        self._header = FlatHeader(theme, self.table)
        self.sales = SalesCards(theme, self)
        self.empty = EmptyState(self)
        self.empty.asked.connect(self.new_asked)
        self._stack = QStackedWidget(self)
        self._build()
        self.bar.against_chosen.connect(self._compare_with)
        self.setFocusProxy(self.table)
        self.take_work(session.differing)
        self.apply(theme)

    @property
    def session(self) -> Session:
        """The open project."""
        return self._session

    @property
    def rows(self) -> list[ChangeRow]:
        """The changes, top to bottom."""
        return self._model.rows

    def apply(self, theme: Theme) -> None:
        """Take words and colours of a theme."""
        self._theme = theme
        self.setAccessibleName(theme.say("tab_changes"))
        for part in (self.bar, self.whole, self.basis, self._header, self.sales):
            part.apply(theme)
        self._delegate.dress(theme)
        self._model.dress(theme)
        self.table.setFont(theme.font(tabular=True))
        self.table.setAccessibleName(theme.say("tab_changes"))
        palette = self.table.palette()
        palette.setColor(QPalette.ColorRole.Base, theme.colour("panel"))
        self.table.setPalette(palette)
        self.refresh()

    def set_session(self, session: Session) -> None:
        """Show another project."""
        self._session = session
        self.take_work(session.differing)
        self.refresh()

    def refresh(self) -> None:
        """Show what differs now."""
        session, theme = self._session, self._theme
        differing, project = session.differing, session.document.project
        names = [
            (name, shown_variant(theme.words, name))
            for name in project.plans
            if name != project.variant
        ]
        self.bar.show_state(
            names,
            differing.against,
            is_marked=differing.is_marked,
            is_beside=differing.is_beside,
        )
        if not self.isVisible():
            return
        found = differing.found
        if not names or not found:
            self._show_empty(bool(names))
            return
        self._stack.setCurrentIndex(0)
        products = {key: name for key, name, _ in product_rows(project) if name}
        effect = differing.effect.answer
        self._model.show_rows(change_rows(found, differing.plans, effect, products, theme))
        self._show_whole()
        self.sales.show_found(differing.sold, differing.selling.error, project.settings.currency)

    def _show_whole(self) -> None:
        theme, inquiry = self._theme, self._session.differing.effect
        effect = inquiry.answer
        if inquiry.error is not None:
            self.whole.tell(in_window(theme.words, inquiry.error.code, inquiry.error.facts))
            self.basis.tell("")
        elif effect is None:
            self.whole.tell(theme.say("changes_under_way"))
            self.basis.tell("")
        else:
            before, after, delta = noticed_texts(theme, effect.whole)
            share = 100.0 * (effect.whole[1] / effect.whole[0] - 1.0) if effect.whole[0] else 0.0
            sign = "+" if share > 0.0 else "\N{MINUS SIGN}" if share < 0.0 else ""
            percent = f"{sign}{number_text(theme, abs(share), 1)}"
            facts = {"before": before, "after": after, "delta": delta, "percent": percent}
            self.whole.tell(theme.say("changes_whole", **facts))
            self.basis.tell(self._rests_on())

    def _rests_on(self) -> str:
        """Say what the numbers rest on, and which days they were measured on."""
        theme, effect = self._theme, self._session.differing.effect.answer
        if effect is None:
            return ""
        names = [theme.say(f"basis_{key}") for key in dict.fromkeys(effect.bases)]
        basis = theme.say("changes_basis", basis=", ".join(names))
        said = [in_window(theme.words, one.code, one.facts) for one in effect.problems]
        return " ".join((basis, *self._days(effect), *dict.fromkeys(said)))

    def _days(self, effect: Effect) -> list[str]:
        """Say of which days each plan's traffic is, where they are not the same."""
        if effect.days[0] == effect.days[1] or not all(effect.days):
            return []
        theme, project = self._theme, self._session.document.project
        told = []
        for variant, days in zip(
            (self._session.differing.against, project.variant), effect.days, strict=True
        ):
            first, last = (day_of(theme, day) for day in days)
            name = shown_variant(theme.words, variant)
            told.append(theme.say("changes_days", variant=name, first=first, last=last))
        return told

    def _show_empty(self, has_others: bool) -> None:
        say = self._theme.say
        self._stack.setCurrentIndex(1)
        if has_others:
            against = shown_variant(self._theme.words, self._session.differing.against)
            sentence = say("changes_none_about", variant=against)
            self.empty.tell(self._theme, say("changes_none"), sentence, icon="check")
        else:
            button = say("action_variant_new")
            sentence = say("changes_alone_about")
            self.empty.tell(self._theme, say("changes_alone"), sentence, button, icon="copy-plus")

    def _compare_with(self, variant: str) -> None:
        self._session.differing.compare_with(variant)

    def _look(self, index: QModelIndex) -> None:
        if index.isValid():
            self.looked_at.emit(self._model.rows[index.row()].difference)

    def _build(self) -> None:
        table = self.table
        table.setModel(self._model)
        table.setItemDelegate(self._delegate)
        table.setHorizontalHeader(self._header)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(ROW_PX)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setFrameShape(QTableView.Shape.NoFrame)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setSortingEnabled(True)
        self._header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        for at, width in enumerate(WIDTHS_PX):
            table.setColumnWidth(at, width)
        self._header.setSectionResizeMode(KEYS.index("to"), QHeaderView.ResizeMode.Stretch)
        table.clicked.connect(self._look)
        table.activated.connect(self._look)
        filled = QWidget(self._stack)
        sides = QHBoxLayout(filled)
        sides.setContentsMargins(4 * SPACING_PX, SPACING_PX, 0, 0)
        sides.setSpacing(2 * SPACING_PX)
        column = QVBoxLayout()
        column.setSpacing(SPACING_PX)
        for line in (self.whole, self.basis):
            column.addWidget(line)
        column.addWidget(table, 1)
        sides.addLayout(column, 1)
        sides.addWidget(self.sales)
        self._stack.addWidget(filled)
        self._stack.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def sizeHint(self) -> QSize:
        """Return no wish: the splitter decides."""
        return QSize(60 * SPACING_PX, 30 * SPACING_PX)
