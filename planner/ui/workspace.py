"""Where an open project is worked on: tools, plan, inspector, tables below."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from planner.errors import Problem
from planner.model.difference import Difference
from planner.session.preferences import PALETTE
from planner.session.session import Session
from planner.tools import Snap
from planner.tools.tool import Arrow
from planner.ui.action_board import ActionBoard
from planner.ui.beside import Beside
from planner.ui.canvas.paths import scene_box
from planner.ui.canvas.plan_view import PlanView
from planner.ui.desk import Desk
from planner.ui.panel_wiring import (
    connect_affinity,
    connect_charts,
    connect_findings,
    connect_pages,
    connect_suggestions,
)
from planner.ui.panels.affinity_panel import AffinityPanel
from planner.ui.panels.changes_panel import ChangesPanel
from planner.ui.panels.charts_panel import ChartsPanel
from planner.ui.panels.checks_panel import ChecksPanel
from planner.ui.panels.evidence_panel import EvidencePanel
from planner.ui.panels.findings_panel import FindingsPanel
from planner.ui.panels.fixtures_panel import FixturesPanel
from planner.ui.panels.front_panel import FrontPanel
from planner.ui.panels.inspector_panel import InspectorPanel
from planner.ui.panels.layers_panel import LayersPanel
from planner.ui.panels.objects_panel import ObjectsPanel
from planner.ui.panels.placements_panel import PlacementsPanel
from planner.ui.panels.route_panel import RoutePanel
from planner.ui.panels.site_map_panel import SiteMapPanel
from planner.ui.panels.suggestions_panel import SuggestionsPanel
from planner.ui.segments import Segments
from planner.ui.sheet_head import SheetHead
from planner.ui.side_panel import SidePanel
from planner.ui.style import styled
from planner.ui.theme import Theme
from planner.ui.tool_strip import ToolStrip

BESIDE, BELOW = "beside", "below"
"""Names of the splitters in the settings."""
FIRST_SIZES = {BESIDE: (1140, 300), BELOW: (630, 240)}
LEAST_PX = {"inspector": 260, "plan": 320, "tables": 120}
SHEET = "#tables {{ background: {panel}; border: none; border-top: 1px solid {line}; }}"
PLACEMENTS_TABLE = "placements"
ROUTE = "route"
FRONT = "front"
CHANGES = "changes"
CHECKS = "checks"
LAYERS = "layers"
FIXTURES = "fixtures"
FINDINGS = "findings"
AFFINITY = "affinity"
SUGGESTIONS = "suggestions"
CHARTS = "charts"
SITE_MAP = "site_map"


Page = (
    PlacementsPanel
    | ObjectsPanel
    | RoutePanel
    | EvidencePanel
    | ChangesPanel
    | FrontPanel
    | ChecksPanel
    | LayersPanel
    | FixturesPanel
    | FindingsPanel
    | AffinityPanel
    | SuggestionsPanel
    | ChartsPanel
    | SiteMapPanel
)
"""What can stand below the plan."""


class Workspace(QWidget):
    """Creates and connects the parts that show a session.

    Attributes:
        canvas: The plan.
        inspector: What is selected, and why it scores as it does.
        side: The inspector, and over it the palette while one draws.
        placements: The table of placements.
        objects: The tree of everything drawn.
        route: The shopping route.
        evidence: The bases side by side.
        changes: What differs from another variant.
        beside: Shows that variant beside the plan.
        front: The front of the selected fixture.
        checks: What is wrong or doubtful.
        layers: Sheets that elements lie on.
        fixtures: The table of everything drawn, where one value goes to many rows.
        findings: What is worth looking at.
        affinity: What is bought together.
        suggestions: What should stand where.
        charts: What is seen and what sells, drawn.
        site_map: Pages and floors, and what leads where.
        tabs: Chooses between those below the plan.
    """

    def __init__(
        self, session: Session, desk: Desk, board: ActionBoard, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("workspace")
        self._desk = desk
        theme = desk.theme
        self.strip = ToolStrip(theme, board, self)
        self.canvas = PlanView(session, theme, desk.say, self)
        self.inspector = InspectorPanel(session, theme, desk.say, desk.runner, self)
        self.placements = PlacementsPanel(session, theme, desk.runner, self)
        self.objects = ObjectsPanel(session, theme, self)
        self.evidence = EvidencePanel(session, theme, desk.idle, self)
        self.changes = ChangesPanel(session, theme, self)
        self.front = FrontPanel(session, theme, self)
        self.tabs = Segments(theme, "underlined", self)
        self.route = RoutePanel(session, theme, self)
        self.checks = ChecksPanel(session, theme, self)
        self.layers = LayersPanel(session, theme, self)
        self.fixtures = FixturesPanel(session, theme, self)
        self.findings = FindingsPanel(session, theme, self)
        self.affinity = AffinityPanel(session, theme, self)
        self.suggestions = SuggestionsPanel(session, theme, self)
        self.charts = ChartsPanel(session, theme, self)
        self.site_map = SiteMapPanel(session, theme, self)
        self._pages = self._all_pages()
        self._head = SheetHead(self.tabs, self._all_bars(), self)
        self.side = SidePanel(session, theme, self.inspector, board, self)
        self._stack = self._stacked()
        self._lay_out()
        self.beside = Beside(self._beside, self.canvas, desk)
        self._connect(board)
        self._connect_insights(board)
        self._take_kept()

    def _all_pages(self) -> dict[str, Page]:
        """Return what can stand below the plan, in the order of the tabs."""
        return {
            "placements": self.placements,
            FINDINGS: self.findings,
            CHARTS: self.charts,
            SUGGESTIONS: self.suggestions,
            AFFINITY: self.affinity,
            CHANGES: self.changes,
            ROUTE: self.route,
            "evidence": self.evidence,
            SITE_MAP: self.site_map,
            FRONT: self.front,
            "objects": self.objects,
            FIXTURES: self.fixtures,
            LAYERS: self.layers,
            CHECKS: self.checks,
        }

    def _all_bars(self) -> dict[str, QWidget]:
        """Return what stands over pages that have a bar."""
        return {
            PLACEMENTS_TABLE: self.placements.bar,
            CHARTS: self.charts.bar,
            ROUTE: self.route.bar,
            CHANGES: self.changes.bar,
            CHECKS: self.checks.bar,
            LAYERS: self.layers.bar,
            FIXTURES: self.fixtures.bar,
            FINDINGS: self.findings.bar,
            AFFINITY: self.affinity.bar,
            SUGGESTIONS: self.suggestions.bar,
            SITE_MAP: self.site_map.bar,
        }

    def set_session(self, session: Session) -> None:
        """Show another project."""
        pages = self._pages.values()
        for part in (self.canvas, self.inspector, *pages, self.side.kinds, self.beside):
            part.set_session(session)
        self.canvas.fit()

    def apply(self, theme: Theme) -> None:
        """Dress every part anew; the style sheet first: it drops the fonts of what it holds."""
        self._tables.setStyleSheet(styled(theme, SHEET))
        for part in (
            self.strip, self.canvas, self.inspector, *self._pages.values(), self.tabs, self.side,
            self.beside,
        ):  # fmt: skip
            part.apply(theme)
        self._name_tabs()

    def show_tab(self, key: str) -> None:
        """Show a page below the plan and put the keyboard there."""
        self._stack.setCurrentWidget(self._pages[key])
        self._head.show_bar(key)
        self._pages[key].setFocus()
        self._name_tabs()

    def remember(self) -> None:
        """Keep the sizes of the splitters and of the columns."""
        sizes = {part.objectName(): tuple(part.sizes()) for part in (self._beside, self._below)}
        widths = {PLACEMENTS_TABLE: self.placements.widths}
        self._desk.remember(
            lambda kept: replace(
                kept,
                splitters={**kept.splitters, **sizes},
                widths={**kept.widths, **widths},
            )
        )

    def _take_kept(self) -> None:
        """Show the palette and the table of placements as they were left, moving as wished."""
        kept = self._desk.preferences
        self.canvas.may_fade = lambda: self._desk.may_move
        self.side.show_palette(kept.panels.get(PALETTE, False))
        self.placements.take_kept(
            kept.columns.get(PLACEMENTS_TABLE, ()),
            kept.widths.get(PLACEMENTS_TABLE, {}),
            kept.sorting.get(PLACEMENTS_TABLE, ()),
        )

    def _name_tabs(self) -> None:
        shown = next(
            key for key, page in self._pages.items() if page is self._stack.currentWidget()
        )
        names = [(key, self._desk.theme.say(f"tab_{key}")) for key in self._pages]
        self.tabs.show_names(names, shown)
        self._head.refit()

    def _connect(self, board: ActionBoard) -> None:
        self._desk.remembered.connect(self._show_snap)
        self._show_snap()
        self.strip.tool_chosen.connect(self.canvas.set_tool)
        self.canvas.tool_taken.connect(self.strip.show_tool)
        self.canvas.noted.connect(self._desk.told)
        self._hear_inspector(board)
        self.tabs.chosen.connect(self.show_tab)
        self.placements.columns_changed.connect(self._remember_columns)
        self.placements.sorting_changed.connect(self._remember_sorting)
        self.placements.metric_asked.connect(self.inspector.page.show_metric)
        self.placements.said.connect(self._desk.say)
        self.route.refreshed.connect(board.refresh)
        self.route.export_asked.connect(board.of["route_json"].trigger)
        self.evidence.basis_asked.connect(lambda key: board.run(f"take_basis_{key}"))
        self.evidence.export_asked.connect(board.of["bases_csv"].trigger)
        self.evidence.compared.connect(board.refresh)
        self.changes.looked_at.connect(self._look_at)
        for signal, key in (
            (self.changes.new_asked, "variant_new"),
            (self.changes.bar.marks_asked, "mark_changes"),
            (self.changes.bar.beside_asked, "variant_beside"),
            (self.changes.bar.export_asked, "diff_csv"),
        ):
            signal.connect(board.of[key].trigger)
        self.front.said.connect(self._desk.say)
        self.canvas.dropped.connect(self.front.tell_left_out)
        self.canvas.arrow_drawn.connect(self._ask_order)
        self.canvas.content.read.connect(self._colour_front)
        self.checks.zoom_asked.connect(self.canvas.zoom_to)
        self.checks.bar.refused.connect(self._desk.say)
        self.layers.refused.connect(self._desk.say)
        self.fixtures.refused.connect(self._desk.say)
        self.fixtures.told.connect(self._desk.told)
        self.fixtures.bar.export_asked.connect(board.of["fixtures_csv"].trigger)
        self.canvas.legend.offer_bases(board.menus["basis"])
        for panel in (self.placements, self.inspector, self.objects, self.evidence, self.front):
            panel.import_asked.connect(board.of["import_table"].trigger)
        for action in self.strip.shortcuts:
            self.addAction(action)

    def _connect_insights(self, board: ActionBoard) -> None:
        connect_findings(self.findings, self.canvas, board)
        connect_suggestions(self.suggestions, self.canvas, board)
        connect_affinity(self.affinity, board)
        connect_charts(self.charts, board)
        connect_pages(self.site_map, self.canvas, self.strip.show_medium, board, self._desk)
        for teller in (self.findings, self.affinity, self.suggestions):
            teller.refused.connect(self._desk.say)
        stock = self.inspector.parts.stock
        stock.together_asked.connect(lambda: self.show_tab(AFFINITY))

    def _colour_front(self) -> None:
        """Colour the edges of shelves as the plan is."""
        colouring = self.canvas.content.colouring
        self.front.colour_edges(None if colouring is None else colouring.placement_fill)

    def _ask_order(self, arrow: Arrow) -> None:
        """Ask what shall stand along an arrow; it is seen until that is answered."""
        from planner.ui.dialogs.ordered_dialog import OrderedDialog

        session, surface = self.canvas.session, self.canvas.surface
        if surface is None or "products" not in session.document.project.tables:
            self.canvas.bench.show_arrow(None)
            self._desk.say(Problem("front_no_products", {}, "note"))
            return
        dialog = OrderedDialog(session, surface, arrow.bays, self._desk.theme, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._on_ordered)
        dialog.open()

    def _on_ordered(self) -> None:
        self.canvas.bench.show_arrow(None)

    def _look_at(self, one: Difference) -> None:
        """Bring what differs into sight, and select it where it is there."""
        session = self.changes.session
        if one.surface not in session.document.project.plan.surfaces:
            return
        if session.view.now.surface != one.surface:
            session.view.show(replace(session.view.now, surface=one.surface))
        if one.after is not None:
            session.selection.select(one.surface, [one.after.id])
        boxes = [scene_box(e.footprint.bounds) for e in (one.before, one.after) if e is not None]
        if boxes:
            self.canvas.zoom_to_box(boxes[0].united(boxes[-1]))
            legend_px = self.canvas.reserved_px
            if self.canvas.viewport().width() < 2.5 * legend_px:
                self.canvas.pan_px(legend_px / 2.0, 0.0)

    def _show_snap(self) -> None:
        kept = self._desk.preferences
        self.canvas.show_snap(Snap(kept.snaps, kept.grid_steps), shows_grid=kept.shows_grid)

    def _hear_inspector(self, board: ActionBoard) -> None:
        self.inspector.viewing.connect(self.canvas.light_cells)
        self.inspector.parts.underlay.asked.connect(board.run)

    def _remember_columns(self, keys: tuple[str, ...]) -> None:
        self._desk.remember(
            lambda kept: replace(kept, columns={**kept.columns, PLACEMENTS_TABLE: keys})
        )

    def _remember_sorting(self, sorting: tuple[str, str]) -> None:
        self._desk.remember(
            lambda kept: replace(kept, sorting={**kept.sorting, PLACEMENTS_TABLE: sorting})
        )

    def _lay_out(self) -> None:
        self._beside = self._splitter(BESIDE, Qt.Orientation.Horizontal)
        self._beside.addWidget(self.canvas)
        self._beside.addWidget(self.side)
        self._beside.setStretchFactor(0, 1)
        self._beside.setCollapsible(0, False)
        self.canvas.setMinimumWidth(LEAST_PX["plan"])
        self.side.setMinimumWidth(LEAST_PX["inspector"])
        upper = QWidget(self)
        row = QHBoxLayout(upper)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.strip)
        row.addWidget(self._beside, 1)
        self._tables = QFrame(self)
        self._tables.setObjectName("tables")
        self._tables.setMinimumHeight(LEAST_PX["tables"])
        column = QVBoxLayout(self._tables)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._head.show_bar(PLACEMENTS_TABLE)
        column.addWidget(self._head)
        column.addWidget(self._stack, 1)
        self._below = self._splitter(BELOW, Qt.Orientation.Vertical)
        self._below.addWidget(upper)
        self._below.addWidget(self._tables)
        self._below.setStretchFactor(0, 1)
        self._below.setCollapsible(0, False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._below)
        for splitter in (self._beside, self._below):
            name = splitter.objectName()
            splitter.setSizes(list(self._desk.preferences.splitters.get(name, FIRST_SIZES[name])))

    def _stacked(self) -> QStackedWidget:
        stack = QStackedWidget(self)
        for page in self._pages.values():
            stack.addWidget(page)
        return stack

    def _splitter(self, name: str, orientation: Qt.Orientation) -> QSplitter:
        splitter = QSplitter(orientation, self)
        splitter.setObjectName(name)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(True)
        return splitter
