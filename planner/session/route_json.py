"""A shopping route as JSON: the same from the window and from the command line."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from planner.model.plan import SurfaceId
from planner.session.values import defaults_as_rows, points_as_rows, problems_as_rows

if TYPE_CHECKING:
    from planner.analysis.routing import Route
    from planner.project import Project
    from planner.wording import Words


def route_tree(project: Project, route: Route, words: Words) -> dict[str, object]:
    """Return a route as plain values, points in the coordinates of the user's files.

    Args:
        project: The one that was routed.
        route: On one of its floors.
        words: For the problems.
    """
    surface = project.plan.surfaces[SurfaceId(route.surface)]
    stops = [
        {
            "product": stop.product,
            "role": stop.role,
            "placement": stop.placement,
            "at": points_as_rows([stop.at], surface.frame)[0],
            "walked_m": stop.walked_m,
        }
        for stop in route.stops
    ]
    return {
        "project": project.settings.name,
        "surface": surface.name,
        "stops": stops,
        "line": points_as_rows(route.line, surface.frame),
        "length_m": route.length_m,
        "walking_s": route.walking_s,
        "standing_s": route.standing_s,
        "exact": route.exact,
        "lacking": dict(route.lacking),
        "convenience": asdict(route.convenience),
        "problems": problems_as_rows(route.problems, words),
        "defaults": defaults_as_rows(route.defaults),
    }
