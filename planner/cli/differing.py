"""`vitrina diff`: what differs between two variants of a project."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from planner.cli.console import GOOD, Console, project_path

if TYPE_CHECKING:
    from planner.tables.report import Cell

SHOWN = 30
"""So many differences are named on the terminal."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What ``vitrina diff`` was asked for; fields are its options."""

    project: str
    variant: str | None = None
    against: str | None = None
    csv: Path | None = None
    preset: str = "machine"


def tell_differences(console: Console, wanted: Wanted) -> int:
    """Say how many differences there are and which, and write a row for each.

    Raises:
        DataError: ``no_such_variant``, ``diff_with_what`` or ``unknown_preset``.
        ProjectError: ``file_not_written``, or what loading raises.
    """
    from planner.files.atomic import write_all
    from planner.files.exporters.report_csv import sheet_text
    from planner.files.project_file import load
    from planner.model.difference import differences
    from planner.session.difference_sheet import counts_of, difference_sheet
    from planner.session.names import meant_variant, other_variant

    project = load(project_path(wanted.project))
    variant = meant_variant(project, wanted.variant)
    against = other_variant(project, variant, wanted.against)
    before, after = project.plans[against], project.plans[variant]
    found = differences(before, after)
    sheet = difference_sheet(found, before, after, console.words)
    content = sheet_text(sheet, wanted.preset, console.words)
    console.tell("diff_summary", variant=variant, other_variant=against, count=len(found))
    for what, count in counts_of(found).items():
        if count:
            console.show(f"  {console.words.say('diff_of', what=what, count=count)}")
    if wanted.csv is not None:
        write_all({wanted.csv: content})
        console.tell("written", file=str(wanted.csv))
        return GOOD
    for row in sheet.records()[:SHOWN]:
        console.show(_line(console, row))
    if len(found) > SHOWN:
        console.tell("diff_more", count=len(found) - SHOWN)
    return GOOD


def _line(console: Console, row: dict[str, Cell]) -> str:
    what = console.words.say(f"difference_{row['what']}")
    named = " ".join(str(row[key]) for key in ("element", "name") if row[key])
    ends = " → ".join(str(row[key] or "–") for key in ("from", "to"))
    products = f" [{row['products']}]" if row["products"] else ""
    return f"{row['surface']}  {named}  {what}  {ends}{products}"
