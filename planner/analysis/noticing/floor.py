"""Noticing on a floor: open sight lines in front, weighted by angle, size, height and side."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from planner.analysis.noticing.faces import Faces, Looking, faces_of, ladders_of
from planner.analysis.noticing.noticing import Noticing, stacked
from planner.analysis.parameters import Parameters
from planner.analysis.scene import Scene
from planner.engine.local import each, ranges
from planner.geometry.blockers import Blockers

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Singles = NDArray[np.float32]
Columns = NDArray[np.int32]

POINTS_PER_PART = 512


def floor_noticing(
    scene: Scene, at: Floats, heading: Ints, standing: NDArray[np.bool_]
) -> Noticing:
    """Return what can be noticed from vantages of a floor.

    Args:
        scene: The floor.
        at: Shape (n, 2). Viewpoints, surface units; equal ones next to each other share work.
        heading: Shape (n,). Heading bins.
        standing: Shape (n,).
    """
    parameters = scene.parameters
    angle = (heading * (2.0 * math.pi / parameters.headings)).astype(np.float64)
    eta: Floats = np.where(standing, parameters.eta_standing, parameters.eta_moving)
    return noticing_from(faces_of(scene), scene.blockers, at, angle, eta, parameters)


def area_noticing(scene: Scene, cells: Ints) -> Noticing:
    """Return what can be noticed by who stands in the middle of cells, with any heading."""
    return floor_noticing(scene, *area_vantages(scene, cells))


def area_vantages(scene: Scene, cells: Ints) -> tuple[Floats, Ints, NDArray[np.bool_]]:
    """Return viewpoint, heading bin and stance of each vantage in the middle of cells."""
    headings = scene.parameters.headings
    at = np.repeat(scene.grid.centres[cells], headings, axis=0)
    heading = np.tile(np.arange(headings, dtype=np.int64), len(cells))
    return at, heading, np.ones(len(at), dtype=np.bool_)


def noticing_from(
    faces: Faces,
    walls: Blockers,
    at: Floats,
    angle: Floats,
    eta: Floats,
    parameters: Parameters,
) -> Noticing:
    """Return what viewers notice.

    Args:
        faces: What can be noticed.
        walls: What hides it.
        at: Shape (n, 2). Viewpoints, surface units; equal ones that follow each other share work.
        angle: Shape (n,). Direction of travel or look, radians clockwise from +x.
        eta: Shape (n,). Share of time with eyes on merchandise, in [0, 1].
        parameters: Depth of vision, angles, heights, clutter.

    Returns:
        One row per viewer; gaze of a row adds up to less than its eta.

    Source:
        EXPOSURE.md section 3 (field of regard: Mowrey, Parikh, Gue 2019).
    """
    from planner.analysis.noticing.floor_kernel import look_around

    looking = Looking(
        depth=parameters.depth_of_vision_m,
        eye=parameters.eye_m,
        phi0=math.radians(parameters.phi0_deg),
        sigma=math.radians(parameters.sigma_deg),
        phi_max=math.radians(parameters.phi_max_deg),
        omega_unit=math.radians(parameters.omega_unit_deg),
        omega0=parameters.omega0,
        label=parameters.label_m,
        side=parameters.side,
        kappa=parameters.kappa,
    )
    same = np.all(at[1:] == at[:-1], axis=1) if len(at) else np.zeros(0, dtype=np.bool_)
    group = np.unique(np.concatenate([[0], np.flatnonzero(~same) + 1, [len(at)]])).astype(np.int64)
    at, angle, eta = (np.ascontiguousarray(part, dtype=np.float64) for part in (at, angle, eta))

    def look(part: range) -> tuple[Ints, Columns, Singles, Singles]:
        runs = group[part.start : part.stop + 1]
        found: tuple[Ints, Columns, Singles, Singles] = look_around(
            at, angle, eta, runs, faces, (walls.segments, walls.heights), looking
        )
        return found

    ladders = ladders_of(faces)
    parts = ranges(len(group) - 1, POINTS_PER_PART)
    return stacked([Noticing(*found, ladders) for found in each(look, parts)])
