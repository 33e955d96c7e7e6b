"""Exposure of store M in a warm process, stage by stage, on trips simulated from the layout."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import numpy as np

from planner.analysis.exposure import exposure
from planner.analysis.noticing.floor import floor_noticing
from planner.analysis.parameters import DEFAULTS
from planner.analysis.passby import passby
from planner.analysis.presence.trips import presence_of_layout
from planner.analysis.report import build_report
from planner.analysis.scene import Scene, scene_of
from planner.project import Project
from tests.benchmarks.measure import Row, timed
from tests.benchmarks.projects import imported

Result = TypeVar("Result")

SEED = 1
TARGET = "<= 1 s"


def rows() -> list[Row]:
    """Measure each stage on what the one before it made, then all of it with the report."""
    table: list[Row] = []

    def stage(name: str, act: Callable[[], Result], size: Callable[[Result], str]) -> Result:
        result, took = timed(act)
        table.append(Row(name, f"M, {size(result)}", took.cpu_s, took.wall_s, took.peak_mb))
        return result

    project = imported("M")
    (surface,) = project.plan.surfaces.values()
    stage("1 scene", lambda: scene_of(surface, DEFAULTS), lambda s: f"{len(s.pieces.bay):,} pieces")
    stage("2 grid, blockers, walkways", lambda: _ready(project), _ground)
    floor = _ready(project)
    presence = stage(
        "3 presence, layout",
        lambda: presence_of_layout(floor, {}, project.settings, SEED),
        lambda p: f"{p.visits:,} visits, {len(p.place):,} entries",
    )
    noticing = stage(
        "4 noticing",
        lambda: floor_noticing(floor, presence.at, presence.heading, presence.standing),
        lambda n: f"{len(n.start) - 1:,} vantages, {len(n.column):,} entries",
    )
    found = stage(
        "5 sums over visits",
        lambda: exposure(presence, noticing, DEFAULTS),
        lambda e: f"{len(e.noticed):,} placements",
    )
    stage("6 pass-by", lambda: passby(floor, presence), lambda p: f"{len(p):,} placements")
    report, took = timed(lambda: build_report(project, "layout", SEED))
    told = {row["placement_id"]: row["noticed_per_1000"] for row in report.placements.records()}
    known = dict(zip((p.id for p in floor.placements), found.noticed.tolist(), strict=True))
    worst = max(abs(float(told[key] or 0.0) - value) for key, value in known.items())
    same = f"stages and report within {worst:.0e}, mean {np.mean(found.noticed):.1f}"
    table.append(
        Row(
            "all, with report", f"M, {len(told):,} placements", took.cpu_s, took.wall_s,
            took.peak_mb, target=TARGET, agreement=same,
        )
    )  # fmt: skip
    return table


def _ready(project: Project) -> Scene:
    """Return a scene with everything made that it makes on demand."""
    (surface,) = project.plan.surfaces.values()
    floor = scene_of(surface, DEFAULTS)
    assert floor.grid.mask.any()
    assert len(floor.blockers.segments)
    assert len(floor.walkways.corners)
    assert len(floor.stops)
    return floor


def _ground(floor: Scene) -> str:
    return f"{len(floor.grid.centres):,} cells, {len(floor.walkways.corners):,} corners"
