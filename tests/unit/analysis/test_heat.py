"""Laws of the heat map."""

from __future__ import annotations

import numpy as np
import pytest

from planner.analysis.floor_score import FloorScore, floors_of
from planner.analysis.heat import heat
from planner.analysis.report import scores_of
from tests.unit.analysis.projects import small_project


@pytest.fixture(scope="module", params=["tracks", "zones", "baskets"])
def score(request: pytest.FixtureRequest) -> FloorScore:
    (one,) = floors_of(scores_of(small_project(), request.param))
    return one


def test_cells_add_up_to_the_mean_time_of_1000_visits(score: FloorScore) -> None:
    found = heat(score)

    mean_s = float(score.presence.facts["mean_seconds"])
    assert np.nansum(found.seconds) == pytest.approx(1000.0 * mean_s)


def test_there_is_a_value_exactly_where_one_can_walk(score: FloorScore) -> None:
    found = heat(score)

    assert (np.isnan(found.seconds) == ~score.scene.grid.mask).all()
    assert np.nanmin(found.seconds) >= 0.0


def test_time_lies_where_it_was_spent() -> None:
    (score,) = floors_of(scores_of(small_project(), "tracks"))
    found = heat(score)

    row, column = np.unravel_index(int(np.nanargmax(found.seconds)), found.seconds.shape)
    x, y = found.x0 + (column + 0.5) * found.cell, found.y0 + (row + 0.5) * found.cell
    assert x == pytest.approx(4.55, abs=0.4)
    assert y == pytest.approx(3.0, abs=0.4)
