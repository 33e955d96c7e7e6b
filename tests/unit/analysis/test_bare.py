"""Laws of bared surfaces: the same object as long as nothing that matters has changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from types import MappingProxyType

import pytest

from planner.analysis.bare import Bared
from planner.model import edits
from planner.model.element import ElementId, ProductId, Slot
from planner.model.plan import Frame, Plan
from tests.strategies import FLOOR_ID
from tests.unit.analysis.projects import small_project

G1 = ElementId("G1")
PLAN = small_project().plan

NAME = partial(edits.rename_element, where=FLOOR_ID, element_id=G1, name="Tea")
NAME_OF_ZONE = partial(
    edits.rename_element, where=FLOOR_ID, element_id=ElementId("zone left"), name="Tea"
)
FRAME = partial(edits.set_frame, where=FLOOR_ID, frame=Frame(1.0, 2.0))
ZONE = partial(edits.set_zone, where=FLOOR_ID, ids=[G1], zone="right")
PRODUCT = partial(
    edits.assign_product,
    where=FLOOR_ID,
    element_id=G1,
    slot=Slot("A", 1, 1),
    product=ProductId("jam"),
)
MOVE = partial(edits.move_elements, where=FLOOR_ID, ids=[G1], dx=0.1, dy=0.0)


@pytest.mark.parametrize(
    ("edit", "zones", "products", "same"),
    [
        (NAME, True, True, True),
        (FRAME, True, True, True),
        (NAME_OF_ZONE, False, True, True),
        (NAME_OF_ZONE, True, False, False),
        (ZONE, False, True, True),
        (ZONE, True, False, False),
        (PRODUCT, True, False, True),
        (PRODUCT, False, True, False),
        (MOVE, False, False, False),
    ],
)
def test_only_what_matters_makes_another_surface(
    edit: Callable[[Plan], Plan], zones: bool, products: bool, same: bool
) -> None:
    bared = Bared(zones=zones, products=products)
    before = bared(PLAN.surfaces[FLOOR_ID])

    after = bared(edit(PLAN).surfaces[FLOOR_ID])

    assert (after is before) is same


def test_the_order_of_drawing_matters() -> None:
    surface = PLAN.surfaces[FLOOR_ID]
    turned = dict(reversed(list(surface.elements.items())))
    bared = Bared(zones=False, products=False)

    other = bared(replace(surface, elements=MappingProxyType(turned)))

    assert list(bared(surface).elements) == list(other.elements)[::-1]
