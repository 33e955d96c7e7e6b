"""Copying elements between floors, projects and programs."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

from planner.errors import DataError
from planner.files.clip import Clip
from planner.model.edits import add_layers, surface_of
from planner.model.layering import with_groups
from planner.model.plan import Plan, SurfaceId
from planner.model.shape import moved
from planner.project import lifted
from planner.session.session import Session
from planner.tools.commands import DUPLICATE_GRIDS, with_copies
from planner.tools.snapping import grid_of


def clip_of(session: Session) -> Clip | None:
    """Return what is selected as a clip; None for nothing."""
    now = session.selection.now
    surface = session.document.project.plan.surfaces.get(now.surface)
    if surface is None or not now.elements:
        return None
    ids = with_groups(surface, now.elements)
    elements = tuple(element for key, element in surface.elements.items() if key in ids)
    names = {element.layer for element in elements}
    layers = tuple(layer for layer in surface.layers if layer.name in names)
    return Clip(surface.medium, elements, layers) if elements else None


def paste(session: Session, clip: Clip) -> None:
    """Add a clip to the shown surface as one step, and select what was added.

    Elements keep their places; where the first of them stands already, all are put a few steps
    of the grid right of and below it.

    Raises:
        DataError: ``clip_medium``: it was drawn for another medium.
        PlanError: What the edit raises.
    """
    where = session.view.now.surface
    surface = surface_of(session.document.project.plan, where)
    if clip.medium != surface.medium:
        raise DataError("clip_medium")
    before = set(surface.elements)
    session.document.do("paste", lifted(lambda plan: pasted(plan, where, clip)))
    after = surface_of(session.document.project.plan, where).elements
    session.selection.select(where, [key for key in after if key not in before])


def pasted(plan: Plan, where: SurfaceId, clip: Clip) -> Plan:
    """Return a plan with a clip on it: new ids, groups of their own, layers that were missing."""
    if not clip.elements:
        return plan
    surface = surface_of(plan, where)
    known = {layer.name for layer in surface.layers}
    missing = [replace(one, is_locked=False) for one in clip.layers if one.name not in known]
    plan = add_layers(plan, where, missing)
    step, first = grid_of(surface.medium) * DUPLICATE_GRIDS, clip.elements[0].shape
    taken = {element.shape for element in surface.elements.values()}
    steps = next(n for n in count() if moved(first, n * step, n * step) not in taken)
    return with_copies(plan, where, clip.elements, [(steps * step, steps * step)])
