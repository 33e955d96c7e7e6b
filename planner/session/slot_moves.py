"""What can be done with a slot of a page, and what each deed is expected to change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from planner.errors import DataError, PlanError
from planner.model.edits import reorder_block, set_positions, step_of_positions, swap_blocks
from planner.model.element import Element, ElementId
from planner.model.layering import is_locked_on
from planner.model.plan import Plan, Surface, SurfaceId
from planner.project import Project

if TYPE_CHECKING:
    from planner.analysis.pages.page_score import PageScore

MOVES: Final = ("up", "down", "swap", "positions")
"""Keys of what can be done; ``slot_move`` in the catalogue."""


@dataclass(frozen=True, slots=True)
class SlotMove:
    """One thing that can be done with a slot.

    Attributes:
        key: One of ``MOVES``.
        step: Name of the undo step.
        edit: Plan in, plan out; raises ``PlanError`` where it cannot be.
        other: Name of the block that it changes places with; empty for none.
        count: How many positions it shall have; 0 for as many as it has.
    """

    key: str
    step: str
    edit: Callable[[Plan], Plan]
    other: str = ""
    count: int = 0


def moved(where: SurfaceId, slot: ElementId, step: int) -> SlotMove:
    """Return the move past the neighbour above (-1) or below (1)."""
    edit = partial(reorder_block, where=where, block=slot, step=step)
    return SlotMove("up" if step < 0 else "down", "reorder_block", edit)


def swapped(where: SurfaceId, slot: ElementId, other: Element) -> SlotMove:
    """Return the exchange with another block."""
    edit = partial(swap_blocks, where=where, one=slot, other=other.id)
    return SlotMove("swap", "swap_blocks", edit, other.label)


def resized(where: SurfaceId, slot: ElementId, count: int) -> SlotMove:
    """Return another number of positions."""
    edit = partial(set_positions, where=where, slot=slot, count=count)
    return SlotMove("positions", "set_positions", edit, count=count)


def moves_of(surface: Surface, slot: Element) -> tuple[SlotMove, ...]:
    """Return what can be done with a slot: up, down, fewer and more positions, each exchange.

    What cannot be is left out: at the ends of the page, with what is locked, below one position.
    """
    if is_locked_on(surface, slot):
        return ()
    count, step = slot.bays * slot.showing.rows, step_of_positions(slot)
    sizes = [resized(surface.id, slot.id, n) for n in (count - step, count + step) if n > 0]
    others = [
        swapped(surface.id, slot.id, one)
        for one in surface.elements.values()
        if one.id != slot.id and one.traits.role not in ("frame", "zone")
        if not is_locked_on(surface, one)
    ]
    moves = (*(moved(surface.id, slot.id, step) for step in (-1, 1)), *sizes, *others)
    plan = Plan(surfaces={surface.id: surface})
    return tuple(move for move in moves if _is_possible(move, plan))


def _is_possible(move: SlotMove, plan: Plan) -> bool:
    try:
        return move.edit(plan) is not plan
    except PlanError:
        return False


def slot_meant(
    project: Project, wanted: str, surface: str | None = None
) -> tuple[Surface, Element]:
    """Return the slot of an id, a name or an algorithm, and its page.

    Args:
        project: Its pages are looked through.
        wanted: As logs call the slot.
        surface: Id or name of the page; None: the only one with such a slot.

    Raises:
        DataError: ``no_pages``, ``no_such_surface``, ``no_slot_drawn``, ``slot_on_several``.
    """
    from planner.analysis.pages.logs import names_of_slots

    pages = [one for one in project.plan.surfaces.values() if one.page is not None]
    if not pages:
        raise DataError("no_pages", project=project.settings.name)
    asked = [one for one in pages if surface is None or surface in (one.id, one.name)]
    if not asked:
        names = ", ".join(one.name for one in pages)
        raise DataError("no_such_surface", surface=surface or "", surfaces=names)
    key = wanted.strip().casefold()
    found = [(one, names_of_slots(one)[key]) for one in asked if key in names_of_slots(one)]
    if not found:
        slots = (e.label for one in asked for e in one.elements.values() if e.traits.scan)
        raise DataError("no_slot_drawn", slot=wanted, known=", ".join(dict.fromkeys(slots)) or "–")
    if len(found) > 1:
        names = ", ".join(one.name for one, _ in found)
        raise DataError("slot_on_several", slot=wanted, surfaces=names)
    page, element = found[0]
    return page, page.elements[ElementId(element)]


def page_scored(project: Project, surface: Surface) -> PageScore:
    """Return the score of a page on the best basis that the project has.

    Raises:
        DataError: ``empty_surface``.
    """
    from planner.analysis.in_force import in_force
    from planner.analysis.pages.page_score import score_page
    from planner.tables.bases import best_basis

    counted = in_force(project).project
    return score_page(counted, surface, best_basis(counted.tables, surface.medium), 0)
