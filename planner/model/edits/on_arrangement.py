"""Edits of several elements at once: align, distribute, mirror, stretch, group, lock, order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final, Literal

from planner.errors import PlanError
from planner.model.edits.changing import (
    edit_each,
    fitted,
    frozen_stock,
    surface_of,
)
from planner.model.element import Element, ElementId, Slot, Stock, usual_bays
from planner.model.placements import slots_of
from planner.model.plan import Plan, Surface, SurfaceId
from planner.model.shape import Point, Rectangle, Shape, mirrored, moved, scaled

Side = Literal["left", "centre", "right", "top", "middle", "bottom"]
Measure = Literal["width", "depth", "height"]
SHARES: Final = MappingProxyType(
    {"left": (0, 0.0), "centre": (0, 0.5), "right": (0, 1.0),
     "top": (1, 0.0), "middle": (1, 0.5), "bottom": (1, 1.0)}
)  # fmt: skip
"""Of each side: its axis, and where between the least and the greatest value it lies."""
IMAGE_OF: Final = MappingProxyType({"C": "D", "D": "C"})
"""Faces that change places in a mirror."""


@dataclass(frozen=True, slots=True)
class _Unit:
    """What is moved as one: an element by itself, or a group; with the box round it."""

    ids: tuple[ElementId, ...]
    low: Point
    high: Point

    def at(self, axis: int, share: float) -> float:
        return self.low[axis] + share * (self.high[axis] - self.low[axis])


def align_elements(plan: Plan, where: SurfaceId, ids: Iterable[ElementId], side: Side) -> Plan:
    """Bring a side or the middle of elements onto that of the box round all of them.

    A group moves as one, unless it is all there is.

    Raises:
        PlanError: ``no_surface`` or ``no_element``.
    """
    units = _units(plan, where, ids)
    if not units:
        return plan
    axis, share = SHARES[side]
    low = min(unit.low[axis] for unit in units)
    high = max(unit.high[axis] for unit in units)
    goal = low + share * (high - low)
    return _shifted(plan, where, {unit: goal - unit.at(axis, share) for unit in units}, axis)


def distribute_elements(
    plan: Plan, where: SurfaceId, ids: Iterable[ElementId], *, is_across: bool
) -> Plan:
    """Leave the first and the last where they are, and equal gaps between all.

    Gaps are below 0 where the elements take more room than there is. A group moves as one.

    Raises:
        PlanError: ``no_surface`` or ``no_element``.
    """
    axis = 0 if is_across else 1
    units = sorted(
        _units(plan, where, ids), key=lambda unit: (round(unit.at(axis, 0.5), 6), unit.ids)
    )
    if len(units) < 3:
        return plan
    taken = sum(unit.high[axis] - unit.low[axis] for unit in units)
    gap = (units[-1].high[axis] - units[0].low[axis] - taken) / (len(units) - 1)
    shifts, at = {}, units[0].low[axis]
    for unit in units:
        shifts[unit] = at - unit.low[axis]
        at += unit.high[axis] - unit.low[axis] + gap
    shifts[units[0]] = shifts[units[-1]] = 0.0
    return _shifted(plan, where, shifts, axis)


def match_elements(
    plan: Plan, where: SurfaceId, ids: Iterable[ElementId], measure: Measure
) -> Plan:
    """Make rectangles as wide or as deep, or elements as high, as the largest of them.

    Middles stay; bays follow the width as ``scale_elements`` says.

    Raises:
        PlanError: ``no_surface`` or ``no_element``.
    """
    chosen = _chosen(surface_of(plan, where), ids)
    if measure == "height":
        high = max((one.height_m for one in chosen), default=0.0)
        kept = [one.id for one in chosen if one.height_m > 0.0]
        return edit_each(plan, where, kept, lambda one: replace(one, height_m=high))
    sizes = {one.id: one.shape for one in chosen if isinstance(one.shape, Rectangle)}
    largest = max((getattr(shape, measure) for shape in sizes.values()), default=0.0)

    def matched(element: Element) -> Element:
        shape = sizes[element.id]
        is_wide = measure == "width"
        wider = replace(shape, width=largest) if is_wide else replace(shape, depth=largest)
        return with_shape(element, wider)

    return edit_each(plan, where, sizes, matched)


def mirror_elements(
    plan: Plan, where: SurfaceId, ids: Iterable[ElementId], about: Point, *, is_across: bool
) -> Plan:
    """Put elements where a mirror shows them; fronts stay fronts.

    Products follow the bays they stand in, which the mirror counts from the other end, and the
    left side of a fixture becomes its right one.

    Args:
        plan: Has the elements.
        where: Their surface.
        ids: Of the elements.
        about: On the mirror, surface units.
        is_across: Whether left and right change places; else top and bottom do.

    Raises:
        PlanError: ``no_surface`` or ``no_element``.
    """

    def image(element: Element) -> Element:
        sells = element.traits.sells
        shape = mirrored(element.shape, about, is_across=is_across, keeps_front=sells)
        return replace(element, shape=shape, stock=_mirrored_stock(element))

    return edit_each(plan, where, ids, image)


def scale_elements(
    plan: Plan,
    where: SurfaceId,
    ids: Iterable[ElementId],
    factors: Point,
    about: Point,
    angle_deg: float = 0.0,
) -> Plan:
    """Stretch elements away from a point, along axes turned by an angle, as ``shape.scaled``.

    The bays of a fixture follow its width where they were as many as usual for it. Products on
    bays that are gone leave the plan: ``lost_products`` lists them.

    Raises:
        PlanError: ``no_surface`` or ``no_element``.
    """
    across, down = factors
    return edit_each(
        plan,
        where,
        ids,
        lambda one: with_shape(one, scaled(one.shape, across, down, about, angle_deg)),
    )


def with_shape(element: Element, shape: Shape) -> Element:
    """Give an element another size; bays that were as many as usual follow its width."""
    bays = element.bays
    if bays == usual_bays(element.traits, element.shape):
        bays = usual_bays(element.traits, shape)
    return fitted(replace(element, shape=shape, bays=bays))


def group_elements(plan: Plan, where: SurfaceId, ids: Iterable[ElementId]) -> Plan:
    """Make a new group of elements, which leave the groups they were in.

    Raises:
        PlanError: ``no_surface`` or ``no_element``.
    """
    name = free_groups(surface_of(plan, where), 1)[0]
    return edit_each(plan, where, ids, lambda one: replace(one, group=name))


def ungroup_elements(plan: Plan, where: SurfaceId, ids: Iterable[ElementId]) -> Plan:
    """Take elements out of their groups.

    Raises:
        PlanError: ``no_surface`` or ``no_element``.
    """
    return edit_each(plan, where, ids, lambda one: replace(one, group=""))


def lock_elements(
    plan: Plan, where: SurfaceId, ids: Iterable[ElementId], *, is_locked: bool
) -> Plan:
    """Lock elements where they are, or unlock them.

    Raises:
        PlanError: ``no_surface`` or ``no_element``.
    """
    return edit_each(plan, where, ids, lambda one: replace(one, is_locked=is_locked))


def order_elements(
    plan: Plan, where: SurfaceId, ids: Iterable[ElementId], *, to_front: bool
) -> Plan:
    """Draw elements after all others, or before them; among each other they keep their order.

    Raises:
        PlanError: ``no_surface`` or ``no_element``.
    """
    surface = surface_of(plan, where)
    chosen = {one.id: one for one in _chosen(surface, ids)}
    others = {key: one for key, one in surface.elements.items() if key not in chosen}
    ordered = {**others, **chosen} if to_front else {**chosen, **others}
    if list(ordered) == list(surface.elements):
        return plan
    lowered = replace(surface, elements=MappingProxyType(ordered))
    return replace(plan, surfaces=MappingProxyType({**plan.surfaces, where: lowered}))


def free_groups(surface: Surface, count: int) -> list[str]:
    """Return names of groups that a surface does not have yet."""
    taken = {one.group for one in surface.elements.values()}
    found: list[str] = []
    number = 0
    while len(found) < count:
        number += 1
        if str(number) not in taken:
            found.append(str(number))
    return found


def _chosen(surface: Surface, ids: Iterable[ElementId]) -> list[Element]:
    """Return elements in drawing order."""
    wanted = set(ids)
    for missing in sorted(wanted - set(surface.elements)):
        raise PlanError("no_element", element=missing)
    return [one for key, one in surface.elements.items() if key in wanted]


def _units(plan: Plan, where: SurfaceId, ids: Iterable[ElementId]) -> list[_Unit]:
    chosen = _chosen(surface_of(plan, where), ids)
    is_one_group = len({one.group for one in chosen}) == 1
    members: dict[str, list[Element]] = {}
    for one in chosen:
        alone = is_one_group or not one.group
        members.setdefault(f"one {one.id}" if alone else f"group {one.group}", []).append(one)
    return [_unit(one) for one in members.values()]


def _unit(members: Sequence[Element]) -> _Unit:
    boxes = [one.footprint.bounds for one in members]
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    ids = tuple(one.id for one in members)
    return _Unit(ids, (min(lefts), min(tops)), (max(rights), max(bottoms)))


def _shifted(plan: Plan, where: SurfaceId, shifts: dict[_Unit, float], axis: int) -> Plan:
    """Shift units along an axis; what is there already stays the very same."""
    by_id = {key: shift for unit, shift in shifts.items() for key in unit.ids if shift}

    def shift(element: Element) -> Element:
        step = by_id[element.id]
        dx, dy = (step, 0.0) if axis == 0 else (0.0, step)
        return replace(element, shape=moved(element.shape, dx, dy))

    return edit_each(plan, where, by_id, shift)


def _mirrored_stock(element: Element) -> Stock:
    if not element.stock:
        return element.stock
    last = {(slot.face, slot.level): slot.bay for slot in slots_of(element)}
    return frozen_stock({_image(slot, last): put for slot, put in element.stock.items()})


def _image(slot: Slot, last: Mapping[tuple[str, int], int]) -> Slot:
    """Return where a slot is in the mirror, where bays count from the other end."""
    bay = last[slot.face, slot.level] + 1 - slot.bay
    return Slot(IMAGE_OF.get(slot.face, slot.face), bay, slot.level)
