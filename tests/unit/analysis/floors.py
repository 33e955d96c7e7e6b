"""Small floors and walks for the tests of exposure."""

from __future__ import annotations

import math
from itertools import pairwise
from types import MappingProxyType

import numpy as np
from hypothesis import strategies as st
from numpy.typing import NDArray

from planner.analysis.parameters import DEFAULTS, Parameters
from planner.analysis.presence.presence import Paths, Presence, Samples, presence
from planner.analysis.scene import Scene, scene_of
from planner.model.element import Element, ElementId, ProductId, Slot, Stock, Stocked, make_element
from planner.model.plan import Surface, SurfaceId
from planner.model.shape import Rectangle, Shape, moved, turned

Floats = NDArray[np.float64]
FLOOR_ID = SurfaceId("floor")
ROOM = ((0.0, 0.0), (12.0, 0.0), (12.0, 9.0), (0.0, 9.0))


def stocked(product: str, *slots: Slot) -> Stock:
    """Put one facing of a product on each slot."""
    return MappingProxyType({slot: (Stocked(ProductId(product)),) for slot in slots})


def shop() -> tuple[Element, ...]:
    """Two gondola runs, a wall shelf, a low table, an endcap, doors and a checkout."""
    first = stocked("tea", Slot("A", 1, 3), Slot("A", 2, 3))
    return (
        make_element("G1", "gondola", Rectangle(4.0, 3.0, 4.0, 1.0), bays=2, stock=first),
        make_element("G2", "gondola", Rectangle(4.0, 6.0, 4.0, 1.0), bays=2),
        make_element("S1", "wall_shelf", Rectangle(4.0, 0.25, 4.0, 0.5), bays=2),
        make_element("T1", "table", Rectangle(8.5, 4.5, 1.0, 1.0)),
        make_element("N1", "endcap", Rectangle(6.25, 3.0, 1.0, 0.5, 270.0)),
        make_element("K1", "checkout", Rectangle(10.5, 7.0, 0.9, 2.0, 90.0)),
        make_element("E1", "entrance", Rectangle(11.9, 2.0, 1.5, 0.2, 90.0)),
        make_element("X1", "exit", Rectangle(9.0, 8.9, 1.5, 0.2)),
    )


@st.composite
def fixtures(
    draw: st.DrawFn, kinds: tuple[str, ...] = ("gondola", "table", "promo_stand")
) -> tuple[Element, ...]:
    """Draw shelves and tables that stand at any angle in three rows."""
    found = []
    for row, y in enumerate((1.2, 4.2, 7.4)):
        for column, x in enumerate((2.0, 5.5, 9.0)):
            kind = draw(st.sampled_from(kinds))
            turn = float(draw(st.integers(0, 359)))
            shape = Rectangle(x + draw(st.floats(-0.4, 0.4)), y, 1.25, 0.6, turn)
            found.append(make_element(f"F{row}{column}", kind, shape, bays=1))
    return tuple(found)


def surface(elements: tuple[Element, ...], room: tuple[tuple[float, float], ...] = ROOM) -> Surface:
    """Return a floor with these elements inside a room."""
    by_id = {ElementId(element.id): element for element in elements}
    return Surface(FLOOR_ID, "Floor", "floor", outlines=(room,), elements=MappingProxyType(by_id))


def scene(elements: tuple[Element, ...] | None = None, parameters: Parameters = DEFAULTS) -> Scene:
    """Return the test shop, or other elements in its room, ready for analysis."""
    return scene_of(surface(shop() if elements is None else elements), parameters)


def shifted(floor: Surface, dx: float, dy: float) -> Surface:
    """Shift a floor with its walls."""
    return _mapped(
        floor,
        tuple((x + dx, y + dy) for x, y in floor.outlines[0]),
        {e.id: moved(e.shape, dx, dy) for e in floor.elements.values()},
    )


def spun(floor: Surface, degrees: float) -> Surface:
    """Turn a floor with its walls clockwise about the origin."""
    return _mapped(
        floor,
        tuple(map(tuple, turned_points(np.array(floor.outlines[0]), degrees).tolist())),
        {e.id: turned(e.shape, degrees, (0.0, 0.0)) for e in floor.elements.values()},
    )


def turned_points(points: Floats, degrees: float) -> Floats:
    """Turn points (n, 2) clockwise about the origin."""
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return np.column_stack(
        [points[:, 0] * cos - points[:, 1] * sin, points[:, 0] * sin + points[:, 1] * cos]
    )


def _mapped(
    floor: Surface, room: tuple[tuple[float, float], ...], shapes: dict[ElementId, Shape]
) -> Surface:
    from dataclasses import replace

    elements = {key: replace(element, shape=shapes[key]) for key, element in floor.elements.items()}
    return replace(floor, outlines=(room,), elements=MappingProxyType(elements))


def walks(floor: Scene, visits: int, seed: int, stops: int = 5) -> list[Floats]:
    """Return seeded walks from the entrance past random stops to the exit, each (k, 2)."""
    rng = np.random.default_rng(seed)
    start, end = floor.points_of("entrance")[0], floor.points_of("exit")[0]
    paths = []
    for _ in range(visits):
        chosen = rng.choice(len(floor.stops), stops)
        points = [start, *floor.stops[chosen], end]
        legs = [floor.walkways.route(a, b) for a, b in pairwise(points)]
        paths.append(np.vstack(legs))
    return paths


def sampled(paths: list[Floats], step: float) -> tuple[Samples, Paths]:
    """Walk paths at 1 m/s, one moment a step, and stand 5 s at the end of each."""
    rows: list[Floats] = []
    starts = [0]
    for visit, path in enumerate(paths):
        moves = np.diff(path, axis=0)
        lengths = np.hypot(*moves.T)
        kept = lengths > 1e-9
        corners, moves, lengths = path[np.append(True, kept)], moves[kept], lengths[kept]
        along = np.concatenate([[0.0], np.cumsum(lengths)])
        count = max(1, math.ceil(along[-1] / step))
        middle = (np.arange(count) + 0.5) * along[-1] / count
        leg = np.clip(np.searchsorted(along, middle, side="right") - 1, 0, len(moves) - 1)
        at = corners[leg] + moves[leg] * ((middle - along[leg]) / lengths[leg])[:, None]
        heading = np.degrees(np.arctan2(moves[leg, 1], moves[leg, 0]))
        seconds = np.full(count, along[-1] / count)
        seconds[-1] += 5.0
        rows.append(np.column_stack([np.full(count, visit), at, heading, seconds]))
        starts.append(starts[-1] + count)
    table = np.vstack(rows)
    samples = Samples(
        visit=table[:, 0].astype(np.int64),
        x=table[:, 1],
        y=table[:, 2],
        heading_deg=table[:, 3],
        seconds=table[:, 4],
        standing=np.zeros(len(table), dtype=np.bool_),
    )
    return samples, Paths(table[:, 1:3].copy(), np.array(starts, dtype=np.int64))


def walked(floor: Scene, paths: list[Floats], weights: Floats | None = None) -> Presence:
    """Return the presence of walks on a floor."""
    samples, lines = sampled(paths, floor.parameters.path_step)
    weight = np.ones(len(paths)) if weights is None else weights
    return presence("test", floor.grid, samples, lines, weight, headings=floor.parameters.headings)
