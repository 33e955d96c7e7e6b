"""What is wrong or doubtful, worst first; a click shows where on the plan."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from planner.errors import Problem
from planner.look import SPACING_PX
from planner.model.element import ElementId
from planner.model.plan import SurfaceId
from planner.session.names import in_window
from planner.session.session import Session
from planner.ui.panels.checks_bar import ChecksBar
from planner.ui.panels.empty_state import EmptyState
from planner.ui.panels.row_delegate import Index, RowDelegate
from planner.ui.panels.watching_panel import WatchingPanel
from planner.ui.style import styled
from planner.ui.theme import Theme

ROW_PX: Final = 7 * SPACING_PX
SHEET: Final = "QListWidget {{ background: transparent; padding-left: 12px; }}"
ICONS: Final = {
    "error": ("circle-x", "bad"),
    "warning": ("triangle-alert", "warn"),
    "note": ("info", "secondary"),
}
"""Icon and token by weight."""
WEIGHT_ROLE: Final = Qt.ItemDataRole.UserRole
SOMEWHERE_ROLE: Final = WEIGHT_ROLE + 1


class _Lines(RowDelegate):
    """An icon for the weight, and the sentence; what lies nowhere on the plan is softer."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width(), ROW_PX)

    def ink(self, index: Index) -> str:
        return "text" if index.data(SOMEWHERE_ROLE) else "secondary"


class ChecksPanel(WatchingPanel):
    """A list of problems with what the checks are told above it.

    Signals:
        zoom_asked: Ids of elements of the shown surface that shall be looked at.

    Attributes:
        bar: Counts, and how wide aisles shall be; stands over the list.
        list: One row a problem.
        empty: What stands there while nothing is wrong.
    """

    zoom_asked = Signal(object)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._problems: tuple[Problem, ...] = ()
        self.bar = ChecksBar(session, theme, self)
        self.list = QListWidget(self)
        self._delegate = _Lines(theme, self)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setIconSize(QSize(4 * SPACING_PX, 4 * SPACING_PX))
        self.list.currentRowChanged.connect(self._on_row)
        self.list.clicked.connect(self._on_click)
        self.list.activated.connect(self._on_click)
        self.empty = EmptyState(self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.setFocusProxy(self.list)
        self.take_work(session.checker)
        self.apply(theme)

    def apply(self, theme: Theme) -> None:
        """Take words and colours of a theme."""
        self._theme = theme
        self._delegate.dress(theme)
        self.list.setFont(theme.font())
        self.list.setStyleSheet(styled(theme, SHEET))
        self.list.setAccessibleName(theme.say("checks_list"))
        self.bar.apply(theme)
        self._problems = ()
        self.refresh()

    def set_session(self, session: Session) -> None:
        """Show another project."""
        self._session = session
        self.bar.set_session(session)
        self._problems = ()
        self.take_work(session.checker)
        self.refresh()

    def refresh(self) -> None:
        """Show what was found."""
        checker = self._session.checker
        self.bar.tell(checker.found, is_busy=checker.is_busy)
        problems = checker.found.problems
        if problems != self._problems or not self.list.count():
            self._fill(problems)
        say = self._theme.say
        if checker.is_busy and not problems:
            self.empty.tell(self._theme, say("checks_under_way"), "", icon="clock")
        elif not problems:
            heading, belongs = say("checks_none"), say("checks_belong")
            self.empty.tell(self._theme, heading, belongs, icon="check")
        self._stack.setCurrentWidget(self.list if problems else self.empty)

    def _fill(self, problems: tuple[Problem, ...]) -> None:
        """Write every problem; the one pointed at stays so."""
        pointed = self._session.checker.pointed
        self._problems = problems
        self.list.blockSignals(True)
        self.list.clear()
        for problem in problems:
            icon, token = ICONS[problem.weight]
            text = in_window(self._theme.words, problem.code, problem.facts)
            item = QListWidgetItem(self._theme.icon(icon, token), text)
            weight = self._theme.say(f"checks_weight_{problem.weight}")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{weight}. {text}")
            item.setToolTip(text)
            item.setData(WEIGHT_ROLE, problem.weight)
            item.setData(SOMEWHERE_ROLE, problem.spot is not None)
            self.list.addItem(item)
        if pointed in problems:
            self.list.setCurrentRow(problems.index(pointed))
        self.list.blockSignals(False)

    def _on_row(self, row: int) -> None:
        if 0 <= row < len(self._problems):
            self._session.checker.point(self._problems[row])

    def _on_click(self, index: QModelIndex) -> None:
        """Select what a problem is about, and bring it into sight."""
        if not 0 <= index.row() < len(self._problems):
            return
        problem = self._problems[index.row()]
        self._session.checker.point(problem)
        spot, plan = problem.spot, self._session.document.project.plan
        if spot is None or spot.surface not in plan.surfaces:
            return
        where, view = SurfaceId(spot.surface), self._session.view
        if view.now.surface != where:
            view.show(replace(view.now, surface=where))
        ids = [ElementId(one) for one in spot.elements]
        self._session.selection.select(where, ids)
        self.zoom_asked.emit(ids)
