"""Products on placements: adjacent ones of one product on one face are one facing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
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
        by_product: Placements joined to whole products.
        owner: Shape (groups,). Index of the product of each facing.
        product: Shape (pairs,). Index of the product of each (product, placement) pair.
        placement: Shape (pairs,). Index of the placement.
        share: Shape (pairs,). Part of the placement's width the product has, in (0, 1].
    """

    products: tuple[str, ...]
    groups: Groups
    by_product: Groups
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
    pairs, faces = _pairs(placements, number)
    group_of = np.zeros(len(pairs), dtype=np.int64)
    owner: list[int] = []
    for key, members in sorted(faces.items()):
        for patch in _patches(members, pairs, placements):
            group_of[patch] = len(owner)
            owner.append(number[key[0]])
    product = np.array([pair[0] for pair in pairs], dtype=np.int64)
    placement = np.array([pair[1] for pair in pairs], dtype=np.int64)
    share = np.array([pair[2] for pair in pairs], dtype=np.float64)
    start = np.searchsorted(placement, np.arange(len(placements) + 1))
    return Facings(
        products=products,
        groups=Groups(start, group_of.astype(np.int32), share, len(owner)),
        by_product=Groups(start, product.astype(np.int32), share, len(products)),
        owner=np.array(owner, dtype=np.int64),
        product=product,
        placement=placement,
        share=share,
    )


_Face = tuple[ProductId, SurfaceId, ElementId, str]


def _pairs(
    placements: Sequence[Placement], number: Mapping[ProductId, int]
) -> tuple[list[tuple[int, int, float]], dict[_Face, list[int]]]:
    """Return (product, placement, share) of what stands where, and which pairs share a face."""
    pairs: list[tuple[int, int, float]] = []
    faces: dict[_Face, list[int]] = {}
    for index, placement in enumerate(placements):
        if not placement.products:
            continue
        standing: Counter[ProductId] = Counter()
        for put in placement.products:
            standing[put.product] += put.facings
        for one, facings in standing.items():
            key = (one, placement.surface, placement.element, placement.slot.face)
            faces.setdefault(key, []).append(len(pairs))
            pairs.append((number[one], index, facings / standing.total()))
    return pairs, faces


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
