"""The import wizard: a file, its columns, what would be taken; then one step of history."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from planner.errors import Problem, VitrinaError
from planner.files.importers import Source
from planner.files.importers.headers import mapping_of, write_mapping
from planner.files.importers.html import HTML_IMPORTER
from planner.files.importers.raw import Progress
from planner.session.importing import ImportPlan, Preview, Trial, apply, preview, tried
from planner.session.session import Session
from planner.ui.dialogs.import_checks import ImportChecks
from planner.ui.dialogs.import_wizard_columns import ColumnsPage
from planner.ui.dialogs.import_wizard_file import FilePage
from planner.ui.dialogs.import_wizard_frame import Footer, Steps
from planner.ui.dialogs.import_wizard_parts import FIELDS_SHEET, STEP, said
from planner.ui.dialogs.import_wizard_result import ResultPage
from planner.ui.style import styled
from planner.ui.theme import Theme

CHECK_MS = 200
FILE, COLUMNS, RESULT = range(3)
DRAWN_HERE = frozenset({HTML_IMPORTER.key})
"""Kinds of files that are drawn by ourselves, in the window of a device."""
USUAL, LEAST = QSize(260 * STEP, 180 * STEP), QSize(200 * STEP, 120 * STEP)


class ImportWizard(QDialog):
    """Takes one file into the open project, after showing what would be taken.

    Attributes:
        imported: ``(Taken, problems)`` after the step was done; the problems say what could not
            be written beside the project.
    """

    imported = Signal(object)

    def __init__(
        self, session: Session, theme: Theme, parent: QWidget | None = None, kind: str = ""
    ) -> None:
        super().__init__(parent)
        self.setObjectName("import_wizard")
        self.setAcceptDrops(True)
        self._session = session
        self._theme = theme
        self._wanted_kind = kind
        self.plan: ImportPlan | None = None
        self.preview: Preview | None = None
        self.trial: Trial | None = None
        self._error: VitrinaError | None = None
        self._path_shown = Path()
        self.checks = ImportChecks(self)
        self.steps = Steps(self)
        self.file_page = FilePage(theme, self)
        self.columns_page = ColumnsPage(theme, self)
        self.result_page = ResultPage(theme, self)
        self.footer = Footer(self)
        self._pages = QStackedWidget(self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(CHECK_MS)
        self._arrange()
        self._connect()
        self.apply(theme)

    def apply(self, theme: Theme) -> None:
        """Set all texts and colours again."""
        self._theme = theme
        self.setWindowTitle(theme.say("import_title"))
        self.setStyleSheet(styled(theme, FIELDS_SHEET))
        self.steps.apply(theme)
        self.footer.apply(theme)
        for page in (self.file_page, self.columns_page, self.result_page):
            page.apply(theme)
        self._show()

    def open_file(self, path: Path) -> None:
        """Begin with a file."""
        self._read(ImportPlan(self._wanted_kind, Source(path)))
        self._turn_to(FILE)

    def done(self, result: int) -> None:
        """Stop what is under way and close."""
        self._later.stop()
        self.checks.close()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close as Cancel does."""
        self.reject()
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file that is dropped anywhere on the dialog."""
        self.file_page.drop.dragEnterEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Begin with the dropped file."""
        self.file_page.drop.dropEvent(event)

    def _read(self, plan: ImportPlan) -> None:
        """Read the beginning of a file anew."""
        self.plan, self.trial, self._error = plan, None, None
        if self.preview is not None and plan.source.path != self._path_shown:
            self.preview = None
        self._path_shown = plan.source.path
        self._later.stop()
        self.checks.run(partial(_previewed, plan))
        self._show()

    def _check(self) -> None:
        """Try the plan as it is now."""
        if self.plan is not None and self.plan.kind:
            project, first = self._session.document.project, self._theme.say("first_floor")
            plan = self.plan.on_some_surface(project, first)
            self.checks.run(lambda progress: tried(project, _told(plan, progress)))
        self._show()

    def _changed(self, plan: ImportPlan) -> None:
        """Take another plan of the same file, and try it in a moment."""
        self.plan, self.trial, self._error = plan, None, None
        self.checks.stop()
        self._later.start()
        self._show()

    def _take_result(self, result: object) -> None:
        if isinstance(result, Preview) and self.plan is not None:
            self.preview = result
            if not self.plan.kind and result.guess:
                self.plan = replace(self.plan, kind=result.guess)
            self._check()
        elif isinstance(result, Trial):
            self.trial, self._error = result, result.error
        elif isinstance(result, VitrinaError):
            self._error = result
        self._show()

    def _choose_kind(self, kind: str) -> None:
        if self.plan is not None and kind != self.plan.kind:
            self._read(replace(self.plan, kind=kind))

    def _choose_sheet(self, sheet: str) -> None:
        if self.plan is not None and self.preview is not None:
            self._read(_respelled(self.plan, replace(self.plan.source, sheet=sheet)))

    def _correct(self, column: str, header: str) -> None:
        if self.plan is not None and self.preview is not None:
            self._changed(self.plan.corrected(self.preview.headers, column, header))

    def _choose_options(self, source: Source) -> None:
        if self.plan is None:
            return
        if _is_parted_anew(self.plan.source, source) or _is_drawn_anew(self.plan, source):
            self._read(_respelled(self.plan, source))
        else:
            self._changed(replace(self.plan, source=source))

    def _load_mapping(self, path: Path) -> None:
        if self.plan is None:
            return
        try:
            mapping_of(path)
        except VitrinaError as error:
            self._error = error
            self._show()
            return
        self._changed(replace(self.plan, source=replace(self.plan.source, mapping=path)))

    def _keep_mapping(self, path: Path) -> None:
        if self.plan is None or self.preview is None:
            return
        try:
            matched = self.plan.match(self.preview.headers).mapping_used
            taken = None if self.trial is None else self.trial.taken
            write_mapping(path, matched if taken is None else taken.mapping_used)
        except OSError:
            self._error = VitrinaError("import_mapping_not_kept", file=str(path))
            self._show()

    def _next(self) -> None:
        at = self._pages.currentIndex()
        if at == RESULT:
            self._import()
        else:
            self._turn_to(at + 1)

    def _back(self) -> None:
        self._turn_to(self._pages.currentIndex() - 1)

    def _turn_to(self, page: int) -> None:
        self._pages.setCurrentIndex(page)
        self._show()
        if page == COLUMNS:
            self.columns_page.focus_first()
        else:
            self.footer.next.setFocus()

    def _import(self) -> None:
        if self.trial is None or self.trial.taken is None:
            return
        try:
            problems: tuple[Problem, ...] = apply(self._session, self.trial, self._theme.words)
        except VitrinaError as error:
            self._error = error
            self._turn_to(COLUMNS)
            return
        self.imported.emit((self.trial.taken, problems))
        self.accept()

    def _stop(self) -> None:
        """Stop a check, or begin it again."""
        if self.checks.is_busy:
            self.checks.stop()
        elif self.plan is not None:
            self._read(self.plan) if self.preview is None else self._check()
        self._show()

    def _show(self) -> None:
        """Show the state on the page in front."""
        at, plan, shown = self._pages.currentIndex(), self.plan, self.preview
        self.steps.show_step(self._theme, at)
        unread = self._error if self.trial is None else None
        self.file_page.show_plan(plan, shown, unread)
        if plan is not None and plan.kind and shown is not None:
            match = plan.match(shown.headers)
            project = self._session.document.project
            self.columns_page.show_plan(plan, shown, match, project)
            self._show_status()
        if at == RESULT and self.trial not in (None, self.result_page.trial):
            self.result_page.show_trial(self.trial)
        is_busy = self.checks.is_busy
        is_good = self.trial is not None and self.trial.taken is not None
        can_go = shown is not None and plan is not None and bool(plan.kind) and unread is None
        self.footer.show_step(self._theme, at, ready=can_go if at == FILE else is_good)
        self.footer.show_check(
            self._theme,
            busy=is_busy,
            stopped=plan is not None and not is_busy and self._is_undecided(),
        )

    def _is_undecided(self) -> bool:
        """Whether nobody knows what the plan would do, and nothing is about to find out."""
        is_open = self.trial is None and self._error is None and not self._later.isActive()
        return is_open and (self.preview is None or bool(self.plan and self.plan.kind))

    def _show_status(self) -> None:
        theme, status, trial = self._theme, self.columns_page.status, self.trial
        if self._error is not None:
            status.show_text(theme, said(theme, self._error), "circle-x", "bad")
        elif trial is not None and trial.taken is not None:
            taken, refused = trial.taken.taken_count, trial.taken.refused_count
            found = [one for one in trial.taken.problems if one.code == "blocks_found"]
            counts = {"taken": taken, "refused": refused}
            text = theme.say("import_checked", **counts)
            for one in found:
                text = theme.say("import_blocks_found", **counts, count=one.facts["count"])
            look = ("triangle-alert", "warn") if refused else ("check", "good")
            status.show_text(theme, text, *look)
        else:
            status.show_text(theme, theme.say("import_check_open"), "info", "secondary")

    def _arrange(self) -> None:
        for page in (self.file_page, self.columns_page, self.result_page):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.steps)
        column.addWidget(self._pages, 1)
        column.addWidget(self.footer)
        room = QGuiApplication.primaryScreen().availableSize()
        self.setMinimumSize(LEAST.boundedTo(room))
        self.resize(USUAL.boundedTo(room))

    def _connect(self) -> None:
        self.file_page.file_chosen.connect(self.open_file)
        self.file_page.sheet_chosen.connect(self._choose_sheet)
        self.file_page.kind_chosen.connect(self._choose_kind)
        self.columns_page.corrected.connect(self._correct)
        self.columns_page.options_changed.connect(self._choose_options)
        self.columns_page.mapping_wanted.connect(self._load_mapping)
        self.columns_page.mapping_kept.connect(self._keep_mapping)
        self.footer.next.clicked.connect(self._next)
        self.footer.back.clicked.connect(self._back)
        self.footer.cancel.clicked.connect(self.reject)
        self.footer.stop.clicked.connect(self._stop)
        self.checks.progressed.connect(self._progress)
        self.checks.finished.connect(self._take_result)
        self._later.timeout.connect(self._check)

    def _progress(self, done: int, total: int) -> None:
        self.footer.show_progress(self._theme, done, total)


def _is_parted_anew(before: Source, after: Source) -> bool:
    """Say whether other cells stand in the rows, not only other numbers or dates."""
    old = replace(before.spelled, decimal=after.spelled.decimal, order=after.spelled.order)
    return old != after.spelled


def _is_drawn_anew(plan: ImportPlan, source: Source) -> bool:
    """Say whether a saved page is drawn in another window."""
    return plan.kind in DRAWN_HERE and plan.source.device != source.device


def _respelled(plan: ImportPlan, source: Source) -> ImportPlan:
    """Forget corrected headers where a file is read another way; a mapping file stays."""
    mapping = source.mapping if isinstance(source.mapping, Path) else None
    return replace(plan, source=replace(source, mapping=mapping))


def _told(plan: ImportPlan, progress: Progress) -> ImportPlan:
    return replace(plan, source=replace(plan.source, progress=progress))


def _previewed(plan: ImportPlan, progress: Progress) -> Preview:
    return preview(_told(plan, progress))
