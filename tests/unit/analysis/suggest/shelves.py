"""Made-up situations: shelves in a row, random products on them."""

from __future__ import annotations

import numpy as np

from planner.analysis.response.elasticity import Elasticity
from planner.analysis.suggest.situation import Places, Situation
from planner.model.element import ElementId, ProductId, Slot, Stocked
from planner.model.kinds import kind_of
from planner.model.placements import Placement
from planner.model.plan import SurfaceId

FLOOR = SurfaceId("floor")
BETA = (0.2, 0.5, 0.35)


def situation(
    seed: int,
    products: int = 6,
    places: int = 5,
    categories: int = 2,
    *,
    kinds: tuple[str, ...] = ("gondola",),
    width_m: float = 1.0,
) -> Situation:
    """Return products on places, every place with one at least, one category a fixture or more.

    Args:
        seed: Starts what is random.
        products: How many products, each on one place; at least as many as places.
        places: How many placements, each of a fixture of its own.
        categories: How many categories, at most 3.
        kinds: Kinds of the fixtures, over and over.
        width_m: Of each placement, metres.
    """
    random = np.random.default_rng(seed)
    place = np.concatenate([np.arange(places), random.integers(0, places, products - places)])
    facings = random.integers(1, 4, products)
    standing = [
        tuple(Stocked(ProductId(f"P{at}"), int(facings[at])) for at in np.flatnonzero(place == one))
        for one in range(places)
    ]
    seen = random.uniform(50.0, 900.0, places)
    width = np.asarray(0.1 * facings, dtype=np.float64)
    return Situation(
        places=Places(
            sites=tuple(_site(at, standing[at], width_m) for at in range(places)),
            kinds=tuple(kind_of(kinds[at % len(kinds)]) for at in range(places)),
            zones=tuple("left" if at < places / 2 else "right" for at in range(places)),
            is_locked=np.zeros(places, dtype=np.bool_),
            surface=np.zeros(places, dtype=np.int64),
            noticed=seen * random.uniform(0.2, 0.95, places),
            opportunities=seen,
            seen_share=seen / 1000.0,
            free_m=np.asarray(
                width_m - np.bincount(place, weights=width, minlength=places), dtype=np.float64
            ),
            facings=np.bincount(place, weights=facings, minlength=places).astype(np.int64),
            at=np.column_stack([2.0 * np.arange(places), np.zeros(places)]),
        ),
        products=tuple(f"P{at}" for at in range(products)),
        names=tuple(f"Product {at}" for at in range(products)),
        categories=tuple(f"C{at}" for at in range(categories)),
        category=random.integers(0, categories, products),
        units=random.uniform(1.0, 50.0, products),
        worth=random.uniform(0.2, 4.0, products),
        is_known=np.ones(products, dtype=np.bool_),
        product=np.arange(products),
        place=place,
        facings=facings,
        width_m=width,
        elasticities=tuple(
            Elasticity(f"C{at}", BETA[at], 0.1, 0, measured=False) for at in range(categories)
        ),
        goal="margin",
        days=14,
        problems=(),
    )


def _site(number: int, products: tuple[Stocked, ...], width_m: float) -> Placement:
    x = 2.0 * number
    element, slot = ElementId(f"G{number}"), Slot("A", 1, 1 + number % 3)
    return Placement(
        id=f"{element}-{slot}",
        surface=FLOOR,
        element=element,
        slot=slot,
        line=((x, 0.0), (x + width_m, 0.0)),
        width=width_m,
        height_m=0.3 + 0.5 * (number % 3),
        height_share=0.3,
        clear_m=0.3,
        products=products,
    )
