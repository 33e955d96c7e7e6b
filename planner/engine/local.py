"""Sums over parts on this machine."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Part = TypeVar("Part")
Result = TypeVar("Result")
Floats = NDArray[np.float64]

WORKERS = 2


def ranges(count: int, longest: int) -> list[range]:
    """Cut 0..count into ranges of at most so many; one empty range for nothing."""
    starts = range(0, max(count, 1), longest)
    return [range(low, min(low + longest, count)) for low in starts]


def each(
    measure: Callable[[Part], Result], parts: Sequence[Part], workers: int | None = None
) -> Iterator[Result]:
    """Yield what each part measures, in the order of the parts on any number of workers.

    Args:
        measure: Releases the interpreter lock where it counts.
        parts: What to measure.
        workers: Threads, >= 1; None: ``WORKERS``.
    """
    threads = WORKERS if workers is None else workers
    if threads <= 1 or len(parts) <= 1:
        yield from map(measure, parts)
        return
    with ThreadPoolExecutor(threads) as pool:
        yield from _in_order(pool, measure, parts, threads)


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
    return added(each(measure, parts, workers))


def _in_order(
    pool: Executor, measure: Callable[[Part], Result], parts: Sequence[Part], threads: int
) -> Iterator[Result]:
    """Yield results in the order of the parts, with few of them waiting."""
    waiting: deque[Future[Result]] = deque()
    for part in parts:
        waiting.append(pool.submit(measure, part))
        if len(waiting) > 2 * threads:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def added(results: Iterable[Floats]) -> Floats:
    """Add up arrays of one shape, at least one, in their order."""
    every = iter(results)
    whole = next(every).copy()
    for result in every:
        whole += result
    return whole
