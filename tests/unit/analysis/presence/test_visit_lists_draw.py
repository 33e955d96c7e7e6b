"""Drawing wishes by appeal: it ends, and it follows the appeal."""

from __future__ import annotations

import numpy as np
import pytest

from planner.analysis.presence.visit_lists import _drawn


def test_a_draw_ends_however_uneven_the_appeal_is() -> None:
    drawn = _drawn(np.array([1e17, 1.0]), 2, np.random.default_rng(1))

    assert sorted(drawn.tolist()) == [0, 1]


def test_what_nobody_wants_is_never_drawn_and_nothing_twice() -> None:
    drawn = _drawn(np.array([0.0, 3.0, 1.0, 0.0]), 4, np.random.default_rng(2))

    assert sorted(drawn.tolist()) == [1, 2]


def test_first_wishes_follow_the_appeal() -> None:
    appeal = np.array([6.0, 3.0, 1.0])
    numbers = np.random.default_rng(3)

    first = [int(_drawn(appeal, 2, numbers)[0]) for _ in range(4000)]

    assert np.bincount(first, minlength=3) / 4000 == pytest.approx([0.6, 0.3, 0.1], abs=0.03)
