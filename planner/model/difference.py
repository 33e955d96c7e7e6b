"""What differs between two plans: what came, went, moved, changed, and which products moved."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from planner.model.element import Element, ElementId, ProductId, Slot
from planner.model.plan import Plan, Surface, SurfaceId
from planner.model.shape import Point, Rectangle, Shape, centre, corners, moved, turned

What = Literal["came", "went", "moved", "resized", "refitted", "renamed", "restocked"]
NO_ELEMENT: Final = ElementId("")
"""Stands for the surface itself."""
NO_PRODUCT: Final = ProductId("")
SLACK: Final = 0.0005
"""Lengths that differ by less are the same, surface units."""
SLACK_DEG: Final = 0.05


@dataclass(frozen=True, slots=True)
class Shift:
    """How far something moved.

    Attributes:
        dx: To the right, surface units.
        dy: Down, surface units.
        turn_deg: Clockwise, in (-180, 180].
    """

    dx: float = 0.0
    dy: float = 0.0
    turn_deg: float = 0.0

    @property
    def distance(self) -> float:
        """How far its middle moved, surface units."""
        return math.hypot(self.dx, self.dy)

    @property
    def is_none(self) -> bool:
        """Whether it stands where it stood."""
        return self.distance < SLACK and abs(self.turn_deg) < SLACK_DEG


STILL: Final = Shift()


@dataclass(frozen=True, slots=True, order=True)
class Standing:
    """A product on a placement.

    Attributes:
        surface: Where the element is.
        element: Its id.
        slot: Face, bay and level.
        facings: How many.
    """

    surface: SurfaceId
    element: ElementId
    slot: Slot
    facings: int

    @property
    def placement(self) -> str:
        """Id of the placement."""
        return f"{self.element}-{self.slot}"


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs.

    Attributes:
        what: ``moved`` is place or angle, ``resized`` shape, size or height, ``refitted`` kind,
            bays, levels or sign, ``renamed`` name or zone, ``restocked`` a product that stands
            elsewhere or with other facings.
        surface: Where it is.
        element: Its id; of a product one that it stands on now, or did; ``NO_ELEMENT``: the
            surface itself came, went, was renamed or has other walls.
        before: The element in the one plan; None where it is not there.
        after: The element in the other plan.
        shift: How far it moved.
        product: Of what was restocked.
        left: Where the product stood and does not now, or not with these facings.
        reached: Where it stands now and did not.
    """

    what: What
    surface: SurfaceId
    element: ElementId = NO_ELEMENT
    before: Element | None = None
    after: Element | None = None
    shift: Shift = STILL
    product: ProductId = NO_PRODUCT
    left: tuple[Standing, ...] = ()
    reached: tuple[Standing, ...] = ()


def differences(before: Plan, after: Plan) -> tuple[Difference, ...]:
    """Return what differs, by surface and in drawing order, products last.

    Elements are the same if their ids are, on surfaces of the same id. What came or went with
    its element or surface is not listed again.
    """
    if before is after:
        return ()
    found: list[Difference] = []
    for where in dict.fromkeys((*after.surfaces, *before.surfaces)):
        old, new = before.surfaces.get(where), after.surfaces.get(where)
        if old is new:
            continue
        if old is None or new is None:
            found.append(Difference("went" if new is None else "came", where))
        else:
            found += _on_surface(old, new)
    return (*found, *_restocked(before, after))


def shift_between(before: Shape, after: Shape) -> Shift:
    """Return how far a shape moved and turned; the turn of one that was bent is 0."""
    if before == after:
        return STILL
    (x1, y1), (x2, y2) = centre(before), centre(after)
    turn = _turn(before, after)
    shift = Shift(x2 - x1, y2 - y1, turn)
    return shift if is_same_form(before, after, shift) else Shift(x2 - x1, y2 - y1)


def is_same_form(before: Shape, after: Shape, shift: Shift) -> bool:
    """Say whether a shape is another one shifted and turned."""
    if shift is STILL and before == after:
        return True
    if isinstance(before, Rectangle) and isinstance(after, Rectangle):
        sizes = (before.width - after.width, before.depth - after.depth)
        return all(abs(size) < SLACK for size in sizes)
    if type(before) is not type(after):
        return False
    if abs(getattr(before, "thickness", 0.0) - getattr(after, "thickness", 0.0)) >= SLACK:
        return False
    there = moved(turned(before, shift.turn_deg, centre(before)), shift.dx, shift.dy)
    one, other = _points(there), _points(after)
    return len(one) == len(other) and all(
        math.dist(a, b) < SLACK for a, b in zip(one, other, strict=True)
    )


def _on_surface(before: Surface, after: Surface) -> Iterator[Difference]:
    where = after.id
    if before.outlines != after.outlines:
        yield Difference("resized", where)
    if before.name != after.name:
        yield Difference("renamed", where)
    for element_id in dict.fromkeys((*after.elements, *before.elements)):
        old, new = before.elements.get(element_id), after.elements.get(element_id)
        if old is new:
            continue
        if old is None or new is None:
            what: What = "went" if new is None else "came"
            yield Difference(what, where, element_id, old, new)
        else:
            yield from _of_element(where, old, new)


def _of_element(where: SurfaceId, old: Element, new: Element) -> Iterator[Difference]:
    shift = shift_between(old.shape, new.shape)
    is_bent = not is_same_form(old.shape, new.shape, shift)
    if not shift.is_none and not (is_bent and _share_a_corner(old.shape, new.shape)):
        yield Difference("moved", where, new.id, old, new, shift)
    if is_bent or old.height_m != new.height_m:
        yield Difference("resized", where, new.id, old, new)
    if _fittings(old) != _fittings(new):
        yield Difference("refitted", where, new.id, old, new)
    if (old.name, old.zone) != (new.name, new.zone):
        yield Difference("renamed", where, new.id, old, new)


def _fittings(element: Element) -> tuple[object, ...]:
    return element.kind, element.bays, element.levels_m, element.symbol


def _restocked(before: Plan, after: Plan) -> Iterator[Difference]:
    def is_in_both(one: Standing) -> bool:
        return _element(before, one) is not None and _element(after, one) is not None

    old, new = _standing(before, after), _standing(after, before)
    for product in sorted(old.keys() | new.keys()):
        there, here = old.get(product, set()), new.get(product, set())
        left, reached = tuple(sorted(there - here)), tuple(sorted(here - there))
        if (left and reached) or any(map(is_in_both, (*left, *reached))):
            one = (reached or left)[0]
            yield Difference(
                "restocked",
                one.surface,
                one.element,
                _element(before, one),
                _element(after, one),
                product=product,
                left=left,
                reached=reached,
            )


def _standing(plan: Plan, other: Plan) -> Mapping[ProductId, set[Standing]]:
    """Return where products stand on elements whose stock is not that of the other plan."""
    found: dict[ProductId, set[Standing]] = {}
    for surface in plan.surfaces.values():
        beside = other.surfaces.get(surface.id)
        if beside is surface:
            continue
        others = {} if beside is None else beside.elements
        for element in surface.elements.values():
            same = others.get(element.id)
            if same is element or (same is not None and same.stock == element.stock):
                continue
            for slot, there in element.stock.items():
                for put in there:
                    one = Standing(surface.id, element.id, slot, put.facings)
                    found.setdefault(put.product, set()).add(one)
    return found


def _element(plan: Plan, one: Standing) -> Element | None:
    surface = plan.surfaces.get(one.surface)
    return None if surface is None else surface.elements.get(one.element)


def _turn(before: Shape, after: Shape) -> float:
    """Return by how much the first side of a shape turned, degrees in (-180, 180]."""
    turn = _first_angle(after) - _first_angle(before)
    turned_by = -((180.0 - turn) % 360.0 - 180.0)
    return 0.0 if abs(turned_by) < 1e-9 else turned_by


def _first_angle(shape: Shape) -> float:
    if isinstance(shape, Rectangle):
        return shape.angle_deg
    (x1, y1), (x2, y2) = shape.points[:2]
    return math.degrees(math.atan2(y2 - y1, x2 - x1))


def _share_a_corner(before: Shape, after: Shape) -> bool:
    there = _points(after)
    return any(math.dist(a, b) < SLACK for a in _points(before) for b in there)


def _points(shape: Shape) -> tuple[Point, ...]:
    return corners(shape) if isinstance(shape, Rectangle) else shape.points
