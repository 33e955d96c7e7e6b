"""The main window: creates its parts and connects them."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from planner.errors import PlanError, Problem, VitrinaError
from planner.model.element import ProductId
from planner.session.names import in_window
from planner.ui.action_board import ActionBoard
from planner.ui.actions import found_actions
from planner.ui.asking import Asking, Dialogs
from planner.ui.desk import Desk
from planner.ui.hands import WindowHands
from planner.ui.import_deeds import ImportDeeds
from planner.ui.look_deeds import Rooms
from planner.ui.notice import Notice
from planner.ui.opening_page import OpeningPage
from planner.ui.progress_card import ProgressCard
from planner.ui.progress_line import ProgressLine
from planner.ui.start_page import StartPage
from planner.ui.status_line import StatusLine
from planner.ui.theme import Theme
from planner.ui.top_bar import TopBar

if TYPE_CHECKING:
    from planner.session.analyst import Analysis
    from planner.session.change import Change
    from planner.session.finding import Found
    from planner.session.selection import Selected
    from planner.session.session import Session
    from planner.session.view import Shown
    from planner.ui.canvas.plan_view import PlanView
    from planner.ui.find_or_do import FindOrDo
    from planner.ui.workspace import Workspace

FIRST_SIZE_PX = (1440, 900)
LEAST_SIZE_PX = (960, 600)


class MainWindow(QMainWindow):
    """Start page or workspace, under one bar and above one line of status.

    Signals:
        closed: The window went; settings are written.
        painted: The window was seen for the first time.

    Attributes:
        desk: What lies on the desk.
        board: Every action.
        hands: What the actions do.
        imports: Opens and keeps the import wizard.
        workspace: The open project's parts; None before the first one.
    """

    closed = Signal()
    painted = Signal()

    def __init__(self, desk: Desk, asking: Asking | None = None) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.desk = desk
        self._listened: Session | None = None
        self.workspace: Workspace | None = None
        self._is_painted = False
        self._dialogs = Dialogs(self, desk.theme)
        asked = asking or self._dialogs
        rooms = Rooms(
            self._canvas,
            self._show_tab,
            self.find_or_do,
            self._import,
            self._show_metric,
            self._show_shortcuts,
            self.close,
            self._show_palette,
        )
        self.hands = WindowHands(desk, asked, rooms, self.is_dragging)
        self.imports = ImportDeeds(desk, self.hands, self)
        self.board = ActionBoard(self, desk, self.hands)
        self.top_bar = TopBar(desk, self.board, self)
        self.progress = ProgressLine(desk.theme, lambda: desk.may_move, self)
        self.progress_card = ProgressCard(desk.theme, self.progress, self)
        self.notice = Notice(desk.theme, self)
        self.start_page = StartPage(desk, self.board, self)
        self.status = StatusLine(desk.theme, self)
        self.opening = OpeningPage(desk.theme, self)
        self._stack = QStackedWidget(self)
        for page in (self.start_page, self.opening):
            self._stack.addWidget(page)
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)
        room = QGuiApplication.primaryScreen().availableSize()
        self.setMinimumSize(QSize(*LEAST_SIZE_PX).boundedTo(room))
        self._restore()
        self.apply(desk.theme)
        self._on_session(None)

    def apply(self, theme: Theme) -> None:
        """Dress every part anew."""
        self._dialogs.apply(theme)
        self.board.apply(theme)
        for part in (
            self.top_bar, self.progress, self.progress_card, self.notice, self.start_page,
            self.opening, self.status, self.workspace, self.imports,
        ):  # fmt: skip
            if part is not None:
                part.apply(theme)
        self._name_window()

    def say(self, problem: VitrinaError | Problem) -> None:
        """Show a problem: what an edit met in the status line, all else above the plan."""
        words = self.desk.theme.words
        sentence = in_window(words, problem.code, problem.facts)
        weight = problem.weight if isinstance(problem, Problem) else "error"
        if isinstance(problem, PlanError) or weight == "note":
            self.status.tell(sentence)
        else:
            self.notice.tell(sentence, weight)

    def expect(self, path: Path) -> None:
        """Show what is going to be opened, until it is open or cannot be."""
        self.opening.show_name(path.stem)
        self._stack.setCurrentWidget(self.opening)

    def open_path(self, path: Path) -> None:
        """Open a project, or begin an import where it is a table."""
        from planner.files.project_file.layout import PROJECT_FILE, ZIP_SUFFIXES

        is_project = path.is_dir() or path.name == PROJECT_FILE or path.suffix in ZIP_SUFFIXES
        if is_project or not path.is_file():
            self.hands.project.open_path(path)
        else:
            self.imports.open(path)

    def progress_ended(self) -> None:
        """Stop the line that moves: what was under way failed."""
        self.progress_card.stop()

    @cached_property
    def find_box(self) -> FindOrDo:
        """The box that finds or does."""
        from planner.ui.find_or_do import FindOrDo

        box = FindOrDo(self.desk.theme, self)
        box.taken.connect(self._take)
        self.desk.theme_changed.connect(box.apply)
        return box

    def find_or_do(self) -> None:
        """Open the box that finds or does."""
        self.find_box.open_with(self._findable)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about unsaved changes, then keep the settings."""
        if self.desk.session is not None and not self.hands.project.may_leave():
            event.ignore()
            return
        self.imports.close()
        self._remember()
        self._listen_to(None)
        self.status.set_session(None)
        self.progress_card.set_session(None)
        event.accept()
        self.closed.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take folders and files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
        if len(paths) == 1:
            self.open_path(paths[0])
        elif paths:
            self.say(Problem("dropped_several", {"count": len(paths)}))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell when the window is seen for the first time."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self._tell_painted)

    def _tell_painted(self) -> None:
        self.painted.emit()

    def _lay_out(self) -> None:
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.top_bar, self.progress, self.notice):
            column.addWidget(part)
        column.addWidget(self._stack, 1)
        column.addWidget(self.status)
        self.setCentralWidget(middle)

    def _connect(self) -> None:
        desk = self.desk
        desk.session_changed.connect(self._on_session)
        desk.theme_changed.connect(self.apply)
        desk.said.connect(self.say)
        desk.told.connect(self.status.tell)
        desk.saved.connect(self._refresh)
        desk.remembered.connect(lambda: self.status.show_kept(desk.preferences))
        self.status.offer_grids(self.board.menus["grid"])
        self.status.show_kept(desk.preferences)
        desk.working.connect(self._on_working)
        self.start_page.open_asked.connect(self.open_path)
        self.start_page.spreadsheet_asked.connect(self._import)
        self.top_bar.surfaces.chosen.connect(self._show_surface)
        self.top_bar.variants.chosen.connect(self._choose_variant)

    def _on_working(self, is_working: bool) -> None:
        self.progress.show_busy(is_working)
        if not is_working and self.desk.session is None:
            self._stack.setCurrentWidget(self.start_page)

    def _on_session(self, session: Session | None) -> None:
        self._listen_to(session)
        self.notice.hide()
        self.progress_card.set_session(session)
        self.status.set_session(session)
        self.status.setVisible(session is not None)
        if session is None:
            self.start_page.show_recent()
            self._stack.setCurrentWidget(self.start_page)
        else:
            session.analyst.refresh()
            self._show_workspace(session)
        self._refresh()

    def _show_workspace(self, session: Session) -> None:
        from planner.ui.workspace import Workspace

        if self.workspace is None:
            self.workspace = Workspace(session, self.desk, self.board, self)
            self._stack.addWidget(self.workspace)
            # Moving a widget under another one makes a style sheet drop its fonts: dress it now.
            self.workspace.apply(self.desk.theme)
            self.workspace.canvas.sighted.connect(self._show_zoom)
            self.workspace.side.kinds.serve(self.hands.draw)
        else:
            self.workspace.set_session(session)
        self._stack.setCurrentWidget(self.workspace)
        self.workspace.canvas.setFocus()
        self._show_zoom()

    def _listen_to(self, session: Session | None) -> None:
        """Hear of one session only."""
        old, self._listened = self._listened, session
        if old is not None:
            old.document.changed.disconnect(self._on_change)
            old.selection.changed.disconnect(self._on_selection)
            old.view.changed.disconnect(self._on_view)
            old.analyst.finished.disconnect(self._on_finished)
        if session is not None:
            session.document.changed.connect(self._on_change)
            session.selection.changed.connect(self._on_selection)
            session.view.changed.connect(self._on_view)
            session.analyst.finished.connect(self._on_finished)

    def _on_change(self, change: Change) -> None:
        session = self.desk.session
        surfaces = {} if session is None else session.document.project.plan.surfaces
        if session is not None and session.view.now.surface not in surfaces and surfaces:
            session.view.show(replace(session.view.now, surface=next(iter(surfaces))))
        elif session is not None and change.surfaces:
            self._show_new_surface(session, change)
        self._refresh()

    def _show_new_surface(self, session: Session, change: Change) -> None:
        """Turn to a floor that was made just now and is still empty."""
        plan = session.document.project.plan
        last = next(reversed(tuple(plan.surfaces)), None)
        if last and last in change.surfaces and not plan.surfaces[last].elements:
            session.view.show(replace(session.view.now, surface=last))

    def _on_selection(self, _: Selected) -> None:
        self.board.refresh()

    def _on_view(self, _: Shown) -> None:
        self._refresh()

    def _on_finished(self, analysis: Analysis) -> None:
        self.status.show_scored(analysis)
        self.board.refresh()
        self.top_bar.refresh()

    def _refresh(self) -> None:
        self.board.refresh()
        self.top_bar.refresh()
        self.status.refresh()
        self._name_window()

    def _name_window(self) -> None:
        product, session = self.desk.theme.say("product"), self.desk.session
        name = self.desk.project_name
        self.setWindowTitle(f"{name}[*] - {product}" if name else product)
        self.setWindowModified(session is not None and not session.document.is_saved)

    def _show_zoom(self) -> None:
        if self.workspace is not None:
            self.status.show_zoom(self.workspace.canvas.share)

    def _show_surface(self, key: str) -> None:
        session = self.desk.session
        if session is not None:
            found = next(s for s in session.document.project.plan.surfaces if s == key)
            session.view.show(replace(session.view.now, surface=found))

    def _choose_variant(self, variant: str) -> None:
        self.hands.variants.choose(variant)

    def _canvas(self) -> PlanView | None:
        open_ = self.workspace if self.desk.session is not None else None
        return None if open_ is None else open_.canvas

    def _import(self, path: Path | None = None, kind: str = "") -> None:
        self.imports.open(path, kind)

    def is_dragging(self) -> bool:
        """Say whether a gesture is under way on the plan."""
        return self.workspace is not None and self.workspace.canvas.tool.is_busy

    def _show_tab(self, key: str) -> None:
        if self.workspace is not None:
            self.workspace.show_tab(key)

    def _show_palette(self, is_shown: bool) -> None:
        if self.workspace is not None:
            self.workspace.side.show_palette(is_shown)

    def _show_metric(self, metric: str) -> None:
        if self.workspace is not None:
            self.workspace.inspector.page.show_metric(metric)

    def _show_shortcuts(self) -> None:
        from planner.ui.shortcuts_dialog import ShortcutsDialog

        dialog = ShortcutsDialog(self.desk.theme, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _findable(self) -> list[Found]:
        from planner.session.finding import things_of

        things = found_actions(self.board.of, self.desk.theme.words)
        session = self.desk.session
        return things if session is None else things + things_of(session.document.project)

    def _take(self, found: Found) -> None:
        """Do what was found, or show where it is."""
        session = self.desk.session
        if found.sort == "action":
            self.board.run(found.key)
        elif found.sort == "type":
            self.hands.draw.draw_type(found.key)
        elif session is None or self.workspace is None:
            return
        elif not found.elements:
            self.desk.tell("found_nowhere", name=found.name, sort=found.sort)
        else:
            if session.view.now.surface != found.surface:
                session.view.show(replace(session.view.now, surface=found.surface))
            session.selection.select(found.surface, found.elements, found.placement)
            if found.sort == "product":
                session.spotlight.show(ProductId(found.key))
            self.workspace.canvas.zoom_to(found.elements)

    def _remember(self) -> None:
        if self.workspace is not None:
            self.workspace.remember()
        geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        self.desk.remember(lambda kept: replace(kept, geometry=geometry))

    def _restore(self) -> None:
        kept = self.desk.preferences.geometry.encode("ascii", "ignore")
        area = QGuiApplication.primaryScreen().availableGeometry()
        if not kept or not self.restoreGeometry(QByteArray.fromBase64(kept)):
            width, height = FIRST_SIZE_PX
            self.resize(min(width, area.width()), min(height, area.height()))
        if not any(
            screen.availableGeometry().intersects(QRect(self.geometry()))
            for screen in QGuiApplication.screens()
        ):
            self.move(area.center() - self.rect().center())
