"""Laws of pull, of scenarios and of weeks that hold one plan only."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.analysis.parameters import DEFAULTS
from planner.analysis.response.pull import pull
from planner.analysis.response.scenarios import RANGES, scenario_count, scenarios
from planner.analysis.response.stretches import NO_PLAN, stretches_of
from planner.model.plan import Plan
from planner.model.validity import Validity
from planner.project import Project

PRODUCTS = st.lists(
    st.tuples(st.integers(0, 500), st.floats(0.0, 900.0), st.integers(0, 2)),
    min_size=1,
    max_size=15,
)


@given(PRODUCTS)
def test_pull_lies_between_own_rate_and_that_of_the_category(
    rows: list[tuple[int, float, int]],
) -> None:
    units = np.array([float(row[0]) for row in rows])
    seen = np.array([row[1] for row in rows])
    category = np.array([row[2] for row in rows], dtype=np.int64)

    found = pull(units, seen, category)

    for at in np.flatnonzero(seen > 1e-6).tolist():
        ends = sorted((units[at] / seen[at], float(found.category[category[at]])))
        assert ends[0] * (1 - 1e-9) - 1e-9 <= found.product[at] <= ends[1] * (1 + 1e-9) + 1e-9


def test_pull_of_little_evidence_is_nearer_to_the_category() -> None:
    units = np.array([2.0, 200.0, 50.0, 300.0, 20.0])
    seen = np.array([1.0, 100.0, 100.0, 100.0, 100.0])

    found = pull(units, seen, np.zeros(5, dtype=np.int64))

    mean = found.category[0]
    assert abs(found.product[0] - 2.0) / abs(mean - 2.0) > 0.1
    assert abs(found.product[1] - 2.0) / abs(mean - 2.0) < 0.1


def test_what_nobody_saw_has_the_pull_of_its_category() -> None:
    found = pull(np.array([5.0, 0.0, 0.0]), np.array([10.0, 0.0, 0.0]), np.array([0, 0, 1]))

    assert found.product[1] == found.category[0] == 0.5
    assert np.isnan(found.product[2])


@given(st.integers(1, 9), st.integers(0, 100))
def test_scenarios_begin_with_the_defaults_and_stay_in_their_ranges(count: int, seed: int) -> None:
    found = scenarios(count, seed)

    assert found[0].parameters == DEFAULTS
    assert [one.seed for one in found] == list(range(seed, seed + count))
    for name, (low, high) in RANGES.items():
        values = [getattr(one.parameters, name) for one in found[1:]]
        assert all(low < value < high for value in values)
        assert len(set(values)) == len(values)
        assert low < getattr(DEFAULTS, name) < high


def test_larger_stores_get_fewer_scenarios() -> None:
    assert [scenario_count(n) for n in (100, 1_000, 10_000)] == [6, 4, 3]


def _dated(**days: Validity) -> Project:
    plans = dict.fromkeys(("today", "spring", "summer"), Plan())
    return replace(Project(plans=MappingProxyType(plans)), validity=MappingProxyType(days))


DAYS = np.arange("2026-03-01", "2026-04-01", dtype="datetime64[D]")


def test_no_week_holds_two_plans() -> None:
    project = _dated(
        today=Validity(valid_to="2026-03-10"), spring=Validity("2026-03-11", "2026-03-20")
    )

    found = stretches_of(project, DAYS)

    assert found.variants == ("today", "spring", "summer")
    for week in range(len(found.starts)):
        inside = found.week == week
        assert inside.sum() <= 7
        assert set(found.variant[inside].tolist()) == {int(found.plan_of[week])}
    assert (found.week != NO_PLAN).all()


def test_days_that_two_undated_plans_could_claim_belong_to_none() -> None:
    found = stretches_of(_dated(spring=Validity("2026-03-11", "2026-03-20")), DAYS)

    assert found.variants == ("spring",)
    assert (found.week == NO_PLAN).sum() == len(DAYS) - 10


def test_without_dates_all_days_are_of_the_shown_plan() -> None:
    found = stretches_of(_dated(), DAYS)

    assert found.variants == ("today",)
    assert len(found.starts) == pytest.approx(np.ceil(len(DAYS) / 7))
