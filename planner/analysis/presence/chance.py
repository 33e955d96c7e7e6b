"""Chance for simulated visits: every visit and every question has numbers of its own.

So the same seed gives the same visits in any parts and any order, and a change of the plan
leaves all draws alone that it does not touch (common random numbers).
"""

from __future__ import annotations

from typing import Final

from numpy.random import PCG64, Generator, SeedSequence

SAMPLE: Final = 0
LIST: Final = 1
WANDER: Final = 2
ORDER: Final = 3
ENDS: Final = 4
DWELL: Final = 5


def chance(seed: int, visit: int, question: int) -> Generator:
    """Return the random numbers of one question of one visit."""
    return Generator(PCG64(SeedSequence(abs(seed), spawn_key=(visit, question))))
