"""Connects panels below the plan with the plan and the actions."""

from __future__ import annotations

from typing import Protocol

from planner.ui.action_board import ActionBoard
from planner.ui.canvas.plan_view import PlanView
from planner.ui.desk import Desk
from planner.ui.panels.affinity_panel import AffinityPanel
from planner.ui.panels.charts_panel import ChartsPanel
from planner.ui.panels.findings_panel import FindingsPanel
from planner.ui.panels.inspector_panel import InspectorPanel
from planner.ui.panels.placement_names import ProductNaming
from planner.ui.panels.site_map_panel import SiteMapPanel
from planner.ui.panels.suggestions_panel import SuggestionsPanel
from planner.ui.tool_strip import ToolStrip


class Wired(Protocol):
    """Parts of the workspace that are connected here."""

    canvas: PlanView
    strip: ToolStrip
    inspector: InspectorPanel
    site_map: SiteMapPanel
    findings: FindingsPanel
    affinity: AffinityPanel
    suggestions: SuggestionsPanel
    charts: ChartsPanel

    def show_tab(self, key: str) -> None:
        """Show a page below the plan."""


def connect_insights(workspace: Wired, board: ActionBoard, desk: Desk) -> None:
    """Connect what says what sells where it is seen."""
    findings, affinity = workspace.findings, workspace.affinity
    suggestions, charts = workspace.suggestions, workspace.charts
    for panel in (findings, suggestions):
        panel.zoom_asked.connect(workspace.canvas.zoom_to)
    for teller in (findings, affinity, suggestions):
        teller.refused.connect(desk.say)
    findings.bar.export_asked.connect(board.of["findings_csv"].trigger)
    affinity.bar.export_asked.connect(board.of["affinity_csv"].trigger)
    for asking in (affinity, charts):
        asking.import_asked.connect(board.of["import_table"].trigger)
    suggestions.file_asked.connect(board.of["suggest_rules_file"].trigger)
    charts.refreshed.connect(board.refresh)
    charts.new_asked.connect(board.of["variant_new"].trigger)
    charts.bar.export_asked.connect(lambda form: board.run(f"chart_{form}"))
    stock = workspace.inspector.parts.stock
    stock.together_asked.connect(lambda: workspace.show_tab("affinity"))


def connect_pages(workspace: Wired, board: ActionBoard, desk: Desk) -> None:
    """Connect what concerns pages of a shop."""
    canvas, site_map = workspace.canvas, workspace.site_map

    def fit_strip() -> None:
        """Offer the tools that the shown surface can be worked on with."""
        if canvas.surface is not None:
            workspace.strip.show_medium(canvas.surface.medium)

    site_map.said.connect(desk.say)
    site_map.page_asked.connect(board.of["new_page"].trigger)
    site_map.export_asked.connect(lambda suffix: board.run(f"site_map_{suffix[1:]}"))
    canvas.content.layers.blocks.name_of = ProductNaming(lambda: canvas.session)
    canvas.content.reshaped.connect(fit_strip)
    fit_strip()
