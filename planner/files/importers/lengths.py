"""Which unit the lengths of a file are in: as asked, as the headers say, or as sizes suggest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import isfinite, log10
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from planner.errors import DataError, Fact, Problem
from planner.units import METRES_PER

if TYPE_CHECKING:
    from planner.geometry.arrays import FloatArray
    from planner.model.plan import Surface

LONGEST_M: Final = 1000.0
"""No fixture and no wall of a store is longer, metres."""

STORE_ACROSS_M: Final = 25.0
"""Usual length of a store, metres; most lie within a factor of six of it."""

_CLEAR: Final = 2.3
"""A unit must be ten times as likely as the next one: natural logarithm of the odds."""
_OTHERS_SAY: Final = 2.0
"""What it adds to a unit that other headers of the file name it."""
_FARTHEST: Final = 1.0
"""A unit that leads so many decades away from the usual is none, on the average of clues."""


@dataclass(frozen=True, slots=True)
class Clue:
    """A length of a file beside the length it usually has.

    Attributes:
        columns: Canonical columns it was taken from.
        value: File units, > 0; anything else is no clue.
        usual_m: What it usually is, metres.
        decades: Spread of the usual, as a standard deviation of its logarithm to base 10.
        may_be_less: Whether anything shorter is as usual; it then tells only which units would
            make it too long.
    """

    columns: tuple[str, ...]
    value: float
    usual_m: float
    decades: float
    may_be_less: bool = False


@dataclass(frozen=True, slots=True)
class Units:
    """The unit of each column of lengths.

    Attributes:
        by_column: Canonical column to ``mm``, ``cm`` or ``m``.
        problems: How they are known.
    """

    by_column: Mapping[str, str]
    problems: tuple[Problem, ...]

    def metres(self, column: str, values: NDArray[np.float64]) -> FloatArray:
        """Turn file units of a column into metres, to a whole micrometre."""
        per_metre = round(1.0 / METRES_PER[self.by_column[column]])
        turned: FloatArray = np.round(values / per_metre, 6)
        return turned


def units_of(
    file: str,
    columns: Sequence[str],
    headers: Mapping[str, str],
    asked: str,
    clues: Iterable[Clue],
    spelled: Mapping[str, str],
) -> Units:
    """Find the unit of each column of lengths.

    What the user asked for wins, then a column's header. The other columns of a file share
    one unit, the one that makes their lengths usual.

    Args:
        file: Name, for sentences.
        columns: Canonical columns of lengths that the file has.
        headers: Canonical column to the unit in its header; other units than of length do not
            count.
        asked: ``mm``, ``cm``, ``m`` or empty.
        clues: What the lengths of the file look like.
        spelled: Canonical column to the file's header, for sentences.

    Raises:
        DataError: ``unknown_unit``, ``unit_unclear``.
    """
    if asked and asked not in METRES_PER:
        raise DataError("unknown_unit", unit=asked, known=", ".join(METRES_PER))
    named = {key: headers[key] for key in columns if headers.get(key, "") in METRES_PER}
    if asked:
        return Units(dict.fromkeys(columns, asked), _asked(asked, named, spelled))
    rest = [key for key in columns if key not in named]
    used = [clue for clue in clues if set(clue.columns) <= set(rest) and _says(clue)]
    units = set(named.values())
    if not rest or (not used and len(units) == 1):
        only = dict.fromkeys(rest, next(iter(units), ""))
        return Units({**named, **only}, _in_headers({**named, **only}, spelled))
    unit = _likeliest(file, used, units)
    facts: dict[str, Fact] = {
        "unit": unit,
        "columns": _listed(rest, spelled),
        "longest_m": max(clue.value for clue in used) * METRES_PER[unit],
    }
    note = Problem("unit_recognised", facts, "note")
    return Units({**named, **dict.fromkeys(rest, unit)}, (*_in_headers(named, spelled), note))


def extent_clue(
    columns: tuple[str, ...],
    xs: NDArray[np.float64],
    ys: NDArray[np.float64],
    surface: Surface,
    *,
    is_part: bool = False,
) -> Clue:
    """Return how far a file's points reach, beside what already stands on the surface.

    Args:
        columns: Canonical columns of the points.
        xs: Shape (n,). File units.
        ys: Shape (m,). File units.
        surface: Where they go.
        is_part: Whether they may stand close together, in one part of the store.
    """
    reach = max((float(np.ptp(part)) for part in (xs, ys) if len(part)), default=0.0)
    return Clue(columns, reach, _across(surface) or STORE_ACROSS_M, 0.4, is_part)


def _asked(asked: str, named: Mapping[str, str], spelled: Mapping[str, str]) -> tuple[Problem, ...]:
    others = [key for key, unit in named.items() if unit != asked]
    note = Problem("unit_asked", {"unit": asked}, "note")
    if not others:
        return (note,)
    facts: dict[str, Fact] = {
        "unit": asked,
        "columns": _listed(others, spelled),
        "named": named[others[0]],
    }
    return (note, Problem("unit_against_headers", facts))


def _in_headers(units: Mapping[str, str], spelled: Mapping[str, str]) -> tuple[Problem, ...]:
    columns = {
        unit: _listed([key for key in units if units[key] == unit], spelled) for unit in METRES_PER
    }
    return tuple(
        Problem("unit_in_headers", {"unit": unit, "columns": listed}, "note")
        for unit, listed in columns.items()
        if listed
    )


def _listed(columns: Iterable[str], spelled: Mapping[str, str]) -> str:
    return ", ".join(spelled.get(key, key) for key in columns)


def _says(clue: Clue) -> bool:
    return isfinite(clue.value) and clue.value > 0.0


def _likeliest(file: str, clues: Sequence[Clue], named: set[str]) -> str:
    """Return the unit that makes lengths usual, as the odds of log-normal lengths tell it."""
    if not clues:
        raise DataError("unit_unclear", file=file)
    odds = {unit: _log_odds(clues, unit) + _OTHERS_SAY * (unit in named) for unit in METRES_PER}
    best, second = sorted(odds, key=lambda unit: -odds[unit])[:2]
    away = sum(abs(_decades_off(clue, best)) for clue in clues) / len(clues)
    if odds[best] - odds[second] < _CLEAR or away > _FARTHEST:
        raise DataError("unit_unclear", file=file)
    return best


def _log_odds(clues: Iterable[Clue], unit: str) -> float:
    return -sum((_decades_off(clue, unit) / clue.decades) ** 2 / 2.0 for clue in clues)


def _decades_off(clue: Clue, unit: str) -> float:
    off = log10(clue.value * METRES_PER[unit] / clue.usual_m)
    return max(off, 0.0) if clue.may_be_less else off


def _across(surface: Surface) -> float:
    """Return how far the things on a surface reach, surface units."""
    boxes = [element.footprint.bounds for element in surface.elements.values()]
    rings = [np.asarray(ring, np.float64) for ring in surface.outlines]
    boxes += [(*ring.min(axis=0), *ring.max(axis=0)) for ring in rings]
    if not boxes:
        return 0.0
    edges = np.asarray(boxes, np.float64)
    return float((edges[:, 2:].max(axis=0) - edges[:, :2].min(axis=0)).max())
