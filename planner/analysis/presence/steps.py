"""Lines cut to steps: where and how each step is walked, as flat arrays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from planner.analysis.presence.presence import Floats, Ints, Paths, Samples

_NEARLY = 1e-9


@dataclass(frozen=True, slots=True)
class Steps:
    """Lines cut to steps; one row a step, one line after the other.

    Attributes:
        start: Shape (lines + 1,). Where each line's steps begin; a line without length has none.
        begin: Shape (n, 2). Where a step begins, surface units.
        middle: Shape (n, 2).
        heading_deg: Shape (n,). Degrees clockwise from +x.
        metres: Shape (n,). Length, > 0.
    """

    start: Ints
    begin: Floats
    middle: Floats
    heading_deg: Floats
    metres: Floats

    @property
    def lengths(self) -> Floats:
        """Shape (lines,). Length of each line."""
        owner = np.repeat(np.arange(len(self.start) - 1), np.diff(self.start))
        sums = np.bincount(owner, weights=self.metres, minlength=len(self.start) - 1)
        return np.asarray(sums, dtype=np.float64)


@dataclass(frozen=True, slots=True)
class Walks:
    """Which lines visits walked; one row a walk, visit after visit, in the order they were made.

    Attributes:
        visit: Shape (n,). Index of the visit, rising.
        line: Shape (n,). Index of the line.
        seconds: Shape (n,). How long it took.
    """

    visit: Ints
    line: Ints
    seconds: Floats


def spread(counts: Ints) -> tuple[Ints, Ints]:
    """Repeat each index as often as it counts; with the number of the repetition, from 0."""
    owner = np.repeat(np.arange(len(counts), dtype=np.int64), counts)
    first = np.cumsum(counts) - counts
    return owner, np.arange(len(owner), dtype=np.int64) - first[owner]


def heading_of(along: Floats) -> Floats:
    """Return the directions of vectors (n, 2), degrees clockwise from +x."""
    heading: Floats = np.degrees(np.arctan2(along[:, 1], along[:, 0])) % 360.0
    return heading


def cut(lines: Sequence[Floats], longest: float) -> Steps:
    """Cut polylines, each of shape (k, 2), to steps of equal length per segment.

    Args:
        lines: Surface units; k may be 0.
        longest: Steps are at most this long, > 0.
    """
    sizes = np.array([len(line) for line in lines], dtype=np.int64)
    points = np.concatenate([np.empty((0, 2)), *lines])
    line_of = np.repeat(np.arange(len(lines)), sizes)
    same = line_of[1:] == line_of[:-1]
    begin, along = points[:-1][same], np.diff(points, axis=0)[same]
    length = np.hypot(along[:, 0], along[:, 1])
    counts = np.ceil(length / longest - _NEARLY).astype(np.int64)
    segment, number = spread(np.where(length > 0.0, np.maximum(counts, 1), 0))
    share = 1.0 / np.maximum(counts, 1)[segment]
    owner = line_of[:-1][same][segment]
    return Steps(
        start=np.searchsorted(owner, np.arange(len(lines) + 1)).astype(np.int64),
        begin=begin[segment] + along[segment] * (number * share)[:, None],
        middle=begin[segment] + along[segment] * ((number + 0.5) * share)[:, None],
        heading_deg=heading_of(along)[segment],
        metres=length[segment] * share,
    )


def walked(steps: Steps, walks: Walks, last: Floats) -> tuple[Samples, Paths]:
    """Walk lines: every moment of it, and one path per visit.

    Args:
        steps: All lines.
        walks: Who walked which.
        last: Shape (visits, 2). Where each visit ended.
    """
    counts = np.diff(steps.start)[walks.line]
    walk, number = spread(counts)
    at = steps.start[walks.line][walk] + number
    whole = np.maximum(steps.lengths, np.finfo(float).tiny)[walks.line]
    visit = walks.visit[walk]
    samples = Samples(
        visit=visit,
        x=steps.middle[at, 0],
        y=steps.middle[at, 1],
        heading_deg=steps.heading_deg[at],
        seconds=steps.metres[at] / whole[walk] * walks.seconds[walk],
        standing=np.zeros(len(at), dtype=np.bool_),
    )
    return samples, paths_of(steps.begin[at], visit, last)


def paths_of(points: Floats, visit: Ints, last: Floats) -> Paths:
    """Join points (n, 2) of rising visits to paths, each closed by the visit's last point."""
    ends = np.searchsorted(visit, np.arange(len(last)), side="right") + np.arange(len(last))
    joined = np.empty((len(points) + len(last), 2))
    joined[np.arange(len(points)) + visit] = points
    joined[ends] = last
    return Paths(joined, np.concatenate([[0], ends + 1]).astype(np.int64))


def standing_still(visit: Ints, at: Floats, heading_deg: Floats, seconds: Floats) -> Samples:
    """Return the moments of visits (n,) that stand at points (n, 2)."""
    return Samples(visit, at[:, 0], at[:, 1], heading_deg, seconds, np.ones(len(visit), np.bool_))


def both(a: Samples, b: Samples) -> Samples:
    """Put two sets of moments together."""
    return Samples(
        np.concatenate([a.visit, b.visit]),
        np.concatenate([a.x, b.x]),
        np.concatenate([a.y, b.y]),
        np.concatenate([a.heading_deg, b.heading_deg]),
        np.concatenate([a.seconds, b.seconds]),
        np.concatenate([a.standing, b.standing]),
    )
