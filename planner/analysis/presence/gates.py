"""Which visits cross which gate: lines, doors and zones that somebody counts at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from planner.analysis.presence.presence import Bools, Floats, Ints, Presence
from planner.analysis.scene import Scene
from planner.model.element import Element
from planner.model.gates import gate_line
from planner.tables.columns import IN, OUT

DOORS: Final = ("entrance", "exit")
GATES: Final = ("gate", *DOORS)
AT_DOOR: Final = 0.01
"""Trips begin and end where shoppers can stand at a door, this exactly, metres."""


def gate_names(scene: Scene) -> tuple[str, ...]:
    """Return every name that can be counted at: ids, then names, of gates, doors and zones."""
    drawn = [e for e in scene.surface.elements.values() if e.traits.role in (*GATES, "zone")]
    names = (*(e.id for e in drawn), *(e.name for e in drawn), *scene.zones)
    return tuple(dict.fromkeys(str(name) for name in names if name))


def crossings(scene: Scene, found: Presence, name: str) -> tuple[Floats, Floats]:
    """Return how often each visit crosses what has a name, inwards and outwards; each (visits,).

    A gate is crossed inwards the way its front looks. A door is crossed inwards by trips that
    begin there and outwards by those that end there. A zone is crossed by those that come into
    it or begin in it. Elements of one name count together.
    """
    elements = scene.surface.elements.values()
    by_id = [e for e in elements if e.id == name and e.traits.role in (*GATES, "zone")]
    by_name = [e for e in elements if e.name == name and e.traits.role in GATES]
    both = [_crossed(scene, found, e) for e in by_id or by_name]
    if not both and name in scene.zones:
        both = [_entered(found, scene.zones[name])]
    inwards, outwards = np.zeros(found.visits), np.zeros(found.visits)
    for more_in, more_out in both:
        inwards += more_in
        outwards += more_out
    return inwards, outwards


def direction_of(column: str, both: tuple[Floats, Floats]) -> Floats:
    """Return the crossings that a column of counts is about."""
    return dict(zip((IN, OUT), both, strict=True))[column]


def _crossed(scene: Scene, found: Presence, element: Element) -> tuple[Floats, Floats]:
    if element.traits.role in DOORS:
        return _begun_and_ended(scene, found, element)
    if element.traits.role == "gate":
        return _across(found, *map(np.array, gate_line(element)))
    return _entered(found, element.footprint)


def _begun_and_ended(scene: Scene, found: Presence, door: Element) -> tuple[Floats, Floats]:
    at = np.array(scene.standing_at(door))
    points, start = found.paths.points, found.paths.start
    there = np.hypot(*(points - at).T) <= AT_DOOR
    has_path = np.diff(start) > 0
    begun, ended = np.zeros(found.visits), np.zeros(found.visits)
    begun[has_path] = there[start[:-1][has_path]]
    ended[has_path] = there[start[1:][has_path] - 1]
    return begun, ended


def _across(found: Presence, first: Floats, second: Floats) -> tuple[Floats, Floats]:
    """Count crossings of a line; a path that only touches it from one side does not cross."""
    points = found.paths.points
    along = second - first
    ahead = np.array([-along[1], along[0]])
    side = (points - first) @ ahead
    is_ahead = side >= 0.0
    step = np.flatnonzero((is_ahead[1:] != is_ahead[:-1]) & _same_visit(found))
    share = side[step] / (side[step] - side[step + 1])
    where = points[step] + share[:, None] * (points[step + 1] - points[step])
    place = ((where - first) @ along) / float(along @ along)
    hit = step[(place >= 0.0) & (place <= 1.0)]
    return _per_visit(found, hit[is_ahead[hit + 1]]), _per_visit(found, hit[~is_ahead[hit + 1]])


def _entered(found: Presence, area: BaseGeometry) -> tuple[Floats, Floats]:
    """Count how often paths come into an area, or begin in it, and leave it, or end in it."""
    shapely.prepare(area)
    points, start = found.paths.points, found.paths.start
    inside = shapely.intersects_xy(area, points[:, 0], points[:, 1])
    same = _same_visit(found)
    into = np.flatnonzero(inside[1:] & ~inside[:-1] & same)
    out = np.flatnonzero(~inside[1:] & inside[:-1] & same)
    has_path = np.diff(start) > 0
    begun, ended = _per_visit(found, into), _per_visit(found, out)
    begun[has_path] += inside[start[:-1][has_path]]
    ended[has_path] += inside[start[1:][has_path] - 1]
    return begun, ended


def _same_visit(found: Presence) -> Bools:
    """Say of each step between points (points - 1,) whether both are of one visit."""
    same = np.ones(max(len(found.paths.points) - 1, 0), dtype=np.bool_)
    begins = found.paths.start[1:-1]
    same[begins[(begins > 0) & (begins <= len(same))] - 1] = False
    return same


def _per_visit(found: Presence, steps: Sequence[int] | Ints) -> Floats:
    """Count steps, each named by its first point, per visit."""
    owner = np.searchsorted(found.paths.start, steps, side="right") - 1
    return np.bincount(owner, minlength=found.visits).astype(np.float64)
