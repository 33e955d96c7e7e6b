"""Laws of the report: floors together, and each alone."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import pandas as pd
import pytest

from planner.analysis.report import build_report
from planner.errors import DataError
from planner.model.edits import add_surface
from planner.model.plan import Plan, SurfaceId
from planner.project import Project, Settings, with_coverage, with_table
from planner.tables import sales, tracks
from planner.tables.report import UNPLACED, Report
from planner.tables.table import Table
from tests.unit.analysis.floors import shop, surface


@pytest.fixture(scope="module")
def two_floors() -> Project:
    """Two equal floors with tea on both, and sales of tea and of something that stands nowhere."""
    down = surface(shop())
    up = replace(down, id=SurfaceId("up"), name="Up")
    rows = [
        (f"2026-01-{d:02d}", f"{d}", p, 10.0, 5.0) for d in range(1, 9) for p in ("tea", "salt")
    ]
    columns = ["sold_at", "receipt_id", "product_id", "quantity", "revenue"]
    frame = pd.DataFrame(rows, columns=columns)
    frame["sold_at"] = pd.to_datetime(frame["sold_at"])
    return Project(
        plans=MappingProxyType({"today": add_surface(add_surface(Plan(), down), up)}),
        tables=MappingProxyType({"sales": sales.check(frame).table}),
        settings=Settings(name="Two floors", conversion=0.5),
    )


@pytest.fixture(scope="module")
def whole(two_floors: Project) -> Report:
    return build_report(two_floors, "layout")


def total(report: Report, column: str) -> float:
    return sum(float(value or 0.0) for value in report.placements.column(column))


def test_sales_of_all_floors_and_of_no_placement_add_up(whole: Report) -> None:
    assert total(whole, "units") == pytest.approx(160.0, abs=0.01)
    assert total(whole, "revenue") == pytest.approx(80.0, abs=0.1)
    assert total(whole, "sales_share") == pytest.approx(1.0, abs=1e-4)
    assert total(whole, "exposure_share") == pytest.approx(1.0, abs=1e-3)


def test_a_floor_shown_alone_has_the_rows_it_has_among_the_others(
    two_floors: Project, whole: Report
) -> None:
    alone = build_report(two_floors, "layout", surface="Up")

    rows = [row for row in whole.placements.rows if row[0] == "Up" or row[1] == UNPLACED]
    assert list(alone.placements.rows) == rows
    assert alone.surfaces == ("Up",)


def test_visits_come_from_receipts_and_conversion(whole: Report) -> None:
    assert whole.facts["visits_in_period"] == 16 / 0.5 / 2
    assert "visits_from_receipts" in {problem.code for problem in whole.problems}


def test_an_unknown_floor_is_refused_with_the_known_ones(two_floors: Project) -> None:
    with pytest.raises(DataError) as refused:
        build_report(two_floors, "layout", surface="Roof")

    assert refused.value.code == "no_such_surface"
    assert "Up" in str(refused.value.facts["surfaces"])


def test_a_basis_without_its_table_is_refused(two_floors: Project) -> None:
    with pytest.raises(DataError) as refused:
        build_report(two_floors, "tracks")

    assert refused.value.code == "no_evidence_table"


def test_an_empty_project_is_refused() -> None:
    with pytest.raises(DataError) as refused:
        build_report(Project())

    assert refused.value.code == "nothing_to_score"


def test_sales_that_no_basket_can_walk_to_fall_back_and_say_so(two_floors: Project) -> None:
    bare = tuple(replace(element, stock=MappingProxyType({})) for element in shop())
    plan = add_surface(Plan(), surface(bare))
    project = replace(two_floors, plans=MappingProxyType({"today": plan}))

    report = build_report(project, "baskets")

    assert report.basis == "layout"
    assert set(report.placements.column("traffic_basis")) == {"layout"}
    assert any(problem.weight == "warning" for problem in report.problems)


def walks_table(visits: dict[str, int]) -> Table:
    """Return tracks of the same walk on floors, by floor and number of visits, on eight days."""
    rows = [
        (f"{floor}{visit}-{day}", float(t), 2.0 + 0.5 * t, 4.5, f"2026-01-{day:02d}", floor)
        for floor, count in visits.items()
        for day in range(1, 9)
        for visit in range(count)
        for t in range(8)
    ]
    frame = pd.DataFrame(rows, columns=["visit_id", "t", "x", "y", "day", "surface"])
    frame["day"] = pd.to_datetime(frame["day"])
    return tracks.check(frame).table


def test_a_floor_that_fewer_visit_gets_fewer_contacts_and_sales(two_floors: Project) -> None:
    table = walks_table({"floor": 10, "up": 1})
    project = with_coverage(with_table(two_floors, table), "tracks", 1.0)

    report = build_report(project, "tracks")

    rows = {row["surface"]: row for row in report.products.records() if row["product_id"] == "tea"}
    down, up = rows["Floor"], rows["Up"]
    assert down["noticed_per_1000"] == up["noticed_per_1000"]
    assert float(down["units"] or 0) == pytest.approx(10.0 * float(up["units"] or 0), rel=1e-3)
    assert down["units_per_1000_noticed"] == pytest.approx(up["units_per_1000_noticed"], rel=1e-3)
    assert total(report, "exposure_share") == pytest.approx(1.0, abs=1e-3)


def test_a_floor_without_tracks_is_left_out_and_named(two_floors: Project) -> None:
    project = with_table(two_floors, walks_table({"floor": 3}))

    report = build_report(project, "tracks")

    assert report.surfaces == ("Floor",)
    named = [p.facts["surface"] for p in report.problems if p.code == "floor_without_evidence"]
    assert named == ["Up"]
