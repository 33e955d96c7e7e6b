"""How many hours a counter reported: its rows times their interval."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

import numpy as np

from planner.analysis.presence.presence import Floats
from planner.project import DAYS

if TYPE_CHECKING:
    from pandas import Series

HOUR_S: Final = 3600.0
DAY_S: Final = 24.0 * HOUR_S
SHORTEST_S: Final = 60.0
"""Rows nearer to each other are single crossings, no intervals."""
REGULAR: Final = 0.5
"""Share of equal steps that makes rows intervals: nights and lost rows break the others."""

OpeningHours = Mapping[str, tuple[str, str]]


def reported_hours(times: Series, every: Series, opening: OpeningHours) -> tuple[float, bool]:
    """Return the hours that the rows of one gate stand for, and whether their interval is known.

    Rows in equal steps are intervals, and so many hours were reported; a day counts as its
    opening hours. Other rows are single crossings: then the clock hours from the first to the
    last of each day were reported. A gate with one row has the interval of the others; where
    there are none, it is a day at midnight and an hour at any other time.

    Args:
        times: Of the gate's rows, rising; at least one.
        every: Of all rows of all gates.
        opening: The project's opening hours.

    Returns:
        Hours > 0.
    """
    step = _step(_steps(times))
    if step == 0.0 and len(times) > 1:
        return _hours_between(times), True
    is_known = step > 0.0
    if not is_known:
        step = _step(_steps(every.drop_duplicates().sort_values()))
        is_known = step > 0.0
    if not is_known:
        step = DAY_S if bool((times == times.dt.normalize()).all()) else HOUR_S
    if step < DAY_S:
        return len(times) * step / HOUR_S, is_known
    days = round(step / DAY_S)
    open_hours = sum(_open_hours(opening, day) for day in times.dt.day_of_week.tolist())
    return days * open_hours, is_known


def _steps(times: Series) -> Floats:
    seconds = times.diff().dt.total_seconds().to_numpy(dtype=np.float64)[1:]
    positive: Floats = seconds[seconds > 0.0]
    return positive


def _step(steps: Floats) -> float:
    """Return the step that most rows keep, seconds; 0 where they keep none."""
    if not len(steps):
        return 0.0
    sizes, counts = np.unique(steps, return_counts=True)
    usual = int(counts.argmax())
    often = max(REGULAR * len(steps), min(len(steps), 2))
    is_regular = counts[usual] >= often and sizes[usual] >= SHORTEST_S
    return float(sizes[usual]) if is_regular else 0.0


def _hours_between(times: Series) -> float:
    hours = times.dt.floor("h").groupby(times.dt.normalize())
    spans = (hours.max() - hours.min()).dt.total_seconds() / HOUR_S + 1.0
    return float(spans.sum())


def _open_hours(opening: OpeningHours, weekday: int) -> float:
    """Return how long a store is open on a day; 24 where nobody said so."""
    lengths = {day: _clock(closes) - _clock(opens) for day, (opens, closes) in opening.items()}
    known = [length for length in lengths.values() if length > 0.0]
    usual = sum(known) / len(known) if known else DAY_S / HOUR_S
    length = lengths.get(DAYS[weekday], usual)
    return length if length > 0.0 else usual


def _clock(time: str) -> float:
    hours, minutes = time.split(":")
    return int(hours) + int(minutes) / 60.0
