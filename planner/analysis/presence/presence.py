"""Presence: how long each visit was at each vantage, from whatever evidence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from planner.errors import Fact, Problem
from planner.geometry.grid import Grid

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


@dataclass(frozen=True, slots=True)
class Presence:
    """Seconds of each visit at each vantage.

    A vantage is (walkable cell, heading bin, standing). A place is a vantage or, from
    ``len(cell)`` on, a blend: an even mix of the vantages of an area.

    Attributes:
        basis: Key of the evidence.
        weights: Shape (visits,). How many real visits each stands for, >= 0.
        start: Shape (visits + 1,). Where each visit's entries begin.
        place: Shape (entries,). Index of the place.
        seconds: Shape (entries,). Seconds there, > 0.
        cell: Shape (vantages,). Index of the walkable cell.
        heading: Shape (vantages,). Bin in [0, headings); bin k looks k * 360 / headings degrees.
        standing: Shape (vantages,).
        blend_start: Shape (blends + 1,). Where each blend's vantages begin.
        blend_vantage: Indices of vantages; each has the same share of its blend.
        paths: The lines that were walked.
        defaults: Names of the parameters it rests on.
        facts: Counts and measures worth telling.
        problems: What weakens it.
        days: ISO days it covers; empty for simulated ones.
    """

    basis: str
    weights: Floats
    start: Ints
    place: Ints
    seconds: Floats
    cell: Ints
    heading: Ints
    standing: Bools
    blend_start: Ints
    blend_vantage: Ints
    paths: Paths
    defaults: tuple[str, ...] = ()
    facts: Mapping[str, Fact] = field(default_factory=lambda: MappingProxyType({}))
    problems: tuple[Problem, ...] = ()
    days: tuple[str, ...] = ()

    @property
    def visits(self) -> int:
        """Number of visits."""
        return len(self.weights)

    @property
    def total_seconds(self) -> Floats:
        """Shape (visits,). Seconds of each visit."""
        owner = np.repeat(np.arange(self.visits), np.diff(self.start))
        seconds: Floats = np.bincount(owner, weights=self.seconds, minlength=self.visits)
        return seconds


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
    stays = dwells or Dwells()
    visit, key, seconds = _split_headings(grid, samples, headings)
    blend_start, blend_key = _blend_keys(stays, headings)
    vantage_keys, inverse = _numbered(np.concatenate([key, blend_key]))
    place = np.concatenate([inverse[: len(key)], len(vantage_keys) + stays.area])
    start, place, seconds = _compressed(
        np.concatenate([visit, stays.visit]),
        place,
        np.concatenate([seconds, stays.seconds]),
        len(weights),
        len(vantage_keys) + len(stays.cells),
    )
    return Presence(
        basis=basis,
        weights=weights,
        start=start,
        place=place,
        seconds=seconds,
        cell=vantage_keys // (2 * headings),
        heading=vantage_keys // 2 % headings,
        standing=(vantage_keys % 2).astype(np.bool_),
        blend_start=blend_start,
        blend_vantage=inverse[len(key) :],
        paths=paths,
        defaults=defaults,
        facts=MappingProxyType(dict(facts or {})),
        problems=problems,
        days=days,
    )


def _split_headings(grid: Grid, samples: Samples, headings: int) -> tuple[Ints, Ints, Floats]:
    cell = grid.cell_index(np.column_stack([samples.x, samples.y])).astype(np.int64)
    turn = (samples.heading_deg % 360.0) * headings / 360.0
    low = np.floor(turn).astype(np.int64)
    share = turn - low
    mode = samples.standing.astype(np.int64)
    keys = [((cell * headings + (low + step) % headings) * 2 + mode) for step in (0, 1)]
    seconds = np.concatenate([samples.seconds * (1.0 - share), samples.seconds * share])
    return np.concatenate([samples.visit, samples.visit]), np.concatenate(keys), seconds


def _blend_keys(dwells: Dwells, headings: int) -> tuple[Ints, Ints]:
    every = np.arange(headings, dtype=np.int64)
    keys = [((cells[:, None] * headings + every) * 2 + 1).ravel() for cells in dwells.cells]
    start = np.concatenate([[0], np.cumsum([len(part) for part in keys])]).astype(np.int64)
    return start, np.concatenate(keys) if keys else NO_INTS


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

    there = seconds > 0.0
    entries = (seconds[there], (visit[there], place[there]))
    table = coo_array(entries, shape=(visits, max(places, 1))).tocsr()
    table.sort_indices()
    return table.indptr.astype(np.int64), table.indices.astype(np.int64), table.data
