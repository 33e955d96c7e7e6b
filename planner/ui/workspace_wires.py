"""What connects some parts of the workspace with each other, the desk and the actions."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from planner.model.difference import Difference
from planner.session.session import Session
from planner.ui.action_board import ActionBoard
from planner.ui.canvas.paths import scene_box
from planner.ui.canvas.plan_view import PlanView
from planner.ui.desk import Desk
from planner.ui.panels.placement_names import ProductNaming

if TYPE_CHECKING:
    from planner.ui.workspace import Workspace

TOGETHER = "affinity"
"""The tab of what is bought together."""


def connect_pages(space: Workspace, desk: Desk, board: ActionBoard) -> None:
    """Connect what concerns pages of a shop."""
    space.site_map.said.connect(desk.say)
    space.site_map.page_asked.connect(board.of["new_page"].trigger)
    space.site_map.export_asked.connect(lambda suffix: board.run(f"site_map_{suffix[1:]}"))
    space.canvas.content.layers.blocks.name_of = ProductNaming(lambda: space.canvas.session)
    space.canvas.content.reshaped.connect(partial(_fit_strip, space))
    _fit_strip(space)


def connect_findings(space: Workspace, desk: Desk, board: ActionBoard) -> None:
    """Connect findings, suggestions and what is bought together."""
    space.suggestions.zoom_asked.connect(space.canvas.zoom_to)
    space.suggestions.refused.connect(desk.say)
    space.suggestions.file_asked.connect(board.of["suggest_rules_file"].trigger)
    space.findings.zoom_asked.connect(space.canvas.zoom_to)
    space.findings.bar.export_asked.connect(board.of["findings_csv"].trigger)
    space.affinity.bar.export_asked.connect(board.of["affinity_csv"].trigger)
    space.affinity.import_asked.connect(board.of["import_table"].trigger)
    for panel in (space.findings, space.affinity):
        panel.refused.connect(desk.say)
    space.inspector.parts.stock.together_asked.connect(partial(space.show_tab, TOGETHER))


def look_at(canvas: PlanView, session: Session, one: Difference) -> None:
    """Bring what differs into sight, and select it where it is there."""
    if one.surface not in session.document.project.plan.surfaces:
        return
    if session.view.now.surface != one.surface:
        session.view.show(replace(session.view.now, surface=one.surface))
    if one.after is not None:
        session.selection.select(one.surface, [one.after.id])
    boxes = [scene_box(e.footprint.bounds) for e in (one.before, one.after) if e is not None]
    if boxes:
        canvas.zoom_to_box(boxes[0].united(boxes[-1]))
        legend_px = canvas.reserved_px
        if canvas.viewport().width() < 2.5 * legend_px:
            canvas.pan_px(legend_px / 2.0, 0.0)


def _fit_strip(space: Workspace) -> None:
    """Offer the tools that the shown surface can be worked on with."""
    surface = space.canvas.surface
    if surface is not None:
        space.strip.show_medium(surface.medium)
