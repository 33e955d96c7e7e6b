"""What is not known of how shoppers look and walk, as a handful of sets of numbers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

import numpy as np

from planner.analysis.parameters import DEFAULTS, Parameters

RANGES: Final = MappingProxyType(
    {
        "phi0_deg": (30.0, 60.0),
        "depth_of_vision_m": (5.0, 10.0),
        "wander": (0.2, 0.5),
        "tau_s": (0.5, 1.0),
    }
)
"""Least and most of each number that intervals vary (our own, [O]), around its default."""

MANY: Final = 6
COUNTS: Final = ((600, MANY), (2_000, 4))
"""Up to so many placements, so many scenarios; the defaults are the first of them."""
FEWEST: Final = 3


@dataclass(frozen=True, slots=True)
class Scenario:
    """One set of numbers, the same for both plans.

    Attributes:
        parameters: Numbers of the model.
        seed: Starts simulated trips.
    """

    parameters: Parameters
    seed: int


def scenario_count(placements: int) -> int:
    """Return how many scenarios a store of so many placements gets."""
    return next((count for most, count in COUNTS if placements <= most), FEWEST)


def scenarios(count: int, seed: int, parameters: Parameters = DEFAULTS) -> tuple[Scenario, ...]:
    """Return the defaults and draws around them: each number takes each part of its range once.

    Args:
        count: How many, >= 1.
        seed: Of the first one; the others follow it.
        parameters: The defaults.

    Source:
        Latin hypercube: McKay, Beckman, Conover 1979.
    """
    drawn = count - 1
    chance = np.random.default_rng(seed)
    places = {name: chance.permutation(drawn) for name in RANGES}

    def value(name: str, at: int) -> float:
        low, high = RANGES[name]
        return low + (high - low) * (float(places[name][at]) + 0.5) / drawn

    found = [Scenario(parameters, seed)]
    for at in range(drawn):
        varied = replace(
            parameters,
            phi0_deg=value("phi0_deg", at),
            depth_of_vision_m=value("depth_of_vision_m", at),
            wander=value("wander", at),
            tau_s=value("tau_s", at),
        )
        found.append(Scenario(varied, seed + at + 1))
    return tuple(found)
