"""The sample stores give their known answers, and show the truths planted in them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from statistics import median

import pytest

from planner.analysis.report import build_report
from planner.files.project_file import load
from planner.model.edits import remove_elements, surface_of
from planner.model.element import ElementId
from planner.model.plan import SurfaceId
from planner.project import Project, with_plan
from planner.tables.report import Cell, Report, Sheet

SAMPLES = Path(__file__).resolve().parents[2] / "sample_stores"
NAMES = ("section_store", "small_supermarket", "online_shop")
FLOOR = SurfaceId("floor")

DEAD_ZONE = "Books and gifts"
HIDDEN_GEM = "Artisanal Mason Jar Milk Set"
OVER_EXPOSED = "Golden Snowflake Ornament"
HIDDEN, HIDING = "Tool shelf", "Tall rack"

LAST_DIGIT = {"noticed_per_1000": 1e-3, "opportunities_per_1000": 1e-3, "exposure_index": 1e-2}


@cache
def project(name: str) -> Project:
    return load(SAMPLES / name)


@cache
def report(name: str) -> Report:
    return build_report(project(name))


@cache
def report_without_rack() -> Report:
    store = project("small_supermarket")
    plan = remove_elements(store.plan, FLOOR, [element_id(HIDING)])
    return build_report(with_plan(store, plan))


def expected(name: str) -> dict[str, object]:
    tree: dict[str, object] = json.loads(
        (SAMPLES / name / "expected.json").read_text(encoding="utf-8")
    )
    return tree


def element_id(name: str) -> ElementId:
    surface = surface_of(project("small_supermarket").plan, FLOOR)
    (found,) = [element.id for element in surface.elements.values() if element.name == name]
    return found


def number(cell: Cell) -> float:
    assert isinstance(cell, int | float)
    return float(cell)


def only(sheet: Sheet, key: str, value: str) -> dict[str, Cell]:
    (row,) = [row for row in sheet.records() if row[key] == value]
    return row


def same(cell: object, known: object, key: str = "") -> bool:
    """Say whether a value is the known one: numbers to 1e-6, or to the last digit they carry."""
    if isinstance(known, int | float) and isinstance(cell, int | float):
        last = LAST_DIGIT.get(key, 1e-3)
        return cell == pytest.approx(known, rel=1e-6, abs=1.001 * last)
    return cell == known


def differing(row: Mapping[str, object], known: object) -> dict[str, tuple[object, object]]:
    assert isinstance(known, dict)
    return {
        key: (row.get(key), value)
        for key, value in known.items()
        if not same(row.get(key), value, key)
    }


def ranked(name: str) -> list[dict[str, Cell]]:
    rows = [row for row in report(name).placements.records() if row["rank"] is not None]
    return sorted(rows, key=lambda row: (number(row["rank"]), str(row["placement_id"])))


@pytest.mark.parametrize("name", NAMES)
def test_evidence_and_counts_are_the_known_ones(name: str) -> None:
    known = expected(name)

    assert report(name).basis == known["basis"]
    assert len(ranked(name)) == known["placements"]
    assert len(report(name).products.rows) == known["products"]
    assert report(name).generated
    assert differing(report(name).facts, known["facts"]) == {}


@pytest.mark.parametrize("name", NAMES)
def test_most_and_least_noticed_placements_are_the_known_ones(name: str) -> None:
    known, rows = expected(name), ranked(name)
    noticed = [row for row in rows if number(row["noticed_per_1000"]) > 0.0]
    top, bottom = known["top"], known["bottom"]
    assert isinstance(top, list)
    assert isinstance(bottom, list)

    wrong = [
        differing(row, there)
        for row, there in [
            *zip(rows[: len(top)], top, strict=True),
            *zip(noticed[-len(bottom) :], bottom, strict=True),
        ]
    ]

    assert [one for one in wrong if one] == []
    assert [r["placement_id"] for r in rows[len(noticed) :]] == known["never_noticed"]


@pytest.mark.parametrize("name", NAMES)
def test_zones_have_their_known_numbers(name: str) -> None:
    zones = expected(name)["zones"]
    assert isinstance(zones, dict)

    rows = {str(row["zone"]): row for row in report(name).zones.records()}

    assert set(rows) == set(zones)
    wrong = {zone: differing(rows[zone], known) for zone, known in zones.items()}
    assert {zone: cells for zone, cells in wrong.items() if cells} == {}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("key", ["units", "revenue"])
def test_allocated_sales_add_up_to_the_receipts(name: str, key: str) -> None:
    frame = project(name).tables["sales"].frame
    sold = float(frame["quantity" if key == "units" else key].sum())

    shared = sum(number(cell) for cell in report(name).placements.column(key) if cell is not None)

    rounding = 0.01 * len(report(name).placements.rows)
    assert shared == pytest.approx(sold, abs=rounding)


def test_dead_zone_is_noticed_least_and_reached_by_less_than_half_the_median() -> None:
    zones = report("small_supermarket").zones.records()

    least = min(zones, key=lambda zone: number(zone["noticed_per_1000"]))

    assert least["zone"] == DEAD_ZONE
    for reach in ("passby_per_1000", "opportunities_per_1000"):
        assert number(least[reach]) < median(number(zone[reach]) for zone in zones) / 2.0


def test_hidden_gem_is_seen_little_and_bought_by_those_who_see_it() -> None:
    products = report("small_supermarket").products

    gem = only(products, "product_name", HIDDEN_GEM)

    assert number(gem["exposure_index"]) < 80.0
    assert number(gem["units_per_1000_noticed"]) >= _tenths(products)[1]


def test_over_exposed_product_is_seen_much_and_left_standing() -> None:
    products = report("small_supermarket").products

    ornament = only(products, "product_name", OVER_EXPOSED)

    assert number(ornament["exposure_index"]) > 120.0
    assert number(ornament["units_per_1000_noticed"]) <= _tenths(products)[0]


def test_shelf_behind_the_tall_rack_is_noticed_by_nobody_until_the_rack_goes() -> None:
    hidden = _noticed(report("small_supermarket"), element_id(HIDDEN))
    passed = [
        number(row["passby_per_1000"])
        for row in report("small_supermarket").placements.records()
        if row["element_id"] == element_id(HIDING)
    ]

    opened = _noticed(report_without_rack(), element_id(HIDDEN))

    assert min(passed) > 20.0
    assert set(hidden.values()) == {0.0}
    assert set(opened) == set(hidden)
    assert min(opened.values()) > 0.0


def _noticed(of: Report, element: ElementId) -> dict[str, float]:
    return {
        str(row["placement_id"]): number(row["noticed_per_1000"])
        for row in of.placements.records()
        if row["element_id"] == element
    }


def _tenths(products: Sheet) -> tuple[float, float]:
    """Return the values that end the lowest tenth and begin the highest."""
    cells = [cell for cell in products.column("units_per_1000_noticed") if cell is not None]
    values = sorted(number(cell) for cell in cells)
    tenth = len(values) // 10
    return values[tenth - 1], values[-tenth]
