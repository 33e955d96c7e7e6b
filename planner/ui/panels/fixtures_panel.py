"""Everything drawn on the shown surface as a table; one typed value goes to all chosen rows."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QItemSelection, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from planner.errors import PlanError
from planner.model.element import Element, ElementId
from planner.model.kinds import KINDS
from planner.model.plan import Surface
from planner.project import lifted
from planner.session.change import Change
from planner.session.selection import Selected
from planner.session.session import Session
from planner.session.view import Shown
from planner.tools.arranging import toggle_lock
from planner.tools.commands import free_of
from planner.ui.panels.choice_field import Option
from planner.ui.panels.element_fields import KIND, LAYER, PLACED, ZONE, edit_of
from planner.ui.panels.empty_state import EmptyState
from planner.ui.panels.fixture_rows import KEYS, UNSEEN
from planner.ui.panels.fixtures_bar import FixturesBar
from planner.ui.panels.fixtures_model import FixturesModel
from planner.ui.panels.fixtures_view import FixturesView
from planner.ui.panels.placement_names import zones_of
from planner.ui.theme import Theme


class FixturesPanel(QWidget):
    """A table synced with the selection both ways.

    Signals:
        refused: A ``PlanError``: why a value was not taken.
        told: What became of a value, in words.

    Attributes:
        bar: Stands over the table.
        model: Its rows.
        table: The view.
        empty: What stands there while nothing is drawn.
    """

    refused = Signal(object)
    told = Signal(str)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme
        self._is_following, self._is_stale = False, True
        self._sort, self._descending = "", False
        self.bar = FixturesBar(theme, self)
        self.model = FixturesModel(theme, self)
        self.table = FixturesView(self.model, theme, self)
        self.table.cells.options = self._options
        self.empty = EmptyState(self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.setFocusProxy(self.table)
        self.bar.searched.connect(self._arrange)
        self.model.typed.connect(self._enter, Qt.ConnectionType.QueuedConnection)
        self.table.lock_asked.connect(self._lock)
        self.table.header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.table.header.setSortIndicatorShown(True)
        self.table.header.sortIndicatorChanged.connect(self._on_sort)
        self.table.selectionModel().selectionChanged.connect(self._on_rows)
        self._connect(session)
        self.apply(theme)

    def apply(self, theme: Theme) -> None:
        """Take words and colours of a theme."""
        self._theme = theme
        self.bar.apply(theme)
        self._is_following = True
        self.model.apply(theme)
        self._is_following = False
        self.table.apply(theme)
        heading, belongs = theme.say("objects_none"), theme.say("fixtures_belong")
        self.empty.tell(theme, heading, belongs, icon="table")
        self._refresh()

    def set_session(self, session: Session) -> None:
        """Show another project."""
        self._disconnect(self._session)
        self._session = session
        self._connect(session)
        self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while the panel was hidden."""
        super().showEvent(event)
        if self._is_stale:
            self._refresh()
        self._follow(self._session.selection.now)

    def _connect(self, session: Session) -> None:
        session.document.changed.connect(self._on_change)
        session.view.changed.connect(self._on_shown)
        session.selection.changed.connect(self._follow)

    def _disconnect(self, session: Session) -> None:
        session.document.changed.disconnect(self._on_change)
        session.view.changed.disconnect(self._on_shown)
        session.selection.changed.disconnect(self._follow)

    def _surface(self) -> Surface | None:
        surfaces = self._session.document.project.plan.surfaces
        return surfaces.get(self._session.view.now.surface)

    def _on_change(self, change: Change) -> None:
        surface = self._surface()
        if change.added or change.removed or change.surfaces or change.variant or surface is None:
            self._refresh()
        elif not self.isVisible():
            self._is_stale = True
        else:
            here = [element for where, element in change.changed if where == surface.id]
            self.model.renew(surface, here)

    def _on_shown(self, _: Shown) -> None:
        if self.model.rows.surface is not self._surface():
            self._refresh()

    def _refresh(self) -> None:
        """Read the surface anew; what was marked stays so."""
        self._is_stale = not self.isVisible()
        if self._is_stale:
            return
        surface = self._surface()
        had_rows = bool(self.model.rows.order)
        self._is_following = True
        self.model.take(surface)
        unseen = () if surface is None else UNSEEN[surface.medium]
        for column, key in enumerate(KEYS):
            self.table.setColumnHidden(column, key in unseen)
        self._is_following = False
        if not had_rows:
            self.table.fit_columns()
        full = surface is not None and bool(surface.elements)
        self._stack.setCurrentWidget(self.table if full else self.empty)
        self._follow(self._session.selection.now)

    def _arrange(self, _: str = "") -> None:
        self._is_following = True
        self.model.arrange(self.bar.filter.text(), self._sort, descending=self._descending)
        self._is_following = False
        self._follow(self._session.selection.now)

    def _on_sort(self, section: int, order: Qt.SortOrder) -> None:
        self._sort = self.model.keys[section] if 0 <= section < len(self.model.keys) else ""
        self._descending = order == Qt.SortOrder.DescendingOrder
        self._arrange()

    def _follow(self, selected: Selected) -> None:
        """Mark the rows of what is selected."""
        surface = self.model.rows.surface
        if surface is None or self._is_following or not self.isVisible():
            return
        here = selected.elements if selected.surface == surface.id else frozenset[ElementId]()
        found = sorted(row for row in map(self.model.rows.row_of, here) if row >= 0)
        self._is_following = True
        column = self.table.currentIndex().column()
        self.table.mark(np.array(found, dtype=np.intp), scroll=True)
        if found and column > 0:
            keep = self.table.selectionModel().SelectionFlag.NoUpdate
            at = self.model.index(found[0], column)
            self.table.selectionModel().setCurrentIndex(at, keep)
        self._is_following = False
        self.bar.tell(len(self.model.rows.order), len(surface.elements), len(found))

    def _on_rows(self, _: QItemSelection, __: QItemSelection) -> None:
        """Select on the plan what was selected here."""
        surface = self.model.rows.surface
        if self._is_following or surface is None:
            return
        marked = self.table.marked()
        ids = [self.model.rows.order[row] for row in marked]
        self._is_following = True
        self._session.selection.select(surface.id, ids)
        self._is_following = False
        self.bar.tell(len(self.model.rows.order), len(surface.elements), len(ids))

    def _enter(self, element: str, key: str, text: str) -> None:
        """Give a typed value to all chosen rows that have such a thing, as one step."""
        surface = self.model.rows.surface
        if surface is None or ElementId(element) not in surface.elements:
            return
        chosen = self._chosen(surface, ElementId(element))
        fit = [one for one in chosen if self.model.rows.has(one, key)]
        try:
            if key in PLACED:
                fit = free_of(surface, fit)
            value = self._meant(key, text)
            step, edit = edit_of(surface.id, fit, surface.frame, key, value)
            self._session.document.do(step, lifted(edit))
        except PlanError as error:
            self.refused.emit(error)
            return
        if len(chosen) > 1:
            passed = len(chosen) - len(fit)
            code = "fixtures_set_but" if passed else "fixtures_set"
            self.told.emit(self._theme.say(code, count=len(fit), passed=passed))

    def _chosen(self, surface: Surface, element: ElementId) -> list[Element]:
        """Return what a typed value is for: the marked rows if the typed one is among them."""
        ids = [self.model.rows.order[row] for row in self.table.marked()]
        return [surface.elements[one] for one in (ids if element in ids else [element])]

    def _lock(self) -> None:
        try:
            toggle_lock(self._session)
        except PlanError as error:
            self.refused.emit(error)

    def _options(self, key: str) -> list[Option]:
        """Return values and words that fit into a column; nothing where anything does."""
        surface, say = self.model.rows.surface, self._theme.say
        if surface is None or key not in (KIND, ZONE, LAYER):
            return []
        if key == KIND:
            kinds = (one for one in KINDS.values() if one.medium == surface.medium)
            return sorted(((k.key, say(f"kind_{k.key}")) for k in kinds), key=lambda o: o[1])
        if key == ZONE:
            return [(zone, zone) for zone in sorted(zones_of(surface))]
        ground = say("layer_ground")
        return [*((one.name, one.name) for one in reversed(surface.layers)), ("", ground)]

    def _meant(self, key: str, text: str) -> str:
        """Return the value that goes by some words."""
        words = {words.casefold(): value for value, words in self._options(key)}
        return words.get(text.casefold(), text)
