"""How convenient a way through a store is: detour, what is walked twice, metres per item."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from planner.analysis.parameters import Parameters
from planner.analysis.presence.presence import Floats
from planner.analysis.presence.steps import cut


@dataclass(frozen=True, slots=True)
class Convenience:
    """What a list of purchases costs in walking.

    Attributes:
        tour_m: The shortest way from an entrance over all stops, in any order, past a checkout
            and out, metres; where its order is not exact, the shortest one that was found.
        straight_m: The shortest way in, past a checkout and out, without any stop, metres.
        detour: Length of the route over ``tour_m``, >= 1: what the order of roles costs.
        backtracked_m: Metres that lead where the route has been before.
        metres_per_item: Length of the route over the products fetched.
    """

    tour_m: float
    straight_m: float
    detour: float
    backtracked_m: float
    metres_per_item: float


def backtracked_m(line: Floats, parameters: Parameters) -> float:
    """Return how many metres of a polyline (n, 2) are walked twice, surface units.

    A step is walked twice where it lies nearer than a shopper's width to one that was made
    before, with at least two widths of walking between them. Our own definition: the width is
    twice ``body_radius_m``, steps are of ``path_step``.
    """
    steps = cut([line], parameters.path_step)
    if len(steps.metres) < 2:
        return 0.0
    from scipy.spatial import cKDTree

    width = 2.0 * parameters.body_radius_m
    walked = np.cumsum(steps.metres) - steps.metres / 2.0
    pairs = cKDTree(steps.middle).query_pairs(width, output_type="ndarray")
    earlier, later = pairs.min(axis=1), pairs.max(axis=1)
    twice = np.unique(later[walked[later] - walked[earlier] > 2.0 * width])
    return float(steps.metres[twice].sum())
