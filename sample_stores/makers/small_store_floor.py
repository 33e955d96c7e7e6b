"""The floor of the small supermarket: six shelves and two checkouts of a world, the rest ours."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Final

from makers import inputs
from makers.drawing import Box, Fixture, Zone, box_at, floor_plan
from makers.stocking import Space, put, stock, stocked_places
from planner.model.element import Slot
from planner.model.plan import Frame, Plan, SurfaceId

FLOOR_ID: Final = SurfaceId("floor")
ROOM: Final[Box] = (0.0, 0.0, 20.0, 15.0)
FRAME: Final = Frame(0.0, 7.5)
"""The world's frame: y runs up from the middle of the room."""

DEAD_ZONE: Final = "Books and gifts"

ZONES: Final = (
    Zone(DEAD_ZONE, (0.0, 0.0, 7.25, 2.5)),
    Zone("Kitchen", (7.25, 0.0, 14.5, 2.5)),
    Zone("Food to go", (14.5, 0.0, 20.0, 2.5)),
    Zone("Dairy", (0.0, 2.5, 7.25, 6.5)),
    Zone("Meat and fish", (7.25, 2.5, 14.5, 6.5)),
    Zone("Bakery", (0.0, 6.5, 7.25, 10.5)),
    Zone("Beauty", (7.25, 6.5, 14.5, 10.5)),
    Zone("Household", (0.0, 10.5, 7.25, 15.0)),
    Zone("Fruit and vegetables", (7.25, 10.5, 15.0, 15.0)),
    Zone("Checkout", (14.5, 2.5, 20.0, 10.5)),
    Zone("Entrance", (15.0, 10.5, 20.0, 15.0)),
)

RACK: Final = "Tall rack"
HIDDEN: Final = "Tool shelf"

ENDCAP_ZONES: Final = {
    "A": "Dairy",
    "B": "Bakery",
    "C": "Household",
    "D": "Meat and fish",
    "E": "Beauty",
    "F": "Fruit and vegetables",
}
"""Endcaps stand on the borders of the drawn zones."""

OURS: Final = (
    Fixture("wall_shelf", "Books", (1.5, 0.0, 5.25, 0.5), "down", 1.5),
    Fixture("wall_shelf", "Kitchen wall left", (7.5, 0.0, 11.25, 0.5)),
    Fixture("wall_shelf", "Kitchen wall right", (11.5, 0.0, 14.0, 0.5)),
    Fixture("service_counter", "Hot counter", (15.4, 0.0, 17.9, 1.0)),
    Fixture("wall_shelf", "Snacks", (19.5, 0.9, 20.0, 3.4), "left", zone="Food to go"),
    Fixture("fridge", "Milk fridge", (0.0, 2.6, 0.8, 6.35), "right"),
    Fixture("wall_shelf", "Bread wall", (0.0, 6.6, 0.5, 10.35), "right"),
    Fixture("freezer_chest", "Cheese chest", (3.0, 4.0, 5.0, 5.0)),
    Fixture("freezer_chest", "Fish chest", (9.0, 4.0, 11.0, 5.0)),
    Fixture("table", "Cake table", (3.4, 7.9, 4.6, 9.1)),
    Fixture("table", "Beauty table", (9.4, 7.9, 10.6, 9.1)),
    Fixture("table", "Fruit table left", (8.9, 12.0, 10.1, 13.2)),
    Fixture("table", "Fruit table right", (11.3, 12.0, 12.5, 13.2)),
    Fixture("bin", "Offer bin", (13.8, 12.2, 14.6, 13.0)),
    Fixture("promo_stand", "Promo stand", (16.4, 12.4, 17.2, 13.2), "right"),
    Fixture("wall_shelf", "Vegetable wall", (8.0, 14.5, 11.75, 15.0), "up"),
    Fixture("fridge", "Fruit fridge", (12.0, 14.2, 14.5, 15.0), "up"),
    Fixture("wall_shelf", "Flowers", (15.3, 14.5, 19.05, 15.0), "up"),
    Fixture("wall_shelf", "Seasonal", (19.5, 7.8, 20.0, 10.3), "left"),
    Fixture("wall_shelf", RACK, (1.7, 12.5, 6.7, 13.0), "up", 2.2),
    Fixture("wall_shelf", "Rack end", (6.7, 12.5, 7.2, 15.0), "right", 2.2),
    Fixture("wall_shelf", HIDDEN, (3.9, 14.5, 6.4, 15.0), "up"),
    Fixture("column", "Column", box_at(13.9, 6.5, 0.4, 0.4)),
    Fixture("entrance", "Entrance", box_at(20.0, 12.8, 0.3, 2.0), "left"),
    Fixture("exit", "Exit", box_at(20.0, 6.0, 0.3, 2.0), "left"),
)

SPACES: Final = (
    Space("Books and posters", (("Books", "A"), ("Shelf A", "B"))),
    Space(
        "Kitchen",
        (
            ("Kitchen wall left", "A"), ("Kitchen wall right", "A"), ("Shelf D", "B"),
            (RACK, "A"), ("Shelf C", "A"), ("Endcap C", "A"),
        ),
    ),
    Space("Food to go", (("Hot counter", "A"), ("Snacks", "A"), ("Checkout 1", "A"),
                         ("Checkout 2", "A"))),
    Space("Dairy", (("Milk fridge", "A"), ("Cheese chest", "T"), ("Shelf A", "A"),
                    ("Endcap A", "A"), ("Shelf B", "B"))),
    Space("Meat", (("Shelf D", "A"), ("Endcap D", "A"))),
    Space("Fish", (("Shelf E", "B"), ("Fish chest", "T"))),
    Space("Bakery", (("Bread wall", "A"), ("Shelf B", "A"), ("Cake table", "T"),
                     ("Shelf C", "B"), ("Endcap B", "A"))),
    Space("Beauty", (("Shelf E", "A"), ("Endcap E", "A"), ("Beauty table", "T"),
                     ("Shelf F", "B"))),
    Space("Vegetables", (("Rack end", "A"), ("Vegetable wall", "A"), ("Shelf F", "A"))),
    Space("Fruit", (("Fruit table left", "T"), ("Fruit table right", "T"),
                    ("Fruit fridge", "A"), ("Endcap F", "A"))),
    Space("Flowers", (("Flowers", "A"),)),
    Space("Seasonal", (("Seasonal", "A"), ("Offer bin", "T"))),
    Space("Tools", ((HIDDEN, "A"),)),
)  # fmt: skip

OVER_EXPOSED: Final = "P218"
"""Golden Snowflake Ornament in March, on the promo stand that everyone meets."""
OFFERED: Final = "P216"
"""Springtime Speckled Chocolate Eggs, on the other levels of that stand."""
HIDDEN_GEM: Final = "P100"
"""Artisanal Mason Jar Milk Set, on the lowest level at the far end of the milk fridge."""


def drawn() -> Plan:
    """Draw the floor, nothing on its shelves."""
    fixtures = [*_of_the_world(), *OURS]
    return floor_plan(FLOOR_ID, "Floor", ROOM, FRAME, ZONES, fixtures)


def stocked(plan: Plan, range_: tuple[inputs.Product, ...], rng: Random) -> Plan:
    """Put the range on the shelves; planted products go to their places first."""
    faces = "ABCD"
    plan = put(plan, FLOOR_ID, "Promo stand", [Slot(f, 1, 3) for f in faces], OVER_EXPOSED)
    lower = [Slot(f, 1, level) for f in faces for level in (1, 2)]
    plan = put(plan, FLOOR_ID, "Promo stand", lower, OFFERED)
    plan = put(plan, FLOOR_ID, "Milk fridge", [Slot("A", 3, 1)], HIDDEN_GEM)
    planted = {OVER_EXPOSED, OFFERED, HIDDEN_GEM}
    for space in SPACES:
        there = [p.id for p in range_ if p.department == space.department and p.id not in planted]
        rng.shuffle(there)
        plan = stock(plan, FLOOR_ID, space, there, rng, stocked_places(plan, FLOOR_ID))
    return plan


def _of_the_world() -> Iterator[Fixture]:
    """Shelves look down the plan, with an endcap on the right; checkouts look into the store."""
    for place in inputs.world_boxes():
        x, y = FRAME.inside(place.x, place.y)
        letter = place.name.rpartition("_")[2]
        box = box_at(x, y, place.width, place.depth)
        if place.name.startswith("checkout"):
            yield Fixture("checkout", f"Checkout {letter}", box, "left", place.height)
            continue
        yield Fixture("gondola", f"Shelf {letter}", box, "down", place.height)
        end = box[2]
        yield Fixture(
            "endcap", f"Endcap {letter}", (end, y - 0.45, end + 0.5, y + 0.45), "right",
            place.height, ENDCAP_ZONES[letter],
        )  # fmt: skip
