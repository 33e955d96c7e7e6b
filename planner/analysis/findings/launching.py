"""Offers and novelties that stand outside the places where many would notice them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import shapely
from shapely.geometry.base import BaseGeometry

from planner.analysis.cells import Sentence
from planner.analysis.findings.finding import Finding, Known, number, spot_of
from planner.analysis.routing import offers_of
from planner.analysis.score import Score
from planner.errors import Fact
from planner.tables.columns import LAUNCHED_ON, PRODUCT_ID, SOLD_AT
from planner.tables.products import PRODUCTS
from planner.tables.sales import SALES

NEW_DAYS: Final = 30
"""Products launched within so many days of the data's end are novelties."""
MUCH_SEEN_KINDS: Final = ("endcap", "promo_stand", "bin")
"""Kinds of fixture that are made to be noticed."""
DOOR_ROLES: Final = ("entrance", "checkout")
"""Roles of elements whose zone many must pass."""
NEAR: Final = 1.5
"""What stands this near to an entrance or a checkout is beside it, surface units of a floor."""


def launching(known: Known) -> Iterator[Finding]:
    """Find offers and novelties none of whose placements is much seen."""
    offers = dict.fromkeys(offers_of(known.project.tables), 0)
    novelties = novelties_of(known)
    for score in known.scores:
        prominent = prominent_placements(score)
        if not prominent:
            continue
        rows = {str(row["product_id"]): row for row in known.products_on(score.surface.name)}
        for product, places in sorted(known.places[score.surface.id].items()):
            if prominent.intersection(places) or product not in rows:
                continue
            for kind, there in (("offer_outside", offers), ("novelty_outside", novelties)):
                if product in there:
                    row = rows[product]
                    units = number(row["units"])
                    facts: dict[str, Fact] = {
                        "product": known.name(product),
                        "noticed": number(row["noticed_per_1000"]) / 10.0,
                        "prominent": len(prominent),
                        "units": units,
                        "days": there[product],
                    }
                    yield Finding(
                        kind,
                        f"{score.surface.id}|{product}",
                        Sentence(f"finding_{kind}", facts, {}),
                        n=units,
                        weight=1000.0 - number(row["noticed_per_1000"]),
                        products=(product,),
                        placements=tuple(places),
                        spot=spot_of(score, places),
                    )


def novelties_of(known: Known) -> dict[str, int]:
    """Return the products launched within ``NEW_DAYS`` of the last sale, and how long ago, days."""
    tables = known.project.tables
    if PRODUCTS.key not in tables or SALES.key not in tables or tables[SALES.key].frame.empty:
        return {}
    end = tables[SALES.key].frame[SOLD_AT].max().normalize()
    frame = tables[PRODUCTS.key].frame
    age = (end - frame[LAUNCHED_ON]).dt.days
    new = (age >= 0) & (age <= NEW_DAYS)
    days = age[new].astype("int64").tolist()
    return dict(zip(frame.loc[new, PRODUCT_ID].tolist(), days, strict=True))


def prominent_placements(score: Score) -> frozenset[str]:
    """Return the placements in the zones of entrances and checkouts, beside them, and on endcaps.

    Zones are those that the middle of an entrance or checkout lies in, or nearest to.
    """
    elements = score.surface.elements
    doors = [e.footprint for e in elements.values() if e.traits.role in DOOR_ROLES]
    near = shapely.union_all(doors).buffer(NEAR) if doors else shapely.Point()
    shapely.prepare(near)
    zones = _door_zones(score, doors)
    return frozenset(
        site.id
        for site, zone in zip(score.sites, score.zone_of, strict=True)
        if zone in zones
        or elements[site.element].kind in MUCH_SEEN_KINDS
        or elements[site.element].traits.role in DOOR_ROLES
        or (doors and near.intersects(elements[site.element].footprint))
    )


def _door_zones(score: Score, doors: Sequence[BaseGeometry]) -> frozenset[str]:
    areas = {
        (element.zone or element.label): element.footprint
        for element in score.surface.elements.values()
        if element.traits.role == "zone"
    }
    if not areas:
        return frozenset()
    return frozenset(
        min(areas, key=lambda name: (areas[name].distance(door.centroid), name)) for door in doors
    )
