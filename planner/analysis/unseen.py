"""Why nobody notices a placement."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import Polygon

from planner.analysis.cells import Sentence
from planner.analysis.score import Score
from planner.analysis.viewing import walked
from planner.errors import Fact
from planner.geometry.blockers import Blockers, blockers
from planner.geometry.sight import lowest_visible
from planner.model.element import Element
from planner.model.plan import Surface

Floats = NDArray[np.float64]

TRIED = 48
"""So many of the nearest viewpoints are looked from."""
NAMED = 3
"""So many hiding elements are named."""


@dataclass(frozen=True, slots=True, eq=False)
class _Looks:
    """Sight lines to a placement, nearest first.

    Attributes:
        start: Shape (n, 2). Viewpoints in front of it.
        end: Shape (n, 2). The nearest piece of its face that looks at each.
        distance: Shape (n,). Surface units.
    """

    start: Floats
    end: Floats
    distance: Floats


def why_unseen(score: Score, index: int, passby: float) -> Sentence:
    """Say why a placement has no noticed contacts.

    Args:
        score: The surface's score.
        index: Of the placement in ``score.sites``.
        passby: Visits per 1,000 that pass it within reach.
    """
    looks = _looks(score, index)
    parameters = score.scene.parameters
    if not len(looks.distance):
        return Sentence("why_zero_behind", {}, {})
    facts: dict[str, Fact] = {"nearest_m": float(looks.distance[0])}
    if looks.distance[0] > parameters.depth_of_vision_m:
        return Sentence("why_zero_far", {**facts, "depth_m": parameters.depth_of_vision_m}, {})
    near = looks.distance <= parameters.depth_of_vision_m
    start, end = looks.start[near][:TRIED], looks.end[near][:TRIED]
    height = score.sites[index].height_m
    open_ones = lowest_visible(score.scene.blockers, start, end, parameters.eye_m) < height
    if open_ones.any():
        return Sentence("why_zero_turned", {**facts, "least_s": parameters.t_ots_s}, {})
    names = list(_hiding(score.surface, start, end, parameters.eye_m, height))
    facts = {**facts, "passby": passby, "count": len(names)}
    facts["elements"] = ", ".join(names[:NAMED])
    code = "why_zero_hidden" if names else "why_zero_walls"
    return Sentence(code, facts, {"passby": "passby_per_1000"})


def _looks(score: Score, index: int) -> _Looks:
    """Return the lines from where visits are to the nearest piece that looks at them."""
    pieces = score.scene.pieces
    mine = np.flatnonzero(pieces.bay == score.scene.bay_of[index])
    at = walked(score).at
    away = at[:, None, :] - pieces.middle[mine][None, :, :]
    in_front = (away * pieces.normal[mine][None, :, :]).sum(axis=2) > 0.0
    distance = np.where(in_front, np.hypot(away[:, :, 0], away[:, :, 1]), np.inf)
    nearest = distance.argmin(axis=1) if distance.size else np.zeros(0, dtype=np.int64)
    distance = distance[np.arange(len(nearest)), nearest]
    order = np.argsort(distance, kind="stable")
    order = order[np.isfinite(distance[order])]
    return _Looks(at[order], pieces.middle[mine][nearest[order]], distance[order])


def _hiding(
    surface: Surface, start: Floats, end: Floats, eye_m: float, height_m: float
) -> Iterator[str]:
    """Yield the names of the elements in the way, those of most lines first."""
    elements = [e for e in surface.elements.values() if e.traits.blocks_sight and e.height_m > 0.0]
    lines = shapely.linestrings(np.stack([start, end], axis=1))
    tree = shapely.STRtree([element.footprint for element in elements])
    line, element = tree.query(lines, predicate="intersects")
    hidden: dict[str, int] = {}
    for number in np.unique(element).tolist():
        met = line[element == number]
        lowest = lowest_visible(_alone(elements[number]), start[met], end[met], eye_m)
        count = int((lowest >= height_m).sum())
        if count:
            hidden[elements[number].label] = hidden.get(elements[number].label, 0) + count
    yield from sorted(hidden, key=lambda name: (-hidden[name], name))


def _alone(element: Element) -> Blockers:
    """Return what one element blocks."""
    shape = element.footprint
    if isinstance(shape, Polygon):
        return blockers([shape], [element.height_m])
    points = np.asarray(shape.coords, dtype=np.float64)[:, :2]
    path = np.array([[*a, *b] for a, b in pairwise(points.tolist())])
    return blockers([], [], [path], [element.height_m])
