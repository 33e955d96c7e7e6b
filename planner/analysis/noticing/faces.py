"""Faces and looks as compiled kernels take them."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from planner.analysis.noticing.noticing import Ladders
from planner.analysis.parameters import Parameters
from planner.analysis.scene import Scene
from planner.analysis.space import Space

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


class Faces(NamedTuple):
    """Face pieces, the levels above them, and the buckets the pieces lie in; for kernels.

    Attributes:
        ends: Shape (pieces, 4). Ends x1 y1 x2 y2, surface units.
        middle: Shape (pieces, 2). Midpoint just in front of the face.
        normal: Shape (pieces, 2). Unit vectors towards the shopper.
        bay: Shape (pieces,).
        covered_m: Shape (pieces,). Up to this height something stands right in front, metres.
        level_start: Shape (bays + 1,). Placements of a bay, lowest first.
        height_m: Shape (placements,). Middle of the clear height, metres.
        weight: Shape (placements,). Height factor times share of the face's height.
        above: Shape (placements,). Sum of the weights from a placement to the top of its bay.
        bay_of: Shape (placements,).
        start: Shape (nx * ny + 1,). Pieces of each bucket.
        items: Shape (pieces,).
        x0: Left edge of the buckets.
        y0: Least y of the buckets.
        size: Side of a bucket, surface units.
        nx: Buckets in a row.
        ny: Rows of buckets.
    """

    ends: Floats
    middle: Floats
    normal: Floats
    bay: Ints
    covered_m: Floats
    level_start: Ints
    height_m: Floats
    weight: Floats
    above: Floats
    bay_of: Ints
    start: Ints
    items: Ints
    x0: float
    y0: float
    size: float
    nx: int
    ny: int


class Looking(NamedTuple):
    """The parameters of a look, as kernels take them; angles in radians."""

    depth: float
    eye: float
    phi0: float
    sigma: float
    phi_max: float
    omega_unit: float
    omega0: float
    label: float
    side: float
    kappa: float


def faces_of(scene: Scene) -> Faces:
    """Return a scene's faces for the kernels; what stands on them does not matter."""
    return _faces_in(scene.space)


@lru_cache(maxsize=2)
def _faces_in(space: Space) -> Faces:
    """Return the faces of a geometry; the last ones are asked for by one step after the other."""
    from planner.analysis.noticing.noticing_kernel import above_of

    parameters = space.parameters
    heights = np.array([p.height_m for p in space.placements], dtype=np.float64)
    shares = np.array([p.height_share for p in space.placements], dtype=np.float64)
    bays = int(space.bay_of.max()) + 1 if len(space.bay_of) else 0
    pieces = space.pieces
    size = max(parameters.depth_of_vision_m / 3.0, 1e-6) if math.isfinite(
        parameters.depth_of_vision_m
    ) else math.inf  # fmt: skip
    start, items, x0, y0, size, nx, ny = _buckets(pieces.middle, size)
    level_start = np.searchsorted(space.bay_of, np.arange(bays + 1)).astype(np.int64)
    weight = height_factor(heights, parameters) * shares
    return Faces(
        ends=pieces.ends,
        middle=pieces.middle,
        normal=pieces.normal,
        bay=pieces.bay.astype(np.int64),
        covered_m=space.covered_m,
        level_start=level_start,
        height_m=heights,
        weight=weight,
        above=above_of(weight, level_start),
        bay_of=space.bay_of.astype(np.int64),
        start=start,
        items=items,
        x0=x0,
        y0=y0,
        size=size,
        nx=nx,
        ny=ny,
    )


def ladders_of(faces: Faces) -> Ladders:
    """Return how placements stand over one another: who sees one, sees those above it."""
    return Ladders(faces.level_start[1:][faces.bay_of], faces.weight)


def height_factor(height_m: Floats, parameters: Parameters) -> Floats:
    """Return how a height above the floor draws the eye, in [height_floor, 1].

    Best 0.373 m below eye level.

    Args:
        height_m: Any shape. Metres above the floor.
        parameters: ``eye_m``, ``best_below_eye_m``, ``height_spread_m``, ``height_floor``.

    Source:
        Journal of Marketing 2021, 10.1177/0022243721998375 (best height); width and floor are
        our own.
    """
    best = parameters.eye_m - parameters.best_below_eye_m
    bell = np.exp(-((height_m - best) ** 2) / (2.0 * parameters.height_spread_m**2))
    return parameters.height_floor + (1.0 - parameters.height_floor) * bell


def _buckets(points: Floats, size: float) -> tuple[Ints, Ints, float, float, float, int, int]:
    if not len(points):
        return np.zeros(2, np.int64), np.zeros(0, np.int64), 0.0, 0.0, 1.0, 1, 1
    low, high = points.min(axis=0), points.max(axis=0)
    if not math.isfinite(size):
        size = float(np.max(high - low)) + 1.0
    nx, ny = (np.floor((high - low) / size).astype(int) + 1).tolist()
    column, row = np.floor((points - low) / size).astype(np.int64).T
    place = row * nx + column
    start = np.zeros(nx * ny + 1, np.int64)
    np.cumsum(np.bincount(place, minlength=nx * ny), out=start[1:])
    items = np.argsort(place, kind="stable").astype(np.int64)
    return start, items, float(low[0]), float(low[1]), float(size), nx, ny
