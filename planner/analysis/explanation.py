"""Why a placement scores as it does: sentences with numbers, and where its viewers stand."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
import shapely

from planner.analysis.cells import Cells, Explanation, Sentence
from planner.analysis.floor_score import FloorScore
from planner.analysis.noticing.faces import height_factor
from planner.analysis.sentences import Row, number, row_of, said, selling, standing
from planner.analysis.unseen import why_unseen
from planner.analysis.viewing import viewing_cells
from planner.errors import Fact
from planner.tables.report import Report

MOST = 0.4
"""A zone is named where at least this part of the attention comes from it."""
AHEAD_DEG = 30.0
"""Viewers up to this far beside the middle of a face stand in front of it."""
BEST = 97.0
"""From this per cent of the best height's pull on, a height counts as the best."""
OWN = "O"


def explain(score: FloorScore, report: Report, placement_id: str) -> Explanation:
    """Explain the score of a placement.

    Args:
        score: Of the placement's surface.
        report: Made from this score; the numbers of the sentences are those of its rows.
        placement_id: A placement of the surface.

    Raises:
        KeyError: The score has no such placement.
    """
    index = next((k for k, site in enumerate(score.sites) if site.id == placement_id), -1)
    row = row_of(report, score.surface.name, placement_id)
    if index < 0 or row is None:
        raise KeyError(placement_id)
    cells = viewing_cells(score, index)
    return Explanation(
        (
            *_contacts(score, row, index),
            *standing(report, row),
            *_viewers(score, index, cells),
            _height(score, index),
            *selling(score, report, row, index),
            _basis(score, report),
        ),
        cells,
    )


def _contacts(score: FloorScore, row: Row, index: int) -> Iterator[Sentence]:
    """Say how many see and notice it, or why nobody does."""
    if row["noticed_per_1000"]:
        yield said(
            "why_seen",
            row,
            {"share": "seen_share", "seconds": "mean_seconds_seen"},
            share=100.0 * number(row["seen_share"]),
        )
        keys = {
            "noticed": "noticed_per_1000",
            "opportunities": "opportunities_per_1000",
            "passby": "passby_per_1000",
        }
        yield said("why_noticed", row, keys)
    else:
        yield why_unseen(score, index, number(row["passby_per_1000"]))


def _viewers(score: FloorScore, index: int, cells: Cells) -> Iterator[Sentence]:
    """Say from where most of its attention comes."""
    if not len(cells.x):
        return
    zone, share = _main_zone(score, cells)
    if share >= MOST:
        yield Sentence("why_zone", {"zone": zone, "share": 100.0 * share}, {})
    site = score.sites[index]
    x, y = site.middle
    away_m = float((np.hypot(cells.x - x, cells.y - y) * cells.share).sum())
    if site.line[0] == site.line[-1]:
        yield Sentence("why_around", {"distance_m": away_m}, {})
        return
    angle = math.radians(site.facing_deg)
    across = math.sin(angle) * (cells.x - x) - math.cos(angle) * (cells.y - y)
    ahead = math.cos(angle) * (cells.x - x) + math.sin(angle) * (cells.y - y)
    turn = np.degrees(np.arctan2(across, ahead))
    parts = {
        "left": float(cells.share[turn < -AHEAD_DEG].sum()),
        "right": float(cells.share[turn > AHEAD_DEG].sum()),
        "front": float(cells.share[np.abs(turn) <= AHEAD_DEG].sum()),
    }
    side = max(parts, key=lambda name: parts[name])
    facts: dict[str, Fact] = {"side": side, "share": 100.0 * parts[side], "distance_m": away_m}
    yield Sentence("why_side", facts, {})


def _main_zone(score: FloorScore, cells: Cells) -> tuple[str, float]:
    """Return the zone that most attention comes from, and its part of it."""
    found = ("", 0.0)
    for name, area in score.scene.zones.items():
        shapely.prepare(area)
        part = float(cells.share[shapely.contains_xy(area, cells.x, cells.y)].sum())
        if part > found[1]:
            found = (name, part)
    return found


def _height(score: FloorScore, index: int) -> Sentence:
    """Say how its height draws the eye against the best height."""
    parameters = score.scene.parameters
    height_m = score.sites[index].height_m
    part = 100.0 * float(height_factor(np.array([height_m]), parameters)[0])
    best_m = parameters.eye_m - parameters.best_below_eye_m
    code = "why_height_best" if part >= BEST else "why_height"
    return Sentence(code, {"height_m": height_m, "best_m": best_m, "part": part}, {})


def _basis(score: FloorScore, report: Report) -> Sentence:
    """Say what the numbers rest on."""
    facts: dict[str, Fact] = {
        "basis": score.presence.basis,
        "visits": score.presence.visits,
        "assumptions": sum(default.mark == OWN for default in score.defaults),
        "generated": "yes" if report.generated else "no",
    }
    return Sentence("why_basis", facts, {})
