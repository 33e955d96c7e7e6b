"""Law of ranks: numbers of keys are those of a sort."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from planner.analysis.presence.ranks_kernel import numbered_keys


@given(st.lists(st.integers(0, 299)))
def test_keys_are_numbered_as_if_sorted(keys: list[int]) -> None:
    given_keys = np.array(keys, dtype=np.int64)

    different, number = numbered_keys(given_keys, 300)

    expected, inverse = np.unique(given_keys, return_inverse=True)
    assert different.tolist() == expected.tolist()
    assert number.tolist() == inverse.tolist()
