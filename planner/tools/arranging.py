"""Commands that arrange the selection; each is one undo step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from planner.errors import PlanError
from planner.model.edits import (
    align_elements,
    distribute_elements,
    group_elements,
    lock_elements,
    match_elements,
    mirror_elements,
    order_elements,
    ungroup_elements,
)
from planner.model.edits.on_arrangement import Measure, Side
from planner.model.element import Element, ElementId
from planner.model.layering import with_groups
from planner.model.plan import Plan, Surface, SurfaceId
from planner.model.shape import Point
from planner.project import lifted
from planner.session.session import Session
from planner.tools import commands
from planner.tools.snapping import box_of

MOST_COPIES: Final = 2000
"""An array of more elements is a slip."""


@dataclass(frozen=True, slots=True)
class Rows:
    """An array of copies that runs right and down from its pattern.

    Attributes:
        rows: >= 1.
        columns: >= 1.
        gap_across: Between neighbours, surface units; below 0 they overlap.
        gap_down: Likewise, between rows.
    """

    rows: int
    columns: int
    gap_across: float
    gap_down: float


def align(session: Session, side: Side) -> None:
    """Align the selection; raises PlanError where all of it is locked."""
    _change(session, "align", partial(align_elements, side=side))


def distribute(session: Session, *, is_across: bool) -> None:
    """Make gaps equal; raises PlanError where all is locked."""
    _change(session, "distribute", partial(distribute_elements, is_across=is_across))


def match(session: Session, measure: Measure) -> None:
    """Make all as wide, deep or high as the largest; raises PlanError where all is locked."""
    _change(session, "set_size", partial(match_elements, measure=measure))


def mirror(session: Session, *, is_across: bool) -> None:
    """Mirror the selection about the middle of its box; raises PlanError where all is locked."""
    free = commands.free_elements(session)
    if not commands.free_ids(session):
        return
    x1, y1, x2, y2 = box_of(free)
    about = ((x1 + x2) / 2.0, (y1 + y2) / 2.0)
    _change(session, "mirror", partial(mirror_elements, about=about, is_across=is_across))


def group(session: Session) -> None:
    """Group the selection; raises PlanError where all is locked."""
    _change(session, "group", group_elements)


def ungroup(session: Session) -> None:
    """Dissolve the groups that have a member in the selection; raises PlanError if it is locked."""
    surface = _surface(session)
    if surface is not None and commands.free_ids(session):
        ids = with_groups(surface, commands.free_ids(session))
        grouped = [key for key in ids if surface.elements[key].group]
        session.document.do(
            "ungroup", lifted(partial(ungroup_elements, where=surface.id, ids=grouped))
        )


def toggle_lock(session: Session) -> None:
    """Lock the selection; where every element of it is locked by itself, unlock it."""
    elements = commands.selected_elements(session)
    if elements:
        is_locked = not all(one.is_locked for one in elements)
        where, ids = session.selection.now.surface, [one.id for one in elements]
        edit = partial(lock_elements, where=where, ids=ids, is_locked=is_locked)
        session.document.do("lock" if is_locked else "unlock", lifted(edit))


def unlock_all(session: Session) -> None:
    """Unlock every element of the surface on screen; locked layers stay locked."""
    where = session.view.now.surface
    surface = session.document.project.plan.surfaces.get(where)
    ids = [] if surface is None else [one.id for one in surface.elements.values() if one.is_locked]
    if ids:
        edit = partial(lock_elements, where=where, ids=ids, is_locked=False)
        session.document.do("unlock", lifted(edit))
        session.selection.select(where, ids)


def order(session: Session, *, to_front: bool) -> None:
    """Bring the selection to the front or the back; raises PlanError where all is locked."""
    _change(session, "order", partial(order_elements, to_front=to_front))


def move_by(session: Session, x: float, y: float) -> None:
    """Shift the selection along the axes of the user's files; raises PlanError if it is locked."""
    surface = _surface(session)
    if surface is not None:
        down = -y if surface.frame.y_up else y
        commands.move(session, x, down)


def turn_by(session: Session, degrees: float) -> None:
    """Turn the selection as angles of the user's files turn; raises PlanError if it is locked."""
    surface = _surface(session)
    if surface is not None and degrees % 360.0:
        commands.turn(session, surface.frame.angle(degrees))


def repeat(session: Session, rows: Rows) -> None:
    """Add an array of copies and select it with its pattern.

    Raises:
        PlanError: ``too_many_copies``, or what the edit raises.
    """
    where, patterns = session.selection.now.surface, commands.selected_elements(session)
    if not patterns:
        return
    shifts = shifts_of(patterns, rows)
    before = set(session.document.project.plan.surfaces[where].elements)
    session.document.do(
        "array", lifted(lambda plan: commands.with_copies(plan, where, patterns, shifts))
    )
    after = session.document.project.plan.surfaces[where].elements
    new = [key for key in after if key not in before]
    session.selection.select(where, [*(one.id for one in patterns), *new])


def repeated(session: Session, rows: Rows) -> tuple[Element, ...]:
    """Return the copies that an array would add; raises what ``repeat`` raises."""
    where, patterns = session.selection.now.surface, commands.selected_elements(session)
    if not patterns:
        return ()
    plan = session.document.project.plan
    with_array = commands.with_copies(plan, where, patterns, shifts_of(patterns, rows))
    there = plan.surfaces[where].elements
    return tuple(
        one for key, one in with_array.surfaces[where].elements.items() if key not in there
    )


def shifts_of(patterns: list[Element], rows: Rows) -> list[Point]:
    """Return where the copies of an array stand against their patterns, row by row.

    Raises:
        PlanError: ``too_many_copies``.
    """
    count = (rows.rows * rows.columns - 1) * len(patterns)
    if count > MOST_COPIES:
        raise PlanError("too_many_copies", count=count, most=MOST_COPIES)
    x1, y1, x2, y2 = box_of(patterns)
    across, down = x2 - x1 + rows.gap_across, y2 - y1 + rows.gap_down
    return [
        (round(column * across, 9), round(row * down, 9))
        for row in range(rows.rows)
        for column in range(rows.columns)
        if row or column
    ]


def _change(session: Session, step: str, change: Callable[..., Plan]) -> None:
    where, ids = session.selection.now.surface, commands.free_ids(session)
    if ids:
        session.document.do(step, lifted(_on(change, where, ids)))


def _on(
    change: Callable[..., Plan], where: SurfaceId, ids: list[ElementId]
) -> Callable[[Plan], Plan]:
    return lambda plan: change(plan, where, ids)


def _surface(session: Session) -> Surface | None:
    return session.document.project.plan.surfaces.get(session.selection.now.surface)
