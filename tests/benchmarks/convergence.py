"""How scores settle as cells, path steps and headings become finer, on store S."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np
from numpy.typing import NDArray

from planner.analysis.floor_score import score_floor
from planner.analysis.parameters import DEFAULTS, Parameters
from planner.model.plan import Surface
from planner.project import Project
from tests.benchmarks.measure import Row, timed
from tests.benchmarks.projects import imported

Floats = NDArray[np.float64]

SEED = 1
STEPS = {
    "cell": tuple(replace(DEFAULTS, cell=size) for size in (1.0, 0.5, 0.25, 0.125)),
    "path step": tuple(replace(DEFAULTS, path_step=size) for size in (1.0, 0.5, 0.25, 0.125)),
    "heading bins": tuple(replace(DEFAULTS, headings=count) for count in (8, 16, 32, 64)),
}
FINEST = {
    "cell": replace(DEFAULTS, cell=0.0625),
    "path step": replace(DEFAULTS, path_step=0.0625),
    "heading bins": replace(DEFAULTS, headings=128),
}


def rows() -> list[Row]:
    """Compare each size with the finest one, all else as in the defaults."""
    project = imported("S")
    (surface,) = project.plan.surfaces.values()
    table: list[Row] = []
    for task, tries in STEPS.items():
        finest = _noticed(project, surface, FINEST[task])
        for parameters in tries:
            found, took = timed(partial(_noticed, project, surface, parameters), 3)
            size = {
                "cell": f"{parameters.cell} m",
                "path step": f"{parameters.path_step} m",
                "heading bins": f"{parameters.headings}",
            }[task]
            table.append(
                Row(
                    f"convergence, {task}", size, took.cpu_s, took.wall_s, took.peak_mb,
                    agreement=_apart(found, finest),
                )
            )  # fmt: skip
    return table


def _noticed(project: Project, surface: Surface, parameters: Parameters) -> Floats:
    return score_floor(project, surface, "layout", SEED, parameters).placements.noticed


def _apart(found: Floats, finest: Floats) -> str:
    """Say by how much scores differ: of themselves (median, p95), and at most of the highest."""
    highest = finest.max()
    seen = finest > 0.01 * highest
    gap = np.abs(found - finest)
    own = 100.0 * gap[seen] / finest[seen]
    most = 100.0 * gap.max() / highest
    return f"median {np.median(own):.2f} %, p95 {np.percentile(own, 95):.2f} %, most {most:.1f} %"
