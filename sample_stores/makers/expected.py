"""Known answers of a sample: what its report said when somebody looked and agreed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from planner.analysis.page_flow import flows_of, links_of, moves_sheet, pages_sheet
from planner.analysis.report import build_report
from planner.analysis.slot_positions import positions_sheet, slots_of
from planner.project import Project
from planner.tables.report import Cell, Report, Sheet

ENDS: Final = 5
RANKED: Final = ("noticed_per_1000", "opportunities_per_1000", "attention_s_per_1000")
ZONED: Final = (*RANKED, "passby_per_1000", "exposure_index", "units", "revenue")
SUMMED: Final = ("units", "revenue", "margin")
SLOT: Final = ("surface", "element_name")
SLOTTED: Final = (
    "fold", "reach", "viewable_share", "noticed_per_1000", "noticed_per_1000_sessions",
    "impressions", "clicks", "attractiveness", "slot_orders", "slot_revenue",
    "slot_revenue_per_1000_noticed", "slot_remark",
)  # fmt: skip
AT: Final = ("page", "slot", "position")
PLACED: Final = ("impressions", "clicks", "examination", "examination_low", "examination_high",
                 "positions_verdict")  # fmt: skip
PAGE: Final = ("device", "page")
VISITED: Final = ("page_views", "entries", "exits", "seconds_a_view")
MOVE: Final = ("device", "page", "to_page")
MOVED: Final = ("moves", "linked")


def write_expected(project: Project, planted: Mapping[str, str], path: Path) -> None:
    """Write what the report of a project says, beside the truths that were planted in it."""
    report = build_report(project)
    tree = {**answers(report), **web_answers(project, report), "planted": dict(planted)}
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


def web_answers(project: Project, report: Report) -> dict[str, object]:
    """Return what is known of slots, positions and visits; nothing where no logs are loaded."""
    found: dict[str, object] = {}
    if report.slots.rows:
        found["slots"] = _by(report.slots, SLOT, SLOTTED)
    if "impressions" in project.tables:
        positions = positions_sheet(slots_of(project.tables["impressions"]))
        found["positions"] = _by(positions, AT, PLACED)
    if "page_views" in project.tables:
        flows = flows_of(project.tables["page_views"], links_of(project.plan))
        found["pages"] = _by(pages_sheet(flows), PAGE, VISITED)
        found["moves"] = _by(moves_sheet(flows), MOVE, MOVED)
    return found


def _by(sheet: Sheet, names: tuple[str, ...], keys: tuple[str, ...]) -> dict[str, object]:
    """Return chosen cells of each row, by what it is about."""
    return {
        " | ".join(str(row[name]) for name in names): {key: _short(row[key]) for key in keys}
        for row in sheet.records()
    }


def _short(cell: Cell) -> Cell:
    return round(cell, 6) if isinstance(cell, float) else cell


def _chosen(row: Mapping[str, Cell], keys: tuple[str, ...]) -> dict[str, Cell]:
    return {"placement_id": row["placement_id"], **_picked(row, keys)}


def _picked(row: Mapping[str, Cell], keys: tuple[str, ...]) -> dict[str, Cell]:
    return {key: row[key] for key in keys}


def _sum(sheet: Sheet, key: str) -> float:
    return round(sum(_number(cell) for cell in sheet.column(key)), 2)


def _number(cell: Cell) -> float:
    return float(cell) if isinstance(cell, int | float) else 0.0
