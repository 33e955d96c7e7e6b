"""Sight lines from where visits are to a placement, and what stands in their way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import Polygon

from planner.analysis.scene import Scene
from planner.analysis.viewing import Walked
from planner.geometry.blockers import Blockers, blockers
from planner.geometry.sight import lowest_visible
from planner.model.element import Element

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Looks:
    """Sight lines to the face of a bay, nearest first.

    Attributes:
        start: Shape (n, 2). Viewpoints in front of it.
        end: Shape (n, 2). The nearest piece of its face that looks at each.
        distance: Shape (n,). Surface units.
        seconds: Shape (n,). Weighted seconds of all visits at each viewpoint.
    """

    start: Floats
    end: Floats
    distance: Floats
    seconds: Floats

    def nearest(self, distance: float, count: int | None = None) -> Looks:
        """Return those up to a distance, at most so many."""
        kept = slice(min(int((self.distance <= distance).sum()), count or len(self.distance)))
        return Looks(self.start[kept], self.end[kept], self.distance[kept], self.seconds[kept])


def looks_at(scene: Scene, bay: int, walked: Walked) -> Looks:
    """Return the lines from where visits are to the nearest piece of a bay that looks at them."""
    pieces = scene.pieces
    mine = np.flatnonzero(pieces.bay == bay)
    away = walked.at[:, None, :] - pieces.middle[mine][None, :, :]
    in_front = (away * pieces.normal[mine][None, :, :]).sum(axis=2) > 0.0
    distance = np.where(in_front, np.hypot(away[:, :, 0], away[:, :, 1]), np.inf)
    nearest = distance.argmin(axis=1) if distance.size else np.zeros(0, dtype=np.int64)
    distance = distance[np.arange(len(nearest)), nearest]
    order = np.argsort(distance, kind="stable")
    order = order[np.isfinite(distance[order])]
    return Looks(
        walked.at[order], pieces.middle[mine][nearest[order]], distance[order],
        walked.seconds[order],
    )  # fmt: skip


def hiding(scene: Scene, looks: Looks, weights: Floats, height_m: float) -> Mapping[str, float]:
    """Return the weight of the lines that each element alone hides, the most first, per id.

    Args:
        scene: The floor.
        looks: Lines.
        weights: Shape (n,). Of each line.
        height_m: Of what is looked at.
    """
    elements = [
        e
        for e in scene.surface.elements.values()
        if e.traits.blocks_sight and e.height_m > 0.0
    ]
    if not elements:
        return {}
    lines = shapely.linestrings(np.stack([looks.start, looks.end], axis=1))
    tree = shapely.STRtree([element.footprint for element in elements])
    line, element = tree.query(lines, predicate="intersects")
    hidden: dict[str, float] = {}
    for number in np.unique(element).tolist():
        met = line[element == number]
        lowest = lowest_visible(
            _alone(elements[number]), looks.start[met], looks.end[met], scene.parameters.eye_m
        )
        weight = float(weights[met][lowest >= height_m].sum())
        if weight > 0.0:
            hidden[elements[number].id] = weight
    return dict(sorted(hidden.items(), key=lambda found: (-found[1], found[0])))


def _alone(element: Element) -> Blockers:
    """Return what one element blocks."""
    shape = element.footprint
    if isinstance(shape, Polygon):
        return blockers([shape], [element.height_m])
    points = np.asarray(shape.coords, dtype=np.float64)[:, :2]
    path = np.array([[*a, *b] for a, b in pairwise(points.tolist())])
    return blockers([], [], [path], [element.height_m])
