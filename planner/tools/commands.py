"""What keys do to the selection; each is one undo step."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from planner.errors import PlanError
from planner.model.edits import (
    add_elements,
    move_elements,
    next_id,
    remove_elements,
    surface_of,
    turn_elements,
)
from planner.model.edits.on_arrangement import free_groups
from planner.model.element import Element, ElementId
from planner.model.layering import hidden_elements, is_locked_on
from planner.model.plan import Plan, Surface, SurfaceId
from planner.model.shape import Point, moved
from planner.project import Project, lifted
from planner.session.session import Session
from planner.tools.snapping import box_of, grid_of, nudge_of

MELTS_S = 1.0
"""Nudges closer in time than this are one step, seconds."""
DUPLICATE_GRIDS = 5
"""A copy stands this many grid steps right of and below its pattern."""


class Nudges:
    """Moves the selection by arrow keys, and melts quick repeats into one step."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._last = -MELTS_S
        self._what: object = None
        self._gesture = object()

    def nudge(self, session: Session, right: int, down: int, *, is_far: bool = False) -> None:
        """Move the selection.

        Args:
            session: Its selection is moved.
            right: Steps of 1 cm on a floor; below 0 to the left.
            down: Steps; below 0 upwards.
            is_far: Whether steps are ten times as long.

        Raises:
            PlanError: What the edit raises.
        """
        now, ids = session.selection.now, free_ids(session)
        if not ids:
            return
        step = nudge_of(medium_of(session)) * (10 if is_far else 1)
        begun, moment = (now.surface, now.elements), self._clock()
        if moment - self._last > MELTS_S or begun != self._what:
            self._gesture = object()
        self._last, self._what = moment, begun
        edit = partial(move_elements, where=now.surface, ids=ids, dx=right * step, dy=down * step)
        session.document.do("nudge", lifted(edit), self._gesture)


def move(session: Session, dx: float, dy: float) -> None:
    """Shift the selection by surface units.

    Raises:
        PlanError: What the edit raises.
    """
    if free_ids(session) and (dx, dy) != (0.0, 0.0):
        session.document.do("move", moving(session, dx, dy))


def moving(session: Session, dx: float, dy: float) -> Callable[[Project], Project]:
    """Return the edit that shifts what is free of the selection by surface units."""
    where = session.selection.now.surface
    ids = [one.id for one in free_elements(session)]
    return lifted(partial(move_elements, where=where, ids=ids, dx=dx, dy=dy))


def turn(session: Session, degrees: float = 90.0) -> None:
    """Turn the selection clockwise about the middle of the box round it.

    Raises:
        PlanError: ``elements_locked``, or what the edit raises.
    """
    ids = free_ids(session)
    if ids and all(one.traits.turns for one in free_elements(session)):
        x1, y1, x2, y2 = box_of(free_elements(session))
        about = ((x1 + x2) / 2.0, (y1 + y2) / 2.0)
        where = session.selection.now.surface
        edit = partial(turn_elements, where=where, ids=ids, degrees=degrees, about=about)
        session.document.do("turn", lifted(edit))


def duplicate(session: Session) -> None:
    """Put copies of the selection, with the products on it, beside it, and select them.

    Raises:
        PlanError: What the edit raises.
    """
    if selected_elements(session):
        shift = grid_of(medium_of(session)) * DUPLICATE_GRIDS
        copy_to(session, shift, shift)


def copy_to(session: Session, dx: float, dy: float) -> None:
    """Put copies of the selection at a distance in surface units, and select them.

    Raises:
        PlanError: What the edit raises.
    """
    where = session.selection.now.surface
    before = set(surface_of(session.document.project.plan, where).elements)
    copied = copying(session, dx, dy)
    session.previewer.end(lambda: session.document.do("duplicate", copied))
    after = surface_of(session.document.project.plan, where).elements
    session.selection.select(where, [key for key in after if key not in before])


def copying(session: Session, dx: float, dy: float) -> Callable[[Project], Project]:
    """Return the edit that adds copies of the selection at a distance in surface units."""
    where, patterns = session.selection.now.surface, selected_elements(session)
    return lifted(lambda plan: with_copies(plan, where, patterns, [(dx, dy)]))


def delete(session: Session) -> None:
    """Remove the selection with the products on it.

    Raises:
        PlanError: ``elements_locked``, or what the edit raises.
    """
    ids = free_ids(session)
    if ids:
        where = session.selection.now.surface
        session.document.do("delete", lifted(partial(remove_elements, where=where, ids=ids)))


def select_all(session: Session) -> None:
    """Select everything that is drawn on the surface on screen."""
    where = session.view.now.surface
    surface = session.document.project.plan.surfaces.get(where)
    if surface is not None:
        hidden = hidden_elements(surface)
        session.selection.select(where, [key for key in surface.elements if key not in hidden])


def with_copies(
    plan: Plan, where: SurfaceId, patterns: Sequence[Element], shifts: Sequence[Point]
) -> Plan:
    """Add copies of elements at each of some distances, unlocked, in groups of their own."""
    groups = sorted({pattern.group for pattern in patterns} - {""})
    for dx, dy in shifts:
        fresh = free_groups(surface_of(plan, where), len(groups))
        names = {"": "", **dict(zip(groups, fresh, strict=True))}
        for pattern in patterns:
            copy = replace(
                pattern,
                id=next_id(plan, pattern.kind),
                shape=moved(pattern.shape, dx, dy),
                group=names[pattern.group],
                is_locked=False,
            )
            plan = add_elements(plan, where, [copy])
    return plan


def selected_elements(session: Session) -> list[Element]:
    """Return the selected elements, in drawing order."""
    now = session.selection.now
    surface = session.document.project.plan.surfaces.get(now.surface)
    if surface is None:
        return []
    if len(now.elements) == 1:
        return [surface.elements[key] for key in now.elements if key in surface.elements]
    return [element for key, element in surface.elements.items() if key in now.elements]


def free_elements(session: Session) -> list[Element]:
    """Return what of the selection is not locked, in drawing order."""
    surface = session.document.project.plan.surfaces.get(session.selection.now.surface)
    if surface is None:
        return []
    return [one for one in selected_elements(session) if not is_locked_on(surface, one)]


def free_ids(session: Session) -> list[ElementId]:
    """Return the ids of what of the selection is not locked; what is locked stays as it is.

    Raises:
        PlanError: ``elements_locked``: all of it is.
    """
    surface = session.document.project.plan.surfaces.get(session.selection.now.surface)
    if surface is None:
        return []
    return [one.id for one in free_of(surface, selected_elements(session))]


def free_of(surface: Surface, elements: Sequence[Element]) -> list[Element]:
    """Return what of some elements is not locked.

    Raises:
        PlanError: ``elements_locked``: all of them are.
    """
    free = [one for one in elements if not is_locked_on(surface, one)]
    if elements and not free:
        raise PlanError("elements_locked", count=len(elements))
    return free


def medium_of(session: Session) -> str:
    """Return the medium of the surface that the selection is on."""
    return session.document.project.plan.surfaces[session.selection.now.surface].medium
