"""Rows filled in blocks: each once, with word of the progress, and stopped on demand."""

from __future__ import annotations

import numpy as np
import pytest

from planner.geometry.row_blocks import ROWS, fill


@pytest.mark.parametrize("count", [0, 1, ROWS, ROWS + 1, 5 * ROWS - 1])
def test_every_row_is_filled_once_and_progress_ends_with_all(count: int) -> None:
    filled = np.zeros(count, np.int64)
    told: list[tuple[int, int]] = []

    def block(first: int, end: int) -> None:
        filled[first:end] += 1

    fill(count, block, lambda done, whole: told.append((done, whole)))

    assert (filled == 1).all()
    assert told == sorted(told)
    assert told[-1] == (count, count)


def test_what_progress_raises_stops_the_work() -> None:
    filled: list[int] = []

    def stop(done: int, whole: int) -> None:
        if 0 < done < whole:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        fill(1000 * ROWS, lambda first, end: filled.append(end - first), stop)

    assert len(filled) < 1000


def test_what_a_block_raises_is_raised() -> None:
    def block(first: int, end: int) -> None:
        raise ValueError(f"{first}-{end}")

    with pytest.raises(ValueError, match="0-10"):
        fill(10, block)
