"""Whether the picture under the plan can be taken hold of."""

from __future__ import annotations

from planner.errors import PlanError
from planner.model.edits.on_underlays import free_underlay
from planner.tools.tool import Bench


def is_free(bench: Bench) -> bool:
    """Say whether the picture may be moved and scaled; why not is noted on the bench."""
    surface, problem = bench.surface, None
    if surface is None:
        return False
    try:
        free_underlay(bench.session.document.project.plan, surface.id)
    except PlanError as error:
        problem = error
    bench.note(problem)
    return problem is None
