"""The quadratic assignment: things that belong together on places that are near each other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

ROUNDS: Final = 6000
"""Exchanges of a search, unless somebody asks for more."""
STARTS: Final = 6
"""The search begins anew so often, from the best it has with half of the things shaken."""
TOLD_EVERY: Final = 250
FORBIDDEN: Final = np.inf
"""Cost of a thing on a place where it must not be."""


@dataclass(frozen=True, slots=True, eq=False)
class Quadratic:
    """Things to be put on as many places.

    Attributes:
        flow: Shape (n, n). How much two things have to do with each other.
        distance: Shape (n, n), symmetric, 0 on the diagonal. How far two places are apart.
        cost: Shape (n, n). What a thing costs on a place; ``FORBIDDEN`` where it must not be.

    Raises:
        ValueError: The matrices do not belong together.
    """

    flow: Floats
    distance: Floats
    cost: Floats

    def __post_init__(self) -> None:
        """Refuse matrices that do not belong together."""
        shapes = {self.flow.shape, self.distance.shape, self.cost.shape}
        n = len(self.flow)
        if shapes != {(n, n)} or not np.array_equal(self.distance, self.distance.T):
            raise ValueError(shapes)

    def value(self, places: Ints) -> float:
        """Return what an assignment costs.

        Args:
            places: Shape (n,). Place of each thing, each place once.
        """
        there = self.distance[np.ix_(places, places)]
        single = self.cost[np.arange(len(places)), places]
        return float((self.flow * there).sum() + single.sum())


@dataclass(frozen=True, slots=True, eq=False)
class Assigned:
    """An assignment.

    Attributes:
        places: Shape (n,). Place of each thing.
        value: What it costs.
    """

    places: Ints
    value: float


Told = Callable[[float, Assigned], None]
"""Takes how much of a search is done, in [0, 1], and the best so far; may raise to end it."""


def best_assignment(
    problem: Quadratic,
    start: Ints,
    *,
    rounds: int = ROUNDS,
    seed: int = 1,
    told: Told = lambda _share, _best: None,
) -> Assigned:
    """Search for the cheapest assignment: robust taboo search over exchanges of two things.

    Nothing is proved of the result, but that it costs no more than the start. The same seed
    gives the same result.

    Args:
        problem: What is assigned.
        start: Shape (n,). Where the things are at first; on no place where they must not be.
        rounds: How many exchanges are made.
        seed: Starts the random lengths of taboos.
        told: Hears of the best so far.

    Source:
        Taillard, Robust taboo search for the quadratic assignment problem, Parallel Computing
        17 (1991).
    """
    n = len(start)
    places = np.array(start, dtype=np.int64)
    best = Assigned(places.copy(), problem.value(places))
    if n < 2:
        return best
    flow = (problem.flow + problem.flow.T) / 2.0
    flow -= np.diag(np.diag(flow))
    random = np.random.default_rng(seed)
    taboo = np.zeros((n, n), dtype=np.int64)
    pairs, now = np.triu_indices(n, 1), best.value
    for turn in range(rounds):
        if turn % TOLD_EVERY == 0:
            told(turn / rounds, best)
        if turn and turn % max(rounds // STARTS, 1) == 0:
            places = _shaken(best.places, problem.cost, random)
            now, taboo[:] = problem.value(places), 0
        change = changes(flow, problem.distance, problem.cost, places)[pairs]
        away = (taboo[pairs[0], places[pairs[1]]] > turn) & (
            taboo[pairs[1], places[pairs[0]]] > turn
        )
        open_ = np.where(away & (now + change >= best.value - 1e-9), np.inf, change)
        at = int(np.argmin(open_))
        if not np.isfinite(open_[at]):
            continue
        one, other = int(pairs[0][at]), int(pairs[1][at])
        taboo[one, places[one]] = turn + random.integers(int(0.9 * n), int(1.1 * n) + 2)
        taboo[other, places[other]] = turn + random.integers(int(0.9 * n), int(1.1 * n) + 2)
        places[one], places[other] = places[other], places[one]
        now += float(change[at])
        if now < best.value - 1e-9:
            best = Assigned(places.copy(), now)
    return Assigned(best.places, problem.value(best.places))


def _shaken(places: Ints, cost: Floats, random: np.random.Generator) -> Ints:
    """Return an assignment after random exchanges, none to where a thing must not be."""
    shaken = places.copy()
    for one, other in random.integers(0, len(places), (max(len(places) // 2, 1), 2)):
        if np.isfinite(cost[one, shaken[other]]) and np.isfinite(cost[other, shaken[one]]):
            shaken[one], shaken[other] = shaken[other], shaken[one]
    return shaken


def changes(flow: Floats, distance: Floats, cost: Floats, places: Ints) -> Floats:
    """Return what each exchange of two things would add to the value.

    Args:
        flow: Shape (n, n), symmetric, 0 on the diagonal.
        distance: As in ``Quadratic``.
        cost: As in ``Quadratic``.
        places: Shape (n,). Place of each thing.

    Returns:
        Shape (n, n), symmetric; infinite where a thing must not be on the other's place.
    """
    there = distance[np.ix_(places, places)]
    product = flow @ there
    own = np.diag(product)
    pull = product + product.T - own[:, None] - own[None, :] + 2.0 * flow * there
    single = cost[:, places]
    here = np.diag(single)
    moved: Floats = 2.0 * pull + single + single.T - here[:, None] - here[None, :]
    return moved
