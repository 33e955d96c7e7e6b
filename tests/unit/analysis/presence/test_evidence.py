from __future__ import annotations

import pytest

from planner.analysis.presence import EVIDENCE, best_basis, evidence_for
from planner.errors import DataError
from planner.tables.bases import BASES
from tests.unit.analysis.presence.small_shop import sales, tracks, zone_visits

TABLES = {
    "sales": sales(("1", "tea", 1.0)),
    "zone_visits": zone_visits(("1", "09:00:00", "left")),
    "tracks": tracks([(0.0, 1.0, 1.0)]),
}


@pytest.mark.parametrize(
    ("there", "basis"),
    [
        ((), "layout"),
        (("sales",), "baskets"),
        (("sales", "zone_visits"), "zones"),
        (("sales", "zone_visits", "tracks"), "tracks"),
    ],
)
def test_what_was_measured_goes_before_what_is_simulated(
    there: tuple[str, ...], basis: str
) -> None:
    assert best_basis({key: TABLES[key] for key in there}) == basis


def test_an_empty_table_is_no_evidence() -> None:
    assert best_basis({"tracks": tracks()}) == "layout"
    with pytest.raises(DataError) as refused:
        evidence_for("tracks", {"tracks": tracks()})
    assert refused.value.code == "no_evidence_table"
    assert refused.value.facts == {"evidence": "tracks", "table": "tracks"}


def test_an_unknown_basis_is_refused_by_name() -> None:
    with pytest.raises(DataError) as refused:
        evidence_for("horoscope", {})

    assert refused.value.code == "unknown_evidence"
    assert refused.value.facts["known"] == "tracks, zones, heatmap, counters, baskets, layout"


def test_layout_is_always_there() -> None:
    assert evidence_for("layout", {}) is EVIDENCE[-1]


def test_evidence_stands_in_the_order_of_the_bases_and_needs_their_tables() -> None:
    assert [(evidence.key, evidence.table) for evidence in EVIDENCE] == list(BASES.items())
