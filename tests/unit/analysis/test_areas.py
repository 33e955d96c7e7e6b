"""Laws of time spent in areas, and of products on placements."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from planner.analysis.facings import facings_of
from planner.analysis.floor_score import score_scene
from planner.analysis.presence.presence import Dwells, Paths, Presence, Samples, presence
from planner.analysis.scene import Scene
from planner.model.element import ProductId, Slot, Stocked
from tests.unit.analysis.floors import scene, shop, stocked


def stay(floor: Scene, seconds: float) -> Presence:
    """Return one visit that spends its time somewhere in front of the first gondola."""
    near = (np.abs(floor.grid.centres - np.array([4.0, 4.5])) < 1.0).all(axis=1)
    nothing = np.zeros(0)
    nobody = np.zeros(0, dtype=np.int64)
    samples = Samples(nobody, nothing, nothing, nothing, nothing, nothing.astype(np.bool_))
    dwells = Dwells(
        np.array([0]), np.array([0]), np.array([seconds]), (np.flatnonzero(near).astype(np.int64),)
    )
    paths = Paths(np.zeros((0, 2)), np.zeros(2, dtype=np.int64))
    headings = floor.parameters.headings
    return presence("test", floor.grid, samples, paths, np.ones(1), headings, dwells=dwells)


def test_splitting_a_facing_changes_nothing_where_only_the_area_is_known() -> None:
    tea = stocked("tea", *(Slot("A", bay, 3) for bay in range(1, 9)))
    split = tuple(
        replace(element, bays=8, stock=tea) if element.id == "G1" else element for element in shop()
    )

    whole, parts = (score_scene(floor, stay(floor, 20.0)) for floor in (scene(), scene(split)))

    assert whole.products.noticed[0] > 0.0
    assert parts.products.noticed[0] == pytest.approx(whole.products.noticed[0], rel=0.01)
    assert parts.products.seen_s[0] == pytest.approx(whole.products.seen_s[0], rel=0.01)


def test_a_product_named_twice_on_a_placement_has_the_facings_of_both() -> None:
    twice = (
        Stocked(ProductId("tea"), 1),
        Stocked(ProductId("salt"), 1),
        Stocked(ProductId("tea"), 2),
    )
    slot = Slot("A", 1, 1)
    placement = replace(scene().placements[0], slot=slot, products=twice)

    found = facings_of([placement])

    share = dict(zip((found.products[p] for p in found.product), found.share.tolist(), strict=True))
    assert share == {"tea": 0.75, "salt": 0.25}
