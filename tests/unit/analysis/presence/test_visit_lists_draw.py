"""Drawing wishes by appeal: it ends, and it follows the appeal."""

from __future__ import annotations

import numpy as np
import pytest

from planner.analysis.presence.lists_kernel import wished


def drawn(appeal: list[float], count: int, visits: int = 1) -> list[list[int]]:
    seed, about = np.uint64(3), np.arange(len(appeal))
    start, wishes = wished(np.full(visits, count), np.array(appeal), about, seed)
    return [each.tolist() for each in np.split(wishes, start[1:-1])]


def test_a_draw_ends_however_uneven_the_appeal_is() -> None:
    assert drawn([1e17, 1.0], 2) == [[0, 1]]


def test_what_nobody_wants_is_never_drawn_and_nothing_twice() -> None:
    assert sorted(drawn([0.0, 3.0, 1.0, 0.0], 4)[0]) == [1, 2]


def test_wishes_follow_the_appeal_one_after_the_other() -> None:
    lists = drawn([6.0, 3.0, 1.0], 2, visits=20_000)

    first = np.bincount([wishes[0] for wishes in lists], minlength=3) / len(lists)
    second = np.bincount([wishes[1] for wishes in lists if wishes[0] == 0], minlength=3)
    assert first == pytest.approx([0.6, 0.3, 0.1], abs=0.012)
    assert second / second.sum() == pytest.approx([0.0, 0.75, 0.25], abs=0.015)
