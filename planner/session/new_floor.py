"""New floors by their size: a rectangular room, of a project that is there or of a new one."""

from __future__ import annotations

from planner.errors import PlanError
from planner.model.edits import add_surface
from planner.model.plan import Frame, Plan, Surface, SurfaceId
from planner.project import Project, Settings, with_plan, with_settings
from planner.units import FLOOR

LARGEST_M = 1000.0
LEAST_M = 1.0


def room_of_size(name: str, width: float, depth: float, plan: Plan) -> Surface:
    """Return an empty rectangular room with an id that the plan does not have.

    Its user's coordinates begin in the lower left corner and run right and up.

    Args:
        name: What people call it; empty: its id.
        width: Inside, metres.
        depth: Inside, metres.
        plan: Where it will be added.

    Raises:
        PlanError: ``bad_room``.
    """
    if not (min(width, depth) >= LEAST_M and max(width, depth) <= LARGEST_M):
        raise PlanError("bad_room", width=width, depth=depth, least=LEAST_M, most=LARGEST_M)
    numbers = (f"{FLOOR}-{n}" for n in range(1, len(plan.surfaces) + 2))
    free = next(SurfaceId(key) for key in numbers if SurfaceId(key) not in plan.surfaces)
    ring = ((0.0, 0.0), (width, 0.0), (width, depth), (0.0, depth))
    return Surface(free, name or free, FLOOR, frame=Frame(0.0, depth), outlines=(ring,))


def new_project(settings: Settings, floor: str, width: float, depth: float) -> Project:
    """Return a project with one empty room.

    Raises:
        PlanError: ``bad_room``.
    """
    plan = add_surface(Plan(), room_of_size(floor, width, depth, Plan()))
    return with_settings(with_plan(Project(), plan), settings)
