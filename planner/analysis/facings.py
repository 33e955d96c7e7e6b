"""Products on placements: adjacent ones of one product on one face are one facing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from planner.analysis.noticing.noticing import Groups
from planner.model.element import ElementId, ProductId
from planner.model.placements import Placement
from planner.model.plan import SurfaceId

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Facings:
    """Where products stand, ready for sums.

    Attributes:
        products: Ids, sorted.
        groups: Placements joined to facings.
        owner: Shape (groups,). Index of the product of each facing.
        product: Shape (pairs,). Index of the product of each (product, placement) pair.
        placement: Shape (pairs,). Index of the placement.
        share: Shape (pairs,). Part of the placement's width the product has, in (0, 1].
    """

    products: tuple[str, ...]
    groups: Groups
    owner: Ints
    product: Ints
    placement: Ints
    share: Floats


def facings_of(placements: Sequence[Placement]) -> Facings:
    """Return where products stand.

    A product's part of a placement's width is its part of the facings there.
    """
    products = tuple(sorted({put.product for p in placements for put in p.products}))
    number = {product: index for index, product in enumerate(products)}
    pairs: list[tuple[int, int, float]] = []
    faces: dict[tuple[ProductId, SurfaceId, ElementId, str], list[int]] = {}
    for index, placement in enumerate(placements):
        whole = sum(put.facings for put in placement.products)
        for put in placement.products:
            key = (put.product, placement.surface, placement.element, placement.slot.face)
            faces.setdefault(key, []).append(len(pairs))
            pairs.append((number[put.product], index, put.facings / whole))
    group_of = np.zeros(len(pairs), dtype=np.int64)
    owner: list[int] = []
    for key, members in sorted(faces.items()):
        for patch in _patches(members, pairs, placements):
            group_of[patch] = len(owner)
            owner.append(number[key[0]])
    product = np.array([pair[0] for pair in pairs], dtype=np.int64)
    placement_of = np.array([pair[1] for pair in pairs], dtype=np.int64)
    share = np.array([pair[2] for pair in pairs], dtype=np.float64)
    order = np.argsort(placement_of, kind="stable")
    groups = Groups(
        start=np.searchsorted(placement_of[order], np.arange(len(placements) + 1)),
        group=group_of[order].astype(np.int32),
        share=share[order],
        count=len(owner),
    )
    return Facings(products, groups, np.array(owner, dtype=np.int64), product, placement_of, share)


def _patches(
    members: list[int], pairs: list[tuple[int, int, float]], placements: Sequence[Placement]
) -> list[list[int]]:
    """Split placements of one product on one face into connected patches of (bay, level)."""
    at: dict[tuple[int, int], int] = {}
    for pair in members:
        slot = placements[pairs[pair][1]].slot
        at[slot.bay, slot.level] = pair
    patches: list[list[int]] = []
    while at:
        where, pair = at.popitem()
        patch, edge = [pair], [where]
        while edge:
            bay, level = edge.pop()
            for near in ((bay - 1, level), (bay + 1, level), (bay, level - 1), (bay, level + 1)):
                if near in at:
                    patch.append(at.pop(near))
                    edge.append(near)
        patches.append(sorted(patch))
    return sorted(patches)


def products_text(placement: Placement) -> str:
    """Return the product ids on a placement, separated by ``|``."""
    return "|".join(put.product for put in placement.products)
