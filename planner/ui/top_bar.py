"""The bar at the top: product, project, surfaces, undo, find, export."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from planner.look import SPACING_PX, TITLE_PX
from planner.ui.action_board import ActionBoard
from planner.ui.desk import Desk
from planner.ui.surface_list import SurfaceList
from planner.ui.theme import Theme
from planner.ui.variant_chooser import VariantChooser, floor_menu

HEIGHT_PX = 48
ICON_PX = 18
PROJECT_WIDTH_PX = 220
ROOMY_PX = 1340
SURFACES_SHARE = 0.38
"""Tabs of floors and pages take no more of the bar than this."""


class TopBar(QFrame):
    """Creates its buttons and shows what is on the desk; what they do are actions."""

    def __init__(self, desk: Desk, board: ActionBoard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("top_bar")
        self.setFixedHeight(HEIGHT_PX)
        self._desk = desk
        self._board = board
        self.menu = QMenu(self)
        for menu in board.menus.values():
            self.menu.addMenu(menu)
        self._menu_button = self._tool("menu")
        self._menu_button.setMenu(self.menu)
        self._menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._product = QLabel(self)
        self._project = QPushButton(self)
        self._project.setMenu(self._project_menu())
        self.surfaces = SurfaceList(desk.theme, self)
        self.floor_menu = floor_menu(self.surfaces.tabs, board)
        self._add_floor = self._tool("plus")
        self._add_menu = QMenu(self)
        for key in ("new_floor", "new_page"):
            self._add_menu.addAction(board.of[key])
        self._add_floor.setMenu(self._add_menu)
        self._add_floor.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.variants = VariantChooser(desk, board, self)
        self._undo, self._redo = self._tool("undo-2"), self._tool("redo-2")
        self._undo.setDefaultAction(board.of["undo"])
        self._redo.setDefaultAction(board.of["redo"])
        self._find = QPushButton(self)
        self._find.clicked.connect(board.of["find_or_do"].trigger)
        self._export = QPushButton(self)
        self._export.setProperty("role", "primary")
        self._export.setMenu(board.menus["export"])
        self._lay_out()
        self.apply(desk.theme)

    def apply(self, theme: Theme) -> None:
        """Set texts, icons and colours again."""
        self.setAccessibleName(theme.say("top_bar"))
        self.setStyleSheet(
            f"#top_bar {{ background: {theme.hex('panel')}; border: none; }}"
            f"#find {{ color: {theme.hex('secondary')}; }}"
        )
        self._product.setText(theme.say("product"))
        self._product.setFont(theme.font(TITLE_PX, QFont.Weight.Bold))
        for button, icon, code in (
            (self._menu_button, "menu", "menu_all"),
            (self._add_floor, "plus", "add_surface"),
        ):
            button.setIcon(theme.icon(icon, "secondary"))
            button.setToolTip(theme.say(code))
            button.setAccessibleName(theme.say(code))
        keys = self._board.of["find_or_do"].shortcut()
        native = keys.toString(QKeySequence.SequenceFormat.NativeText).replace("+", " ")
        self._find.setText(f" {theme.say('action_find_or_do')}   {native}")
        self._find.setIcon(theme.icon("search", "secondary"))
        self._find.setAccessibleName(theme.say("action_find_or_do"))
        self._export.setText(theme.say("export_report"))
        self._export.setAccessibleName(theme.say("export_report"))
        self._export.setFont(theme.font(weight=QFont.Weight.DemiBold))
        self._project.setIcon(theme.icon("chevron-down", "secondary"))
        self._project.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        for tool, action in ((self._undo, "undo"), (self._redo, "redo")):
            tool.setAccessibleName(theme.say(f"action_{action}"))
        self.surfaces.apply(theme)
        self.variants.apply(theme)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten what can be shorter in a small window."""
        super().resizeEvent(event)
        self.variants.be_short(self.width() < ROOMY_PX)
        self.surfaces.fit(round(SURFACES_SHARE * self.width()))

    def refresh(self) -> None:
        """Show the desk as it is now."""
        session = self._desk.session
        for part in (
            self._project, self.surfaces, self._add_floor, self.variants, self._undo, self._redo,
            self._find, self._export,
        ):  # fmt: skip
            part.setVisible(session is not None)
        self._export.setEnabled(self._board.of["report_csv"].isEnabled())
        if session is None:
            return
        name = self._desk.project_name
        metrics = self._project.fontMetrics()
        short = metrics.elidedText(name, Qt.TextElideMode.ElideRight, PROJECT_WIDTH_PX)
        self._project.setText(short)
        self._project.setToolTip(str(session.path or name))
        self._project.setAccessibleName(name)
        self.variants.refresh()
        shown = session.document.project.plan.surfaces.values()
        self.surfaces.show_names(
            [(surface.id, surface.name) for surface in shown], session.view.now.surface
        )

    def _tool(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setIconSize(QSize(ICON_PX, ICON_PX))
        return button

    def _project_menu(self) -> QMenu:
        menu = QMenu(self)
        for key in (
            "new_floor",
            "new_page",
            "open_folder",
            "open_file",
            "save",
            "save_as",
            "close_project",
        ):
            menu.addAction(self._board.of[key])
        return menu

    def _lay_out(self) -> None:
        self._find.setObjectName("find")
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * SPACING_PX, 0, 4 * SPACING_PX, 0)
        row.setSpacing(2 * SPACING_PX)
        row.addWidget(self._menu_button)
        row.addWidget(self._product)
        row.addSpacing(2 * SPACING_PX)
        row.addWidget(self._project)
        row.addSpacing(2 * SPACING_PX)
        row.addWidget(self.surfaces, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._add_floor)
        row.addStretch(1)
        row.addWidget(self.variants)
        row.addSpacing(SPACING_PX)
        row.addWidget(self._undo)
        row.addWidget(self._redo)
        row.addSpacing(SPACING_PX)
        row.addWidget(self._find)
        row.addWidget(self._export)
