"""Where trips begin and end, and what stands in for a missing entrance, checkout or exit."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from planner.analysis.presence.presence import Floats
from planner.analysis.scene import Scene
from planner.errors import Problem


@dataclass(frozen=True, slots=True)
class Ends:
    """Points of the roaming area, each of shape (n, 2), surface units.

    Attributes:
        entrances: Where simulated trips begin; never empty.
        checkouts: Where they pay; may be empty.
        exits: Where they leave; may be empty only if ``checkouts`` is not.
        problems: What stands in for what is missing.
    """

    entrances: Floats
    checkouts: Floats
    exits: Floats
    problems: tuple[Problem, ...]


def ends_of(scene: Scene) -> Ends:
    """Return where trips begin and end.

    Without an entrance they begin at the exits, else at the checkouts, else in the middle of
    the floor. Without an exit they leave where they came in. Without a checkout they go
    straight to the exit.
    """
    points = {role: scene.points_of(role) for role in ("entrance", "exit", "checkout")}
    points["middle"] = np.array([scene.nearest_roaming(*scene.roaming.centroid.coords[0])])
    start = next(r for r in ("entrance", "exit", "checkout", "middle") if len(points[r]))
    leave = "exit" if len(points["exit"]) else start
    surface = scene.surface.name
    problems = []
    if start != "entrance":
        problems.append(Problem("no_entrance", {"surface": surface, "instead": start}))
    if not len(points["checkout"]):
        problems.append(Problem("no_checkout", {"surface": surface}))
    if leave != "exit":
        problems.append(Problem("no_exit", {"surface": surface, "instead": leave}, "note"))
    return Ends(points[start], points["checkout"], points[leave], tuple(problems))
