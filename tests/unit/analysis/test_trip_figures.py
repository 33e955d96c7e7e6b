"""Store figures of visits: laws of their parts, and simulated ones beside measured ones."""

from __future__ import annotations

import numpy as np
import pytest

from planner.analysis.presence.trips import presence_of_layout
from planner.analysis.report import build_report
from planner.analysis.trip_figures import FIGURES, PLANNED, figures_of, planned_figures
from planner.files.project_file import load
from planner.project import Settings
from planner.shipped import shipped
from tests.unit.analysis.presence.small_shop import shop


def test_time_parts_are_those_of_the_presence_and_the_floor_is_partly_covered() -> None:
    floor = shop(simulated_visits=30)
    found = presence_of_layout(floor, {}, Settings(), 1)

    figures = figures_of(found, floor.grid)

    total = float(figures["walking_s"]) + float(figures["standing_s"])
    assert total == pytest.approx(found.total_seconds.mean())
    assert float(figures["standing_s"]) / total == pytest.approx(found.facts["stop_share"])
    assert figures["covered_share"] == len(np.unique(found.cell)) / len(floor.grid.centres)


def test_simulated_figures_stand_beside_measured_ones_only() -> None:
    project = load(shipped("sample_stores") / "small_supermarket")
    measured = build_report(project, "tracks")

    planned = planned_figures(project, measured)

    assert {PLANNED + name for name in FIGURES} < set(planned)
    simulated = build_report(project, "baskets")
    for name in FIGURES:
        assert planned[PLANNED + name] == pytest.approx(simulated.facts[name])
    assert not planned_figures(project, simulated)
