"""What is wrong or doubtful in how a floor is drawn."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import Polygon

from planner.analysis.reach import is_apart
from planner.analysis.scene import Scene
from planner.errors import Fact, Problem, Spot
from planner.model.element import Element
from planner.model.plan import Surface
from planner.model.rooms import rings_of
from planner.model.shape import Shape, footprint

OVERLAP = 0.01
"""Fixtures overlap where they share more than this area, square metres."""
OUTSIDE = 0.02
"""A fixture is outside the walls where more than this share of it is."""
LISTED = 12
"""So many ids are named in one sentence."""


def drawing_problems(scene: Scene) -> Iterator[Problem]:
    """Yield what is wrong in how a floor is drawn."""
    yield from overlaps(scene.surface)
    yield from outside(scene.surface)
    yield from out_of_reach(scene)


def without_doors(surface: Surface) -> Iterator[Problem]:
    """Say that a floor has no entrance or no checkout."""
    roles = {element.traits.role for element in surface.elements.values()}
    missing = [role for role in ("entrance", "checkout") if role not in roles]
    if missing:
        yield Problem(
            "doors_missing", {"surface": surface.name, "missing": "_".join(missing)}, "note"
        )


def overlaps(surface: Surface) -> Iterator[Problem]:
    """Name pairs of fixtures that stand in one another."""
    solid = _solid(surface)
    if len(solid) < 2:
        return
    shapes = [element.footprint for element in solid]
    tree = shapely.STRtree(shapes)
    pairs = tree.query(shapes, predicate="intersects").T
    for a, b in pairs[pairs[:, 0] < pairs[:, 1]].tolist():
        if _shared(solid[a].shape, solid[b].shape) > OVERLAP:
            names = {"surface": surface.name, "first": solid[a].id, "second": solid[b].id}
            spot = Spot(surface.id, (solid[a].id, solid[b].id))
            yield Problem("fixtures_overlap", names, spot=spot)


@lru_cache(maxsize=20_000)
def _shared(one: Shape, other: Shape) -> float:
    """Return the area that two fixtures share, square surface units."""
    return float(shapely.intersection(footprint(one), footprint(other)).area)


def outside(surface: Surface) -> Iterator[Problem]:
    """Name fixtures that stand outside the walls."""
    rings = rings_of(surface)
    if not rings:
        return
    room = shapely.union_all([Polygon(ring).buffer(0) for ring in rings])
    shapely.prepare(room)
    solid = _solid(surface)
    if not solid:
        return
    inside = shapely.contains(room, [element.footprint for element in solid])
    for element in (solid[k] for k in np.flatnonzero(~inside).tolist()):
        shape = element.footprint
        if element.traits.role == "wall":
            continue
        lost = shapely.difference(shape, room).area
        if lost > OUTSIDE * max(shape.area, 1e-9):
            facts: dict[str, Fact] = {"surface": surface.name, "element": element.id}
            yield Problem("fixture_outside", facts, spot=Spot(surface.id, (element.id,)))


def out_of_reach(scene: Scene) -> Iterator[Problem]:
    """Name fixtures that no shopper can stand in front of, or walk up to."""
    if not scene.placements:
        return
    apart, blocked = is_apart(scene), ~scene.reachable
    for code, lost in (("ground_in_parts", apart & ~blocked), ("faces_unreachable", blocked)):
        names = _elements(scene, lost)
        if names:
            facts: dict[str, Fact] = {"surface": scene.surface.name, "count": len(names)}
            spot = Spot(scene.surface.id, tuple(names))
            yield Problem(code, {**facts, "elements": listed(names)}, spot=spot)


def listed(names: list[str]) -> str:
    """Return the first names, and how many more there are."""
    more = len(names) - LISTED
    return ", ".join(names[:LISTED]) + (f" (+{more})" if more > 0 else "")


def _elements(scene: Scene, which: NDArray[np.bool_]) -> list[str]:
    return sorted({p.element for p, so in zip(scene.placements, which, strict=True) if so})


def _solid(surface: Surface) -> list[Element]:
    return [
        element
        for element in surface.elements.values()
        if element.traits.blocks_walking and isinstance(element.footprint, Polygon)
    ]
