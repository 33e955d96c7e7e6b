"""Presence from zone visits: time inside zones, and the walks between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import shapely

from planner.analysis.parameters import ZONED
from planner.analysis.presence.evidence import weight_of
from planner.analysis.presence.presence import (
    Bools,
    Dwells,
    Floats,
    Ints,
    Paths,
    Presence,
    Samples,
    presence,
)
from planner.analysis.presence.routes import shortest_walks
from planner.analysis.scene import Scene
from planner.analysis.standing import TIE
from planner.errors import DataError, Fact, Problem
from planner.project import Settings
from planner.tables.columns import DAY, TIME, VISIT_ID, ZONE
from planner.tables.joins import unknown_ids
from planner.tables.table import Table
from planner.tables.zone_visits import ZONE_VISITS

if TYPE_CHECKING:
    from pandas import DataFrame

KEY: Final = "zones"


@dataclass(frozen=True, slots=True)
class _Stays:
    """Rows whose zone is known, by visit and time.

    Attributes:
        visit: Shape (n,). Index of the visit, rising.
        zone: Shape (n,). Index of the zone.
        seconds: Shape (n,). Until the next row.
        days: ISO days.
        problems: Unknown zones.
    """

    visit: Ints
    zone: Ints
    seconds: Floats
    days: tuple[str, ...]
    problems: tuple[Problem, ...]

    @property
    def first(self) -> Bools:
        """Shape (n,). Whether it is the first of its visit."""
        return np.asarray(np.diff(self.visit, prepend=-1) != 0)

    @property
    def last(self) -> Bools:
        """Shape (n,). Whether it is the last of its visit."""
        return np.asarray(np.diff(self.visit, append=-1) != 0)


@dataclass(frozen=True, slots=True)
class _Places:
    """Points to walk between: zones, then entrances, then checkouts."""

    points: Floats
    distances: Floats
    entrances: Ints
    checkouts: Ints


def presence_of_zone_visits(
    scene: Scene, tables: Mapping[str, Table], settings: Settings, _seed: int
) -> Presence:
    """Spread stays over zones and draw the walks between them.

    A stay lasts until the next row of the visit, the last one for the parameter's time. The
    walk to the next zone is taken out of the stay before it; where it would take longer than
    that stay, it takes all of it and is walked faster. Walks in from the entrance and out to a
    checkout come on top of the recorded time.

    Raises:
        DataError: ``no_zone_matches``.

    Source:
        EXPOSURE.md section 2.
    """
    names = list(scene.zones)
    frame = tables[ZONE_VISITS.key].frame
    stays = _stays(frame, names, scene.parameters.last_dwell_s)
    if not len(stays.visit):
        raise DataError("no_zone_matches", surface=scene.surface.name, count=len(frame))
    visits = int(stays.visit[-1]) + 1
    weight, unweighed = weight_of(settings, KEY)
    places = _places(scene)
    between = _between(stays, places, scene.parameters.walk_m_per_s)
    samples, paths = _walks(scene, stays, places, between)
    dwells = Dwells(stays.visit, stays.zone, stays.seconds - between, _cells(scene))
    return presence(
        KEY,
        scene.grid,
        samples,
        paths,
        np.full(visits, weight),
        scene.parameters.headings,
        dwells=dwells,
        defaults=tuple(basis.name for basis in ZONED),
        facts={
            "visits": visits,
            "rows": len(frame),
            "rows_dropped": len(frame) - len(stays.visit),
            **_measures(samples, dwells, paths, visits),
        },
        problems=(*stays.problems, *unweighed, *_lacking(scene, places, stays, visits)),
        days=stays.days,
    )


def _stays(frame: DataFrame, names: list[str], last_s: float) -> _Stays:
    ordered = frame.sort_values([DAY, VISIT_ID, TIME], kind="stable")
    visit = ordered.groupby([DAY, VISIT_ID], sort=False).ngroup().to_numpy(np.int64)
    clock = (ordered[TIME] - ordered[TIME].min()).dt.total_seconds().to_numpy(np.float64)
    same = np.diff(visit, append=-1) == 0
    seconds = np.where(same, np.diff(clock, append=0.0), last_s)
    number = {name: index for index, name in enumerate(names)}
    zone = ordered[ZONE].map(number) if number else ordered[ZONE].map(lambda _: np.nan)
    known = zone.notna().to_numpy()
    return _Stays(
        visit=np.unique(visit[known], return_inverse=True)[1],
        zone=np.asarray(zone[known], dtype=np.int64),
        seconds=seconds[known],
        days=tuple(sorted(day.date().isoformat() for day in ordered.loc[known, DAY].unique())),
        problems=_unknown(Counter(ordered.loc[~known, ZONE].tolist()), names),
    )


def _unknown(used: Mapping[str, int], names: list[str]) -> tuple[Problem, ...]:
    problems = []
    for one in unknown_ids(used, names):
        facts: dict[str, Fact] = {"zone": one.id, "count": one.count}
        if one.suggestions:
            facts["suggestion"] = ", ".join(one.suggestions)
            problems.append(Problem("zone_unknown_like", facts))
        else:
            problems.append(Problem("zone_unknown", facts))
    return tuple(problems)


def _places(scene: Scene) -> _Places:
    zones = [_middle(scene, area) for area in scene.zones.values()]
    entrances, checkouts = scene.points_of("entrance"), scene.points_of("checkout")
    points = np.concatenate([np.array(zones).reshape(-1, 2), entrances, checkouts])
    return _Places(
        points,
        scene.walkways.distances(points),
        np.arange(len(zones), len(zones) + len(entrances)),
        np.arange(len(zones) + len(entrances), len(points)),
    )


def _middle(scene: Scene, area: shapely.Geometry) -> tuple[float, float]:
    """Return the point of a zone, where shoppers can be, that is nearest to its middle."""
    inside = shapely.intersection(scene.roaming, area)
    where = scene.roaming if inside.is_empty else inside
    middle = shapely.centroid(area)
    return scene.space.nearest_in(where, middle.x, middle.y)


def _cells(scene: Scene) -> tuple[Ints, ...]:
    """Return the walkable cells of each zone; of one without any, the cell of its middle."""
    areas = list(scene.zones.values())
    cells = scene.grid.inside(areas)
    empty = [index for index, inside in enumerate(cells) if not len(inside)]
    middles = np.array([_middle(scene, areas[index]) for index in empty])
    lent = dict(zip(empty, scene.grid.cell_index(middles), strict=True))
    return tuple(
        inside if len(inside) else lent[index].reshape(1) for index, inside in enumerate(cells)
    )


def _between(stays: _Stays, places: _Places, speed: float) -> Floats:
    """Return how much of each stay is the walk to the next zone, shape (n,)."""
    following = np.concatenate([stays.zone[1:], [0]])
    ways = places.distances[stays.zone, following] / speed
    ways[stays.last | ~np.isfinite(ways)] = 0.0
    return np.asarray(np.minimum(ways, stays.seconds), dtype=np.float64)


def _walks(scene: Scene, stays: _Stays, places: _Places, between: Floats) -> tuple[Samples, Paths]:
    """Walk in, between zones, and out to a checkout where none was recorded."""
    speed = scene.parameters.walk_m_per_s
    row = np.arange(len(stays.visit))
    way_in = _legs(places, stays.zone, row[stays.first], places.entrances)[:, [0, 2, 1]]
    going = row[~stays.last]
    inner = np.column_stack([going, stays.zone[going], stays.zone[going + 1]])
    out = _legs(places, stays.zone, row[stays.last & ~_paid(scene, stays)], places.checkouts)
    legs = np.concatenate([way_in, inner, out])
    metres = places.distances[legs[:, 1], legs[:, 2]]
    seconds = metres / speed
    seconds[len(way_in) : len(way_in) + len(inner)] = between[going]
    turn = np.repeat([0, 1, 2], [len(way_in), len(inner), len(out)])
    order = np.lexsort((turn, legs[:, 0]))
    order = order[np.isfinite(metres[order])]
    last = stays.zone[stays.last]
    last[stays.visit[out[:, 0]]] = out[:, 2]
    visit = stays.visit[legs[order, 0]]
    return shortest_walks(
        scene, places.points, visit, legs[order, 1:], seconds[order], places.points[last]
    )


def _legs(places: _Places, zone: Ints, rows: Ints, ends: Ints) -> Ints:
    """Return row, zone and nearest end of each row whose zone has a way to one; shape (n, 3)."""
    if not len(ends):
        return np.zeros((0, 3), dtype=np.int64)
    ways = places.distances[np.ix_(zone[rows], ends)]
    open_ones = np.isfinite(ways).any(axis=1)
    nearest = ends[(ways <= ways.min(axis=1, keepdims=True) + TIE).argmax(axis=1)]
    return np.column_stack([rows, zone[rows], nearest])[open_ones]


def _paid(scene: Scene, stays: _Stays) -> Bools:
    """Say for each row whether its visit was recorded in a zone with a checkout."""
    tills = [e for e in scene.surface.elements.values() if e.traits.role == "checkout"]
    has_till = np.array(
        [
            any(till.zone == name or area.intersects(till.footprint) for till in tills)
            for name, area in scene.zones.items()
        ]
    )
    visits = int(stays.visit[-1]) + 1
    paid = np.bincount(stays.visit, weights=has_till[stays.zone], minlength=visits) > 0.0
    every: Bools = paid[stays.visit]
    return every


def _measures(samples: Samples, dwells: Dwells, paths: Paths, visits: int) -> Mapping[str, Fact]:
    walked, stood = float(samples.seconds.sum()), float(dwells.seconds.sum())
    steps = np.hypot(*np.diff(paths.points, axis=0).T)
    steps[paths.start[1:-1] - 1] = 0.0
    return {
        "stop_share": stood / (walked + stood) if walked + stood > 0.0 else 0.0,
        "mean_path_m": float(steps.sum()) / visits,
        "mean_seconds": (walked + stood) / visits,
    }


def _lacking(scene: Scene, places: _Places, stays: _Stays, visits: int) -> tuple[Problem, ...]:
    surface = scene.surface.name
    problems = []
    if not len(places.entrances):
        problems.append(Problem("zones_without_entrance", {"surface": surface}))
    if not len(places.checkouts):
        problems.append(Problem("zones_without_checkout", {"surface": surface}))
    apart = ~np.isfinite(places.distances[stays.zone[:-1], stays.zone[1:]])
    broken = int((apart & (np.diff(stays.visit) == 0)).sum())
    if broken:
        problems.append(Problem("zones_not_joined", {"surface": surface, "count": broken}))
    if visits == 1:
        problems.append(Problem("one_visit", {"evidence": KEY}))
    return tuple(problems)
