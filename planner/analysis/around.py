"""What happens round placements: from where they are open to view, who passes, who stops."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from planner.analysis.floor_score import FloorScore
from planner.analysis.looks import Looks, looks_at, lowest_seen
from planner.analysis.viewing import Walked, walked

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Around:
    """What happens round some placements; all of shape (placements,), NaN where nobody knows.

    Attributes:
        visible_share: Of the time that visits spend in front of it, up to the depth of vision,
            the share from which no obstacle hides it; NaN where nobody is in front.
        passing: Visits per 1,000 that come within ``face_reach_m`` in front of it, unhidden.
        stopping: Of these, visits per 1,000 that stop there; NaN where the evidence does not say
            where in a zone visits are.
    """

    visible_share: Floats
    passing: Floats
    stopping: Floats

    @property
    def stop_share(self) -> Floats:
        """Share of those who pass that stop: the trade's engagement rate."""
        shares = np.full(len(self.passing), np.nan)
        np.divide(self.stopping, self.passing, out=shares, where=self.passing > 0.0)
        return shares


def around(score: FloorScore, bays: Ints) -> Around:
    """Measure what happens round the placements of some bays; NaN for all others."""
    scene, parameters = score.scene, score.scene.parameters
    there = walked(score)
    spent = there.seconds
    values = Around(*(np.full(len(score.sites), np.nan) for _ in range(3)))
    near: list[Ints] = []
    for bay in bays.tolist():
        looks = looks_at(scene, bay, there).nearest(parameters.depth_of_vision_m)
        lowest = lowest_seen(scene, looks)
        members = np.flatnonzero(scene.bay_of == bay)
        seconds = spent[looks.viewer]
        heights = np.array([score.sites[k].height_m for k in members.tolist()])
        if len(seconds):
            is_open = lowest[None, :] < heights[:, None]
            values.visible_share[members] = (is_open * seconds).sum(axis=1) / seconds.sum()
        near.append(_near(looks, there, lowest < heights.max(), parameters.face_reach_m))
    stopping, passing = _visits(score, near)
    for bay, stop, pass_by in zip(bays.tolist(), stopping.tolist(), passing.tolist(), strict=True):
        values.stopping[scene.bay_of == bay] = stop
        values.passing[scene.bay_of == bay] = pass_by
    return values


def _near(looks: Looks, there: Walked, is_open: NDArray[np.bool_], reach: float) -> Ints:
    """Return the cells from which a face is in reach and open to view."""
    return there.cell[looks.viewer[is_open & (looks.distance <= reach)]]


def _visits(score: FloorScore, near: list[Ints]) -> tuple[Floats, Floats]:
    """Return the visits per 1,000 that stop in some cells, and those that are there at all."""
    from scipy.sparse import csr_array

    found, cells = score.presence, int(score.scene.grid.mask.sum())
    whole = max(float(found.weights.sum()), 1e-300)
    bay = np.repeat(np.arange(len(near)), [len(one) for one in near])
    inside = csr_array(
        (np.ones(len(bay)), (np.concatenate([np.zeros(0, np.int64), *near]), bay)),
        shape=(cells, len(near)),
    )
    visit = np.repeat(np.arange(found.visits), np.diff(found.start))
    vantage = found.place < len(found.cell)
    place = found.place[vantage]
    counts = np.full((2, len(near)), np.nan)
    for row, kept in enumerate((found.standing[place], np.ones(len(place), dtype=np.bool_))):
        rows, columns = visit[vantage][kept], found.cell[place[kept]]
        been = csr_array((np.ones(len(rows)), (rows, columns)), shape=(found.visits, cells))
        times = (been @ inside).tocoo()
        if not found.areas:
            weights = found.weights[times.row]
            counts[row] = np.bincount(times.col, weights=weights, minlength=len(near))
    return 1000.0 * counts[0] / whole, 1000.0 * counts[1] / whole
