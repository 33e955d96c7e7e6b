"""Edits of layers: sheets that elements lie on, hidden or locked together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from planner.errors import PlanError
from planner.model.edits.changing import edit_each, surface_of, with_elements, with_surface
from planner.model.element import ElementId
from planner.model.plan import Layer, Plan, Surface, SurfaceId


def add_layers(plan: Plan, where: SurfaceId, layers: Iterable[Layer]) -> Plan:
    """Add layers over those that are there.

    Raises:
        PlanError: ``no_surface``, ``layer_unnamed`` or ``layer_exists``.
    """
    surface = surface_of(plan, where)
    all_layers = list(surface.layers)
    for layer in layers:
        _check_name(layer.name, all_layers)
        all_layers.append(layer)
    return with_surface(plan, replace(surface, layers=tuple(all_layers)))


def rename_layer(plan: Plan, where: SurfaceId, name: str, new: str) -> Plan:
    """Give a layer another name; its elements stay on it.

    Raises:
        PlanError: ``no_surface``, ``no_layer``, ``layer_unnamed`` or ``layer_exists``.
    """
    surface, layer = _layer_of(plan, where, name)
    if name == new:
        return plan
    _check_name(new, surface.layers)
    renamed = tuple(replace(one, name=new) if one is layer else one for one in surface.layers)
    plan = with_surface(plan, replace(surface, layers=renamed))
    return _moved_over(plan, where, name, new)


def remove_layer(plan: Plan, where: SurfaceId, name: str) -> Plan:
    """Remove a layer; its elements come to lie on the ground layer.

    Raises:
        PlanError: ``no_surface`` or ``no_layer``.
    """
    surface, layer = _layer_of(plan, where, name)
    kept = tuple(one for one in surface.layers if one is not layer)
    return _moved_over(with_surface(plan, replace(surface, layers=kept)), where, name, "")


def set_layer(
    plan: Plan,
    where: SurfaceId,
    name: str,
    *,
    is_visible: bool | None = None,
    is_locked: bool | None = None,
) -> Plan:
    """Show or hide a layer, lock or unlock it; None leaves as it is.

    Raises:
        PlanError: ``no_surface`` or ``no_layer``.
    """
    surface, layer = _layer_of(plan, where, name)
    changed = Layer(
        name,
        layer.is_visible if is_visible is None else is_visible,
        layer.is_locked if is_locked is None else is_locked,
    )
    layers = tuple(changed if one is layer else one for one in surface.layers)
    return with_surface(plan, replace(surface, layers=layers))


def raise_layer(plan: Plan, where: SurfaceId, name: str, steps: int) -> Plan:
    """Put a layer so many steps higher, or lower below 0; it stops at the ends.

    Raises:
        PlanError: ``no_surface`` or ``no_layer``.
    """
    surface, layer = _layer_of(plan, where, name)
    at = surface.layers.index(layer)
    to = min(max(at + steps, 0), len(surface.layers) - 1)
    others = [one for one in surface.layers if one is not layer]
    others.insert(to, layer)
    return with_surface(plan, replace(surface, layers=tuple(others)))


def put_on_layer(plan: Plan, where: SurfaceId, ids: Iterable[ElementId], name: str) -> Plan:
    """Put elements on a layer; an empty name is the ground layer.

    Raises:
        PlanError: ``no_surface``, ``no_layer`` or ``no_element``.
    """
    if name:
        _layer_of(plan, where, name)
    return edit_each(plan, where, ids, lambda element: replace(element, layer=name))


def _layer_of(plan: Plan, where: SurfaceId, name: str) -> tuple[Surface, Layer]:
    surface = surface_of(plan, where)
    for layer in surface.layers:
        if layer.name == name:
            return surface, layer
    raise PlanError("no_layer", layer=name)


def _check_name(name: str, layers: Iterable[Layer]) -> None:
    if not name.strip():
        raise PlanError("layer_unnamed")
    if any(layer.name == name for layer in layers):
        raise PlanError("layer_exists", layer=name)


def _moved_over(plan: Plan, where: SurfaceId, name: str, new: str) -> Plan:
    surface = surface_of(plan, where)
    elements = {
        key: replace(one, layer=new) if one.layer == name else one
        for key, one in surface.elements.items()
    }
    return with_elements(plan, surface, elements)
