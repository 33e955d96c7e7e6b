"""Bases side by side: what each makes of every placement, and where they disagree."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from scipy.stats import spearmanr

from planner.analysis.bases import Bases, bases_of, bases_sheet
from planner.analysis.parameters import with_visits
from planner.analysis.report import build_report
from tests.unit.analysis.presence.small_shop import sales
from tests.unit.analysis.projects import small_project


@pytest.fixture(scope="module")
def bases() -> Bases:
    return bases_of(small_project(), parameters=with_visits(40))


def test_every_basis_with_a_table_stands_there_in_order_of_trust(bases: Bases) -> None:
    assert bases.keys == ("tracks", "zones", "baskets", "layout")
    assert bases.noticed.shape == bases.passby.shape == (4, len(bases.placements))


def test_a_basis_says_what_its_report_says(bases: Bases) -> None:
    for row, key in enumerate(bases.keys):
        report = build_report(small_project(), key, parameters=with_visits(40))

        assert report.placements.column("placement_id") == bases.placements
        noticed = np.array(report.placements.column("noticed_per_1000"), dtype=np.float64)
        np.testing.assert_allclose(bases.noticed[row], noticed, atol=1e-3)


def test_disagreement_is_spearmans_for_every_pair(bases: Bases) -> None:
    assert len(bases.disagreements) == 6
    for pair in bases.disagreements:
        one, other = (bases.noticed[bases.keys.index(key)] for key in (pair.first, pair.second))
        assert pair.correlation == pytest.approx(spearmanr(one, other).statistic)
        gaps = [abs(worst.first_rank - worst.second_rank) for worst in pair.worst]
        assert gaps == sorted(gaps, reverse=True)
        assert min(gaps, default=1.0) > 0.0


def test_the_sheet_has_a_row_a_placement_and_two_columns_a_basis(bases: Bases) -> None:
    sheet = bases_sheet(bases)

    assert len(sheet.rows) == len(bases.placements)
    assert [column.key for column in sheet.columns][2:4] == [
        "noticed_per_1000_tracks",
        "noticed_per_1000_zones",
    ]
    assert sheet.column("placement_id") == bases.placements
    assert any(cell != 0.0 for cell in sheet.column("rank_spread"))


def test_a_basis_that_falls_back_is_left_out_and_said() -> None:
    project = small_project(sales((None, "tea", 2.0)))

    found = bases_of(project, parameters=with_visits(20))

    assert found.keys == ("layout",)
    assert [problem.code for problem in found.problems] == ["basis_fell_back"]
    assert found.disagreements == ()


def test_a_basis_that_cannot_be_scored_is_left_out_and_said() -> None:
    project = small_project()
    lost = project.tables["tracks"].frame.assign(x=900.0)
    tables = {**project.tables, "tracks": replace(project.tables["tracks"], frame=lost)}

    found = bases_of(replace(project, tables=tables), parameters=with_visits(20))

    assert "tracks" not in found.keys
    assert [problem.code for problem in found.problems] == ["tracks_off_plan"]
