"""Measured tracks as moments and paths, some visits at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from planner.analysis.presence.facing import faced
from planner.analysis.presence.off_ground import Standing
from planner.analysis.presence.presence import Floats, Ints, Paths, Samples
from planner.analysis.presence.steps import both, heading_of, paths_of, spread, standing_still
from planner.analysis.presence.track_points import Intervals, intervals, smoothed

_NEARLY: Final = 1e-9
_STILL_M: Final = 0.01


@dataclass(frozen=True, slots=True)
class Sums:
    """What visits add up to.

    Attributes:
        seconds: In sight of the tracker.
        stood_s: Of these, in stops.
        walked_m: Length of the walks.
        stops: Number of stops.
        gaps: How often the tracker lost a shopper.
        unseen_s: For how long.
    """

    seconds: float = 0.0
    stood_s: float = 0.0
    walked_m: float = 0.0
    stops: int = 0
    gaps: int = 0
    unseen_s: float = 0.0

    def __add__(self, other: Sums) -> Sums:
        """Return what both add up to."""
        return Sums(
            self.seconds + other.seconds,
            self.stood_s + other.stood_s,
            self.walked_m + other.walked_m,
            self.stops + other.stops,
            self.gaps + other.gaps,
            self.unseen_s + other.unseen_s,
        )


@dataclass(frozen=True, slots=True)
class Sampled:
    """Some visits, numbered from 0."""

    samples: Samples
    paths: Paths
    sums: Sums


def sampled(ground: Standing, visit: Ints, t: Floats, at: Floats) -> Sampled:
    """Smooth and sample visits, numbered from 0 without a hole; points sorted by visit and t."""
    parameters = ground.scene.parameters
    at = smoothed(visit, t, at, parameters)
    moves = intervals(visit, t, at, parameters)
    visits = int(visit[-1]) + 1
    return Sampled(
        _samples(ground, visit, at, moves), _paths(ground, visit, at, moves, visits), _sums(moves)
    )


def joined(parts: Sequence[Sampled]) -> Sampled:
    """Put parts one after the other; the visits of each follow those of the part before."""
    sizes = [len(part.paths.start) - 1 for part in parts]
    before = np.cumsum([0, *sizes]).tolist()
    every = [part.samples for part in parts]
    samples = Samples(
        np.concatenate([s.visit + low for s, low in zip(every, before, strict=False)]),
        np.concatenate([s.x for s in every]),
        np.concatenate([s.y for s in every]),
        np.concatenate([s.heading_deg for s in every]),
        np.concatenate([s.seconds for s in every]),
        np.concatenate([s.standing for s in every]),
    )
    points = [part.paths.points for part in parts]
    lengths = np.concatenate([np.diff(part.paths.start) for part in parts])
    start = np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64)
    sums = sum((part.sums for part in parts), start=Sums())
    return Sampled(samples, Paths(np.concatenate(points), start), sums)


def _samples(ground: Standing, visit: Ints, at: Floats, moves: Intervals) -> Samples:
    """Cut intervals to moments: of a path step where shoppers walk, of 0.25 s where they stand."""
    heading = _headings(visit, at, moves)
    known = moves.same & ~moves.unseen & (moves.seconds > 0.0)
    walking, standing = (np.flatnonzero(known & mode) for mode in (~moves.standing, moves.standing))
    parameters = ground.scene.parameters
    step, still = parameters.path_step, parameters.standing_step_s
    of, middle, share = _cut(at, walking, moves.metres[walking] / step)
    middle = ground.moved_there(middle)
    walks = Samples(
        visit[of],
        middle[:, 0],
        middle[:, 1],
        heading[of],
        moves.seconds[of] * share,
        np.zeros(len(of), dtype=np.bool_),
    )
    of, middle, share = _cut(at, standing, moves.seconds[standing] / still)
    middle = ground.moved_there(middle)
    looks = faced(ground.scene, middle, heading[of])
    return both(walks, standing_still(visit[of], middle, looks, moves.seconds[of] * share))


def _cut(at: Floats, which: Ints, parts: Floats) -> tuple[Ints, Floats, Floats]:
    """Cut intervals to at least so many parts: interval, middle and share of each part."""
    count = np.maximum(np.ceil(parts - _NEARLY), 1.0).astype(np.int64)
    owner, number = spread(count)
    share = 1.0 / count[owner]
    begin, end = at[which[owner]], at[which[owner] + 1]
    return which[owner], begin + (end - begin) * ((number + 0.5) * share)[:, None], share


def _headings(visit: Ints, at: Floats, moves: Intervals) -> Floats:
    """Return the walking direction of each interval; where nothing moves, the last one before.

    A visit that begins with a rest looks where it walks next.
    """
    heading = heading_of(np.diff(at, axis=0))
    index = np.arange(len(heading))
    moving = moves.same & (moves.metres >= _STILL_M)
    before = np.maximum.accumulate(np.where(moving, index, -1))
    after = np.minimum.accumulate(np.where(moving, index, len(index))[::-1])[::-1]
    own = visit[:-1]
    after_known = after < len(index)
    after = np.where(after_known, after, 0)
    use_before = (before >= 0) & (own[before] == own)
    use_after = ~use_before & after_known & (own[after] == own)
    source = np.where(use_before, before, np.where(use_after, after, index))
    filled: Floats = heading[source]
    return filled


def _paths(ground: Standing, visit: Ints, at: Floats, moves: Intervals, visits: int) -> Paths:
    """Join the walked lines, in points of at most a path step, moved out of obstacles."""
    inner = np.flatnonzero(moves.same)
    parts = np.where(
        moves.unseen[inner], 1.0, moves.metres[inner] / ground.scene.parameters.path_step
    )
    count = np.maximum(np.ceil(parts - _NEARLY), 1.0).astype(np.int64)
    owner, number = spread(count)
    of = inner[owner]
    points = at[of] + (at[of + 1] - at[of]) * (number / count[owner])[:, None]
    last = at[np.searchsorted(visit, np.arange(visits), side="right") - 1]
    paths = paths_of(points, visit[of], last)
    return Paths(ground.moved_there(paths.points), paths.start)


def _sums(moves: Intervals) -> Sums:
    seen, lost = moves.same & ~moves.unseen, moves.same & moves.unseen
    begun = moves.standing & ~np.concatenate([[False], moves.standing[:-1]])
    return Sums(
        seconds=float(moves.seconds[seen].sum()),
        stood_s=float(moves.seconds[moves.standing].sum()),
        walked_m=float(moves.metres[seen & ~moves.standing].sum()),
        stops=int(begun.sum()),
        gaps=int(lost.sum()),
        unseen_s=float(moves.seconds[lost].sum()),
    )
