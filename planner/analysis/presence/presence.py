"""Presence: how long each visit was at each vantage, from whatever evidence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from planner.errors import Fact, Problem
from planner.geometry.grid import Grid
from planner.tables.report import Calibration

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

NO_FLOATS: Floats = np.zeros(0)
NO_INTS: Ints = np.zeros(0, dtype=np.int64)
MOMENTS_PER_PART = 100_000
"""Small parts stay in the cache: big arrays cost more in memory traffic than in sums."""


@dataclass(frozen=True, slots=True)
class Samples:
    """Where visits were, in what order does not matter; one row a moment.

    Attributes:
        visit: Shape (n,). Index of the visit, 0-based.
        x: Shape (n,). Surface units.
        y: Shape (n,). Surface units.
        heading_deg: Shape (n,). Where the shopper walks or looks, degrees clockwise from +x.
        seconds: Shape (n,). How long, >= 0.
        standing: Shape (n,). Whether the shopper stood.
    """

    visit: Ints
    x: Floats
    y: Floats
    heading_deg: Floats
    seconds: Floats
    standing: Bools


@dataclass(frozen=True, slots=True)
class Dwells:
    """Time spent somewhere inside an area, nobody knows where; one row a stay.

    Attributes:
        visit: Shape (n,). Index of the visit.
        area: Shape (n,). Index into ``cells``.
        seconds: Shape (n,). How long, >= 0.
        cells: Per area the indices of its walkable cells; time spreads evenly over them and
            over all headings, standing.
    """

    visit: Ints = field(default_factory=lambda: NO_INTS)
    area: Ints = field(default_factory=lambda: NO_INTS)
    seconds: Floats = field(default_factory=lambda: NO_FLOATS)
    cells: tuple[Ints, ...] = ()


@dataclass(frozen=True, slots=True)
class Paths:
    """The lines that visits walked.

    Attributes:
        points: Shape (n, 2). Surface units, one visit after the other, at most a path step apart.
        start: Shape (visits + 1,). Where each visit's points begin.
    """

    points: Floats
    start: Ints


@dataclass(frozen=True, eq=False)
class Presence:
    """Seconds of each visit at each vantage.

    A vantage is (walkable cell, heading bin, standing). A place is a vantage or, from
    ``len(cell)`` on, an area: time in it spreads evenly over its cells and all headings,
    standing.

    Attributes:
        basis: Key of the evidence.
        weights: Shape (visits,). How many real visits each stands for, >= 0.
        start: Shape (visits + 1,). Where each visit's entries begin.
        place: Shape (entries,). Index of the place.
        seconds: Shape (entries,). Seconds there, > 0.
        cell: Shape (vantages,). Index of the walkable cell.
        heading: Shape (vantages,). Bin in [0, headings); bin k looks k * 360 / headings degrees.
        standing: Shape (vantages,).
        at: Shape (vantages, 2). Where the time spent in the cell is seen from, surface units.
        areas: Per area the indices of its walkable cells.
        paths: The lines that were walked.
        defaults: Names of the parameters it rests on.
        facts: Counts and measures worth telling.
        problems: What weakens it.
        days: ISO days it covers; empty for simulated ones.
        calibration: How its weights came from counts; None where they did not.
    """

    basis: str
    weights: Floats
    start: Ints
    place: Ints
    seconds: Floats
    cell: Ints
    heading: Ints
    standing: Bools
    at: Floats
    areas: tuple[Ints, ...]
    paths: Paths
    defaults: tuple[str, ...] = ()
    facts: Mapping[str, Fact] = field(default_factory=lambda: MappingProxyType({}))
    problems: tuple[Problem, ...] = ()
    days: tuple[str, ...] = ()
    calibration: Calibration | None = None

    @property
    def visits(self) -> int:
        """Number of visits."""
        return len(self.weights)

    @cached_property
    def place_seconds(self) -> Floats:
        """Shape (places,). Weighted seconds of all visits at each place."""
        seconds = self.seconds * np.repeat(self.weights, np.diff(self.start))
        places = len(self.cell) + len(self.areas)
        return np.bincount(self.place, weights=seconds, minlength=places).astype(np.float64)

    @property
    def total_seconds(self) -> Floats:
        """Shape (visits,). Seconds of each visit."""
        owner = np.repeat(np.arange(self.visits), np.diff(self.start))
        sums = np.bincount(owner, weights=self.seconds, minlength=self.visits)
        return np.asarray(sums, dtype=np.float64)


def presence(
    basis: str,
    grid: Grid,
    samples: Samples,
    paths: Paths,
    weights: Floats,
    headings: int,
    *,
    dwells: Dwells | None = None,
    defaults: tuple[str, ...] = (),
    facts: Mapping[str, Fact] | None = None,
    problems: tuple[Problem, ...] = (),
    days: tuple[str, ...] = (),
) -> Presence:
    """Gather moments and stays into seconds per visit and vantage.

    A heading between two bins is split linearly between them, so that turning the store turns
    the result (nearest bins do not; EXPOSURE.md, section 7).
    """
    gathered = _gathered(grid, samples, dwells or Dwells(), weights, headings)
    return Presence(
        **gathered._asdict(),
        basis=basis,
        weights=weights,
        paths=paths,
        defaults=defaults,
        facts=MappingProxyType(dict(facts or {})),
        problems=problems,
        days=days,
    )


class _Gathered(NamedTuple):
    """The arrays of a presence."""

    start: Ints
    place: Ints
    seconds: Floats
    cell: Ints
    heading: Ints
    standing: Bools
    at: Floats
    areas: tuple[Ints, ...]


def _gathered(
    grid: Grid, samples: Samples, stays: Dwells, weights: Floats, headings: int
) -> _Gathered:
    cell = grid.cell_index(np.column_stack([samples.x, samples.y])).astype(np.int64)
    visit, key, seconds = _split_headings(cell, samples, headings)
    vantage_keys, number = _numbered(key)
    places = len(vantage_keys) + len(stays.cells)
    start, place, seconds = _compressed(
        np.concatenate([visit, stays.visit]),
        np.concatenate([number, len(vantage_keys) + stays.area]),
        np.concatenate([seconds, stays.seconds]),
        len(weights),
        places,
    )
    vantage_cell = vantage_keys // (2 * headings)
    return _Gathered(
        start=start,
        place=place,
        seconds=seconds,
        cell=vantage_cell,
        heading=vantage_keys // 2 % headings,
        standing=(vantage_keys % 2).astype(np.bool_),
        at=_viewpoints(grid, cell, samples, weights)[vantage_cell],
        areas=stays.cells,
    )


def _viewpoints(grid: Grid, cell: Ints, samples: Samples, weights: Floats) -> Floats:
    """Return where in each cell the time is seen from, shape (cells, 2).

    The sample nearest to the mean of the time spent there. The middle of a cell would shift
    every viewer by up to 0.18 m, always the same way for a place where many stand; the mean
    itself can lie on a wall when samples stand on both sides. Cells without samples keep their
    middle.
    """
    points = grid.centres.copy()
    at = np.column_stack([samples.x, samples.y])
    time = samples.seconds * weights[samples.visit]
    seconds = np.bincount(cell, weights=time, minlength=len(points))
    there = seconds > 0.0
    mean = points.copy()
    for axis in (0, 1):
        sums = np.bincount(cell, weights=time * at[:, axis], minlength=len(points))
        mean[there, axis] = sums[there] / seconds[there]
    counted = np.flatnonzero(time > 0.0)
    apart = ((at[counted] - mean[cell[counted]]) ** 2).sum(axis=1)
    least = np.full(len(points), np.inf)
    np.minimum.at(least, cell[counted], apart)
    nearest = counted[apart == least[cell[counted]]]
    order = nearest[np.lexsort((at[nearest, 1], at[nearest, 0], cell[nearest]))]
    cells, first = np.unique(cell[order], return_index=True)
    points[cells] = at[order[first]]
    return points


def _split_headings(cell: Ints, samples: Samples, headings: int) -> tuple[Ints, Ints, Floats]:
    """Split moments between the two bins beside their heading, some moments at a time."""
    visits, keys, seconds = [NO_INTS], [NO_INTS], [NO_FLOATS]
    for low in range(0, len(cell), MOMENTS_PER_PART):
        part = slice(low, low + MOMENTS_PER_PART)
        turn = (samples.heading_deg[part] % 360.0) * headings / 360.0
        below = np.floor(turn).astype(np.int64)
        share = turn - below
        for number, near in ((below, 1.0 - share), (below + 1, share)):
            there = np.flatnonzero(near * samples.seconds[part] > 0.0)
            vantage = cell[part][there] * headings + number[there] % headings
            visits.append(samples.visit[part][there])
            keys.append(vantage * 2 + samples.standing[part][there])
            seconds.append((near * samples.seconds[part])[there])
    return np.concatenate(visits), np.concatenate(keys), np.concatenate(seconds)


def _numbered(keys: Ints) -> tuple[Ints, Ints]:
    """Return the different keys, rising, and the number of each key among them."""
    if not len(keys):
        return NO_INTS, NO_INTS
    there = np.zeros(int(keys.max()) + 1, dtype=np.bool_)
    there[keys] = True
    number = np.cumsum(there, dtype=np.int64) - 1
    return np.flatnonzero(there).astype(np.int64), number[keys]


def _compressed(
    visit: Ints, place: Ints, seconds: Floats, visits: int, places: int
) -> tuple[Ints, Ints, Floats]:
    """Add up entries of the same visit and place; sorted by both."""
    from scipy.sparse import coo_array

    there = slice(None) if (seconds > 0.0).all() else np.flatnonzero(seconds > 0.0)
    entries = (seconds[there], (visit[there], place[there]))
    table = coo_array(entries, shape=(visits, max(places, 1))).tocsr()
    table.sort_indices()
    return table.indptr.astype(np.int64), table.indices.astype(np.int64), table.data
