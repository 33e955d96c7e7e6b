from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.analysis.presence.steps import Walks, cut, walked

COORDINATE = st.integers(-400, 400).map(lambda n: n / 100.0)
LINE = st.lists(st.tuples(COORDINATE, COORDINATE), max_size=6).map(
    lambda points: np.array(points, dtype=np.float64).reshape(-1, 2)
)


@given(st.lists(LINE, max_size=4), st.sampled_from([0.25, 1.0, 3.0]))
def test_steps_are_short_and_add_up_to_their_lines(
    lines: list[np.ndarray[tuple[int, ...], np.dtype[np.float64]]], longest: float
) -> None:
    steps = cut(lines, longest)

    whole = [float(np.hypot(*np.diff(line, axis=0).T).sum()) for line in lines]
    assert steps.lengths == pytest.approx(np.array(whole))
    assert (steps.metres <= longest + 1e-9).all()
    assert (steps.metres > 0.0).all()


def test_a_walk_spreads_its_time_evenly_and_its_path_ends_where_it_is_said() -> None:
    steps = cut([np.array([[0.0, 0.0], [1.0, 0.0]]), np.array([[1.0, 0.0], [1.0, 0.5]])], 0.25)
    walks = Walks(np.array([0, 0, 2]), np.array([0, 1, 1]), np.array([8.0, 1.0, 2.0]))

    samples, paths = walked(steps, walks, np.array([[1.0, 0.5], [9.0, 9.0], [1.0, 0.5]]))

    assert samples.seconds.tolist() == [2.0, 2.0, 2.0, 2.0, 0.5, 0.5, 1.0, 1.0]
    assert samples.heading_deg.tolist() == [0.0] * 4 + [90.0] * 4
    assert samples.x.tolist()[:4] == [0.125, 0.375, 0.625, 0.875]
    assert paths.start.tolist() == [0, 7, 8, 11]
    assert paths.points[7].tolist() == [9.0, 9.0]
    assert paths.points[[0, 6, 8, 10]].tolist() == [[0, 0], [1, 0.5], [1, 0], [1, 0.5]]
