"""Laws of desired paths: who walks them, what their walkers notice, and where they cannot lead."""

from __future__ import annotations

from functools import partial

import numpy as np
import pytest

from planner.analysis.desired_path import PathScore, score_path
from planner.analysis.floor_score import floors_of
from planner.analysis.report import scores_of
from planner.errors import DataError
from planner.model.edits import add_elements
from planner.model.element import make_element
from planner.model.shape import Line, Point
from planner.project import Project, lifted
from tests.strategies import FLOOR_ID
from tests.unit.analysis.presence.small_shop import tracks
from tests.unit.analysis.projects import small_project

ALONG = [(t, 1.5 + 0.5 * t, 3.3) for t in range(15)]
AWAY = [(t, 1.5 + 0.5 * t, 6.4) for t in range(15)]


def project(*points: Point) -> Project:
    """Return the shop with a path, one visit that walks along G1 and G2 and one behind them."""
    path = make_element("D1", "desired_path", Line(points), name="Racetrack")
    store = small_project(tracks(ALONG, AWAY))
    return lifted(partial(add_elements, where=FLOOR_ID, new=[path]))(store)


def scored(*points: Point) -> PathScore:
    (score,) = floors_of(scores_of(project(*points), "tracks"))
    return score_path(score, "D1")


def test_a_path_where_one_of_two_visits_walks_is_half_covered() -> None:
    found = scored((2.0, 3.3), (8.0, 3.3))

    assert found.length_m == pytest.approx(6.0)
    assert found.coverage == pytest.approx(0.5)
    assert found.followers_per_1000 == pytest.approx(500.0)
    assert found.reach == pytest.approx(np.full(len(found.reach), 0.5))
    assert "path_blocked" not in {problem.code for problem in found.problems}


def test_coverage_is_the_share_of_length_within_reach_of_the_visits() -> None:
    found = scored((2.0, 3.3), (8.0, 3.3), (8.0, 0.3))

    assert found.coverage == pytest.approx(0.5 * (6.0 + 1.25) / 9.0, abs=0.02)
    assert found.followers_per_1000 == pytest.approx(500.0)
    assert set(np.round(found.reach, 9)) == {0.0, 0.5}


def test_a_path_that_nobody_walks_is_not_covered() -> None:
    found = scored((9.6, 1.0), (9.6, 1.8))

    assert found.coverage == 0.0
    assert found.followers_per_1000 == 0.0


def test_a_walker_notices_what_stands_along_the_way() -> None:
    front, back = scored((2.0, 3.0), (8.0, 3.0)), scored((2.0, 6.3), (8.0, 6.3))

    assert max(front.noticed.values()) <= 1000.0
    assert list(front.noticed.values()) == sorted(front.noticed.values(), reverse=True)
    assert front.attention_s > 0.0
    assert "S1-A-1-1" in back.noticed
    assert "G1-B-1-1" in front.noticed
    assert "G1-A-1-1" not in front.noticed


def test_the_direction_of_a_path_matters_and_its_basis_does_not() -> None:
    there = scored((2.0, 3.0), (8.0, 3.0))
    back = scored((8.0, 3.0), (2.0, 3.0))
    (score,) = floors_of(scores_of(project((2.0, 3.0), (8.0, 3.0)), "layout"))

    assert dict(there.noticed) != dict(back.noticed)
    assert score_path(score, "Racetrack").noticed == there.noticed


def test_a_path_through_a_shelf_says_how_much_of_it_is_blocked() -> None:
    found = scored((3.0, 2.0), (3.0, 7.0))

    (said,) = [problem for problem in found.problems if problem.code == "path_blocked"]
    assert said.facts["metres"] == pytest.approx(1.6 + 0.05, abs=0.1)


def test_an_element_that_is_no_path_is_refused() -> None:
    (score,) = floors_of(scores_of(project((2.0, 3.0), (8.0, 3.0)), "tracks"))

    with pytest.raises(DataError, match="no_such_path"):
        score_path(score, "G1")
