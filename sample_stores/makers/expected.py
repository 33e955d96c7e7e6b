"""Known answers of a sample: what its report said when somebody looked and agreed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from planner.analysis.report import build_report
from planner.project import Project
from planner.tables.report import Cell, Report, Sheet

ENDS: Final = 5
RANKED: Final = ("noticed_per_1000", "opportunities_per_1000", "attention_s_per_1000")
ZONED: Final = (*RANKED, "passby_per_1000", "exposure_index", "units", "revenue")
SUMMED: Final = ("units", "revenue", "margin")


def write_expected(project: Project, planted: Mapping[str, str], path: Path) -> None:
    """Write what the report of a project says, beside the truths that were planted in it."""
    tree = {**answers(build_report(project)), "planted": dict(planted)}
    text = json.dumps(tree, ensure_ascii=False, indent=2, sort_keys=True)
    path.write_text(text + "\n", encoding="utf-8")


def answers(report: Report) -> dict[str, object]:
    """Return the numbers of a report that are worth knowing by heart."""
    rows = [row for row in report.placements.records() if row["rank"] is not None]
    rows.sort(key=lambda row: (_number(row["rank"]), str(row["placement_id"])))
    noticed = [row for row in rows if _number(row["noticed_per_1000"]) > 0.0]
    return {
        "basis": report.basis,
        "bottom": [_chosen(row, RANKED) for row in noticed[-ENDS:]],
        "facts": dict(report.facts),
        "placements": len(rows),
        "products": len(report.products.rows),
        "sums": {key: _sum(report.placements, key) for key in SUMMED},
        "never_noticed": [row["placement_id"] for row in rows if row not in noticed],
        "top": [_chosen(row, RANKED) for row in rows[:ENDS]],
        "zones": {str(row["zone"]): _picked(row, ZONED) for row in report.zones.records()},
    }


def _chosen(row: Mapping[str, Cell], keys: tuple[str, ...]) -> dict[str, Cell]:
    return {"placement_id": row["placement_id"], **_picked(row, keys)}


def _picked(row: Mapping[str, Cell], keys: tuple[str, ...]) -> dict[str, Cell]:
    return {key: row[key] for key in keys}


def _sum(sheet: Sheet, key: str) -> float:
    return round(sum(_number(cell) for cell in sheet.column(key)), 2)


def _number(cell: Cell) -> float:
    return float(cell) if isinstance(cell, int | float) else 0.0
