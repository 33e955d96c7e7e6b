"""Orders along a line: against every order, and laws of turning it round."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import numpy as np
import pytest

from planner.analysis.suggest.line_order import EXACT_PARTS, Line, best_order


def line(seed: int, parts: int, places: int = 12) -> Line:
    random = np.random.default_rng(seed)
    tie = random.uniform(0.0, 30.0, (parts, parts))
    tie = tie + tie.T
    np.fill_diagonal(tie, 0.0)
    metres = random.uniform(0.5, 3.0, parts)
    return Line(
        width=np.full(places, metres.sum() / places),
        noticed=random.uniform(20.0, 900.0, places),
        metres=metres,
        worth=random.uniform(1.0, 100.0, parts),
        power=np.full(parts, 0.25),
        tie=tie,
        near_share=0.02,
        near_m=3.0,
    )


@pytest.mark.parametrize("seed", range(3))
def test_few_parts_stand_in_the_best_of_all_orders(seed: int) -> None:
    there = line(seed, 5)

    found = best_order(there)

    assert there.value(found) == max(there.value(one) for one in permutations(range(5)))


@pytest.mark.parametrize("seed", range(2))
def test_many_parts_stand_as_well_as_any_order_that_is_looked_at(seed: int) -> None:
    parts = EXACT_PARTS + 1
    there = line(seed, parts)
    random = np.random.default_rng(seed)
    others = (tuple(random.permutation(parts)) for _ in range(1000))

    found = best_order(there)

    assert sorted(found) == list(range(parts))
    assert there.value(found) >= max(there.value(one) for one in others)


def test_a_line_turned_round_turns_the_order_round() -> None:
    there = line(4, 5)
    turned = replace(there, noticed=there.noticed[::-1], width=there.width[::-1])

    assert best_order(turned) == best_order(there)[::-1]


def test_where_all_is_noticed_alike_what_is_bought_together_stands_together() -> None:
    tie = np.zeros((4, 4))
    tie[0, 3] = tie[3, 0] = 100.0
    there = replace(
        line(1, 4), noticed=np.full(12, 300.0), tie=tie, near_share=1.0, metres=np.ones(4)
    )

    order = best_order(there)

    assert abs(order.index(0) - order.index(3)) == 1
