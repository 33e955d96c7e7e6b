"""The order of stops on a simulated trip: near ones are likely first, but not surely."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from planner.analysis.parameters import Parameters
from planner.analysis.presence.presence import Floats, Ints


def visiting_order(
    distances: Floats,
    here: int,
    place: Ints,
    wish: Ints,
    parameters: Parameters,
    numbers: Generator,
) -> list[int]:
    """Return which options are taken, in order; one per wish, the nearest where it is chosen.

    The next wish is drawn with P ~ exp(-d / (T * mean d)), d the distance to its nearest
    option times a log-normal factor of that leg and trip; the mean is over the wishes left.

    Args:
        distances: Shape (places, places). Shortest ways, metres; finite among those named here.
        here: Where the trip begins.
        place: Shape (options,). Place of each option.
        wish: Shape (options,). Wish that it serves, rising from 0 without a hole.
        parameters: ``order_temperature`` and ``wander_sigma``.
        numbers: Random numbers of this trip.

    Source:
        Hui, Fader, Bradlow, The traveling salesman goes shopping, 2009: real order is near the
        optimal tour and not equal to it. EXPOSURE.md section 2.
    """
    count = int(wish[-1]) + 1 if len(wish) else 0
    factors = np.exp(parameters.wander_sigma * numbers.standard_normal((count, len(place))))
    luck = numbers.gumbel(size=(count, count))
    left = np.arange(len(place))
    order: list[int] = []
    for step in range(count):
        apart = distances[here, place[left]] * factors[step, left]
        owner = wish[left]
        first = np.flatnonzero(np.concatenate([[True], owner[1:] != owner[:-1]]))
        nearest = np.minimum.reduceat(apart, first)
        chosen = first[_likely(nearest, parameters.order_temperature, luck[step, owner[first]])]
        rivals = np.flatnonzero(owner == owner[chosen])
        order.append(int(left[rivals[np.argmin(apart[rivals])]]))
        here = int(place[order[-1]])
        left = left[owner != owner[chosen]]
    return order


def next_end(
    distances: Floats, here: int, places: Ints, parameters: Parameters, numbers: Generator
) -> int:
    """Draw one of several places as the next stop is drawn; all can be reached."""
    factors = np.exp(parameters.wander_sigma * numbers.standard_normal(len(places)))
    apart = distances[here, places] * factors
    luck = numbers.gumbel(size=len(places))
    return int(places[_likely(apart, parameters.order_temperature, luck)])


def _likely(apart: Floats, temperature: float, luck: Floats) -> int:
    """Draw an index with P ~ exp(-d / (T * mean d)); Gumbel noise makes the greatest a draw."""
    scale = temperature * float(apart.mean())
    return int(np.argmax(luck - apart / scale if scale > 0.0 else luck))
