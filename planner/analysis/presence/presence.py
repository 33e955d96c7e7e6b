"""Presence: how long each visit was at each vantage, from whatever evidence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from planner.analysis.audience import Audience
from planner.errors import Fact, Problem
from planner.geometry.grid import Grid
from planner.tables.report import Calibration

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

NO_FLOATS: Floats = np.zeros(0)
NO_INTS: Ints = np.zeros(0, dtype=np.int64)


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


@dataclass(frozen=True, slots=True, eq=False)
class Since:
    """What a presence has in common with the one that was made before it.

    Attributes:
        at: ``at`` of that presence, the array itself: it tells which one it was.
        place: Shape (vantages,). Which vantage of before each one is, with the same viewpoint,
            heading and stance; -1 for none.
        visits: Shape (visits,). Whether a visit spends the same seconds there, on the same path.
    """

    at: Floats
    place: Ints
    visits: Bools


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
        place: Shape (entries,). Index of the place; those of a visit rise.
        seconds: Shape (entries,). Seconds there, > 0.
        cell: Shape (vantages,). Index of the walkable cell.
        heading: Shape (vantages,). Bin in [0, headings); bin k looks k * 360 / headings degrees.
        standing: Shape (vantages,).
        at: Shape (vantages, 2). Where the time spent in the cell is seen from, surface units:
            the moment nearest to the mean of the time there. The middle of a cell would shift
            every viewer by up to 0.18 m, always the same way for a place where many stand; the
            mean itself can lie on a wall when shoppers stand on both sides.
        areas: Per area the indices of its walkable cells.
        paths: The lines that were walked.
        defaults: Names of the parameters it rests on.
        facts: Counts and measures worth telling.
        problems: What weakens it.
        days: ISO days it covers; empty for simulated ones.
        calibration: How its weights came from counts; None where they did not.
        since: What it has in common with the one before; None where nobody knows.
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
    since: Since | None = None

    @property
    def visits(self) -> int:
        """Number of visits."""
        return len(self.weights)

    @property
    def audience(self) -> Audience:
        """Who was there, without where."""
        weighted = float(self.weights.sum())
        return Audience(self.basis, self.visits, weighted, self.days, self.facts, self.calibration)

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


class Gathered(NamedTuple):
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
) -> Gathered:
    from planner.analysis.presence.ranks_kernel import numbered_keys
    from planner.analysis.presence.walks_kernel import seen_from, split_by_heading

    at = np.column_stack([samples.x, samples.y])
    cell = grid.cell_index(at).astype(np.int32)
    centres, visits = grid.centres, len(weights)
    keys = len(centres) * headings * 2
    start, key, seconds = split_by_heading(
        samples.visit,
        cell,
        samples.heading_deg,
        samples.seconds,
        samples.standing,
        headings,
        visits,
        np.zeros(keys, np.int32),
    )
    vantages, number = numbered_keys(key, keys)
    if len(stays.visit):
        start, number, seconds = _with_stays(start, number, seconds, stays, len(vantages))
    vantage_cell = vantages // (2 * headings)
    time = samples.seconds * weights[samples.visit]
    return Gathered(
        start=start,
        place=number,
        seconds=seconds,
        cell=vantage_cell,
        heading=vantages // 2 % headings,
        standing=(vantages % 2).astype(np.bool_),
        at=seen_from(cell, at, time, centres)[vantage_cell],
        areas=stays.cells,
    )


def _with_stays(
    start: Ints, place: Ints, seconds: Floats, stays: Dwells, vantages: int
) -> tuple[Ints, Ints, Floats]:
    """Add stays in areas, numbered after the vantages, to the entries of visits."""
    from scipy.sparse import coo_array

    visits, places = len(start) - 1, vantages + len(stays.cells)
    owner = np.concatenate([np.repeat(np.arange(visits), np.diff(start)), stays.visit])
    entries = np.concatenate([place, vantages + stays.area])
    spent = np.concatenate([seconds, stays.seconds])
    there = np.flatnonzero(spent > 0.0)
    rows = (spent[there], (owner[there], entries[there]))
    table = coo_array(rows, shape=(visits, max(places, 1))).tocsr()
    table.sort_indices()
    return table.indptr.astype(np.int64), table.indices.astype(np.int64), table.data
