"""Sums over parts on this machine."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Part = TypeVar("Part")
Floats = NDArray[np.float64]

WORKERS = 2


def total(
    measure: Callable[[Part], Floats], parts: Sequence[Part], workers: int = WORKERS
) -> Floats:
    """Add up what each part measures.

    The sum runs in the order of the parts, so the result is the same on any number of workers.

    Args:
        measure: Gives arrays of one shape; releases the interpreter lock where it counts.
        parts: At least one.
        workers: Threads, >= 1.
    """
    if workers <= 1 or len(parts) == 1:
        results = map(measure, parts)
        return _added(list(results))
    with ThreadPoolExecutor(workers) as pool:
        return _added(list(pool.map(measure, parts)))


def _added(results: list[Floats]) -> Floats:
    added = results[0].copy()
    for result in results[1:]:
        added += result
    return added
