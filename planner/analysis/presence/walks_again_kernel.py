"""Compiled splicing: what stayed of walks and seconds, and what is new, in one order."""

from __future__ import annotations

import numpy as np
from numba import njit
from numpy.typing import NDArray

from planner.analysis.presence.ranks_kernel import bits_of, is_marked, mark, rank, ranked

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Cells = NDArray[np.int32]
Bools = NDArray[np.bool_]
Values = Floats | Cells


@njit(nogil=True, cache=True)
def rows_of(source: Ints, old_start: Ints, new_start: Ints) -> Ints:
    """Return where rows begin: row ``source`` of the old ones, or where it is -1 the next new."""
    start, fresh = np.zeros(len(source) + 1, np.int64), 0
    for row in range(len(source)):
        old = source[row]
        if old >= 0:
            count = old_start[old + 1] - old_start[old]
        else:
            count = new_start[fresh + 1] - new_start[fresh]
            fresh += 1
        start[row + 1] = start[row] + count
    return start


@njit(nogil=True, cache=True)
def splice(
    source: Ints, old_start: Ints, old: Values, new_start: Ints, new: Values, start: Ints,
    found: Values,
) -> None:  # fmt: skip
    """Put the values of rows in the order of ``rows_of``; those of row k begin at start[k]."""
    fresh = 0
    for row in range(len(source)):
        low, high, kept = start[row], start[row + 1], source[row]
        if kept >= 0:
            found[low:high] = old[old_start[kept] : old_start[kept + 1]]
        else:
            found[low:high] = new[new_start[fresh] : new_start[fresh + 1]]
            fresh += 1


@njit(nogil=True, cache=True)
def kept_legs(
    kept: Bools, start: Ints, place: Ints, metres: Floats, far: Floats, old_start: Ints,
    nearly: float,
) -> Ints:  # fmt: skip
    """Return the leg of before that is walked the same way as each of today's; -1: to be drawn.

    Legs of visit k begin at start[k] - k. A visit that makes the trip it made has a leg for each
    of before; one that is shorter than all ways by what changed is drawn as it was.
    """
    source = np.full(start[-1] - len(kept), -1)
    for visit in range(len(kept)):
        if kept[visit]:
            shift = old_start[visit] - start[visit]
            for row in range(start[visit] + 1, start[visit + 1]):
                if far[place[row - 1]] + far[place[row]] > metres[row] + nearly:
                    source[row - 1 - visit] = row - 1 - visit + shift
    return source


@njit(nogil=True, cache=True)
def same_walks(
    kept: Bools, start: Ints, source: Ints, line_start: Ints, line: Floats, old_start: Ints,
    old_line_start: Ints, old_line: Floats,
) -> Bools:  # fmt: skip
    """Say which of the kept visits walk the same lines: (visits,).

    Args:
        kept: Shape (visits,). Visits that go to the same places.
        start: Shape (visits + 1,). Where the places of each visit begin.
        source: What ``kept_legs`` gave.
        line_start: Shape (legs + 1,). Where the points of each leg begin.
        line: Shape (n, 2). Points of all legs.
        old_start: As ``start``, of before.
        old_line_start: As ``line_start``, of before.
        old_line: As ``line``, of before.
    """
    same = kept.copy()
    for visit in range(len(kept)):
        if not kept[visit]:
            continue
        shift = old_start[visit] - start[visit]
        for leg in range(start[visit] - visit, start[visit + 1] - visit - 1):
            if source[leg] < 0 and same[visit]:
                one = line[line_start[leg] : line_start[leg + 1]]
                old = leg + shift
                other = old_line[old_line_start[old] : old_line_start[old + 1]]
                same[visit] = one.shape == other.shape and bool((one == other).all())
    return same


@njit(nogil=True, cache=True)
def other_cells(start: Ints, was: Cells, cell: Cells, renumbered: Ints, same: Bools) -> None:
    """Unmark visits of which a moment lies in another cell than it did."""
    for visit in range(len(same)):
        for k in range(start[visit], start[visit + 1]):
            if renumbered[was[k]] != cell[k]:
                same[visit] = False
                break


@njit(nogil=True, cache=True)
def mark_cells(start: Ints, cell: Cells, renumbered: Ints, same: Bools, marked: Bools) -> None:
    """Mark the cells of today in which visits that are not the same have moments."""
    for visit in range(len(start) - 1):
        if visit >= len(same) or not same[visit]:
            for k in range(start[visit], start[visit + 1]):
                if renumbered[cell[k]] >= 0:
                    marked[renumbered[cell[k]]] = True


@njit(nogil=True, cache=True)
def places_again(
    same: Bools, old_start: Ints, old_place: Ints, old_key: Ints, new_key: Ints, size: int
) -> tuple[Ints, Ints, Ints]:
    """Number the vantages that are used today, by rising key.

    Args:
        same: Shape (visits,). Visits whose entries are those of before.
        old_start: Shape (visits + 1,). Where the entries of each visit began.
        old_place: Shape (n,). Vantage of each.
        old_key: Shape (vantages,). Today's key of each vantage of before.
        new_key: Shape (m,). Keys of the entries that are new.
        size: All keys are below it.

    Returns:
        The keys, the number of each vantage of before (-1: gone), and that of each new entry.
    """
    kept = np.zeros(len(old_key), np.bool_)
    for visit in range(len(same)):
        if same[visit]:
            for entry in range(old_start[visit], old_start[visit + 1]):
                kept[old_place[entry]] = True
    bits = bits_of(size)
    for place in range(len(old_key)):
        if kept[place]:
            mark(old_key[place], bits)
    for key in new_key:
        mark(key, bits)
    keys, before = ranked(bits)
    old = np.full(len(old_key), -1)
    for place in range(len(old_key)):
        if old_key[place] >= 0 and is_marked(old_key[place], bits):
            old[place] = rank(old_key[place], bits, before)
    new = np.empty(len(new_key), np.int64)
    for entry in range(len(new_key)):
        new[entry] = rank(new_key[entry], bits, before)
    return keys, old, new


@njit(nogil=True, cache=True)
def renumbered(
    same: Bools, start: Ints, old_start: Ints, old_place: Ints, old_number: Ints, new_place: Ints
) -> Ints:
    """Return the vantages of all entries: those of visits that stay, and the new ones."""
    found, fresh = np.empty(start[-1], np.int64), 0
    for visit in range(len(same)):
        count = start[visit + 1] - start[visit]
        if same[visit]:
            shift = old_start[visit] - start[visit]
            for entry in range(start[visit], start[visit + 1]):
                found[entry] = old_number[old_place[entry + shift]]
        else:
            found[start[visit] : start[visit + 1]] = new_place[fresh : fresh + count]
            fresh += count
    return found


@njit(nogil=True, cache=True)
def same_vantages(was: Ints, before: Floats, now: Floats) -> Ints:
    """Return the vantage of before that each of today's is; -1 for none or another viewpoint.

    Args:
        was: Shape (vantages of before,). Number of each today; -1: gone.
        before: Shape (vantages of before, 2). Where each was seen from.
        now: Shape (vantages, 2). Where each is seen from.
    """
    place = np.full(len(now), -1)
    for old in range(len(was)):
        new = was[old]
        if new >= 0 and before[old, 0] == now[new, 0] and before[old, 1] == now[new, 1]:
            place[new] = old
    return place
