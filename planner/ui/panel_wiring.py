"""Connects panels below the plan with the plan and the actions."""

from __future__ import annotations

from collections.abc import Callable

from planner.ui.action_board import ActionBoard
from planner.ui.canvas.plan_view import PlanView
from planner.ui.desk import Desk
from planner.ui.panels.affinity_panel import AffinityPanel
from planner.ui.panels.charts_panel import ChartsPanel
from planner.ui.panels.findings_panel import FindingsPanel
from planner.ui.panels.placement_names import ProductNaming
from planner.ui.panels.site_map_panel import SiteMapPanel
from planner.ui.panels.suggestions_panel import SuggestionsPanel


def connect_findings(panel: FindingsPanel, canvas: PlanView, board: ActionBoard) -> None:
    """Connect what is worth looking at."""
    panel.zoom_asked.connect(canvas.zoom_to)
    panel.bar.export_asked.connect(board.of["findings_csv"].trigger)


def connect_affinity(panel: AffinityPanel, board: ActionBoard) -> None:
    """Connect what is bought together."""
    panel.import_asked.connect(board.of["import_table"].trigger)
    panel.bar.export_asked.connect(board.of["affinity_csv"].trigger)


def connect_suggestions(panel: SuggestionsPanel, canvas: PlanView, board: ActionBoard) -> None:
    """Connect what should stand where."""
    panel.zoom_asked.connect(canvas.zoom_to)
    panel.file_asked.connect(board.of["suggest_rules_file"].trigger)


def connect_charts(panel: ChartsPanel, board: ActionBoard) -> None:
    """Connect what is drawn of exposure and sales."""
    panel.refreshed.connect(board.refresh)
    panel.import_asked.connect(board.of["import_table"].trigger)
    panel.new_asked.connect(board.of["variant_new"].trigger)
    panel.bar.export_asked.connect(lambda form: board.run(f"chart_{form}"))


def connect_pages(
    site_map: SiteMapPanel,
    canvas: PlanView,
    show_medium: Callable[[str], None],
    board: ActionBoard,
    desk: Desk,
) -> None:
    """Connect what concerns pages of a shop, and tools with the surface they work on."""

    def fit_tools() -> None:
        if canvas.surface is not None:
            show_medium(canvas.surface.medium)

    site_map.said.connect(desk.say)
    site_map.page_asked.connect(board.of["new_page"].trigger)
    site_map.export_asked.connect(lambda suffix: board.run(f"site_map_{suffix[1:]}"))
    canvas.content.layers.blocks.name_of = ProductNaming(lambda: canvas.session)
    canvas.content.reshaped.connect(fit_tools)
    fit_tools()
