"""Counters that never begin anew at each reading: their counts are differences of readings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from planner.errors import Fact, Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from pandas import DataFrame

SHORTEST: Final = 12
"""Fewer readings in a row may rise by chance, as counts of a morning do."""
RISING: Final = 0.9
"""Share of readings that are no lower than the one before."""
STEEP: Final = 4.0
"""The median reading is more than so many mean steps: counts of an interval are not."""


def differences(
    rows: DataFrame, owner: str, columns: Sequence[str]
) -> tuple[DataFrame, tuple[Problem, ...]]:
    """Turn readings that run on into what was counted since the reading before.

    A reading below the one before tells of a reset: what it shows was counted since. The first
    reading of an owner tells nothing and is left out.

    Args:
        rows: Sorted by owner and time.
        owner: Column of what reads.
        columns: Columns of readings.

    Returns:
        The rows, and ``counters_cumulative`` with the owners, resets and lost readings.
    """
    made = rows.copy()
    lost = np.zeros(len(rows), dtype=np.bool_)
    names: list[str] = []
    resets = 0
    for name, where in rows.groupby(owner, sort=True).indices.items():
        readings = rows.iloc[where][list(columns)].to_numpy(dtype=np.float64)
        running = [at for at in range(len(columns)) if _runs_on(readings[:, at])]
        for at in running:
            steps = np.diff(readings[:, at])
            resets += int((steps < 0.0).sum())
            counted = np.where(steps < 0.0, readings[1:, at], steps)
            place = list(made.columns).index(columns[at])
            made.iloc[where[1:], place] = counted
            made.iloc[where[:1], place] = np.nan
        if running:
            names.append(str(name))
            lost[where[0]] = bool(made.iloc[where[0]][list(columns)].isna().all())
    if not names:
        return rows, ()
    facts: dict[str, Fact] = {"gates": ", ".join(names), "resets": resets, "count": int(lost.sum())}
    return made.loc[~lost], (Problem("counters_cumulative", facts),)


def _runs_on(readings: NDArray[np.float64]) -> bool:
    """Say whether readings (n,) run on instead of counting each interval anew."""
    if len(readings) < SHORTEST or not np.isfinite(readings).all():
        return False
    steps = np.diff(readings)
    rises = steps[steps >= 0.0]
    if len(rises) < RISING * len(steps) or not rises.any():
        return False
    return bool(np.median(readings) > STEEP * rises.mean())
