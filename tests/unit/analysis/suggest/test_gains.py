"""What moves bring: laws of the sums, and every single move against the same made by itself."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.analysis.parameters import DEFAULTS
from planner.analysis.response.elasticity import exposure_ratio, factor, shared
from planner.analysis.suggest.gain import NOBODY, Action, Outlook, contacts, missed
from planner.analysis.suggest.permits import Permits
from planner.analysis.suggest.rules import USUAL
from planner.analysis.suggest.screen import Screen
from tests.unit.analysis.suggest.shelves import situation

SEEDS = st.integers(0, 100_000)
OPEN = replace(USUAL, on=frozenset())


def swap_of(outlook: Outlook, one: int, other: int) -> Action:
    return Action(one, other, int(outlook.situation.place[other]))


@given(SEEDS)
@settings(max_examples=30, deadline=None)
def test_gains_are_those_of_the_what_if_sums(seed: int) -> None:
    outlook = Outlook(situation(seed))
    there = outlook.situation
    shifted = outlook.shifted([swap_of(outlook, 0, 1)])

    gain = outlook.gains(shifted)[0]

    after = outlook.before.copy()
    after[shifted.item] = shifted.after
    ratio = exposure_ratio(outlook.before, after).value
    alone = there.units * factor(ratio, there.beta[there.category])
    sold = shared(there.units, alone, there.category)
    assert gain == pytest.approx(((sold - there.units) * there.worth).sum(), abs=1e-9)


@given(SEEDS)
@settings(max_examples=30, deadline=None)
def test_an_exchange_there_and_back_brings_nothing(seed: int) -> None:
    outlook = Outlook(situation(seed))
    there = outlook.situation
    place = there.place.copy()
    place[[0, 1]] = place[[1, 0]]
    counts = np.bincount(place, weights=there.facings, minlength=5).astype(np.int64)
    swapped = replace(there, place=place, places=replace(there.places, facings=counts))

    forth = outlook.shifted([swap_of(outlook, 0, 1)])
    back = Outlook(swapped).shifted([Action(0, 1, int(place[1]))])

    before = dict(zip(forth.item.tolist(), forth.before.tolist(), strict=True))
    after = dict(zip(back.item.tolist(), back.after.tolist(), strict=True))
    assert after == pytest.approx(before)


@given(SEEDS)
@settings(max_examples=25, deadline=None)
def test_where_categories_grow_as_their_products_do_the_first_order_is_exact(seed: int) -> None:
    """Then nothing is taken from other products, and sums are sums."""
    parameters = replace(DEFAULTS, category_growth=1.0)
    outlook = Outlook(situation(seed), parameters)
    screen = Screen(outlook, Permits(outlook.situation, OPEN), parameters)

    for rows, gains in screen.blocks(screen.stands):
        for row, seat in zip(*np.nonzero(np.isfinite(gains)), strict=True):
            action = screen.action(int(rows[row]), int(seat))
            exact = outlook.gains(outlook.shifted([action]))[0]
            assert gains[row, seat] == pytest.approx(exact, abs=1e-9)


@given(SEEDS)
@settings(max_examples=25, deadline=None)
def test_the_best_single_moves_are_the_best_of_all(seed: int) -> None:
    outlook = Outlook(situation(seed))
    screen = Screen(outlook, Permits(outlook.situation, OPEN))
    every = np.concatenate([gains.ravel() for _, gains in screen.blocks(screen.stands)])
    good = np.sort(every[every > 1e-9])[::-1]

    found = screen.best(4, screen.stands)

    assert found.gain == pytest.approx(good[:4])


def test_a_stand_that_goes_where_there_is_room_is_noticed_more() -> None:
    rises = []
    for seed in range(10):
        outlook = Outlook(situation(seed))
        screen = Screen(outlook, Permits(outlook.situation, OPEN))
        found = screen.best(200, screen.stands)
        for one in (screen.action(*m) for m in zip(found.stand, found.seat, strict=True)):
            if one.partner == NOBODY:
                shifted = outlook.shifted([one])
                after = dict(zip(shifted.stand.tolist(), shifted.noticed.tolist(), strict=True))
                rises.append(after[one.stand] > outlook.noticed[one.stand])

    assert rises
    assert all(rises)


@given(st.lists(st.floats(0.0, 999.0), min_size=1, max_size=6))
def test_contacts_of_several_stands_are_never_more_than_their_sum(noticed: list[float]) -> None:
    each = np.array(noticed)

    together = contacts(np.array([missed(each).sum()]))[0]

    assert each.max() - 1e-6 <= together <= min(1000.0, each.sum() + 1e-6)


def test_an_exchange_is_told_of_the_product_that_is_noticed_more() -> None:
    outlook = Outlook(situation(11))
    action = swap_of(outlook, 0, 1)

    told = outlook.facing_up(action)

    shifted = outlook.shifted([told])
    after = dict(zip(shifted.stand.tolist(), shifted.noticed.tolist(), strict=True))
    rise = after[told.stand] - outlook.noticed[told.stand]
    assert rise >= after[told.partner] - outlook.noticed[told.partner]
