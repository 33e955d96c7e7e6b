"""The length of a trip, taken apart: the optimal tour, and what its order and walking add."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from planner.analysis.presence.presence import Floats
from planner.analysis.stop_order import best_order, way_length


@dataclass(frozen=True, slots=True)
class Tour:
    """One trip; its length is the sum of the three parts, none of which is below 0.

    Attributes:
        optimal_m: The shortest tour over the same stops from the same start to the same end.
        order_m: What the order of the stops adds.
        travel_m: What leaving the shortest ways between stops adds.
        exact: Whether no tour is shorter than ``optimal_m``; of more than 12 stops it is the
            best that was found.
    """

    optimal_m: float
    order_m: float
    travel_m: float
    exact: bool

    @property
    def length_m(self) -> float:
        """Metres walked."""
        return self.optimal_m + self.order_m + self.travel_m


def tour_of(distances: Floats, places: Sequence[int], walked_m: float) -> Tour:
    """Take a trip's length apart.

    Args:
        distances: Shape (places, places). Shortest ways, metres.
        places: Start, stops in the order they were made, end; at least two.
        walked_m: What was walked, no less than the shortest ways in this order but for rounding.

    Source:
        Hui, Fader, Bradlow, The traveling salesman goes shopping, 2009; EXPOSURE.md section 8.
    """
    ordered = way_length(distances, places)
    groups = [places[:1], places[1:-1], places[-1:]]
    best = best_order(distances, [[np.array([place]) for place in group] for group in groups])
    optimal = min(best.length, ordered)
    return Tour(optimal, ordered - optimal, max(walked_m - ordered, 0.0), best.exact)
