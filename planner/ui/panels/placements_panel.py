"""The placements table: the same rows that the report has, beside the plan."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import QItemSelection, Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from planner.errors import Fact, Problem, ProjectError
from planner.files.atomic import write_all
from planner.files.exporters.report_csv import sheet_text
from planner.model.element import ElementId
from planner.project import Project
from planner.session.analyst import Analysis
from planner.session.selection import Selected
from planner.session.session import Session
from planner.tables.report import UNPLACED
from planner.tables.table import Table
from planner.ui.panels.empty_state import EmptyState
from planner.ui.panels.placement_names import product_names
from planner.ui.panels.placements_bar import PlacementsBar
from planner.ui.panels.placements_model import PlacementsModel
from planner.ui.panels.placements_view import PlacementsView
from planner.ui.theme import Theme

FIRST_SORT = "rank"


class PlacementsPanel(QWidget):
    """Rows synced with the selection, sortable, to be searched and exported.

    Signals:
        columns_changed: Keys of the shown columns, left to right; a tuple.
        import_asked: There is nothing to score, and the user wants to import.
        said: A ``Problem`` or ``VitrinaError`` about an export.

    Attributes:
        model: What is shown.
        table: Where it is shown.
        bar: Filter, columns and export.
        empty: What stands there instead of a table.
    """

    columns_changed = Signal(object)
    import_asked = Signal()
    said = Signal(object)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._told = session.selection.now
        self._marked: tuple[tuple[str, str], ...] = ()
        self._following = False
        self._sort, self._descending = FIRST_SORT, False
        self._products: tuple[Table | None, Mapping[str, str]] = (None, {})
        self.model = PlacementsModel(theme, self)
        self.table = PlacementsView(self.model, theme, self)
        self.bar = PlacementsBar(theme, self)
        self.empty = EmptyState(self)
        self.setFocusProxy(self.table)
        self._lay_out()
        self._wire()
        self._connect(session)
        self._take(session.analyst.latest)

    def apply(self, theme: Theme) -> None:
        """Take words and colours of a theme."""
        self._theme = theme
        self.bar.apply(theme)
        self._resetting(partial(self.model.apply, theme))
        self.table.apply(theme)
        self._show_sorting()
        self._fill_menu()
        self._show_state()

    def set_session(self, session: Session) -> None:
        """Show another project."""
        self._disconnect(self._session)
        self._session = session
        self._told, self._marked = session.selection.now, ()
        self._connect(session)
        self.bar.filter.clear()
        self.bar.search()
        self._take(session.analyst.latest)

    def show_columns(self, keys: tuple[str, ...]) -> None:
        """Show columns, left to right, as they were remembered; empty: as they are."""
        if keys:
            self._resetting(partial(self.model.choose, keys))
            self._show_sorting()
            self._fill_menu()

    def sort_by(self, key: str, *, descending: bool = False) -> None:
        """Sort by a column; an empty key is the order of the report."""
        self._sort, self._descending = key, descending
        self._arrange()
        self._show_sorting()

    def export_to(self, path: Path, preset: str) -> None:
        """Write the shown rows and columns, in their order, as CSV; what happened is said.

        Args:
            path: The file, replaced as a whole.
            preset: ``machine`` or ``excel``.
        """
        shown = self.model.rows.part(self.model.keys)
        try:
            write_all({path: sheet_text(shown, preset, self._theme.words)})
        except ProjectError as error:
            self.said.emit(error)
            return
        facts: dict[str, Fact] = {"file": path.name, "count": len(shown.rows)}
        self.said.emit(Problem("placements_exported", facts, "note"))

    def _lay_out(self) -> None:
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)

    def _wire(self) -> None:
        self._moving = QTimer(self)
        self._moving.setSingleShot(True)
        self._moving.setInterval(0)
        self._moving.timeout.connect(self._take_moved)
        self.bar.searched.connect(self._on_search)
        self.bar.export_asked.connect(self._on_export)
        self.bar.columns.chosen.connect(self._on_columns)
        self.bar.columns.everything.connect(self._show_everything)
        self.empty.asked.connect(self.import_asked)
        self.table.header.setSortIndicatorShown(True)
        self.table.header.sortIndicatorChanged.connect(self._on_sort)
        self.table.header.sectionMoved.connect(self._on_moved)
        self.table.selectionModel().selectionChanged.connect(self._on_rows)

    def _connect(self, session: Session) -> None:
        session.analyst.finished.connect(self._take)
        session.analyst.started.connect(self._on_started)
        session.selection.changed.connect(self._follow)

    def _disconnect(self, session: Session) -> None:
        session.analyst.finished.disconnect(self._take)
        session.analyst.started.disconnect(self._on_started)
        session.selection.changed.disconnect(self._follow)

    def _take(self, analysis: Analysis) -> None:
        plan, names = analysis.project.plan, self._names(analysis.project)
        self._resetting(partial(self.model.take, analysis.report, plan, names), fit=True)
        self._show_sorting()
        self._fill_menu()
        self._show_state()

    def _names(self, project: Project) -> Mapping[str, str]:
        table = project.tables.get("products")
        if self._products[0] is not table:
            self._products = (table, product_names(project))
        return self._products[1]

    def _on_started(self, _: Project) -> None:
        if not self.model.keys:
            self._show_state()

    def _show_state(self) -> None:
        """Show the table, or say why there is none."""
        analyst, say = self._session.analyst, self._theme.say
        full = analyst.latest.report is not None
        self.bar.enable(full)
        self._stack.setCurrentWidget(self.table if full else self.empty)
        shown = self.model.rows
        rows = shown.placements(shown.order)
        whole = shown.placements(np.arange(len(shown.sheet.rows)))
        code = "placements_all" if rows == whole else "placements_some"
        self.bar.count(say(code, shown=rows, whole=whole) if full else "")
        error = analyst.latest.error
        if full:
            return
        if error is not None:
            sentence = say(error.code, **error.facts)
            wanted = say("import_fixtures") if not self._session.document.project.tables else ""
            self.empty.tell(
                self._theme, say("placements_failed"), sentence, wanted, icon="triangle-alert"
            )
        elif analyst.is_busy:
            self.empty.tell(self._theme, "", say("placements_under_way"), icon="clock")
        else:
            heading, sentence = say("placements_none"), say("placements_belong")
            self.empty.tell(self._theme, heading, sentence, say("import_fixtures"), icon="table-2")

    def _resetting(self, change: Callable[[], None], *, fit: bool = False) -> None:
        """Change the model as a whole, and mark what was marked before."""
        self._following = True
        keys = self.model.keys
        change()
        if fit or self.model.keys != keys:
            self.table.fit_columns()
        self._mark(scroll=False)
        self._following = False

    def _arrange(self) -> None:
        words = self.bar.filter.text()
        self._resetting(partial(self.model.arrange, words, self._sort, self._descending))
        self._show_state()

    def _on_search(self, _: str) -> None:
        self._arrange()

    def _follow(self, selected: Selected) -> None:
        """Mark the rows of what was selected elsewhere."""
        if selected == self._told:
            return
        self._told, self._marked = selected, ()
        self._following = True
        self._mark(scroll=True)
        self._following = False

    def _mark(self, *, scroll: bool) -> None:
        rows, now = self.model.rows, self._session.selection.now
        surface = self._session.document.project.plan.surfaces.get(now.surface)
        if self._marked and now == self._told:
            found = [rows.of_placement(*one) for one in self._marked]
            self.table.mark(np.sort(np.concatenate(found)), scroll=scroll)
        elif surface is None:
            self.table.mark(np.zeros(0, dtype=np.intp), scroll=False)
        elif now.placement:
            self.table.mark(rows.of_placement(surface.name, now.placement), scroll=scroll)
        else:
            elements = frozenset(str(one) for one in now.elements)
            self.table.mark(rows.of_elements(surface.name, elements), scroll=scroll)

    def _on_rows(self, _: QItemSelection, __: QItemSelection) -> None:
        """Select on the plan what was selected here."""
        if self._following:
            return
        rows, model = self.table.marked(), self.model
        placed = [row for row in rows if model.rows.cell(row, "placement_id") != UNPLACED]
        if not placed:
            self._marked, self._told = (), Selected()
            self._session.selection.clear()
            return
        current = self.table.currentIndex().row()
        surface = model.surface_of(current if current in placed else placed[0])
        here = [row for row in placed if model.surface_of(row) == surface]
        plan = self._session.document.project.plan
        elements = plan.surfaces[surface].elements if surface in plan.surfaces else {}
        ids = {ElementId(str(model.rows.cell(row, "element_id"))) for row in here} & set(elements)
        placements = [str(model.rows.cell(row, "placement_id")) for row in here]
        only = placements[0] if len(placements) == 1 and ids else ""
        name = str(model.rows.cell(here[0], "surface"))
        self._marked = tuple((name, placement) for placement in placements)
        self._told = Selected(surface, frozenset(ids), only)
        self._session.selection.select(surface, ids, only)

    def _on_sort(self, section: int, order: Qt.SortOrder) -> None:
        self._sort = self.model.keys[section] if 0 <= section < len(self.model.keys) else ""
        self._descending = order == Qt.SortOrder.DescendingOrder
        self._arrange()

    def _show_sorting(self) -> None:
        header, keys = self.table.header, self.model.keys
        order = Qt.SortOrder.DescendingOrder if self._descending else Qt.SortOrder.AscendingOrder
        blocked = header.blockSignals(True)
        header.setSortIndicator(keys.index(self._sort) if self._sort in keys else -1, order)
        header.blockSignals(blocked)
        header.viewport().update()

    def _on_moved(self, _: int, __: int, ___: int) -> None:
        self._moving.start()

    def _take_moved(self) -> None:
        """Turn a moved header into an order of columns, and the header back into a plain one."""
        header, keys = self.table.header, self.model.keys
        moved = tuple(keys[header.logicalIndex(at)] for at in range(len(keys)))
        blocked = header.blockSignals(True)
        for at in range(len(keys)):
            header.moveSection(header.visualIndex(at), at)
        header.blockSignals(blocked)
        if moved != keys:
            self._on_columns(moved)

    def _on_columns(self, keys: tuple[str, ...]) -> None:
        self.show_columns(keys)
        self.columns_changed.emit(self.model.keys)

    def _show_everything(self) -> None:
        """Show what ``vitrina report`` writes: every row and column, in its order."""
        self.bar.filter.clear()
        self.sort_by("")
        self._on_columns(tuple(self.model.rows.index))

    def _fill_menu(self) -> None:
        if not self.bar.columns.isVisible():
            self.bar.columns.fill(self._theme, tuple(self.model.rows.index), self.model.keys)

    def _on_export(self, preset: str) -> None:
        dialog = QFileDialog(self, self._theme.say("export_shown"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("CSV (*.csv)")
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(f"{self._theme.say('placements_file')}.csv")
        dialog.fileSelected.connect(partial(self._export, preset))
        dialog.open()

    def _export(self, preset: str, path: str) -> None:
        self.export_to(Path(path), preset)
