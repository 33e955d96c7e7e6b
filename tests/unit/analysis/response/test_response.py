"""Laws of what sales tell of exposure, on a shop that was rearranged once."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import numpy as np
import pandas as pd
import pytest

from planner.analysis.response.response import Response, response_of
from planner.errors import DataError
from planner.project import Project
from tests.unit.analysis.response.moved_shop import (
    BETA,
    CATEGORIES,
    FEW,
    FIRST,
    MOVED_ON,
    PRODUCT_IDS,
    dated,
    planted,
    products,
    sales,
    scored,
)


def _found(project: Project) -> Response:
    return response_of(project, "layout", 1, FEW, scored)


def _said(response: Response) -> dict[str, dict[str, str | int | float]]:
    return {one.code: dict(one.facts) for one in response.problems}


def test_planted_power_is_found_and_told_from_the_prior() -> None:
    found = _found(planted()[0])

    known = [one.elasticity for one in found.categories.values()]
    assert [one.category for one in known] == list(CATEGORIES)
    assert all(one.measured and one.moved >= 3 for one in known)
    assert found.common.is_estimated
    assert found.common.mean == pytest.approx(BETA, abs=0.1)
    assert all(abs(one.mean - BETA) < 3.0 * one.sd for one in known)


def test_days_without_stock_are_named_and_change_little() -> None:
    project, units = planted()
    emptied = units.copy()
    emptied[0, 40:75] = 0.0

    found = _found(dated(project, emptied))

    told = _said(found)["response_out_of_stock"]
    assert (told["count"], told["days"], told["names"]) == (1, 35, PRODUCT_IDS[0])
    assert found.common.mean == pytest.approx(_found(project).common.mean, abs=0.02)


def test_days_before_a_launch_are_not_weeks_without_sales() -> None:
    project, units = planted()
    late = units.copy()
    late[1, :60] = 0.0
    launches: list[object] = [None] * len(PRODUCT_IDS)
    launches[1] = str(FIRST + np.timedelta64(60, "D"))

    found = _found(dated(project, late, products(launched_on=launches)))

    assert _said(found)["response_launched"]["days"] == 60
    assert "response_not_on_sale" not in _said(found)
    assert found.common.mean == pytest.approx(_found(project).common.mean, abs=0.03)


def test_promotion_of_the_weeks_after_the_move_is_not_taken_for_its_effect() -> None:
    project, units = planted()
    moved = [at for at, p in enumerate(PRODUCT_IDS) if int(p[-1]) == 0]
    offered = units.copy()
    offered[moved, 7 * MOVED_ON : 7 * MOVED_ON + 28] *= 3.0
    table = sales(offered)
    cheap = table.frame["product_id"].isin([PRODUCT_IDS[at] for at in moved])
    since = table.frame["sold_at"] >= FIRST + np.timedelta64(7 * MOVED_ON, "D")
    until = table.frame["sold_at"] < FIRST + np.timedelta64(7 * MOVED_ON + 28, "D")
    frame = table.frame.assign(
        revenue=table.frame["revenue"].where(~(cheap & since & until), table.frame["quantity"])
    )
    told = replace(table, frame=frame)
    tables = {**project.tables, "sales": told}

    found = _found(replace(project, tables=MappingProxyType(tables)))

    assert _said(found)["response_promotions"]["products"] == len(moved)
    assert found.common.mean == pytest.approx(_found(project).common.mean, abs=0.05)


def test_returns_cancel_their_day_and_later_ones_are_no_demand() -> None:
    project, units = planted()
    table = sales(units)
    same_day, later = table.frame.iloc[[0]], table.frame.iloc[[1]]
    gone = later.assign(sold_at=table.frame["sold_at"].max(), quantity=-100.0)
    frame = pd.concat([table.frame, same_day.assign(quantity=-same_day["quantity"]), gone])
    returned = replace(table, frame=frame.reset_index(drop=True))
    tables = {**project.tables, "sales": returned}

    found = _found(replace(project, tables=MappingProxyType(tables)))

    told = _said(found)["response_returns"]
    assert told["units"] == 100.0 + float(same_day["quantity"].iloc[0])
    assert told["later"] == 100.0 - units[PRODUCT_IDS.index(later["product_id"].iloc[0]), -1]
    assert found.common.mean == pytest.approx(_found(project).common.mean, abs=0.01)


def test_one_plan_leaves_the_prior_and_says_so() -> None:
    project = replace(planted()[0], validity=MappingProxyType({}))

    found = _found(project)

    assert "response_one_plan" in _said(found)
    for one in found.categories.values():
        assert one.elasticity.mean == 0.25
        assert one.elasticity.sd == pytest.approx(0.2)
    assert not any(one.elasticity.measured for one in found.categories.values())


def test_one_week_leaves_the_prior_and_says_so() -> None:
    project, units = planted()

    found = _found(dated(project, units[:, :6]))

    assert _said(found)["response_one_week"] == {"days": 6}
    assert not found.common.is_estimated


def test_sales_of_products_that_stand_nowhere_are_said() -> None:
    project, _ = planted()
    table = project.tables["sales"]
    lost = replace(table, frame=table.frame.assign(product_id="lost"))
    tables = {**project.tables, "sales": lost}

    found = _found(replace(project, tables=MappingProxyType(tables)))

    assert "response_no_placements" in _said(found)
    assert not any(one.elasticity.measured for one in found.categories.values())


@pytest.mark.parametrize("factor", [0.0, -1.0])
def test_nothing_sold_is_one_sentence(factor: float) -> None:
    project, _ = planted()
    table = project.tables["sales"]
    none = replace(table, frame=table.frame.assign(quantity=factor))

    with pytest.raises(DataError, match="response_nothing_sold"):
        _found(replace(project, tables=MappingProxyType({"sales": none})))


def test_no_sales_is_one_sentence() -> None:
    with pytest.raises(DataError, match="response_no_sales"):
        _found(replace(planted()[0], tables=MappingProxyType({})))


def test_a_category_of_one_product_keeps_the_common_mean() -> None:
    project, units = planted()
    names: list[object] = ["alone", *(p[:-1] for p in PRODUCT_IDS[1:])]

    found = _found(dated(project, units, products(category=names)))

    alone = found.categories["alone"].elasticity
    assert not alone.measured
    assert alone.mean == pytest.approx(found.common.mean)
    assert alone.sd >= max(one.elasticity.sd for one in found.categories.values())


def test_a_null_store_invents_no_effect() -> None:
    project, units = planted()
    chance = np.random.default_rng(8)
    flat = chance.poisson(units.mean(axis=1, keepdims=True) + 0.0 * units).astype(np.float64)

    found = _found(dated(project, flat))

    assert abs(found.common.mean) < 3.0 * found.common.mean_sd
