"""Suggestions: what should stand where, why, and what that would bring."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from planner.analysis.suggest.rules import GOALS, TOGGLES, USUAL
from planner.errors import PlanError
from planner.look import BODY_PX, CAPTION_PX, SPACING_PX
from planner.model.element import ElementId
from planner.session.names import in_window, shown_variant
from planner.session.session import Session
from planner.session.suggesting import SORTS
from planner.session.suggestion_words import Amounts, bound_words
from planner.ui.panels.empty_state import EmptyState
from planner.ui.panels.flat_header import FlatHeader
from planner.ui.panels.row_delegate import InkDelegate
from planner.ui.panels.suggestions_bar import BarState, SuggestionsBar
from planner.ui.panels.suggestions_model import SuggestionsModel
from planner.ui.panels.suggestions_rows import (
    MOVE_KEYS,
    ZONE_KEYS,
    SuggestionRow,
    move_rows,
    zone_rows,
)
from planner.ui.panels.text_line import TextLine
from planner.ui.panels.watching_panel import WatchingPanel
from planner.ui.theme import Theme

if TYPE_CHECKING:
    from planner.analysis.suggest.suggestion import Suggestion

ROW_PX: Final = 6 * SPACING_PX
WIDTHS_PX: Final = {
    "suggest_product": 230, "suggest_category": 200, "suggest_from": 210, "suggest_to": 210,
    "suggest_with": 250, "suggest_instead": 250, "suggest_seen": 110, "suggest_noticed": 110,
    "suggest_gain": 90, "suggest_likely": 140, "suggest_metres": 90,
}  # fmt: skip
ZONE_PX: Final = 200
POLL_MS: Final = 100


class SuggestionsPanel(WatchingPanel):
    """Shows the suggestions of a session and makes those that are accepted.

    Signals:
        zoom_asked: Ids of elements that shall be brought into sight.
        refused: A ``PlanError``: the plan is another one by now.
        file_asked: Rules from a file are wanted.

    Attributes:
        bar: What is wanted; stands over the table.
        table: One row a move.
        whole: What all of them are expected to bring.
        proof: How far from the best they can be.
        reason: Why the chosen one is suggested.
        empty: What stands there while there is none.
    """

    zoom_asked = Signal(object)
    refused = Signal(object)
    file_asked = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme
        self.bar = SuggestionsBar(theme, self)
        self.whole = TextLine(self, BODY_PX, "text", QFont.Weight.DemiBold)
        self.proof = TextLine(self, CAPTION_PX, "secondary")
        self.reason = TextLine(self, BODY_PX)
        self._model = SuggestionsModel(theme, self)
        self._delegate = InkDelegate(theme, self)
        self.table = QTableView(self)
        self._header = FlatHeader(theme, self.table)
        self.empty = EmptyState(self)
        self._stack = QStackedWidget(self)
        self._poll = QTimer(self)
        self._poll.setInterval(POLL_MS)
        self._poll.timeout.connect(self._show_work)
        self._build()
        self._wire()
        self.setFocusProxy(self.table)
        self.take_work(session.suggesting)
        self.apply(theme)

    @property
    def rows(self) -> list[SuggestionRow]:
        """The suggestions, top to bottom."""
        return list(self._model.rows)

    def apply(self, theme: Theme) -> None:
        """Take words and colours of a theme."""
        self._theme = theme
        self.setAccessibleName(theme.say("tab_suggestions"))
        for part in (self.bar, self.whole, self.proof, self.reason, self._header):
            part.apply(theme)
        self._delegate.dress(theme)
        self._model.dress(theme)
        self.table.setFont(theme.font(tabular=True))
        self.table.setAccessibleName(theme.say("tab_suggestions"))
        palette = self.table.palette()
        palette.setColor(QPalette.ColorRole.Base, theme.colour("panel"))
        self.table.setPalette(palette)
        self.refresh()

    def set_session(self, session: Session) -> None:
        """Show another project."""
        self._session = session
        self.take_work(session.suggesting)
        self.refresh()

    def refresh(self) -> None:
        """Show what there is now."""
        self._show_bar()
        if not self.isVisible():
            return
        work, theme = self._session.suggesting, self._theme
        if work.is_busy != self._poll.isActive():
            self._poll.start() if work.is_busy else self._poll.stop()
        project = self._session.document.project
        keys: Sequence[str] = MOVE_KEYS
        rows: list[SuggestionRow] = []
        if work.arrangement is not None:
            keys, rows = ZONE_KEYS, zone_rows(work.arrangement, work.is_made, theme)
        elif work.found is not None:
            rows = move_rows(work.found, work.accepted, theme, project)
        chosen = self.table.currentIndex().row()
        self._model.show_rows(keys, rows)
        self._size_columns()
        if rows:
            self.table.selectRow(min(max(chosen, 0), len(rows) - 1))
        self._stack.setCurrentIndex(0 if rows else 1)
        self._show_whole(project.settings.currency)
        self._show_reason()
        if not rows:
            self._show_empty()

    def accept_chosen(self) -> None:
        """Make the chosen move, in one step."""
        row = self.table.currentIndex().row()
        move = self._model.rows[row].move if 0 <= row < len(self._model.rows) else None
        if move is not None:
            self._make([move])

    def accept_all(self) -> None:
        """Make all moves, in one step."""
        work = self._session.suggesting
        if work.arrangement is not None:
            self._guarded(lambda: work.accept_arrangement(self._theme.say("suggest_variant")))
        elif work.found is not None:
            self._make(work.found.moves)

    def _make(self, moves: Sequence[Suggestion]) -> None:
        usual = self._theme.say("suggest_variant")
        self._guarded(lambda: self._session.suggesting.accept(moves, usual))

    def _guarded(self, make: Callable[[], None]) -> None:
        try:
            make()
        except PlanError as error:
            self.refused.emit(error)

    def _show_bar(self) -> None:
        work, theme = self._session.suggesting, self._theme
        project = self._session.document.project
        found, arranged = work.found, work.arrangement
        left = [] if found is None else [one for one in found.moves if one not in work.accepted]
        can_all = bool(left) or (
            arranged is not None and bool(arranged.stands) and not work.is_made
        )
        name = work.target or work.target_name(theme.say("suggest_variant"))
        self.bar.show_state(
            BarState(
                goal=work.goal,
                sort=work.sort,
                moves=work.rules.most_moves,
                on=frozenset(work.rules.on),
                rules_file=work.rules_file,
                variants=[(key, shown_variant(theme.words, key)) for key in project.plans],
                target=work.target,
                target_name=shown_variant(theme.words, name),
                is_busy=work.is_busy,
                can_accept=(bool(left), can_all),
            )
        )

    def _show_work(self) -> None:
        """Say how far the search is."""
        work = self._session.suggesting
        if work.is_busy:
            said = self._theme.say("suggest_under_way", share=100.0 * work.share)
            self.whole.tell(said)
            if self._stack.currentIndex() == 1:
                self.empty.tell(self._theme, said, "", icon="clock")

    def _show_whole(self, currency: str) -> None:
        work, say, words = self._session.suggesting, self._theme.say, self._theme.words
        amounts = Amounts(words, work.goal, currency)
        self.proof.tell("")
        if work.is_busy:
            self._show_work()
        elif work.arrangement is not None:
            gain = amounts.interval(work.arrangement.gain)
            self.whole.tell(say("arrange_done", count=len(work.arrangement.moves), gain=gain))
            self.proof.tell(say("suggest_zones_rest_on"))
        elif work.found is not None:
            self._show_found(amounts)

    def _show_found(self, amounts: Amounts) -> None:
        work, say, words = self._session.suggesting, self._theme.say, self._theme.words
        found = work.found
        if found is None:
            return
        self.whole.tell(
            say(
                "suggest_done",
                count=len(found.moves),
                gain=amounts.interval(found.whole),
                now=amounts.plain(found.now),
                goal=say(f"goal_{found.goal}"),
            )
        )
        said = [] if found.complete else [say("suggest_cut_short")]
        said += [bound_words(words, found, amounts)]
        said += [say("suggest_rests_on", days=found.days, count=len(found.measured))]
        if work.is_stale:
            said.insert(0, say("suggest_stale"))
        self.proof.tell(" ".join(said))

    def _show_reason(self) -> None:
        row = self.table.currentIndex().row()
        known = 0 <= row < len(self._model.rows)
        self.reason.tell(self._model.rows[row].reason if known else "")

    def _show_empty(self) -> None:
        work, say, theme = self._session.suggesting, self._theme.say, self._theme
        error = (work.inquiry if work.sort == "single" else work.search).error
        if work.is_busy:
            self._show_work()
        elif error is not None:
            sentence = in_window(theme.words, error.code, error.facts)
            self.empty.tell(theme, say("suggest_cannot"), sentence, icon="circle-alert")
        elif work.arrangement is not None:
            sentence = say("arrange_none", count=work.arrangement.lots)
            self.empty.tell(theme, say("suggest_nothing"), sentence, icon="check")
        elif work.found is not None:
            found = work.found
            sentence = say("suggest_none", movable=found.movable, stands=found.stands)
            self.empty.tell(theme, say("suggest_nothing"), sentence, icon="check")
        else:
            self.empty.tell(theme, say("suggest_waiting"), say("suggest_belongs"), icon="clock")

    def _look(self, index: QModelIndex) -> None:
        """Select where a move happens, and bring it into sight."""
        if not index.isValid() or not 0 <= index.row() < len(self._model.rows):
            return
        row = self._model.rows[index.row()]
        session = self._session
        if row.surface is None or row.surface not in session.document.project.plan.surfaces:
            return
        ids = [ElementId(one) for one in dict.fromkeys(row.elements)]
        if session.view.now.surface != row.surface:
            session.view.show(replace(session.view.now, surface=row.surface))
        session.selection.select(row.surface, ids)
        self.zoom_asked.emit(ids)

    def _on_row(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._show_reason()

    def _size_columns(self) -> None:
        for at, key in enumerate(self._model.keys):
            is_zone = self._model.keys is ZONE_KEYS and key in ("suggest_from", "suggest_to")
            self.table.setColumnWidth(at, ZONE_PX if is_zone else WIDTHS_PX[key])
        for at, key in enumerate(self._model.keys):
            mode = QHeaderView.ResizeMode.Interactive
            if key in ("suggest_with", "suggest_instead"):
                mode = QHeaderView.ResizeMode.Stretch
            self._header.setSectionResizeMode(at, mode)

    def _wire(self) -> None:
        bar = self.bar
        bar.sort_chosen.connect(self._choose_sort)
        bar.goal_chosen.connect(self._choose_goal)
        bar.moves_chosen.connect(self._choose_moves)
        bar.rule_turned.connect(self._turn)
        bar.file_asked.connect(self.file_asked)
        bar.usual_asked.connect(self._take_usual)
        bar.target_chosen.connect(self._choose_target)
        bar.again_asked.connect(self._again)
        bar.accept_asked.connect(self.accept_chosen)
        bar.all_asked.connect(self.accept_all)
        self.table.clicked.connect(self._look)
        self.table.activated.connect(self._look)

    def _choose_sort(self, key: str) -> None:
        self._session.suggesting.choose_sort(next(one for one in SORTS if one == key))

    def _choose_goal(self, key: str) -> None:
        self._session.suggesting.choose_goal(next(one for one in GOALS if one == key))

    def _choose_moves(self, most: int) -> None:
        self._session.suggesting.choose_moves(most)

    def _turn(self, key: str, is_on: bool) -> None:
        self._session.suggesting.turn(next(one for one in TOGGLES if one == key), is_on=is_on)

    def _take_usual(self) -> None:
        self._session.suggesting.take_rules(USUAL, "")

    def _choose_target(self, variant: str) -> None:
        self._session.suggesting.choose_target(variant)

    def _again(self) -> None:
        work = self._session.suggesting
        work.cancel() if work.is_busy else work.again()

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
        self._header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self._header.setSectionsClickable(False)
        table.selectionModel().currentRowChanged.connect(self._on_row)
        filled = QWidget(self._stack)
        column = QVBoxLayout(filled)
        column.setContentsMargins(4 * SPACING_PX, SPACING_PX, 0, 0)
        column.setSpacing(SPACING_PX)
        for part in (self.whole, self.proof, table, self.reason):
            column.addWidget(part, part is table)
        for line in (self.whole, self.proof, self.reason):
            line.setContentsMargins(0, 0, 4 * SPACING_PX, 0)
        self._stack.addWidget(filled)
        self._stack.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def sizeHint(self) -> QSize:
        """Return no wish: the splitter decides."""
        return QSize(60 * SPACING_PX, 30 * SPACING_PX)
