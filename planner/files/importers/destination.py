"""Where an import of things to draw goes: which surface, in which coordinates."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from planner.errors import DataError, Problem
from planner.model.edits import add_surface, set_frame
from planner.model.plan import Frame, Plan, Surface, SurfaceId
from planner.units import MEDIA

FIRST_NAMES: Final = {"floor": "Floor", "page": "Page"}
"""Names of the first surface of a project, by medium."""


@dataclass(frozen=True, slots=True)
class Destination:
    """A surface that is ready to take what a file holds.

    Attributes:
        plan: The plan with the surface and its frame.
        where: Id of the surface.
        is_first: Whether nothing is drawn there yet.
        problems: What was made or assumed.
    """

    plan: Plan
    where: SurfaceId
    is_first: bool
    problems: tuple[Problem, ...]

    @property
    def surface(self) -> Surface:
        """The surface itself."""
        return self.plan.surfaces[self.where]


def destination(plan: Plan, wanted: str, medium: str, *, y_up: bool | None) -> Destination:
    """Find the surface an import goes to, or make the first one.

    The first import into an empty surface sets its frame; later ones use it.

    Args:
        plan: The current plan.
        wanted: Id or name of a surface; empty: the first one of the medium.
        medium: Key into ``MEDIA``.
        y_up: Whether the file counts y upwards; None: as the surface remembers it, or as the
            medium does it.

    Raises:
        DataError: ``no_such_surface``, ``y_against_surface``.
    """
    there = _found(plan, wanted, medium)
    made: tuple[Problem, ...] = ()
    if there is None:
        there = _first(wanted, medium)
        plan = add_surface(plan, there)
        made = (Problem("surface_made", {"surface": there.name}, "note"),)
    if there.elements or there.outlines or there.frame != Frame():
        if y_up is not None and y_up != there.frame.y_up:
            direction = _direction(there.frame)
            raise DataError("y_against_surface", surface=there.name, direction=direction)
        return Destination(plan, there.id, is_first=False, problems=made)
    frame = Frame(y_up=MEDIA[medium].y_up if y_up is None else y_up)
    if y_up is None:
        made += (Problem("y_assumed", {"direction": _direction(frame)}, "note"),)
    if frame != there.frame:
        plan = set_frame(plan, there.id, frame)
    return Destination(plan, there.id, is_first=True, problems=made)


def with_top(goal: Destination, top: float) -> Destination:
    """Let the inside of an empty surface begin at the top of what comes first.

    A file that counts y downwards keeps its origin. Not for surfaces on which tracks lie
    already: they are kept in inside coordinates.

    Args:
        goal: The destination.
        top: Least y of what comes, surface units, y down, in the surface's frame.
    """
    frame = goal.surface.frame
    if not goal.is_first or not frame.y_up:
        return goal
    lifted = replace(frame, y0=round(frame.y0 - top, 6))
    return replace(goal, plan=set_frame(goal.plan, goal.where, lifted))


def _direction(frame: Frame) -> str:
    return "up" if frame.y_up else "down"


def _found(plan: Plan, wanted: str, medium: str) -> Surface | None:
    fitting = [one for one in plan.surfaces.values() if one.medium == medium]
    if not wanted:
        return next(iter(fitting), None)
    asked = wanted.strip().casefold()
    exact = [one for one in fitting if wanted in (one.id, one.name)]
    close = [one for one in fitting if asked in (one.id.casefold(), one.name.casefold())]
    found = exact or close
    if not found and fitting:
        names = ", ".join(one.name or one.id for one in fitting)
        raise DataError("no_such_surface", surface=wanted, surfaces=names)
    return next(iter(found), None)


def _first(wanted: str, medium: str) -> Surface:
    name = wanted.strip() or FIRST_NAMES[medium]
    slug = re.sub(r"[^\w]+", "-", name.casefold()).strip("-")
    return Surface(SurfaceId(slug or medium), name, medium)
