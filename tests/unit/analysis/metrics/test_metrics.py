"""Laws of the metrics."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from planner.analysis.metrics import METRICS
from planner.analysis.metrics.metric import Facts
from planner.analysis.metrics.selling import sales_to_exposure_index, units_per_1000_noticed
from planner.analysis.metrics.standing import BANDS, band, exposure_index, rank

Floats = NDArray[np.float64]
NUMBERS = st.integers(1, 40).flatmap(
    lambda n: st.tuples(
        st.lists(st.floats(0.0, 1000.0), min_size=n, max_size=n),
        st.lists(st.floats(0.1, 5.0), min_size=n, max_size=n),
    )
)


def facts(noticed: Floats, width: Floats, **others: Floats) -> Facts:
    """Return facts with these numbers; whatever is left open is zero."""
    zeros = np.zeros(len(noticed))
    named = {
        name: others.get(name, zeros)
        for name in (
            "opportunities",
            "attention_s",
            "passby",
            "seen_share",
            "seen_s",
            "units",
            "revenue",
            "margin",
            "contacts",
            "sales_share",
            "exposure_share",
        )
    }
    mean = float((noticed * width).sum() / width.sum())
    return Facts(noticed=noticed, width=width, mean_noticed=mean, slots=None, **named)


@given(NUMBERS)
def test_the_index_averages_100_over_shelf_length(numbers: tuple[list[float], list[float]]) -> None:
    noticed, width = map(np.array, numbers)
    index = exposure_index(facts(noticed, width))

    if noticed.sum() > 1e-6:
        assert (index * width).sum() / width.sum() == pytest.approx(100.0)
    elif noticed.sum() == 0.0:
        assert np.isnan(index).all()


@given(NUMBERS)
def test_more_noticed_never_ranks_or_bands_lower(
    numbers: tuple[list[float], list[float]],
) -> None:
    noticed, width = map(np.array, numbers)
    ranks, bands = rank(facts(noticed, width)), band(facts(noticed, width))

    order = np.argsort(-noticed, kind="stable")
    assert (np.diff(ranks[order]) >= 0.0).all()
    assert [bands[i] for i in order.tolist()] == sorted(bands[i] for i in order.tolist())
    assert ranks.min() == 1.0


def test_each_band_holds_a_fifth_of_the_shelf_length() -> None:
    noticed = np.arange(50.0)

    bands = band(facts(noticed, np.ones(50)))

    assert {letter: bands.count(letter) for letter in BANDS} == dict.fromkeys(BANDS, 10)
    assert bands[-1] == "A"


def test_equal_placements_share_a_band_and_what_nobody_sees_is_e() -> None:
    noticed = np.array([5.0, *([0.0] * 9)])
    equal = np.full(10, 3.0)

    assert band(facts(noticed, np.ones(10)))[1:] == ["E"] * 9
    assert len(set(band(facts(equal, np.ones(10))))) == 1


def test_ties_go_by_attention_and_full_ties_share_a_rank() -> None:
    noticed = np.array([5.0, 5.0, 5.0, 9.0])
    attention = np.array([1.0, 2.0, 1.0, 0.0])

    ranks = rank(facts(noticed, np.ones(4), attention_s=attention))

    assert ranks.tolist() == [3.0, 2.0, 3.0, 1.0]


def test_ratios_without_a_denominator_do_not_exist() -> None:
    nothing = facts(np.zeros(2), np.ones(2), units=np.array([3.0, 0.0]))

    assert np.isnan(units_per_1000_noticed(nothing)).all()
    assert np.isnan(sales_to_exposure_index(nothing)).all()


def test_selling_ratios_are_plain_arithmetic() -> None:
    some = facts(
        np.array([100.0]),
        np.ones(1),
        units=np.array([30.0]),
        contacts=np.array([600.0]),
        sales_share=np.array([0.03]),
        exposure_share=np.array([0.02]),
    )

    assert units_per_1000_noticed(some).tolist() == [50.0]
    assert sales_to_exposure_index(some)[0] == pytest.approx(150.0)


def test_every_metric_computes_for_every_subject_it_names() -> None:
    some = facts(np.array([10.0, 20.0]), np.ones(2))

    for metric in METRICS:
        values = metric.compute(some)
        assert len(values) == 2
        assert all(isinstance(v, str) for v in values) is (metric.decimals < 0)
    assert len({metric.key for metric in METRICS}) == len(METRICS)
