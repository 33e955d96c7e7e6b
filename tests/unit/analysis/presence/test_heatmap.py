"""Presence from a heat map: weights that bring the trips where it is warm."""

from __future__ import annotations

from types import MappingProxyType

import numpy as np
import pandas as pd
import pytest

from planner.analysis.presence.heatmap import presence_of_heatmap
from planner.analysis.presence.presence import Floats, Presence
from planner.analysis.presence.trips import presence_of_layout
from planner.errors import DataError
from planner.project import Settings
from planner.tables.heatmap import check
from planner.tables.table import Table
from tests.unit.analysis.presence.small_shop import SHOP, said, shop

FLOOR = shop(SHOP, simulated_visits=80)
KNOWN = Settings(coverage=MappingProxyType({"heatmap": 1.0}))


@pytest.fixture(scope="module")
def trips() -> Presence:
    return presence_of_layout(FLOOR, {}, KNOWN, 1)


def heat(points: Floats, values: Floats, side: float = 0.25, measure: str = "seconds") -> Table:
    frame = pd.DataFrame({"x": points[:, 0], "y": points[:, 1], "value": values})
    frame = frame.assign(width=side, height=side, measure=measure, surface="floor")
    return check(frame.astype({"measure": "str", "surface": "str"})).table


def shown(trips: Presence, weights: Floats, measure: str = "seconds") -> Table:
    """Return the heat that weighted trips show, in the walkable cells."""
    visit = np.repeat(np.arange(trips.visits), np.diff(trips.start))
    cell = trips.cell[trips.place]
    seconds = trips.seconds
    if measure == "visits":
        visit, cell = np.unique(np.column_stack([visit, cell]), axis=0).T
        seconds = np.ones(len(cell))
    centres = FLOOR.grid.centres
    values = np.bincount(cell, weights=seconds * weights[visit], minlength=len(centres)).astype(
        np.float64
    )
    return heat(centres, values, measure=measure)


def built(table: Table, settings: Settings = KNOWN) -> Presence:
    return presence_of_heatmap(FLOOR, {"heatmap": table}, settings, 1)


@pytest.mark.parametrize("measure", ["seconds", "visits"])
def test_a_map_of_the_trips_themselves_changes_no_weight(trips: Presence, measure: str) -> None:
    found = built(shown(trips, trips.weights, measure))

    assert found.basis == "heatmap"
    np.testing.assert_allclose(found.weights, trips.weights, rtol=1e-9)
    assert found.facts["heat_coverage"] == 1.0
    assert found.facts["rows_dropped"] == 0


def test_the_unit_of_a_share_does_not_matter(trips: Presence) -> None:
    planted = np.where(np.arange(80) % 2, 3.0, 1.0)
    frame = shown(trips, planted).frame.assign(measure="share")
    weighted = [
        built(Table("heatmap", frame.assign(value=frame["value"] * times))).weights
        for times in (1.0, 1e-4)
    ]

    np.testing.assert_allclose(weighted[1], weighted[0], rtol=1e-6)


def test_weights_follow_those_that_made_the_map(trips: Presence) -> None:
    points, start = trips.paths.points, trips.paths.start
    back = np.maximum.reduceat(points[:, 1], start[:-1]) > 6.0
    planted = np.where(back, 3.0, 1.0)

    found = built(shown(trips, planted))

    def away(weights: Floats) -> float:
        return float(np.abs(weights / weights.sum() - planted / planted.sum()).sum())

    assert 0 < back.sum() < 80
    assert away(found.weights) < away(trips.weights)
    assert np.corrcoef(found.weights, planted)[0, 1] > 0.45
    assert found.calibration is not None
    fits = found.calibration.fits
    before, after = (
        sum((made - fit.counted) ** 2 / max(fit.counted, 1.0) for made, fit in pairs)
        for pairs in (
            [(fit.simulated, fit) for fit in fits],
            [(fit.calibrated, fit) for fit in fits],
        )
    )
    assert after < before / 2.0
    assert all(fit.left_out is not None for fit in fits)


def test_heat_on_fixtures_is_moved_to_the_ground_beside() -> None:
    table = heat(np.array([[3.0, 4.5], [1.0, 1.0]]), np.array([5.0, 5.0]), 1.0)

    found = built(table)

    assert found.facts["rows_dropped"] == 0


def test_heat_off_the_plan_is_left_out_and_said(trips: Presence) -> None:
    inside = shown(trips, trips.weights).frame
    lost = inside.assign(x=inside["x"] + 100.0, value=1.0)
    both = Table("heatmap", pd.concat([inside, lost], ignore_index=True))

    found = built(both)

    assert "heat_off_ground" in said(found)
    np.testing.assert_allclose(found.weights, trips.weights, rtol=1e-9)


def test_a_map_of_a_part_says_so(trips: Presence) -> None:
    frame = shown(trips, trips.weights).frame

    found = built(Table("heatmap", frame.loc[frame["x"] < 5.0].reset_index(drop=True)))

    assert "heat_covers_part" in said(found)


@pytest.mark.parametrize(
    ("points", "values", "code"),
    [
        ([[1.0, 1.0], [2.0, 1.0]], [0.0, 0.0], "heat_all_zero"),
        ([[100.0, 1.0], [101.0, 1.0]], [1.0, 2.0], "heat_off_plan"),
    ],
)
def test_maps_of_no_use_are_refused(
    points: list[list[float]], values: list[float], code: str
) -> None:
    with pytest.raises(DataError) as refused:
        built(heat(np.array(points), np.array(values), 1.0))

    assert refused.value.code == code


def test_one_cell_gives_a_result() -> None:
    found = built(heat(np.array([[1.5, 1.0]]), np.array([40.0]), 1.0))

    assert (found.weights > 0.0).all()
    assert "heat_covers_part" in said(found)
