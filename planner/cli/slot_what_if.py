"""`vitrina slot-what-if`: what a move of a slot would do to exposure and clicks."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from math import isfinite
from pathlib import Path
from typing import TYPE_CHECKING

from planner.cli.console import GOOD, Console, project_path
from planner.errors import DataError

if TYPE_CHECKING:
    from planner.analysis.pages.slot_what_if import PageChange, SlotChange
    from planner.model.element import Element
    from planner.model.plan import Surface
    from planner.project import Project
    from planner.session.slot_moves import SlotMove


@dataclass(frozen=True, slots=True)
class Wanted:
    """What ``vitrina slot-what-if`` was asked for; fields are its options."""

    project: str
    slot: str
    surface: str | None = None
    up: bool = False
    down: bool = False
    swap: str | None = None
    positions: int | None = None
    json: Path | None = None


def tell_slot_what_if(console: Console, wanted: Wanted) -> int:
    """Say what a move of a slot is expected to change, and write every number.

    Raises:
        DataError: ``one_slot_move`` where not exactly one move is named, what ``slot_meant``
            raises, or what scoring raises.
        PlanError: What the edit raises.
        ProjectError: ``file_not_written``, or what loading raises.
    """
    from planner.analysis.pages.slot_what_if import what_if_edit
    from planner.files.project_file import load
    from planner.session.slot_moves import page_scored, slot_meant
    from planner.session.slot_words import SlotWords
    from planner.session.values import write_json

    named = (wanted.up, wanted.down, wanted.swap is not None, wanted.positions is not None)
    if sum(named) != 1:
        raise DataError("one_slot_move")
    project = load(project_path(wanted.project))
    surface, slot = slot_meant(project, wanted.slot, wanted.surface)
    move = _move(surface, slot, wanted)
    found = what_if_edit(project, page_scored(project, surface), move.edit)
    words = SlotWords(console.words)
    console.tell("slot_what_if_head", slot=slot.label, surface=surface.name, what=words.move(move))
    for one in found.slots:
        if one.slot == slot.id or one.is_changed:
            console.show(f"  {one.name}: {words.exposure(one)} {words.clicks(one)}")
    console.show(f"  {words.attention(found.whole)} {words.clicks(found.whole)}")
    for sentence in words.notes(found, slot.id):
        console.show(sentence)
    if wanted.json is not None:
        write_json(wanted.json, _tree(project, slot, move, found))
        console.tell("written", file=str(wanted.json))
    return GOOD


def _move(surface: Surface, slot: Element, wanted: Wanted) -> SlotMove:
    from planner.session.slot_moves import moved, resized, swapped

    if wanted.positions is not None:
        return resized(surface.id, slot.id, wanted.positions)
    if wanted.swap is None:
        return moved(surface.id, slot.id, -1 if wanted.up else 1)
    key = wanted.swap.strip().casefold()
    there = [one for one in surface.elements.values() if one.traits.role != "zone"]
    named = [one for one in there if key in (one.id.casefold(), one.name.casefold())]
    if len(named) != 1 or named[0] is slot:
        known = ", ".join(one.label for one in there if one is not slot) or "–"
        raise DataError("no_block_drawn", block=wanted.swap, known=known)
    return swapped(surface.id, slot.id, named[0])


def _tree(project: Project, slot: Element, move: SlotMove, found: PageChange) -> dict[str, object]:
    from planner.analysis.pages.slot_what_if import DRAWS

    return {
        "project": project.settings.name,
        "surface": found.surface,
        "slot": slot.id,
        "move": {"key": move.key, "other": move.other, "positions": move.count},
        "basis": found.basis,
        "generated": project.settings.generated,
        "days": found.days,
        "page_views": found.views,
        "interval": 0.95,
        "draws": DRAWS,
        "whole": _row(found.whole),
        "slots": [_row(one) for one in found.slots],
    }


def _row(change: SlotChange) -> object:
    return _plain({**asdict(change), "is_changed": change.is_changed})


def _plain(value: object) -> object:
    """Return a value without numbers that are none."""
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return None if isinstance(value, float) and not isfinite(value) else value
