"""Chance for simulated visits: every visit and every question has numbers of its own.

So the same seed gives the same visits in any parts and any order, and a change of the plan
leaves all draws alone that it does not touch (common random numbers). Draws of single visits
are made in ``chance_kernel``.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final
from zlib import crc32

import numpy as np
from numpy.random import PCG64, Generator, SeedSequence
from numpy.typing import NDArray

_LARGEST: Final = 2**64


def chance(seed: int) -> Generator:
    """Return the random numbers of what is asked once for all visits."""
    return Generator(PCG64(SeedSequence(abs(seed))))


def seed_word(seed: int) -> np.uint64:
    """Return a seed as compiled draws take it."""
    return np.uint64(abs(seed) % _LARGEST)


def named(names: Iterable[str]) -> NDArray[np.int64]:
    """Return numbers that tell names apart, whatever other names there are: (names,)."""
    return np.array([crc32(name.encode()) for name in names], dtype=np.int64)
