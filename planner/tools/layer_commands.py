"""What is done to the layers of the surface on screen; each is one undo step."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from planner.model.edits import (
    add_layers,
    put_on_layer,
    raise_layer,
    remove_layer,
    rename_layer,
    set_layer,
)
from planner.model.element import ElementId
from planner.model.layering import hidden_elements
from planner.model.plan import Layer, Plan, Surface
from planner.project import lifted
from planner.session.session import Session
from planner.tools.commands import selected_elements


def shown_surface(session: Session) -> Surface | None:
    """Return the surface on screen; None for none."""
    return session.document.project.plan.surfaces.get(session.view.now.surface)


def free_layer_name(surface: Surface, usual: str) -> str:
    """Return a name that no layer has: the usual one, or with the next free number."""
    taken = {layer.name for layer in surface.layers}
    names = (usual if nth == 1 else f"{usual} {nth}" for nth in range(1, len(taken) + 2))
    return next(name for name in names if name not in taken)


def add(session: Session, name: str, ids: frozenset[ElementId] = frozenset()) -> None:
    """Add a topmost layer, with elements on it from the start.

    Raises:
        PlanError: ``layer_unnamed``, ``layer_exists`` or ``no_element``.
    """
    where = session.view.now.surface

    def edit(plan: Plan) -> Plan:
        made = add_layers(plan, where, [Layer(name)])
        return put_on_layer(made, where, sorted(ids), name)

    session.document.do("add_layer", lifted(edit))


def rename(session: Session, name: str, new: str) -> None:
    """Give a layer another name.

    Raises:
        PlanError: ``no_layer``, ``layer_unnamed`` or ``layer_exists``.
    """
    _do(session, "rename_layer", partial(rename_layer, name=name, new=new))


def remove(session: Session, name: str) -> None:
    """Remove a layer; what lies on it comes to lie on the ground layer.

    Raises:
        PlanError: ``no_layer``.
    """
    _do(session, "remove_layer", partial(remove_layer, name=name))


def show(session: Session, name: str, *, is_visible: bool) -> None:
    """Show or hide a layer; what nobody sees is not selected.

    Raises:
        PlanError: ``no_layer``.
    """
    step = "show_layer" if is_visible else "hide_layer"
    _do(session, step, partial(set_layer, name=name, is_visible=is_visible))
    surface, now = shown_surface(session), session.selection.now
    if surface is not None and now.surface == surface.id:
        seen = now.elements - hidden_elements(surface)
        if seen != now.elements:
            session.selection.select(now.surface, seen)


def lock(session: Session, name: str, *, is_locked: bool) -> None:
    """Lock or unlock a layer.

    Raises:
        PlanError: ``no_layer``.
    """
    step = "lock_layer" if is_locked else "unlock_layer"
    _do(session, step, partial(set_layer, name=name, is_locked=is_locked))


def show_all(session: Session) -> None:
    """Show every layer of the surface on screen."""
    surface = shown_surface(session)
    if surface is None:
        return

    def edit(plan: Plan) -> Plan:
        for layer in surface.layers:
            plan = set_layer(plan, surface.id, layer.name, is_visible=True)
        return plan

    session.document.do("show_layers", lifted(edit))


def lift(session: Session, name: str, steps: int) -> None:
    """Put a layer so many steps higher; below 0 lower.

    Raises:
        PlanError: ``no_layer``.
    """
    _do(session, "raise_layer", partial(raise_layer, name=name, steps=steps))


def put(session: Session, name: str) -> None:
    """Put what is selected on a layer; an empty name is the ground layer.

    Raises:
        PlanError: ``no_layer``.
    """
    ids = [element.id for element in selected_elements(session)]
    if ids and session.selection.now.surface == session.view.now.surface:
        _do(session, "put_on_layer", partial(put_on_layer, ids=ids, name=name))


def _do(session: Session, step: str, edit: Callable[..., Plan]) -> None:
    where = session.view.now.surface
    session.document.do(step, lifted(lambda plan: edit(plan, where)))
