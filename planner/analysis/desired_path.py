"""How well a desired path does: who walks it, and what a shopper who walks it would notice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import shapely
from shapely.geometry import LineString

from planner.analysis.floor_score import FloorScore, score_scene
from planner.analysis.parameters import NOTICING, defaults_used
from planner.analysis.presence.presence import Floats, Presence, presence
from planner.analysis.presence.steps import Steps, Walks, cut, walked
from planner.analysis.scene import Scene
from planner.errors import DataError, Problem
from planner.model.plan import Surface
from planner.model.shape import Line, Point
from planner.tables.report import DefaultUsed

DESIRED_PATH: Final = "desired_path"
"""Key of the kind."""
WALKER: Final = "desired_path"
"""Basis of the presence of somebody who walks it."""
RESTS_ON: Final = ("passby_m", "follow_share", "walk_m_per_s", "body_radius_m")


@dataclass(frozen=True, slots=True, eq=False)
class PathScore:
    """A desired path, scored.

    Attributes:
        element: Id of the path.
        label: What people call it.
        length_m: Of its line.
        walking_s: Time that it takes at the speed of the parameters.
        basis: Evidence that the visits rest on.
        visits: Number of visits.
        coverage: Share of its length that a visit walks, mean over the visits, in [0, 1].
        followers_per_1000: Visits that walk ``follow_share`` of it or more.
        at: Shape (n, 2). Middles of its steps, surface units.
        reach: Shape (n,). Share of visits that walk each step, in [0, 1].
        noticed: Contacts per 1,000 walks along it, from its first point to its last, per
            placement id; those above 0.
        attention_s: Attention-seconds of 1,000 walks on all placements.
        seen_m: Length of shelf of the placements noticed by at least half of the walks.
        problems: What weakens the score.
        defaults: Numbers that nobody measured here.
    """

    element: str
    label: str
    length_m: float
    walking_s: float
    basis: str
    visits: int
    coverage: float
    followers_per_1000: float
    at: Floats
    reach: Floats
    noticed: Mapping[str, float]
    attention_s: float
    seen_m: float
    problems: tuple[Problem, ...]
    defaults: tuple[DefaultUsed, ...]


def score_path(score: FloorScore, element_id: str) -> PathScore:
    """FloorScore a desired path against the visits of a floor.

    A visit walks a step of the path where it comes within ``passby_m`` of the step's middle,
    whichever way it goes; walls in between are not looked at.

    Args:
        score: Of the floor.
        element_id: Id of an element of the kind ``desired_path``.

    Raises:
        DataError: ``no_such_path``.
    """
    _, path = path_of([score.surface], element_id)
    scene, parameters = score.scene, score.scene.parameters
    line = np.array(path.points, dtype=np.float64)
    steps = cut([line], parameters.path_step)
    shares, reach = _walked_shares(score.presence, steps, parameters.passby_m)
    weights = score.presence.weights
    whole = max(float(weights.sum()), 1e-300)
    follows = shares >= parameters.follow_share - 1e-9
    walk = score_scene(scene, _walk(scene, steps, line[-1]))
    length = float(steps.metres.sum())
    order = np.argsort(-walk.placements.noticed, kind="stable").tolist()
    return PathScore(
        element=path.id,
        label=path.label,
        length_m=length,
        walking_s=length / parameters.walk_m_per_s,
        basis=score.presence.basis,
        visits=score.presence.visits,
        coverage=float((shares * weights).sum()) / whole,
        followers_per_1000=1000.0 * float(weights[follows].sum()) / whole,
        at=steps.middle,
        reach=reach,
        noticed={
            walk.sites[k].id: float(walk.placements.noticed[k])
            for k in order
            if walk.placements.noticed[k] > 0.0
        },
        attention_s=float(walk.placements.attention_s.sum()),
        seen_m=sum(walk.sites[k].width for k in order if walk.placements.noticed[k] >= 500.0),
        problems=(*score.problems, *_blocked(scene, path, length)),
        defaults=defaults_used(parameters, (*RESTS_ON, *(one.name for one in NOTICING))),
    )


@dataclass(frozen=True, slots=True)
class DesiredPath:
    """A desired path as it is drawn.

    Attributes:
        id: Of its element.
        label: What people call it.
        points: Surface units.
    """

    id: str
    label: str
    points: tuple[Point, ...]


def path_of(surfaces: Sequence[Surface], wanted: str) -> tuple[Surface, DesiredPath]:
    """Return the desired path of an id or a name, and the floor that it is on.

    Raises:
        DataError: ``no_such_path``.
    """
    paths = [
        (surface, DesiredPath(path.id, path.label, path.shape.points))
        for surface in surfaces
        for path in surface.elements.values()
        if path.kind == DESIRED_PATH and isinstance(path.shape, Line)
    ]
    for surface, path in paths:
        if wanted in (path.id, path.label):
            return surface, path
    known = ", ".join(path.label for _, path in paths) or "–"
    names = ", ".join(surface.name for surface in surfaces)
    raise DataError("no_such_path", element=wanted, surface=names, known=known)


def _walked_shares(found: Presence, steps: Steps, near: float) -> tuple[Floats, Floats]:
    """Return the share of length that each visit walks, and the share of visits on each step."""
    from scipy.spatial import cKDTree

    points, start = found.paths.points, found.paths.start
    visit = np.repeat(np.arange(found.visits), np.diff(start))
    x1, y1 = steps.middle.min(axis=0) - near
    x2, y2 = steps.middle.max(axis=0) + near
    inside = (points[:, 0] >= x1) & (points[:, 0] <= x2) & (points[:, 1] >= y1)
    kept = np.flatnonzero(inside & (points[:, 1] <= y2))
    walks = np.zeros((found.visits, len(steps.metres)), dtype=np.bool_)
    tree = cKDTree(points[kept]) if len(kept) else None
    for step, at in enumerate(steps.middle):
        if tree is not None:
            walks[visit[kept[tree.query_ball_point(at, near)]], step] = True
    shares = (walks * steps.metres).sum(axis=1) / steps.metres.sum()
    whole = max(float(found.weights.sum()), 1e-300)
    reach = (walks * found.weights[:, None]).sum(axis=0) / whole
    return np.asarray(shares, dtype=np.float64), np.asarray(reach, dtype=np.float64)


def _walk(scene: Scene, steps: Steps, last: Floats) -> Presence:
    """Return the presence of one visit that walks the path and stops nowhere."""
    first = np.zeros(1, dtype=np.int64)
    seconds = np.array([float(steps.metres.sum()) / scene.parameters.walk_m_per_s])
    samples, paths = walked(steps, Walks(first, first, seconds), last[None, :])
    return presence(WALKER, scene.grid, samples, paths, np.ones(1), scene.parameters.headings)


def _blocked(scene: Scene, path: DesiredPath, length: float) -> tuple[Problem, ...]:
    """Say how much of the path leads where no shopper can walk."""
    line = LineString(path.points)
    lost = float(shapely.difference(line, scene.roaming.buffer(1e-6)).length)
    if lost <= 0.01:
        return ()
    share = 100.0 * lost / length
    return (Problem("path_blocked", {"element": path.label, "metres": lost, "share": share}),)
