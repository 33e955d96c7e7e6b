"""Store figures of visits: path, time, coverage; simulated ones beside measured ones."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import numpy as np

from planner.analysis.in_force import in_force
from planner.analysis.parameters import DEFAULTS, Parameters
from planner.analysis.presence import evidence_for
from planner.analysis.presence.presence import Presence
from planner.analysis.scene import scene_of
from planner.errors import Fact
from planner.geometry.grid import Grid
from planner.project import Project
from planner.tables.bases import BASES, BASES_OF
from planner.tables.report import Report
from planner.tables.sales import SALES

PLANNED: Final = "planned_"
"""Starts the names of the simulated figures that stand beside measured ones."""
FIGURES: Final = ("mean_path_m", "stops_per_visit", "walking_s", "standing_s", "covered_share")
SIMULATED: Final = ("baskets", "layout")


def figures_of(presence: Presence, grid: Grid) -> Mapping[str, Fact]:
    """Return the time and coverage of visits.

    Returns:
        ``walking_s`` and ``standing_s``, seconds of a mean visit; ``covered_share``, share of
        the walkable area in which any visit was, in [0, 1].
    """
    seconds, vantages = presence.place_seconds, len(presence.cell)
    stood = np.append(presence.standing, np.ones(len(presence.areas), dtype=np.bool_))
    visits = max(float(presence.weights.sum()), np.finfo(float).tiny)
    there = np.zeros(max(int(grid.mask.sum()), 1), dtype=np.bool_)
    there[presence.cell[seconds[:vantages] > 0.0]] = True
    for area, spent in zip(presence.areas, seconds[vantages:].tolist(), strict=True):
        there[area] |= spent > 0.0
    return {
        "walking_s": float(seconds[~stood].sum()) / visits,
        "standing_s": float(seconds[stood].sum()) / visits,
        "covered_share": float(there.mean()),
    }


def planned_figures(
    project: Project,
    report: Report,
    seed: int | None = None,
    parameters: Parameters = DEFAULTS,
) -> Mapping[str, Fact]:
    """Return the figures of simulated trips for a report that rests on measured visits.

    They are of the first floor of the report, from baskets where there are sales. Nothing for a
    report that is simulated itself, or on no floor.

    Args:
        project: What the report is on.
        report: Its surfaces and its basis are used.
        seed: Starts the trips; None takes the project's.
        parameters: How trips are made, and how many.

    Returns:
        ``FIGURES``, each named with ``PLANNED`` before it, and ``planned_basis``.
    """
    shown = (s for s in project.plan.surfaces.values() if s.name in report.surfaces)
    surface = next((s for s in shown if BASES_OF[s.medium] is BASES), None)
    if surface is None or report.basis in SIMULATED:
        return MappingProxyType({})
    evidence = evidence_for("baskets" if SALES.key in project.tables else "layout", project.tables)
    scene = scene_of(surface, parameters)
    seed = project.settings.seed if seed is None else seed
    tables = in_force(project).project.tables
    found = evidence.build(scene, tables, project.settings, seed)
    figures = {**found.facts, **figures_of(found, scene.grid)}
    planned: dict[str, Fact] = {PLANNED + name: figures[name] for name in FIGURES}
    return MappingProxyType({PLANNED + "basis": found.basis, **planned})
