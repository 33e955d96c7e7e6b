"""Moves that go together: against every choice there is, and bounds that hold."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest

from planner.analysis.suggest.choosing import choose, counts_of
from planner.analysis.suggest.gain import Action, Outlook
from planner.analysis.suggest.improving import Together, improved
from planner.analysis.suggest.permits import Permits
from planner.analysis.suggest.rules import USUAL, Contract, Group, Rules
from planner.analysis.suggest.screen import Screen
from planner.analysis.suggest.situation import Situation
from planner.analysis.suggest.ties import Nearness, Ties
from tests.unit.analysis.suggest.shelves import situation

OPEN = replace(USUAL, on=frozenset({"width"}))


def tools(there: Situation, rules: Rules) -> tuple[Outlook, Permits, Screen, Together]:
    outlook, permits = Outlook(there), Permits(there, rules)
    nearness = Nearness(there, Ties.none(), 0.0, 1.0)
    return outlook, permits, Screen(outlook, permits), Together(there, outlook, permits, nearness)


def every_move(screen: Screen) -> list[tuple[Action, float]]:
    return [
        (screen.action(int(rows[row]), int(seat)), float(gains[row, seat]))
        for rows, gains in screen.blocks(screen.stands)
        for row, seat in zip(*np.nonzero(np.isfinite(gains)), strict=True)
    ]


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("most", [1, 2])
def test_the_choice_is_the_best_of_all_choices_and_reaches_its_bound(seed: int, most: int) -> None:
    there = situation(seed, products=6, places=4, width_m=0.7)
    rules = replace(OPEN, most_moves=most)
    _, permits, screen, together = tools(there, rules)
    moves = every_move(screen)

    found = choose(screen, there, permits)

    sums = [
        sum(gain for _, gain in chosen)
        for count in range(most + 1)
        for chosen in combinations(moves, count)
        if together.agree([one for one, _ in chosen])
    ]
    assert found.value == pytest.approx(max(sums), abs=1e-6)
    assert found.value <= found.bound + 1e-6


@pytest.mark.parametrize("seed", range(4))
def test_nothing_is_overfull_and_no_stand_moves_twice(seed: int) -> None:
    there = situation(seed, products=40, places=15, categories=3, width_m=1.1)
    _, permits, screen, together = tools(there, replace(OPEN, most_moves=8))

    found = choose(screen, there, permits)

    moves = zip(found.moves.stand, found.moves.seat, strict=True)
    actions = [screen.action(*one) for one in moves]
    assert 0 < len(actions) <= 8
    assert together.agree(actions)
    assert 0.0 <= found.gap < 0.05


def test_a_contract_is_kept_though_it_costs() -> None:
    there = situation(5, products=12, places=6)
    heights = [site.height_m for site in there.places.sites]
    group = Group(products=frozenset(there.products[:4]))
    contract = Contract("Deal", group, 0.0, min(heights), min(heights))
    now = float(counts_of(there, [contract])[0])
    belongs = float(there.width_m[:4].sum())
    rules = replace(OPEN, most_moves=6, contracts=(replace(contract, metres=belongs),))
    _, permits, screen, together = tools(there, rules)

    found = choose(screen, there, permits)

    moves = zip(found.moves.stand, found.moves.seat, strict=True)
    assert now < belongs
    assert max(found.short_m) < 1e-6
    assert together.agree([screen.action(*one) for one in moves])


@pytest.mark.parametrize("seed", range(4))
def test_the_local_search_ends_no_worse_than_it_began(seed: int) -> None:
    there = situation(seed, products=30, places=12, categories=3)
    _, permits, screen, together = tools(there, replace(OPEN, most_moves=5))
    chosen = choose(screen, there, permits).moves
    start = [screen.action(*one) for one in zip(chosen.stand, chosen.seat, strict=True)]
    pool = [one for one, _ in sorted(every_move(screen), key=lambda m: -m[1])[:40]]

    better = improved(start, pool, together, 5)

    assert together.agree(better)
    assert together.worth(better).whole >= together.worth(start).whole - 1e-9


def test_products_that_are_bought_together_come_nearer() -> None:
    """With a tie that outweighs all else the search brings its products together."""
    there = situation(2, products=12, places=8)
    far = int(np.argmax(there.place))
    ties = Ties(np.array([0]), np.array([far]), np.array([1e6]), np.array([5.0]))
    outlook, permits, screen, _ = tools(there, replace(OPEN, most_moves=2))
    nearness = Nearness(there, ties, 0.1, 3.0)
    together = Together(there, outlook, permits, nearness)
    pool = [one for one, _ in every_move(screen)]

    found = improved([], pool, together, 2)

    assert nearness.gain(found) > 0.0
    assert nearness.nearest(0, int(there.place[0]), [])[0] != far
