"""Sums over parts on this machine."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Part = TypeVar("Part")
Floats = NDArray[np.float64]

WORKERS = 2


def total(
    measure: Callable[[Part], Floats], parts: Sequence[Part], workers: int | None = None
) -> Floats:
    """Add up what each part measures.

    The sum runs in the order of the parts, so the result is the same on any number of workers.

    Args:
        measure: Gives arrays of one shape; releases the interpreter lock where it counts.
        parts: At least one.
        workers: Threads, >= 1; None: ``WORKERS``.
    """
    threads = WORKERS if workers is None else workers
    if threads <= 1 or len(parts) == 1:
        return _added(map(measure, parts))
    with ThreadPoolExecutor(threads) as pool:
        return _added(_in_order(pool, measure, parts, threads))


def _in_order(
    pool: Executor, measure: Callable[[Part], Floats], parts: Sequence[Part], threads: int
) -> Iterator[Floats]:
    """Yield results in the order of the parts, with few of them waiting."""
    waiting: deque[Future[Floats]] = deque()
    for part in parts:
        waiting.append(pool.submit(measure, part))
        if len(waiting) > 2 * threads:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def _added(results: Iterable[Floats]) -> Floats:
    each = iter(results)
    added = next(each).copy()
    for result in each:
        added += result
    return added
