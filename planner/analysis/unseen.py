"""Why nobody notices a placement."""

from __future__ import annotations

import numpy as np

from planner.analysis.cells import Sentence
from planner.analysis.floor_score import FloorScore
from planner.analysis.looks import hiding, looks_at, lowest_seen
from planner.analysis.viewing import walked
from planner.errors import Fact
from planner.model.element import ElementId

TRIED = 48
"""So many of the nearest viewpoints are looked from."""
NAMED = 3
"""So many hiding elements are named."""


def why_unseen(score: FloorScore, index: int, passby: float) -> Sentence:
    """Say why a placement has no noticed contacts.

    Args:
        score: The surface's score.
        index: Of the placement in ``score.sites``.
        passby: Visits per 1,000 that pass it within reach.
    """
    parameters = score.scene.parameters
    looks = looks_at(score.scene, int(score.scene.bay_of[index]), walked(score))
    if not len(looks.distance):
        return Sentence("why_zero_behind", {}, {})
    facts: dict[str, Fact] = {"nearest_m": float(looks.distance[0])}
    if looks.distance[0] > parameters.depth_of_vision_m:
        return Sentence("why_zero_far", {**facts, "depth_m": parameters.depth_of_vision_m}, {})
    near = looks.nearest(parameters.depth_of_vision_m, TRIED)
    height = score.sites[index].height_m
    if (lowest_seen(score.scene, near) < height).any():
        return Sentence("why_zero_turned", {**facts, "least_s": parameters.t_ots_s}, {})
    elements = score.surface.elements
    hidden = hiding(score.scene, near, np.ones(len(near.distance)), height)
    names = list(dict.fromkeys(elements[ElementId(key)].label for key in hidden))
    facts = {**facts, "passby": passby, "count": len(names)}
    facts["elements"] = ", ".join(names[:NAMED])
    code = "why_zero_hidden" if names else "why_zero_walls"
    return Sentence(code, facts, {"passby": "passby_per_1000"})
