"""`vitrina positions`: which positions of slots are clicked and looked at, with a verdict."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from planner.cli.console import GOOD, Console, project_path
from planner.errors import DataError

if TYPE_CHECKING:
    from planner.analysis.slot_positions import SlotPositions
    from planner.tables.report import Cell, Sheet
    from planner.tables.table import Table

SHOWN_SLOTS: Final = 12
"""So many slots are told position by position, those with most clicks."""
SHOWN_POSITIONS: Final = 12
TINY_P: Final = 1e-4
"""A smaller p is not written out."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What ``vitrina positions`` was asked for; fields are its options."""

    project: str
    csv: Path | None = None
    items: Path | None = None
    page: str | None = None
    slot: str | None = None
    preset: str = "machine"


def tell_positions(console: Console, wanted: Wanted) -> int:
    """Say what is known of the positions of slots, and write a row for each.

    Raises:
        DataError: ``no_impressions``, ``no_such_page``, ``no_such_slot`` or ``unknown_preset``.
        ProjectError: ``file_not_written``, or what loading raises.
    """
    from planner.analysis.in_force import in_force
    from planner.analysis.slot_positions import items_sheet, positions_sheet, slots_of
    from planner.files.atomic import write_all
    from planner.files.exporters.report_csv import sheet_text
    from planner.files.project_file import load

    counted = in_force(load(project_path(wanted.project)))
    table = counted.project.tables.get("impressions")
    if table is None or table.frame.empty:
        raise DataError("no_impressions", project=wanted.project)
    _check(table, wanted)
    slots = slots_of(table, wanted.page, wanted.slot)
    sheet = positions_sheet(slots)
    pairs = ((wanted.csv, sheet), (wanted.items, items_sheet(slots)))
    texts = [(path, sheet_text(one, wanted.preset, console.words)) for path, one in pairs]
    contents = {path: text for path, text in texts if path is not None}
    _tell(console, slots, sheet)
    console.problems(tuple(counted.problems(("impressions",))))
    write_all(contents)
    for path in contents:
        console.tell("written", file=str(path))
    return GOOD


def _check(table: Table, wanted: Wanted) -> None:
    """Refuse a page or slot that no impression names."""
    rows = table.frame
    if wanted.page is not None:
        pages = sorted(rows["page"].unique().tolist())
        if wanted.page not in pages:
            raise DataError("no_such_page", page=wanted.page, known=", ".join(pages))
        rows = rows.loc[rows["page"] == wanted.page]
    if wanted.slot is not None:
        slots = sorted(rows["slot"].unique().tolist())
        if wanted.slot not in slots:
            raise DataError("no_such_slot", slot=wanted.slot, known=", ".join(slots))


def _tell(console: Console, slots: list[SlotPositions], sheet: Sheet) -> None:
    rows: dict[tuple[Cell, Cell], list[dict[str, Cell]]] = {}
    for row in sheet.records():
        rows.setdefault((row["page"], row["slot"]), []).append(row)
    ordered = sorted(slots, key=lambda slot: -float(slot.clicks.sum()))
    for slot in ordered[:SHOWN_SLOTS]:
        _tell_slot(console, slot, rows[slot.page, slot.slot])
    if len(slots) > SHOWN_SLOTS:
        console.tell("positions_more_slots", count=len(slots) - SHOWN_SLOTS)
    console.tell("positions_basis")


def _tell_slot(console: Console, slot: SlotPositions, rows: list[dict[str, Cell]]) -> None:
    console.tell(
        "positions_slot",
        page=slot.page,
        slot=slot.slot,
        positions=len(slot.positions),
        impressions=int(slot.impressions.sum()),
        clicks=int(slot.clicks.sum()),
    )
    for row in rows[:SHOWN_POSITIONS]:
        console.show(f"  {_position(console, row)}")
    if len(rows) > SHOWN_POSITIONS:
        console.show(f"  {console.words.say('positions_more', count=len(rows) - SHOWN_POSITIONS)}")
    console.show(f"  {_verdict(console, slot)}")
    if slot.drawn_evenly:
        console.show(f"  {console.words.say('positions_drawn_evenly')}")


def _position(console: Console, row: dict[str, Cell]) -> str:
    say = console.words.say
    shares = {key: 100.0 * float(row[key] or 0.0) for key in ("ctr", "ctr_low", "ctr_high")}
    counts = {key: int(row[key] or 0) for key in ("position", "impressions", "clicks")}
    clicked = say("positions_row", **counts, **shares)
    if row["examination"] is None:
        return f"{clicked} {say('positions_not_examined', reason=str(row['examination_reason']))}"
    keys = ("clicks_to_first", "clicks_to_first_low", "clicks_to_first_high")
    ratio, low, high = (float(row[key] or 0.0) for key in keys)
    known = str(row["examination_reason"] or "plain")
    return f"{clicked} {say('positions_examined', reason=known, ratio=ratio, low=low, high=high)}"


def _verdict(console: Console, slot: SlotPositions) -> str:
    test = slot.verdict
    return console.words.say(
        "positions_told",
        reason=test.reason,
        statistic=test.statistic if test.freedom else 0.0,
        freedom=test.freedom,
        p=test.p if test.freedom else 1.0,
        size="tiny" if test.p < TINY_P else "plain",
        best=slot.positions[test.best] if test.best >= 0 else 0,
    )
