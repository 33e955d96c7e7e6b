"""`vitrina funnel`: from noticed to bought, product by product."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from planner.cli.console import GOOD, Console, project_path
from planner.errors import DataError

SHOWN: Final = 12
"""So many products are told, the most viewed."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What ``vitrina funnel`` was asked for; fields are its options."""

    project: str
    csv: Path | None = None
    preset: str = "machine"


def tell_funnel(console: Console, wanted: Wanted) -> int:
    """Say what visitors do with products, and write a row for each.

    Raises:
        DataError: ``no_events``, ``unknown_preset``, or what scoring raises.
        ProjectError: ``file_not_written``, or what loading raises.
    """
    from planner.analysis.in_force import in_force
    from planner.analysis.pages.product_funnel import funnel_sheet, interest_of
    from planner.analysis.report import scores_of
    from planner.files.atomic import write_all
    from planner.files.exporters.report_csv import sheet_text
    from planner.files.project_file import load

    project = load(project_path(wanted.project))
    counted = in_force(project)
    if not interest_of(counted.project.tables):
        raise DataError("no_events", project=wanted.project)
    sheet = funnel_sheet(counted.project.tables, scores_of(project))
    rows = sheet.records()
    totals = {
        key: sum(int(row[f"product_{key}"] or 0) for row in rows)
        for key in ("views", "adds", "buys")
    }
    console.tell("funnel_whole", products=len(rows), **totals)
    for row in rows[:SHOWN]:
        console.show(
            "  "
            + console.words.say(
                "funnel_row",
                product=str(row["product_name"] or row["product_id"]),
                noticed=float(row["noticed_in_period"] or 0.0),
                views=int(row["product_views"] or 0),
                adds=int(row["product_adds"] or 0),
                buys=int(row["product_buys"] or 0),
            )
        )
    console.problems(tuple(counted.problems(("events",))))
    if wanted.csv is not None:
        write_all({wanted.csv: sheet_text(sheet, wanted.preset, console.words)})
        console.tell("written", file=str(wanted.csv))
    return GOOD
