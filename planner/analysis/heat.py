"""The heat map of presence: how long visits are in each walkable cell."""

from __future__ import annotations

from typing import Final

import numpy as np

from planner.analysis.cells import Heat
from planner.analysis.floor_score import FloorScore, on_floor
from planner.analysis.score import Score
from planner.analysis.viewing import cell_seconds

NO_HEAT: Final = Heat(0.0, 0.0, 1.0, np.zeros((0, 0)))


def heat_of(score: Score) -> Heat:
    """Return the heat map of a surface; without cells where nobody walks on it."""
    floor = on_floor((score,), score.surface.id)
    return NO_HEAT if floor is None else heat(floor)


def heat(score: FloorScore) -> Heat:
    """Return seconds of presence per walkable cell of 1,000 visits.

    They add up to the mean seconds of a visit times 1,000. Time of which only the zone is known
    spreads evenly over the zone.
    """
    grid = score.scene.grid
    visits = float(score.presence.weights.sum())
    seconds = np.full(grid.mask.shape, np.nan)
    seconds[grid.mask] = 1000.0 * cell_seconds(score) / visits if visits > 0.0 else 0.0
    return Heat(grid.x0, grid.y0, grid.cell, seconds)
