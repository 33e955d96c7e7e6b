"""Why a placement scores as it does: sentences with numbers, and where its viewers stand."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from statistics import median

import numpy as np
import shapely

from planner.analysis.cells import Cells, Explanation, Sentence
from planner.analysis.floor_score import FloorScore
from planner.analysis.noticing.faces import height_factor
from planner.analysis.unseen import why_unseen
from planner.analysis.viewing import viewing_cells
from planner.errors import Fact
from planner.tables.report import Cell, Report

MOST = 0.4
"""A zone is named where at least this part of the attention comes from it."""
AHEAD_DEG = 30.0
"""Viewers up to this far beside the middle of a face stand in front of it."""
BEST = 97.0
"""From this per cent of the best height's pull on, a height counts as the best."""
NAMED = 2
"""So many products are named."""
OWN = "O"

Row = Mapping[str, Cell]


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
    row = _row(report, score.surface.name, placement_id)
    if index < 0 or row is None:
        raise KeyError(placement_id)
    cells = viewing_cells(score, index)
    return Explanation(
        (
            *_contacts(score, row, index),
            *_standing(report, row),
            *_viewers(score, index, cells),
            _height(score, index),
            *_selling(score, report, row, index),
            _basis(score, report),
        ),
        cells,
    )


def _contacts(score: FloorScore, row: Row, index: int) -> Iterator[Sentence]:
    """Say how many see and notice it, or why nobody does."""
    if row["noticed_per_1000"]:
        yield _said(
            "why_seen",
            row,
            {"share": "seen_share", "seconds": "mean_seconds_seen"},
            share=100.0 * _number(row["seen_share"]),
        )
        keys = {
            "noticed": "noticed_per_1000",
            "opportunities": "opportunities_per_1000",
            "passby": "passby_per_1000",
        }
        yield _said("why_noticed", row, keys)
    else:
        yield why_unseen(score, index, _number(row["passby_per_1000"]))


def _standing(report: Report, row: Row) -> Iterator[Sentence]:
    """Say how it stands among the placements of its surface."""
    if not row["noticed_per_1000"] or row["rank"] is None:
        return
    surfaces = report.placements.column("surface")
    keys = {"rank": "rank", "band": "band", "index": "exposure_index"}
    yield _said("why_standing", row, keys, count=surfaces.count(row["surface"]))


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


def _selling(score: FloorScore, report: Report, row: Row, index: int) -> Iterator[Sentence]:
    """Say what stands there and how that sells."""
    products = [put.product for put in score.sites[index].products]
    if not products:
        yield Sentence("why_no_product", {}, {})
        return
    names = _product_names(report)
    listed = ", ".join(names.get(product) or product for product in products[:NAMED])
    facts: dict[str, Fact] = {"products": listed, "more": max(len(products) - NAMED, 0)}
    if row["units"] is None:
        yield Sentence("why_holds", facts, {})
        return
    days = int(_number(report.facts.get("period_days")))
    yield _said("why_sells", row, {"units": "units"}, **facts, days=days)
    if row["units_per_1000_noticed"] is not None:
        keys = {"per_noticed": "units_per_1000_noticed"}
        yield _said("why_sells_noticed", row, keys, typical=_typical(report, row))
    if row["sales_to_exposure_index"] is not None:
        keys = {"index": "sales_to_exposure_index"}
        ratio = _number(row["sales_to_exposure_index"]) / 100.0
        yield _said("why_sells_index", row, keys, ratio=ratio)


def _basis(score: FloorScore, report: Report) -> Sentence:
    """Say what the numbers rest on."""
    facts: dict[str, Fact] = {
        "basis": score.presence.basis,
        "visits": score.presence.visits,
        "assumptions": sum(default.mark == OWN for default in score.defaults),
        "generated": "yes" if report.generated else "no",
    }
    return Sentence("why_basis", facts, {})


def _said(code: str, row: Row, metrics: Mapping[str, str], **facts: Fact) -> Sentence:
    """Return a sentence whose facts are metrics of a row, and others."""
    values = {name: row[key] for name, key in metrics.items()}
    known = {name: value for name, value in values.items() if value is not None}
    return Sentence(code, {**known, **facts}, metrics)


def _row(report: Report, surface: str, placement_id: str) -> Row | None:
    """Return the row of a placement, None where there is none."""
    sheet = report.placements
    keys = [column.key for column in sheet.columns]
    on, what = keys.index("surface"), keys.index("placement_id")
    found = (r for r in sheet.rows if r[what] == placement_id and r[on] == surface)
    row = next(found, None)
    return None if row is None else dict(zip(keys, row, strict=True))


def _product_names(report: Report) -> Mapping[str, str]:
    ids, names = report.products.column("product_id"), report.products.column("product_name")
    return {str(key): str(name) for key, name in zip(ids, names, strict=True)}


def _typical(report: Report, row: Row) -> float:
    """Return the median of units per 1,000 noticed over the surface's placements that sell."""
    surfaces = report.placements.column("surface")
    values = report.placements.column("units_per_1000_noticed")
    return median(
        value
        for surface, value in zip(surfaces, values, strict=True)
        if surface == row["surface"] and isinstance(value, int | float)
    )


def _number(cell: Cell) -> float:
    return float(cell) if isinstance(cell, int | float) else 0.0
