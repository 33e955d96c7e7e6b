"""The placements table: the same rows that the report has, beside the plan."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import QItemSelection, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from planner.errors import Fact, Problem, ProjectError
from planner.files.atomic import write_all
from planner.files.exporters.report_csv import sheet_text
from planner.project import Project
from planner.session.analyst import Analysis, Runner
from planner.session.names import in_window
from planner.session.selection import Selected
from planner.session.session import Session
from planner.ui.panels.empty_state import EmptyState
from planner.ui.panels.header_menu import DOWN, FIT, HIDE, MADE, UP, HeaderMenu
from planner.ui.panels.placement_rows import NO_SHEET, PlacementRows
from planner.ui.panels.placements_bar import PlacementsBar
from planner.ui.panels.placements_model import PlacementsModel
from planner.ui.panels.placements_view import PlacementsView
from planner.ui.panels.rows_chosen import Chosen, chosen_of
from planner.ui.panels.rows_read import NamesRead, ReadRows, rows_read
from planner.ui.theme import Theme

FIRST_SORT = "rank"


class PlacementsPanel(QWidget):
    """Rows synced with the selection, sortable, to be searched and exported.

    Signals:
        columns_changed: Keys of the shown columns, left to right; a tuple.
        sorting_changed: Key of the column that is sorted by, and ``up`` or ``down``; a tuple.
        metric_asked: Key of a metric whose page is wanted.
        import_asked: There is nothing to score, and the user wants to import.
        said: A ``Problem`` or ``VitrinaError`` about an export.

    Attributes:
        model: What is shown.
        table: Where it is shown.
        bar: Filter, columns and export.
        empty: What stands there instead of a table.
    """

    columns_changed = Signal(object)
    sorting_changed = Signal(object)
    metric_asked = Signal(str)
    import_asked = Signal()
    said = Signal(object)

    def __init__(
        self, session: Session, theme: Theme, runner: Runner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._runner = runner
        self._theme = theme
        self._told = session.selection.now
        self._chosen = Chosen()
        self._following = False
        self._sort, self._descending = FIRST_SORT, False
        self._names = NamesRead()
        self._is_fitted = False
        self.model = PlacementsModel(theme, self)
        self.table = PlacementsView(self.model, theme, self)
        self.bar = PlacementsBar(theme, self)
        self.empty = EmptyState(self)
        self.header_menu = HeaderMenu(self)
        self.setFocusProxy(self.table)
        self._lay_out()
        self._wire()
        self._connect(session)
        self._clear()
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
        self._told, self._chosen = session.selection.now, Chosen()
        self._connect(session)
        self.bar.filter.clear()
        self._clear()
        self._take(session.analyst.latest)

    def show_columns(self, keys: tuple[str, ...]) -> None:
        """Show columns, left to right, as they were remembered; empty: as they are."""
        if keys:
            self._resetting(partial(self.model.choose, keys))
            self._show_sorting()
            self._fill_menu()

    def take_kept(
        self, columns: tuple[str, ...], widths: Mapping[str, int], sorting: tuple[str, ...]
    ) -> None:
        """Show columns, widths and order as they were remembered; empty: as they are.

        Args:
            columns: As of ``columns_changed``.
            widths: Pixels by column key.
            sorting: As of ``sorting_changed``; keys that no report has are passed over.
        """
        self.table.typed.update(widths)
        self.show_columns(columns)
        if len(sorting) == len((FIRST_SORT, UP)):
            self.sort_by(sorting[0], descending=sorting[1] == DOWN)
        self.table.fit_columns()

    @property
    def widths(self) -> Mapping[str, int]:
        """Pixels that a user gave columns, by key."""
        return dict(self.table.typed)

    def sort_by(self, key: str, *, descending: bool = False) -> None:
        """Sort by a column; an empty key is the order of the report."""
        self._sort, self._descending = key, descending
        self._arrange()
        self._show_sorting()

    def export_to(self, path: Path, preset: str) -> None:
        """Write the shown rows and columns, in their order, as CSV, in the background.

        What happened is said.

        Args:
            path: The file, replaced as a whole.
            preset: ``machine`` or ``excel``.
        """
        rows, order, keys, words = (
            self.model.rows, self.model.rows.order, self.model.keys, self._theme.words,
        )  # fmt: skip

        def write() -> ProjectError | Problem:
            try:
                write_all({path: sheet_text(rows.part(order, keys), preset, words)})
            except ProjectError as error:
                return error
            facts: dict[str, Fact] = {"file": path.name, "count": len(order)}
            return Problem("placements_exported", facts, "note")

        self._runner.run(write, self._say)

    def _say(self, said: ProjectError | Problem) -> None:
        self.said.emit(said)

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
        self.table.menu_asked.connect(self._open_menu)
        self.header_menu.chosen.connect(self._on_header)
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
        """Read the rows of a report in the background, and show them once they are read."""
        if analysis.report is None:
            self._clear()
        else:
            read = partial(rows_read, analysis, self._names, self._sort)
            self._runner.run(read, self._show_rows)

    def _clear(self) -> None:
        """Show no row, and why."""
        nothing = PlacementRows(NO_SHEET, {})
        self._show_rows(ReadRows(self._session.analyst.latest, nothing, self._names))

    def _show_rows(self, read: ReadRows) -> None:
        """Show rows that were read, if nothing newer is there."""
        if read.analysis is not self._session.analyst.latest:
            return
        fit = not self._is_fitted
        self._is_fitted, self._names = bool(read.rows.index), read.names
        plan, names = read.analysis.project.plan, read.names.by_id
        self._resetting(partial(self.model.take, read.rows, plan, names), fit=fit)
        self._show_sorting()
        self._fill_menu()
        self._show_state()

    def _on_started(self, _: Project) -> None:
        if not self.model.keys:
            self._show_state()

    def _show_state(self) -> None:
        """Show the table, or say why there is none."""
        analyst, say = self._session.analyst, self._theme.say
        full = bool(self.model.rows.index)
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
            sentence = in_window(self._theme.words, error.code, error.facts)
            wanted = say("import_fixtures") if not self._session.document.project.tables else ""
            self.empty.tell(
                self._theme, say("placements_failed"), sentence, wanted, icon="triangle-alert"
            )
        elif analyst.is_busy or analyst.latest.report is not None:
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
        self._told, self._chosen = selected, Chosen()
        self._following = True
        self._mark(scroll=True)
        self._following = False

    def _mark(self, *, scroll: bool) -> None:
        rows, now = self.model.rows, self._session.selection.now
        surface = self._session.document.project.plan.surfaces.get(now.surface)
        chosen = self._chosen
        if chosen.placements and now == self._told:
            self.table.mark(rows.of_placements(chosen.surface, chosen.placements), scroll=scroll)
        elif surface is None:
            self.table.mark(np.zeros(0, dtype=np.intp), scroll=False)
        elif now.placement:
            self.table.mark(rows.of_placements(surface.name, (now.placement,)), scroll=scroll)
        else:
            elements = frozenset(str(one) for one in now.elements)
            self.table.mark(rows.of_elements(surface.name, elements), scroll=scroll)

    def _on_rows(self, _: QItemSelection, __: QItemSelection) -> None:
        """Select on the plan what was selected here."""
        if self._following:
            return
        current, plan = self.table.currentIndex().row(), self._session.document.project.plan
        self._chosen = chosen_of(self.model.rows, self.table.marked(), current, plan)
        now = self._told = self._chosen.selected
        view = self._session.view
        if now.surface in plan.surfaces and now.surface != view.now.surface:
            view.show(replace(view.now, surface=now.surface))
        self._session.selection.select(now.surface, now.elements, now.placement)

    def _on_sort(self, section: int, order: Qt.SortOrder) -> None:
        self._sort = self.model.keys[section] if 0 <= section < len(self.model.keys) else ""
        self._descending = order == Qt.SortOrder.DescendingOrder
        self._arrange()
        self._tell_sorting()

    def _tell_sorting(self) -> None:
        self.sorting_changed.emit((self._sort, DOWN if self._descending else UP))

    def _open_menu(self, column: int, place: QPoint) -> None:
        keys = self.model.keys
        self.header_menu.open_at(place, keys[column], self._theme, is_only=len(keys) == 1)

    def _on_header(self, what: str, key: str) -> None:
        """Do what the menu of a column offers."""
        keys = self.model.keys
        if what == MADE:
            self.metric_asked.emit(key)
        elif what == FIT and key in keys:
            self.table.fit_column(keys.index(key))
        elif what == HIDE:
            self._on_columns(tuple(one for one in keys if one != key))
        else:
            self.sort_by(key, descending=what == DOWN)
            self._tell_sorting()

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
        self._tell_sorting()
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
