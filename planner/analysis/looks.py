"""Sight lines from where visits are to a face, and what stands in their way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from planner.analysis.scene import Scene
from planner.analysis.space import hides
from planner.analysis.viewing import Walked
from planner.geometry.blockers import Blockers, blockers
from planner.geometry.sight import lowest_visible
from planner.model.element import Element
from planner.model.rooms import standing

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Looks:
    """Sight lines to the face of a bay, nearest first; all arrays of one row a line.

    Attributes:
        viewer: Shape (n,). Row of the viewpoint.
        start: Shape (n, 2). Viewpoints in front of it, surface units.
        piece: Shape (n,). The nearest piece of its face that looks at each.
        end: Shape (n, 2). Middle of that piece.
        distance: Shape (n,). Surface units, rising.
    """

    viewer: Ints
    start: Floats
    piece: Ints
    end: Floats
    distance: Floats

    def nearest(self, distance: float, count: int | None = None) -> Looks:
        """Return those up to a distance, at most so many."""
        inside = int(np.searchsorted(self.distance, distance, side="right"))
        return self.picked(np.arange(inside if count is None else min(inside, count)))

    def picked(self, rows: Ints) -> Looks:
        """Return some of the lines."""
        return Looks(
            self.viewer[rows],
            self.start[rows],
            self.piece[rows],
            self.end[rows],
            self.distance[rows],
        )


def looks_at(scene: Scene, bay: int, walked: Walked) -> Looks:
    """Return the lines from where visits are to the nearest piece of a bay that looks at them."""
    pieces = scene.pieces
    mine = np.flatnonzero(pieces.bay == bay)
    away = walked.at[:, None, :] - pieces.middle[mine][None, :, :]
    in_front = (away * pieces.normal[mine][None, :, :]).sum(axis=2) > 0.0
    distance = np.where(in_front, np.hypot(away[:, :, 0], away[:, :, 1]), np.inf)
    nearest = distance.argmin(axis=1) if distance.size else np.zeros(0, dtype=np.int64)
    distance = distance[np.arange(len(nearest)), nearest]
    viewer = np.argsort(distance, kind="stable")
    viewer = viewer[np.isfinite(distance[viewer])]
    piece = mine[nearest[viewer]]
    return Looks(viewer, walked.at[viewer], piece, pieces.middle[piece], distance[viewer])


def lowest_seen(scene: Scene, looks: Looks) -> Floats:
    """Return how high things must stand on a face to be seen along each line, metres, (n,)."""
    lowest = lowest_visible(scene.blockers, looks.start, looks.end, scene.parameters.eye_m)
    return np.maximum(lowest, scene.space.covered_m[looks.piece])


def hiding(scene: Scene, looks: Looks, weights: Floats, height_m: float) -> Mapping[str, float]:
    """Return the weight of the lines that each element alone hides, the most first, per id.

    Args:
        scene: The floor.
        looks: Lines.
        weights: Shape (n,). Of each line.
        height_m: Of what is looked at.
    """
    found = list(standing(scene.surface, hides))
    lines = shapely.linestrings(np.stack([looks.start, looks.end], axis=1))
    tree = shapely.STRtree([shape for _, shape in found])
    line, element = tree.query(lines, predicate="intersects")
    hidden: dict[str, float] = {}
    for number in np.unique(element).tolist():
        met = line[element == number]
        lowest = lowest_visible(
            _alone(*found[number]), looks.start[met], looks.end[met], scene.parameters.eye_m
        )
        weight = float(weights[met][lowest >= height_m].sum())
        if weight > 0.0:
            hidden[found[number][0].id] = weight
    return dict(sorted(hidden.items(), key=lambda found: (-found[1], found[0])))


def _alone(element: Element, shape: BaseGeometry) -> Blockers:
    """Return what one element blocks, standing on some ground."""
    parts = shapely.get_parts(shape)
    bodies = [part for part in parts if isinstance(part, Polygon)]
    lines = [shapely.get_coordinates(part) for part in parts if not isinstance(part, Polygon)]
    paths = [np.hstack([line[:-1], line[1:]]) for line in lines]
    high = element.height_m
    return blockers(bodies, [high] * len(bodies), paths, [high] * len(paths))
