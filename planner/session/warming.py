"""Loads what scoring and previewing run on, so that the first drag does not wait for it."""

from __future__ import annotations

from planner.analysis.chain import Chain
from planner.model.edits import add_elements, add_surface, move_elements
from planner.model.element import ElementId, make_element
from planner.model.plan import Plan, Surface, SurfaceId
from planner.model.shape import Rectangle
from planner.project import Project, with_plan
from planner.units import FLOOR

ROOM = ((0.0, 0.0), (9.0, 0.0), (9.0, 8.0), (0.0, 8.0))
WHERE, MOVED = SurfaceId("floor"), ElementId("G1")


def warm_previews() -> None:
    """Score a tiny store and preview an edit of it; kernels are then loaded in this process."""
    plan = add_surface(Plan(), Surface(WHERE, "Floor", FLOOR, outlines=(ROOM,)))
    elements = [
        make_element(MOVED, "gondola", Rectangle(4.0, 2.5, 2.5, 1.0)),
        make_element("G2", "gondola", Rectangle(4.0, 5.0, 2.5, 1.0)),
        make_element("E1", "entrance", Rectangle(1.0, 0.5, 1.0, 0.2)),
        make_element("C1", "checkout", Rectangle(7.5, 1.0, 0.6, 1.5)),
    ]
    project = with_plan(Project(), add_elements(plan, WHERE, elements))
    chain = Chain()
    scores = chain.run(project).scores
    chain.preview(with_plan(project, move_elements(project.plan, WHERE, [MOVED], 0.1, 0.1)), scores)
