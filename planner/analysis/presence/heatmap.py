"""Presence from a heat map: simulated trips, weighted to the time they show in its blocks."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import numpy as np

from planner.analysis.parameters import HEATED, Parameters
from planner.analysis.presence.calibrating import STAYS, Counted, calibrated, simulated
from planner.analysis.presence.evidence import weight_of
from planner.analysis.presence.off_ground import standing_on
from planner.analysis.presence.presence import Bools, Floats, Ints, Presence
from planner.analysis.scene import Scene
from planner.errors import DataError, Problem
from planner.project import Settings
from planner.tables.columns import HEIGHT, MEASURE, SURFACE, VALUE, WIDTH, X, Y
from planner.tables.heatmap import HEATMAP, SHARE, VISITS
from planner.tables.table import Table

if TYPE_CHECKING:
    from pandas import DataFrame

KEY: Final = "heatmap"
FOLDS: Final = 5
"""Blocks are left out in so many turns, not one by one."""
NOT_COVERED: Final = 0.9
"""Where the map covers less than this share of the walkable ground, that is said."""
LOST: Final = 0.01
"""Heat off the plan, and heat where no trip goes, is told from this share on."""


@dataclass(frozen=True, slots=True)
class _Map:
    """The lattice of a heat map on a floor.

    Attributes:
        left: Least x of its cells, surface units.
        top: Least y.
        width: Of a cell, surface units.
        height: Of a cell.
        columns: Cells from left to right.
        rows: Cells from top to bottom.
        per_block: Cells of a block: across, down.
    """

    left: float
    top: float
    width: float
    height: float
    columns: int
    rows: int
    per_block: tuple[int, int]

    def cell_of(self, points: Floats) -> Ints:
        """Return the cell of each point (n, 2); -1 off the map."""
        column = np.floor((points[:, 0] - self.left) / self.width + 1e-9).astype(np.int64)
        row = np.floor((points[:, 1] - self.top) / self.height + 1e-9).astype(np.int64)
        inside = (column >= 0) & (column < self.columns) & (row >= 0) & (row < self.rows)
        return np.where(inside, row * self.columns + column, -1)

    def block_of(self, cells: Ints) -> Ints:
        """Return the block of each cell; -1 for none."""
        across = math.ceil(self.columns / self.per_block[0])
        row, column = np.divmod(cells, self.columns)
        block = row // self.per_block[1] * across + column // self.per_block[0]
        return np.where(cells < 0, -1, block)

    def name_of(self, scene: Scene, block: int) -> str:
        """Return the middle of a block in the coordinates of the user's files."""
        across = math.ceil(self.columns / self.per_block[0])
        row, column = divmod(block, across)
        x = self.left + (column + 0.5) * self.per_block[0] * self.width
        y = self.top + (row + 0.5) * self.per_block[1] * self.height
        outside = scene.surface.frame.outside(x, y)
        return f"{outside[0]:.1f}; {outside[1]:.1f}"


def presence_of_heatmap(
    scene: Scene, tables: Mapping[str, Table], settings: Settings, seed: int
) -> Presence:
    """Simulate trips and weight them to the heat of the map's blocks.

    Heat on fixtures and walls is moved to the ground nearest to it, as tracks are; heat further
    away is left out. Heat in a unit of its own is brought to the time of the trips.

    Raises:
        DataError: ``no_heat_here``, ``heat_all_zero``, ``heat_off_plan``, ``heat_not_met``.

    Source:
        EXPOSURE.md section 2: a heat map is many zones.
    """
    frame = _rows_of(scene, tables[HEATMAP.key].frame)
    surface = scene.surface.name
    if not len(frame):
        raise DataError("no_heat_here", surface=surface)
    values = frame[VALUE].to_numpy(dtype=np.float64)
    if not values.any():
        raise DataError("heat_all_zero", surface=surface, rows=len(frame))
    points = frame[[X, Y]].to_numpy(dtype=np.float64)
    off = standing_on(scene).is_off_plan(points)
    if not values[~off].any():
        raise DataError("heat_off_plan", surface=surface)
    measure = str(frame[MEASURE].iloc[0])
    weight, unweighed = (1.0, ()) if measure == SHARE else weight_of(settings, KEY)
    start = simulated(scene, tables, settings, seed)
    heat = _map(frame, scene.parameters)
    ground = heat.cell_of(scene.grid.centres)
    own = heat.block_of(ground)[scene.grid.cell_index(points)]
    used = ~off & (own >= 0)
    counted, cold = _counted(scene, start, heat, ground, own[used], values[used] * weight, measure)
    found = calibrated(start, counted, surface, scene.parameters)
    facts = {
        "rows": len(frame),
        "rows_dropped": int((~used).sum()),
        "heat_blocks": len(counted.names),
        "heat_coverage": float((ground >= 0).mean()),
    }
    lost = float(values[~used].sum() / values.sum())
    said = _lacking(facts["heat_coverage"], lost, cold)
    return replace(
        found,
        facts=MappingProxyType({**found.facts, **facts}),
        defaults=tuple(dict.fromkeys((*found.defaults, *(one.name for one in HEATED)))),
        problems=(*unweighed, *said, *found.problems),
    )


def _rows_of(scene: Scene, frame: DataFrame) -> DataFrame:
    """Return the rows of this floor; rows that name no surface are of every floor."""
    surface = frame[SURFACE]
    here = surface.isna() | surface.isin([scene.surface.id, scene.surface.name])
    return frame.loc[here.to_numpy()]


def _map(frame: DataFrame, parameters: Parameters) -> _Map:
    width, height = float(frame[WIDTH].median()), float(frame[HEIGHT].median())
    left, top = float(frame[X].min()) - width / 2.0, float(frame[Y].min()) - height / 2.0
    columns = round((float(frame[X].max()) - left) / width + 0.5)
    rows = round((float(frame[Y].max()) - top) / height + 0.5)
    area = columns * width * rows * height
    side = max(parameters.heat_block_m, math.sqrt(area / parameters.heat_blocks))
    per_block = max(1, math.ceil(side / width - 1e-9)), max(1, math.ceil(side / height - 1e-9))
    return _Map(left, top, width, height, columns, rows, per_block)


def _counted(
    scene: Scene,
    start: Presence,
    heat: _Map,
    ground: Ints,
    own: Ints,
    values: Floats,
    measure: str,
) -> tuple[Counted, float]:
    """Return heat and trips per block, and the share of the heat where no trip goes.

    Both are counted in stays of the mean length, so that a count is about as sure as one of as
    many visits.
    """
    visit = np.repeat(np.arange(start.visits), np.diff(start.start))
    cell = ground[start.cell[start.place]]
    there = cell >= 0
    stays = start.seconds[there]
    if measure == VISITS:
        visit, cell, stays = _once(visit[there], cell[there])
    else:
        visit, cell = visit[there], cell[there]
    blocks, number = np.unique(np.concatenate([own, heat.block_of(cell)]), return_inverse=True)
    counts = np.bincount(number[: len(own)], weights=values, minlength=len(blocks))
    shape = (start.visits, len(blocks))
    place = visit * len(blocks) + number[len(own) :]
    incidence = np.bincount(place, weights=stays, minlength=math.prod(shape)).reshape(shape)
    modelled = incidence.T @ start.weights
    warm = modelled > 0.0
    if not counts[warm].any():
        raise DataError("heat_not_met", surface=scene.surface.name)
    if measure == SHARE:
        counts = counts * (modelled.sum() / counts[warm].sum())
    cold = float(counts[~warm].sum() / counts.sum())
    mean = float(modelled.sum() / ((incidence > 0.0).T @ start.weights).sum())
    return _in_stays(scene, heat, blocks, counts / mean, incidence / mean, warm), cold


def _in_stays(
    scene: Scene, heat: _Map, blocks: Ints, counts: Floats, incidence: Floats, warm: Bools
) -> Counted:
    columns = np.flatnonzero(warm)
    return Counted(
        basis=KEY,
        unit=STAYS,
        hours=0.0,
        names=tuple(heat.name_of(scene, int(blocks[at])) for at in columns),
        directions=("",) * len(columns),
        counts=counts[columns],
        incidence=incidence[:, columns],
        folds=np.arange(len(columns), dtype=np.int64) % FOLDS,
        trust=scene.parameters.heat_trust,
    )


def _once(visit: Ints, cell: Ints) -> tuple[Ints, Ints, Floats]:
    """Return each visit and cell once."""
    pairs = np.unique(np.column_stack([visit, cell]), axis=0)
    return pairs[:, 0], pairs[:, 1], np.ones(len(pairs))


def _lacking(covered: float, lost: float, cold: float) -> tuple[Problem, ...]:
    problems = []
    if covered < NOT_COVERED:
        problems.append(Problem("heat_covers_part", {"share": 100.0 * covered}))
    if lost >= LOST:
        problems.append(Problem("heat_off_ground", {"share": 100.0 * lost}))
    if cold >= LOST:
        problems.append(Problem("heat_without_trips", {"share": 100.0 * cold}))
    return tuple(problems)
