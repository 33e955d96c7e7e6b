"""Long tables filled in blocks of rows, on every core, with word of the progress."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Final

ROWS: Final = 256
WORKERS: Final = 2

Progress = Callable[[int, int], None]
"""Is told how many rows are done, and of how many; what it raises stops the work."""


def silent(done: int, whole: int) -> None:
    """Say nothing of the progress."""


def fill(count: int, block: Callable[[int, int], None], progress: Progress = silent) -> None:
    """Fill the rows of a table.

    Args:
        count: Number of rows, >= 0.
        block: Fills the rows from the first to before the second number; rows do not depend on
            each other, and it releases the interpreter lock.
        progress: Is told how far it is, in this thread.
    """
    ends = [(first, min(first + ROWS, count)) for first in range(0, count, ROWS)]
    pool = ThreadPoolExecutor(WORKERS)
    try:
        filled = [pool.submit(block, first, end) for first, end in ends]
        for (first, _), one in zip(ends, filled, strict=True):
            progress(first, count)
            one.result()
        progress(count, count)
    finally:
        pool.shutdown(cancel_futures=True)
