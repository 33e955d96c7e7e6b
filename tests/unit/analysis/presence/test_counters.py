"""Presence from gate counters: which trips cross which gate, and weights that meet the counts."""

from __future__ import annotations

from types import MappingProxyType

import numpy as np
import pandas as pd
import pytest

from planner.analysis.presence.counters import presence_of_counters
from planner.analysis.presence.gates import crossings, gate_names
from planner.analysis.presence.presence import Presence
from planner.analysis.presence.reported import reported_hours
from planner.analysis.presence.trips import presence_of_layout
from planner.analysis.scene import Scene
from planner.errors import DataError
from planner.model.element import make_element
from planner.model.shape import Rectangle
from planner.project import Settings
from planner.tables.counters import check
from planner.tables.table import Table
from tests.unit.analysis.presence.small_shop import SHOP, ZONES, said, shop

GATE = make_element("Q1", "gate", Rectangle(5.0, 3.0, 10.0, 0.1), name="Front aisle")
"""Right across the shop, in front of the gondolas; its front looks away from the doors."""
SHORT = make_element("Q2", "gate", Rectangle(0.875, 4.5, 1.75, 0.1))
"""Between a gondola and the wall; not everybody comes through."""
FLOOR = shop((*SHOP, *ZONES, GATE, SHORT), simulated_visits=60)
KNOWN = Settings(coverage=MappingProxyType({"counters": 1.0}))


def counters(**counts: float | tuple[float, float]) -> Table:
    """Return ten hours of one day in which each gate counts as many in, or in and out."""
    hours = [pd.Timestamp("2026-03-02 09:00") + pd.Timedelta(hours=h) for h in range(10)]
    rows = [
        (name.replace("_", " "), hour, *(part / 10.0 for part in _pair(count)))
        for name, count in counts.items()
        for hour in hours
    ]
    frame = pd.DataFrame(rows, columns=["gate", "time", "in", "out"])
    return check(frame.astype({"gate": "str", "in": float, "out": float})).table


def _pair(count: float | tuple[float, float]) -> tuple[float, float]:
    return count if isinstance(count, tuple) else (count, float("nan"))


def built(table: Table, scene: Scene = FLOOR, settings: Settings = KNOWN) -> Presence:
    return presence_of_counters(scene, {"counters": table}, settings, 1)


@pytest.fixture(scope="module")
def trips() -> Presence:
    return presence_of_layout(FLOOR, {}, KNOWN, 1)


def test_who_walks_through_a_line_and_back_crosses_it_both_ways(trips: Presence) -> None:
    inwards, outwards = crossings(FLOOR, trips, "Q1")

    assert inwards.sum() > 0.0
    assert (inwards == outwards).all()
    assert crossings(FLOOR, trips, "Front aisle")[0].tolist() == inwards.tolist()


def test_a_gate_that_is_turned_round_counts_in_as_out(trips: Presence) -> None:
    turned = make_element("Q9", "gate", Rectangle(0.875, 4.5, 1.75, 0.1, 180.0))
    floor = shop((*SHOP, *ZONES, GATE, SHORT, turned), simulated_visits=60)

    one_in, one_out = crossings(floor, trips, "Q2")
    other_in, other_out = crossings(floor, trips, "Q9")

    assert (one_in + one_out).sum() > 0.0
    assert one_in.tolist() == other_out.tolist()
    assert one_out.tolist() == other_in.tolist()


def test_trips_begin_at_entrances_and_end_at_exits(trips: Presence) -> None:
    assert crossings(FLOOR, trips, "E1")[0].tolist() == [1.0] * 60
    assert crossings(FLOOR, trips, "E1")[1].sum() == 0.0
    assert crossings(FLOOR, trips, "X1")[1].tolist() == [1.0] * 60


def test_who_comes_into_a_zone_leaves_it(trips: Presence) -> None:
    inwards, outwards = crossings(FLOOR, trips, "left")

    assert inwards.sum() > 0.0
    assert inwards.tolist() == outwards.tolist()


def test_gates_doors_and_zones_can_be_counted_at_by_id_and_name() -> None:
    assert set(gate_names(FLOOR)) >= {"Q1", "Front aisle", "E1", "X1", "left", "zone left"}
    assert "G1" not in gate_names(FLOOR)


def test_counts_that_agree_leave_equal_weights_equal(trips: Presence) -> None:
    gate = float(crossings(FLOOR, trips, "Q1")[0].sum())

    found = built(counters(E1=60.0, Q1=gate))

    assert found.basis == "counters"
    assert found.weights == pytest.approx(1.0, rel=1e-12)
    assert found.days == ("2026-03-02",)
    assert found.calibration is not None
    assert found.calibration.left_out_error == pytest.approx(0.0, abs=1e-9)
    assert [fit.geh for fit in found.calibration.fits] == pytest.approx([0.0, 0.0], abs=1e-9)


def test_ten_times_the_counts_are_ten_times_the_visits() -> None:
    once = built(counters(E1=100.0, left=70.0, right=90.0))
    often = built(counters(E1=1000.0, left=700.0, right=900.0))

    np.testing.assert_allclose(often.weights, 10.0 * once.weights, rtol=1e-6)


def test_a_count_pulls_the_weights_of_those_who_cross(trips: Presence) -> None:
    there = crossings(FLOOR, trips, "Q2")[0] > 0.0
    whole = float(crossings(FLOOR, trips, "Q2")[0].sum())

    found = built(counters(E1=60.0, Q2=2.0 * whole))

    assert 0 < there.sum() < 60
    assert found.weights[there].min() > found.weights[~there].max()
    assert found.calibration is not None
    gate = next(fit for fit in found.calibration.fits if fit.name == "Q2")
    assert gate.simulated < gate.calibrated < gate.counted


def test_a_gate_that_reported_half_of_the_hours_counts_double() -> None:
    table = counters(E1=100.0, left=70.0)
    frame = table.frame
    late = (frame["gate"] == "left") & (frame["time"] < pd.Timestamp("2026-03-02 14:00"))
    half = built(Table("counters", frame.loc[~late].reset_index(drop=True)))

    whole = built(table)

    np.testing.assert_allclose(half.weights, whole.weights, rtol=1e-9)
    assert half.facts["gate_hours"] == 10.0


def test_what_the_sensor_missed_is_added() -> None:
    half = Settings(coverage=MappingProxyType({"counters": 0.5}))

    found = built(counters(E1=100.0, left=70.0), settings=half)

    whole = built(counters(E1=200.0, left=140.0))
    np.testing.assert_allclose(found.weights, whole.weights, rtol=1e-9)
    assert "coverage_unknown" in said(built(counters(E1=100.0), settings=Settings()))


@pytest.mark.parametrize(
    ("table", "code"),
    [
        (counters(E1=60.0, Nowhere=5.0), "unknown_gates"),
        (counters(E1=60.0, X1=5.0), "gates_not_crossed"),
        (counters(E1=60.0, left=0.0), "gates_counted_nobody"),
        (counters(E1=60.0), "one_gate_counted"),
        (Table("counters", counters(E1=60.0).frame.head(1)), "interval_assumed"),
        (counters(E1=9000.0, left=9000.0, right=20.0), "counts_not_met"),
        (counters(E1=60.0, Q2=1e5, Q1=1.0), "weights_uneven"),
    ],
)
def test_what_weakens_counters_is_named(table: Table, code: str) -> None:
    found = built(table)

    assert code in said(found)
    assert (found.weights > 0.0).all()


@pytest.mark.parametrize(
    ("table", "code"),
    [
        (counters(Nowhere=5.0), "no_gates_here"),
        (counters(E1=0.0, left=0.0), "counts_all_zero"),
        (counters(X1=5.0), "no_gate_crossed"),
    ],
)
def test_counters_of_no_use_are_refused(table: Table, code: str) -> None:
    with pytest.raises(DataError) as refused:
        built(table)

    assert refused.value.code == code


@pytest.mark.parametrize(
    ("times", "hours", "is_known"),
    [
        (["2026-03-02 09:00", "2026-03-02 10:00", "2026-03-02 11:00"], 3.0, True),
        (["2026-03-02 09:00", "2026-03-02 09:15", "2026-03-02 09:30"], 0.75, True),
        (["2026-03-02", "2026-03-03", "2026-03-04"], 36.0, True),
        (
            ["2026-03-02 09:00", "2026-03-02 10:00", "2026-03-03 09:00", "2026-03-03 10:00"],
            4.0,
            True,
        ),
        (["2026-03-02 09:00:07", "2026-03-02 09:03:11", "2026-03-02 11:58:00"], 3.0, True),
        (["2026-03-02"], 12.0, False),
        (["2026-03-02 09:30"], 1.0, False),
    ],
)
def test_hours_are_rows_times_their_interval(
    times: list[str], hours: float, is_known: bool
) -> None:
    moments = pd.Series(pd.to_datetime(times))
    opening = dict.fromkeys(("mon", "tue", "wed"), ("08:00", "20:00"))

    found, told = reported_hours(moments, moments, opening)

    assert found == pytest.approx(hours)
    assert told is is_known
