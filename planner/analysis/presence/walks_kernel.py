"""Compiled walks: lines cut to steps, moments by cell, and seconds per visit and vantage."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Cells = NDArray[np.int32]
Bools = NDArray[np.bool_]
Moments = tuple[Cells, Floats, Floats]

_NEARLY = 1e-9


class Walked(NamedTuple):
    """Moments of walks, one row a step, and the paths of visits.

    Attributes:
        visit: Shape (n,). Index of the visit, rising.
        middle: Shape (n, 2). Surface units.
        heading_deg: Shape (n,). Degrees clockwise from +x, in [0, 360).
        seconds: Shape (n,).
        points: Shape (n + visits, 2). Where steps begin, and where each visit ends.
        start: Shape (visits + 1,). Where the points of each visit begin.
    """

    visit: Ints
    middle: Floats
    heading_deg: Floats
    seconds: Floats
    points: Floats
    start: Ints


@njit(nogil=True, cache=True)
def step_counts(line_start: Ints, points: Floats, longest: float) -> tuple[Ints, Floats]:
    """Return the number of steps of each line and its length."""
    counts, lengths = np.zeros(len(line_start) - 1, np.int64), np.zeros(len(line_start) - 1)
    for line in range(len(counts)):
        for k in range(line_start[line], line_start[line + 1] - 1):
            length = math.hypot(points[k + 1, 0] - points[k, 0], points[k + 1, 1] - points[k, 1])
            if length > 0.0:
                counts[line] += max(1, math.ceil(length / longest - _NEARLY))
                lengths[line] += length
    return counts, lengths


@njit(nogil=True, cache=True)
def walked_lines(
    line_start: Ints, points: Floats, longest: float, visit: Ints, line: Ints, seconds: Floats,
    last: Floats,
) -> Walked:  # fmt: skip
    """Walk lines: steps of equal length per segment, each at most ``longest``.

    Args:
        line_start: Shape (lines + 1,). Where the points of each line begin.
        points: Shape (k, 2). Surface units.
        longest: Of a step, > 0.
        visit: Shape (n,). Whose walk it is, rising.
        line: Shape (n,). Which line is walked.
        seconds: Shape (n,). How long the walk takes.
        last: Shape (visits, 2). Where each visit ends.
    """
    counts, lengths = step_counts(line_start, points, longest)
    total = 0
    for walk in range(len(line)):
        total += counts[line[walk]]
    owner, middle = np.empty(total, np.int64), np.empty((total, 2))
    heading, spent = np.empty(total), np.empty(total)
    path, start = np.empty((total + len(last), 2)), np.zeros(len(last) + 1, np.int64)
    row, walk = 0, 0
    for who in range(len(last)):
        while walk < len(visit) and visit[walk] == who:
            way = line[walk]
            share = seconds[walk] / lengths[way] if lengths[way] > 0.0 else 0.0
            for k in range(line_start[way], line_start[way + 1] - 1):
                x, y = points[k, 0], points[k, 1]
                dx, dy = points[k + 1, 0] - x, points[k + 1, 1] - y
                length = math.hypot(dx, dy)
                if length == 0.0:
                    continue
                steps = max(1, math.ceil(length / longest - _NEARLY))
                towards = math.degrees(math.atan2(dy, dx)) % 360.0
                for step in range(steps):
                    begin, half = step / steps, (step + 0.5) / steps
                    owner[row], heading[row] = who, towards
                    middle[row, 0], middle[row, 1] = x + dx * half, y + dy * half
                    path[row + who, 0], path[row + who, 1] = x + dx * begin, y + dy * begin
                    spent[row] = length / steps * share
                    row += 1
            walk += 1
        path[row + who] = last[who]
        start[who + 1] = row + who + 1
    return Walked(owner, middle, heading, spent, path, start)


@njit(nogil=True, cache=True)
def split_by_heading(
    visit: Ints, cell: Cells, heading_deg: Floats, seconds: Floats, standing: Bools, headings: int,
    visits: int, slot: Cells,
) -> tuple[Ints, Ints, Floats]:  # fmt: skip
    """Split moments between the two headings beside theirs and add up those of one vantage.

    Args:
        visit: Shape (n,). Index of the visit.
        cell: Shape (n,). Index of the walkable cell.
        heading_deg: Shape (n,). Degrees clockwise from +x.
        seconds: Shape (n,).
        standing: Shape (n,).
        headings: Number of bins.
        visits: Number of visits.
        slot: Shape (cells * headings * 2,). Zeros, written to.

    Returns:
        start (visits + 1,), and of each entry the key (cell * headings + heading) * 2 + standing
        and the seconds; those of visit k at start[k]:start[k + 1] by rising key.
    """
    order = _by_visit(visit, visits)
    start = np.zeros(visits + 1, np.int64)
    keys, sums = np.empty(2 * len(visit), np.int64), np.empty(2 * len(visit))
    count, row, most = 0, 0, len(slot)
    for who in range(visits):
        while row < len(order) and visit[order[row]] == who:
            k = order[row]
            row += 1
            turn = heading_deg[k] * headings / 360.0
            below = math.floor(turn)
            for side in range(2):
                share = turn - below if side else 1.0 - (turn - below)
                time = share * seconds[k]
                if not time > 0.0:
                    continue
                key = (
                    np.int64(cell[k]) * headings + (int(below) + side) % headings
                ) * 2 + standing[k]
                if slot[key] <= start[who]:
                    keys[count], sums[count] = key, 0.0
                    count += 1
                    slot[key] = count
                sums[slot[key] - 1] += time
        start[who + 1] = count
        _sort_by_key(keys[start[who] : count], sums[start[who] : count], most)
    return start, keys[:count], sums[:count]


@njit(nogil=True, cache=True)
def _sort_by_key(keys: Ints, values: Floats, size: int) -> None:
    """Sort keys below ``size`` in place, and values with them, eleven bits after eleven."""
    others, moved = np.empty_like(keys), np.empty_like(values)
    shift = 0
    while size >> shift:
        place = np.zeros(2049, np.int64)
        for key in keys:
            place[((key >> shift) & 2047) + 1] += 1
        for digit in range(2048):
            place[digit + 1] += place[digit]
        for k in range(len(keys)):
            digit = (keys[k] >> shift) & 2047
            others[place[digit]], moved[place[digit]] = keys[k], values[k]
            place[digit] += 1
        keys[:], values[:] = others, moved
        shift += 11


@njit(nogil=True, cache=True)
def _by_visit(visit: Ints, visits: int) -> Ints:
    """Return the order of moments by visit, else as they came."""
    place = np.zeros(visits + 1, np.int64)
    for k in range(len(visit)):
        place[visit[k] + 1] += 1
    place = np.cumsum(place)
    order = np.empty(len(visit), np.int64)
    for k in range(len(visit)):
        order[place[visit[k]]] = k
        place[visit[k]] += 1
    return order


@njit(nogil=True, cache=True)
def seen_from(cell: Cells, at: Floats, seconds: Floats, centres: Floats) -> Floats:
    """Return of each cell the moment nearest to the mean of the time spent there, (cells, 2).

    Of equally near ones the leftmost, then the one of least y; the middle where nobody was.
    """
    wanted = np.ones(len(centres), np.bool_)
    nothing = np.empty(0, np.int32), np.empty((0, 2)), np.empty(0)
    return seen_again((cell, at, seconds), nothing, 1.0, centres.copy(), wanted)


@njit(nogil=True, cache=True)
def seen_again(
    walks: Moments, stops: Moments, weight: float, points: Floats, wanted: Bools
) -> Floats:
    """Put the moments of ``seen_from`` in the place of the middles of wanted cells.

    Args:
        walks: Cell, point and seconds of moments.
        stops: More of them.
        weight: Of each second.
        points: Shape (cells, 2). Middles of the wanted cells; what is known of the others.
        wanted: Shape (cells,).
    """
    sums, least = np.zeros((len(points), 3)), np.full(len(points), math.inf)
    for cell, at, seconds in (walks, stops):
        for k in range(len(cell)):
            c = cell[k]
            if wanted[c]:
                time = seconds[k] * weight
                sums[c, 0] += time
                sums[c, 1] += time * at[k, 0]
                sums[c, 2] += time * at[k, 1]
    for cell, at, seconds in (walks, stops):
        for k in range(len(cell)):
            c = cell[k]
            if not wanted[c] or not seconds[k] * weight > 0.0:
                continue
            x, y = at[k, 0], at[k, 1]
            dx, dy = x - sums[c, 1] / sums[c, 0], y - sums[c, 2] / sums[c, 0]
            apart = dx * dx + dy * dy
            first = x < points[c, 0] or (x == points[c, 0] and y < points[c, 1])
            if apart < least[c] or (apart == least[c] and first):
                least[c], points[c, 0], points[c, 1] = apart, x, y
    return points
