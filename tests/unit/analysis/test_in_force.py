"""Laws of which rows count for which plan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.analysis.chain import Chain
from planner.analysis.floor_score import floors_of
from planner.analysis.in_force import DATED, in_force
from planner.analysis.report import build_report
from planner.files.exporters.report_json import json_text
from planner.model.validity import Validity
from planner.project import Project
from planner.tables import TABLES, sales
from planner.tables.table import Table
from planner.wording import Words
from tests.strategies import validities
from tests.unit.analysis.projects import small_project

FIRST = pd.Timestamp("2024-01-01 09:30:00")
SOME = settings(max_examples=40, deadline=None)


def sold(days: list[int]) -> Table:
    """Return a table of one sale a day, days counted from 2024-01-01."""
    at = [FIRST + pd.Timedelta(days=day) for day in days]
    frame = pd.DataFrame({"sold_at": pd.to_datetime(pd.Series(at)), "product_id": "чай"})
    frame["receipt_id"] = [str(number) for number in range(len(days))]
    return sales.check(frame.assign(quantity=1.0, revenue=2.0)).table


def store(table: Table, dated: Mapping[str, Validity], *undated: str) -> Project:
    plan = small_project().plan
    plans = MappingProxyType(dict.fromkeys((*dated, *undated), plan))
    tables = MappingProxyType({"sales": table})
    return Project(plans, next(iter(plans)), tables, validity=MappingProxyType(dict(dated)))


def receipts(project: Project) -> list[str]:
    return [str(key) for key in in_force(project).project.tables["sales"].frame["receipt_id"]]


ROWS = st.lists(st.integers(0, 62), min_size=1, max_size=40)


@st.composite
def stores(draw: st.DrawFn) -> Project:
    names = ["весна", "лето", "b"][: draw(st.integers(1, 3))]
    dated = dict(zip(names, draw(validities(len(names))), strict=True))
    return store(sold(draw(ROWS)), dated, *["today"][: draw(st.integers(0, 1))])


@SOME
@given(stores())
def test_rows_are_divided_over_the_plans_of_their_days(project: Project) -> None:
    whole = project.tables["sales"].frame
    days = dict(zip(whole["receipt_id"], whole["sold_at"].dt.strftime("%Y-%m-%d"), strict=True))
    met: list[str] = []

    for variant in project.plans:
        found = in_force(replace(project, variant=variant))
        taken = found.taken["sales"]
        if taken.measured_on is not None:
            continue
        rows = receipts(replace(project, variant=variant))
        met += rows
        assert taken.set_aside == len(whole) - len(rows)
        if variant in project.validity:
            assert all(project.validity[variant].holds(days[row]) for row in rows)

    claimed = [
        row
        for row, day in days.items()
        if "today" in project.plans or any(one.holds(day) for one in project.validity.values())
    ]
    assert sorted(met) == sorted(claimed)


@SOME
@given(stores())
def test_a_plan_without_rows_of_its_own_takes_all_and_says_whose_they_are(project: Project) -> None:
    for variant in project.plans:
        shown = replace(project, variant=variant)
        found = in_force(shown)
        taken = found.taken["sales"]
        if taken.measured_on is None:
            assert len(receipts(shown)) > 0
            continue

        assert found.project.tables["sales"] is project.tables["sales"]
        assert variant not in taken.measured_on
        codes = [problem.code for problem in found.problems(["sales"])]
        assert codes == ["measured_on" if taken.measured_on else "measured_on_no_plan"]
        for other in taken.measured_on:
            assert in_force(replace(project, variant=other)).taken["sales"].measured_on is None


@SOME
@given(ROWS)
def test_without_any_validity_nothing_is_looked_at(days: list[int]) -> None:
    project = store(sold(days), {}, "today", "b")

    found = in_force(project)

    assert found.project is project
    assert list(found.problems(DATED)) == []
    assert found.facts(DATED) == {}


@SOME
@given(stores())
def test_the_same_tables_and_days_give_the_same_tables(project: Project) -> None:
    again = replace(project, plans=MappingProxyType(dict(project.plans)))

    one, other = in_force(project).project.tables, in_force(again).project.tables

    assert one["sales"] is other["sales"]
    assert (
        in_force(in_force(project).project).project.tables["sales"].frame.equals(one["sales"].frame)
    )


def test_every_table_with_days_is_divided() -> None:
    types = {kind.key: {column.type for column in kind.columns} for kind in TABLES}
    with_days = {key for key, found in types.items() if found & {"day", "time"}}

    assert set(DATED) == with_days - {"products"}


def test_rows_without_a_day_count_for_every_plan() -> None:
    table = sold([0, 40])
    dayless = sold([0]).frame.assign(sold_at=pd.Series([pd.NaT], dtype="datetime64[us]"))
    frame = pd.concat([table.frame, dayless], ignore_index=True)
    project = store(Table("sales", frame), {"весна": Validity("2024-01-01", "2024-01-05")}, "b")

    found = in_force(project)

    assert len(found.project.tables["sales"].frame) == 2
    assert [p.code for p in found.problems(["sales"])] == ["rows_set_aside", "rows_without_day"]


@pytest.fixture(scope="module")
def dated() -> Project:
    """The small shop with sales of two weeks, and a plan for each."""
    days = [f"2026-01-{day:02d} 10:00" for day in range(1, 15)]
    frame = pd.DataFrame({"sold_at": pd.to_datetime(days), "product_id": "tea", "receipt_id": days})
    frame = frame.assign(quantity=[1.0] * 7 + [3.0] * 7, revenue=2.0)
    project = small_project(sales.check(frame).table)
    validity = {"today": Validity("", "2026-01-07"), "Новый": Validity("2026-01-08", "")}
    return replace(
        project,
        plans=MappingProxyType({"today": project.plan, "Новый": project.plan}),
        validity=MappingProxyType(validity),
    )


@pytest.mark.parametrize(("variant", "units"), [("today", 7.0), ("Новый", 21.0)])
def test_a_report_counts_the_sales_of_its_days(dated: Project, variant: str, units: float) -> None:
    report = build_report(replace(dated, variant=variant), "layout")

    sold_units = sum(float(cell or 0.0) for cell in report.placements.column("units"))
    assert sold_units == pytest.approx(units, abs=0.01)
    assert report.facts["set_aside_sales"] == 7
    assert report.facts["variant"] == variant
    for language in ("en", "ru"):
        assert b'"rows_set_aside"' in json_text(report, Words(language))


def test_the_chain_counts_the_same_rows_and_keeps_its_stages(dated: Project) -> None:
    chain = Chain()

    first = chain.run(dated, "layout")
    again = chain.run(replace(dated, plans=MappingProxyType(dict(dated.plans))), "layout")
    other = chain.run(replace(dated, variant="Новый"), "layout")

    assert first.report.facts == build_report(dated, "layout").facts
    (floor,), (before,) = floors_of(again.scores), floors_of(first.scores)
    assert floor.presence is before.presence
    assert other.report.facts == build_report(replace(dated, variant="Новый"), "layout").facts


def test_a_planned_plan_names_the_plan_that_was_measured(dated: Project) -> None:
    plans = MappingProxyType({**dated.plans, "План": dated.plan})
    validity = {"План": Validity("2027-01-01"), "today": Validity("", "2026-01-07")}
    project = replace(dated, plans=plans, variant="План", validity=MappingProxyType(validity))

    report = build_report(project, "layout")

    said = next(p for p in report.problems if p.code == "measured_on")
    assert said.weight == "warning"
    assert said.facts["variants"] == "today, Новый"
    assert report.facts["measured_on_sales"] == "today, Новый"
