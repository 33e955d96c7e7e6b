from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.analysis.charts.scales import LOG_FROM, STEPS, linear_scale, nice_step, scale_of

numbers = st.floats(-1e9, 1e9).map(lambda x: 0.0 if abs(x) < 1e-9 else x)
above = st.floats(1e-6, 1e9)
rooms = st.integers(1, 20)


def mantissa(value: float) -> float:
    return value / 10.0 ** math.floor(math.log10(value) + 1e-9)


@given(st.floats(1e-9, 1e9))
def test_a_step_is_nice_and_the_smallest_that_suffices(least: float) -> None:
    step = nice_step(least)

    assert any(mantissa(step) == pytest.approx(one) for one in STEPS)
    assert least * (1 - 1e-9) <= step <= 2.5 * least * (1 + 1e-9)


@given(st.lists(numbers, min_size=1, max_size=30), rooms)
def test_ticks_rise_from_end_to_end_and_hold_all_values(values: list[float], wanted: int) -> None:
    scale = scale_of(values, wanted)

    assert scale.ticks == tuple(sorted(set(scale.ticks)))
    assert scale.low <= scale.ticks[0]
    assert scale.ticks[-1] <= scale.high
    room = 1e-9 * max(abs(scale.low), abs(scale.high))
    held = [value for value in values if value > 0.0 or not scale.is_log]
    assert all(scale.low - room <= value <= scale.high + room for value in held)


@given(numbers, numbers, rooms)
def test_linear_ticks_are_equally_far_apart_with_zero_among_them(
    one: float, other: float, wanted: int
) -> None:
    scale = linear_scale(min(one, other), max(one, other), wanted)

    gaps = np.diff(scale.ticks)
    assert np.allclose(gaps, gaps[0])
    assert any(abs(mantissa(float(gaps[0])) - step) < 1e-6 for step in STEPS)
    assert 0.0 in scale.ticks
    assert len(scale.ticks) <= wanted + 3


@given(st.lists(above, min_size=2, max_size=30), rooms)
def test_log_ticks_are_few_and_one_two_or_five(values: list[float], wanted: int) -> None:
    scale = scale_of(values, wanted)

    if scale.is_log:
        assert max(values) > LOG_FROM * min(values)
        assert all(round(mantissa(tick), 6) in (1.0, 2.0, 5.0, 10.0) for tick in scale.ticks)
        assert len(scale.ticks) <= max(2, wanted + 1)


@given(st.lists(numbers, min_size=2, max_size=30), rooms)
def test_greater_values_never_stand_before_smaller_ones(values: list[float], wanted: int) -> None:
    scale = scale_of(values, wanted)

    shares = scale.shares(sorted(values))

    assert (np.diff(shares) >= 0.0).all()
    assert ((shares >= 0.0) & (shares <= 1.0)).all()


@given(st.lists(st.floats(0.01, 1e4), min_size=2, max_size=20), rooms)
def test_ten_times_the_values_have_ten_times_the_ticks(values: list[float], wanted: int) -> None:
    scale, tenfold = scale_of(values, wanted), scale_of([10.0 * v for v in values], wanted)

    if scale.is_log == tenfold.is_log:
        assert np.allclose(10.0 * np.array(scale.ticks), tenfold.ticks)
        assert np.allclose(scale.shares(values), tenfold.shares([10.0 * v for v in values]))


@given(st.lists(above, min_size=2, max_size=20), rooms)
def test_what_has_no_logarithm_stands_before_all_else(values: list[float], wanted: int) -> None:
    scale = scale_of([0.0, -3.0, *values], wanted)

    if scale.is_log:
        assert scale.share(0.0) == scale.share(-3.0)
        assert (scale.shares(values) > scale.share(0.0)).all()


@pytest.mark.parametrize("values", [[], [0.0], [0.0, 0.0], [math.nan], [-5.0], [7.0]])
def test_few_values_have_an_axis_too(values: list[float]) -> None:
    scale = scale_of(values, 5)

    assert scale.low < scale.high
    assert len(scale.ticks) >= 2


def test_an_axis_reads_as_people_would_write_it() -> None:
    assert scale_of([3.0, 47.0], 5).ticks == (0.0, 10.0, 20.0, 30.0, 40.0, 50.0)
    assert scale_of([0.3, 0.71], 4).ticks == (0.0, 0.2, 0.4, 0.6, 0.8)
    assert scale_of([3.0, 470.0], 9).ticks == (2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0)
    assert scale_of([3.0, 47000.0], 5).ticks == (10.0, 100.0, 1000.0, 10000.0)
