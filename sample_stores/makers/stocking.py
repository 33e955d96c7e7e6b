"""Products onto shelves: what stands where, in unbroken runs along the levels."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from random import Random
from typing import Final

from makers.drawing import named
from planner.model.edits import assign_product
from planner.model.element import Element, ElementId, ProductId, Slot
from planner.model.placements import element_placements
from planner.model.plan import Plan, SurfaceId


@dataclass(frozen=True, slots=True)
class Space:
    """Faces that share one range of products, in the order in which they are filled.

    Attributes:
        department: Whose products stand here.
        faces: Name of a fixture and letters of its faces.
    """

    department: str
    faces: tuple[tuple[str, str], ...]


Place = tuple[ElementId, Slot]

TOP_PRODUCTS: Final = 6
"""So many products share the top of a table, a chest or a bin."""


def stock(
    plan: Plan,
    where: SurfaceId,
    space: Space,
    products: Sequence[str],
    rng: Random,
    taken: Iterable[Place] = (),
) -> Plan:
    """Fill a space: every product gets an unbroken run of about equal length.

    Args:
        plan: What is filled.
        where: Its floor.
        space: What to fill.
        products: Ids, in the order of the runs.
        rng: Draws the facings.
        taken: Places that stay as they are.

    Raises:
        ValueError: Some products would find no place.
    """
    held = set(taken)
    free = [place for place in places_of(plan, where, space) if place not in held]
    if len(free) < len(products):
        raise ValueError(space.department, len(free), len(products))
    for index, (element, slot) in enumerate(free):
        product = ProductId(products[index * len(products) // len(free)])
        plan = assign_product(plan, where, element, slot, product, rng.randint(2, 4))
    return plan


def places_of(plan: Plan, where: SurfaceId, space: Space) -> list[Place]:
    """Return the places of a space, face by face, level by level; tops once for each product."""
    return [
        (element.id, slot)
        for name, letters in space.faces
        for element in [named(plan, where, name)]
        for letter in letters
        for slot in _along_levels(element, where, letter)
        for _ in range(TOP_PRODUCTS if letter == "T" else 1)
    ]


def put(plan: Plan, where: SurfaceId, name: str, slots: Iterable[Slot], product: str) -> Plan:
    """Put one product on certain places of a fixture, three facings each."""
    element = named(plan, where, name)
    for slot in slots:
        plan = assign_product(plan, where, element.id, slot, ProductId(product), 3)
    return plan


def stocked_places(plan: Plan, where: SurfaceId) -> set[Place]:
    """Return the places on which something stands."""
    return {(e.id, slot) for e in plan.surfaces[where].elements.values() for slot in e.stock}


def _along_levels(element: Element, where: SurfaceId, letter: str) -> list[Slot]:
    """Every second level runs back, so that a run that turns a level stays in one piece."""
    slots = [p.slot for p in element_placements(where, element) if p.slot.face == letter]
    slots.sort(key=lambda slot: (slot.level, slot.bay))
    levels = [list(group) for _, group in groupby(slots, key=lambda slot: slot.level)]
    return [slot for i, row in enumerate(levels) for slot in (row[::-1] if i % 2 else row)]
