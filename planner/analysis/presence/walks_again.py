"""Walks and seconds of simulated trips after an edit: only of visits that walk another way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

import numpy as np
from numpy.typing import NDArray

from planner.analysis.parameters import Parameters
from planner.analysis.presence.presence import (
    Bools,
    Floats,
    Gathered,
    Ints,
    Paths,
    Samples,
    Since,
)
from planner.analysis.presence.steps import both, standing_still
from planner.analysis.presence.trips_again import Trips
from planner.geometry.geodesic import Walkways
from planner.geometry.grid import Grid

if TYPE_CHECKING:
    from planner.analysis.presence.walks_kernel import Walked
    from planner.geometry.ways_kernel import Ways

Cells = NDArray[np.int32]
Values = TypeVar("Values", Floats, Cells)


@dataclass(frozen=True, slots=True, eq=False)
class Stops:
    """Where visits stand still, visit after visit.

    Attributes:
        start: Shape (visits + 1,). Where the stops of each visit begin.
        visit: Shape (n,). Index of the visit, rising.
        at: Shape (n, 2). Surface units.
        heading_deg: Shape (n,). Where the shopper looks.
        seconds: Shape (n,). How long.
    """

    start: Ints
    visit: Ints
    at: Floats
    heading_deg: Floats
    seconds: Floats

    def of(self, visits: Bools) -> Samples:
        """Return the moments of some visits, numbered one after the other."""
        rows = np.flatnonzero(visits[self.visit])
        number = (np.cumsum(visits) - 1)[self.visit[rows]]
        return standing_still(number, self.at[rows], self.heading_deg[rows], self.seconds[rows])


@dataclass(frozen=True, slots=True, eq=False)
class Moments:
    """All moments of walks and stops, and the cells they lie in.

    Attributes:
        start: Shape (visits + 1,). Where the steps of each visit begin.
        middle: Shape (n, 2). Middle of each step, surface units.
        seconds: Shape (n,). Length of each step.
        cell: Shape (n,). Walkable cell of each step.
        stops: Where visits stand.
        stop_cell: Shape (stops,).
    """

    start: Ints
    middle: Floats
    seconds: Floats
    cell: Cells
    stops: Stops
    stop_cell: Cells


@dataclass(frozen=True, slots=True, eq=False)
class Walks:
    """Walked trips, and what they were made of.

    Attributes:
        trips: Who goes where.
        parameters: Step and speed of walks, headings.
        grid: Walkable cells.
        weight: Of each visit.
        line_start: Shape (legs + 1,). Where the points of each leg begin.
        line: Shape (n, 2). Points of all legs, surface units.
        moments: Where visits are.
        paths: The lines they walk.
        gathered: Seconds of each visit at each vantage.
        seen: Shape (cells, 2). Where each cell is seen from.
        since: What the seconds have in common with those of before.
    """

    trips: Trips
    parameters: Parameters
    grid: Grid
    weight: float
    line_start: Ints
    line: Floats
    moments: Moments
    paths: Paths
    gathered: Gathered
    seen: Floats
    since: Since | None


def walks_again(
    last: Walks | None, trips: Trips, ways: Ways, walkways: Walkways, grid: Grid,
    parameters: Parameters, weight: float,
) -> Walks:  # fmt: skip
    """Walk all trips: to the byte what comes out without ``last``.

    Args:
        last: Walks of the trips that ``trips.kept`` refers to.
        trips: Who goes where.
        ways: Between all places.
        walkways: What they were found on.
        grid: Walkable cells.
        parameters: Step and speed of walks, headings.
        weight: Of each visit.
    """
    if last is not None and (last.parameters, last.weight) != (parameters, weight):
        last = None
    line_start, line, same = _lines(last, trips, ways, walkways)
    moved = _renumbered(last, grid, same)
    walked = _walked(trips, ways.at, line_start, line, ~same, parameters)
    moments, paths, fresh_cell = _moments(last, walked, trips, grid, moved, same)
    fresh = both(_samples(walked), moments.stops.of(~same))
    gathered, was = _gathered(last, fresh, fresh_cell, same, moved, grid, parameters.headings)
    seen = _seen(last, moments, same, moved, grid.centres, weight)
    gathered = gathered._replace(at=seen[gathered.cell])
    return Walks(
        trips, parameters, grid, weight, line_start, line, moments, paths, gathered, seen,
        None if last is None else _since(last.gathered, gathered, was, same),
    )  # fmt: skip


def _spliced(same: Bools, a: tuple[Ints, Values], b: tuple[Ints, Values]) -> tuple[Ints, Values]:
    """Return where the values of each visit begin, and the values.

    Args:
        same: Shape (visits,). Visits whose values are those of before.
        a: Start and values of before.
        b: Start and values of the other visits, one after the other.
    """
    return _joined(np.where(same, np.arange(len(same)), -1), a, b) if same.any() else b


def _joined(source: Ints, a: tuple[Ints, Values], b: tuple[Ints, Values]) -> tuple[Ints, Values]:
    """Return rows of before, or where ``source`` is -1 the next new one: start and values."""
    from planner.analysis.presence.walks_again_kernel import rows_of, splice

    start: Ints = rows_of(source, a[0], b[0])
    found = np.empty((int(start[-1]), *a[1].shape[1:]), a[1].dtype)
    splice(source, *a, *b, start, found)
    return start, found


def _lines(
    last: Walks | None, trips: Trips, ways: Ways, walkways: Walkways
) -> tuple[Ints, Floats, Bools]:
    """Draw the legs of all trips, and say which visits walk the lines they walked."""
    from planner.analysis.presence.trips_again_kernel import NEARLY
    from planner.analysis.presence.walks_again_kernel import kept_legs, same_walks

    made = trips.made
    to = _arrivals(trips)
    legs = np.column_stack([made.place[to - 1], made.place[to]])
    if last is None:
        start, line = walkways.lines(ways, legs)
        return start, line, np.zeros(trips.visits, dtype=np.bool_)
    before = last.trips.made.start
    source = kept_legs(trips.kept, made.start, made.place, made.metres, trips.far, before, NEARLY)
    drawn = walkways.lines(ways, legs[source < 0])
    start, line = _joined(source, (last.line_start, last.line), drawn)
    same: Bools = same_walks(
        trips.kept, made.start, source, start, line, before, last.line_start, last.line
    )
    return start, line, same


def _arrivals(trips: Trips) -> Ints:
    """Return the rows of ``trips.made`` to which a leg leads."""
    arrival = np.ones(len(trips.made.place), dtype=np.bool_)
    arrival[trips.made.start[:-1]] = False
    return np.flatnonzero(arrival)


def _renumbered(last: Walks | None, grid: Grid, same: Bools) -> Ints:
    """Return today's number of each cell of before, -1 where it is gone.

    Visits of which a moment lies in another cell now are unmarked in ``same``; on a grid laid
    elsewhere those are all.
    """
    from planner.analysis.presence.walks_again_kernel import other_cells

    if last is None:
        return np.zeros(0, dtype=np.int64)
    before = last.grid
    frames = [(one.x0, one.y0, one.cell, one.mask.shape) for one in (before, grid)]
    if frames[0] != frames[1]:
        same[:] = False
        return np.full(int(before.mask.sum()), -1, dtype=np.int64)
    number: Ints = grid.numbers[before.mask]
    if not np.array_equal(before.mask, grid.mask):
        moments = last.moments
        for start, was, at in (
            (moments.start, moments.cell, moments.middle),
            (moments.stops.start, moments.stop_cell, moments.stops.at),
        ):
            if len(start) == len(same) + 1:
                other_cells(start, was, _cells(grid, at), number, same)
    return number


def _cells(grid: Grid, at: Floats) -> Cells:
    return grid.cell_index(at).astype(np.int32)


def _walked(
    trips: Trips, at: Floats, line_start: Ints, line: Floats, fresh: Bools, parameters: Parameters
) -> Walked:
    """Walk the legs of some visits, numbered one after the other."""
    from planner.analysis.presence.walks_kernel import walked_lines

    made, to = trips.made, _arrivals(trips)
    visit = trips.visit[to]
    leg = np.flatnonzero(fresh[visit])
    walked: Walked = walked_lines(
        line_start,
        line,
        parameters.path_step,
        (np.cumsum(fresh) - 1)[visit[leg]],
        leg,
        made.metres[to[leg]] / parameters.walk_m_per_s,
        at[made.place[made.start[1:] - 1]][fresh],
    )
    return walked


def _samples(walked: Walked) -> Samples:
    """Return walks as moments."""
    return Samples(
        visit=walked.visit,
        x=walked.middle[:, 0],
        y=walked.middle[:, 1],
        heading_deg=walked.heading_deg,
        seconds=walked.seconds,
        standing=np.zeros(len(walked.visit), dtype=np.bool_),
    )


def _moments(
    last: Walks | None, walked: Walked, trips: Trips, grid: Grid, moved: Ints, same: Bools
) -> tuple[Moments, Paths, Cells]:
    """Join what stayed of moments and paths with what is new; and the cells of what is new."""
    stops, cell = _stops(trips), _cells(grid, walked.middle)
    stop_cell = _cells(grid, stops.at)
    fresh_cell = np.concatenate([cell, stop_cell[~same[stops.visit]]])
    start = walked.start - np.arange(len(walked.start))
    if last is None:
        moments = Moments(start, walked.middle, walked.seconds, cell, stops, stop_cell)
        return moments, Paths(walked.points, walked.start), fresh_cell
    old = last.moments
    was = moved[old.cell].astype(np.int32)
    (first, middle), (_, seconds), (_, cells) = (
        _spliced(same, (old.start, old.middle), (start, walked.middle)),
        _spliced(same, (old.start, old.seconds), (start, walked.seconds)),
        _spliced(same, (old.start, was), (start, cell)),
    )
    path_start, points = _spliced(
        same, (last.paths.start, last.paths.points), (walked.start, walked.points)
    )
    moments = Moments(first, middle, seconds, cells, stops, stop_cell)
    return moments, Paths(points, path_start), fresh_cell


def _stops(trips: Trips) -> Stops:
    """Return the stops of all trips: they face what is taken."""
    made, where = trips.made, trips.floor.where
    stop = np.flatnonzero(made.wish >= 0)
    visit = trips.visit[stop]
    start = np.searchsorted(visit, np.arange(trips.visits + 1)).astype(np.int64)
    there = where[made.place[stop]]
    return Stops(start, visit, there[:, :2].copy(), there[:, 3].copy(), made.seconds[stop])


def _gathered(
    last: Walks | None, fresh: Samples, cell: Cells, same: Bools, moved: Ints, grid: Grid,
    headings: int,
) -> tuple[Gathered, Ints]:  # fmt: skip
    """Gather seconds by vantage; and the number that each vantage of before has now.

    Where cells are seen from is left to be filled in.
    """
    from planner.analysis.presence.walks_again_kernel import places_again, renumbered
    from planner.analysis.presence.walks_kernel import split_by_heading

    size = int(grid.mask.sum()) * headings * 2
    start, key, seconds = split_by_heading(
        fresh.visit, cell, fresh.heading_deg, fresh.seconds, fresh.standing, headings,
        int((~same).sum()), np.zeros(size, dtype=np.int32),
    )  # fmt: skip
    none = np.zeros(len(same) + 1, dtype=np.int64), np.zeros(0, np.int64), np.zeros(0)
    had = (
        none if last is None else (last.gathered.start, last.gathered.place, last.gathered.seconds)
    )
    was = np.zeros(0, dtype=np.int64) if last is None else _keys(last.gathered, moved, headings)
    keys, old, new = places_again(same, had[0], had[1], was, key, size)
    first, seconds = _spliced(same, (had[0], had[2]), (start, seconds))
    gathered = Gathered(
        start=first,
        place=renumbered(same, first, had[0], had[1], old, new),
        seconds=seconds,
        cell=keys // (2 * headings),
        heading=keys // 2 % headings,
        standing=(keys % 2).astype(np.bool_),
        at=np.empty((0, 2)),
        areas=(),
    )
    return gathered, old


def _keys(gathered: Gathered, moved: Ints, headings: int) -> Ints:
    """Return today's key of each vantage of before; those of cells that are gone mean nothing."""
    keys: Ints = (moved[gathered.cell] * headings + gathered.heading) * 2 + gathered.standing
    return keys


def _seen(
    last: Walks | None, moments: Moments, same: Bools, moved: Ints, centres: Floats, weight: float
) -> Floats:
    """Return where each cell is seen from, again where another visit passes it."""
    from planner.analysis.presence.walks_again_kernel import mark_cells
    from planner.analysis.presence.walks_kernel import seen_again

    points, wanted = centres.copy(), np.ones(len(centres), dtype=np.bool_)
    if last is not None and same.any():
        stayed = np.flatnonzero(moved >= 0)
        wanted[moved[stayed]] = False
        for one, number in ((last.moments, moved), (moments, np.arange(len(centres)))):
            mark_cells(one.start, one.cell, number, same, wanted)
            mark_cells(one.stops.start, one.stop_cell, number, same, wanted)
        kept = stayed[~wanted[moved[stayed]]]
        points[moved[kept]] = last.seen[kept]
    stops = moments.stops
    found: Floats = seen_again(
        (moments.cell, moments.middle, moments.seconds),
        (moments.stop_cell, stops.at, stops.seconds),
        weight,
        points,
        wanted,
    )
    return found


def _since(before: Gathered, now: Gathered, was: Ints, same: Bools) -> Since:
    """Say which vantage of before each vantage is, seen from the same point."""
    from planner.analysis.presence.walks_again_kernel import same_vantages

    return Since(before.at, same_vantages(was, before.at, now.at), same)
