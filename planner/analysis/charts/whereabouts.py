"""Where the things of a chart are on the plan, and which things are at a place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from planner.analysis.charts.subjects import Item
from planner.tables.report import UNPLACED, Report

Key = tuple[str, str]
"""Name of a surface, and the id of a thing there."""
BETWEEN = "|"
"""Between the products of a cell."""


@dataclass(frozen=True, slots=True)
class Spot:
    """One placement: name of its surface, its id, the id of its element."""

    surface: str
    placement: str
    element: str


@dataclass(frozen=True, slots=True, eq=False)
class Whereabouts:
    """Things and placements of a report.

    Attributes:
        spots: Placements of each thing.
        things: Things at each placement of each element: by surface and element.
        zones: Things in each zone: by surface and name of the zone.
    """

    spots: Mapping[Key, tuple[Spot, ...]]
    things: Mapping[Key, tuple[tuple[str, Key], ...]]
    zones: Mapping[Key, frozenset[Key]]

    def of_items(self, items: Iterable[Item]) -> tuple[Spot, ...]:
        """Return the placements of things, each once."""
        found = (self.spots.get((item.surface, item.key), ()) for item in items)
        return tuple(dict.fromkeys(spot for spots in found for spot in spots))

    def at(self, surface: str, elements: Iterable[str], placement: str = "") -> frozenset[Key]:
        """Return the things on elements of a surface, or at one placement of theirs."""
        return frozenset(
            key
            for element in elements
            for at, key in self.things.get((surface, element), ())
            if placement in ("", at)
        )


def whereabouts(report: Report, subject: str) -> Whereabouts:
    """Return where the things of a subject are, as the placements of the report say."""
    sheet = report.placements
    if not sheet.rows:
        return Whereabouts({}, {}, {})
    index = {column.key: at for at, column in enumerate(sheet.columns)}
    columns = [index[key] for key in ("surface", "placement_id", "element_id", "zone", "products")]
    category = _categories(report) if subject == "category" else {}
    spots: dict[Key, list[Spot]] = defaultdict(list)
    things: dict[Key, list[tuple[str, Key]]] = defaultdict(list)
    zones: dict[Key, set[Key]] = defaultdict(set)
    for row in sheet.rows:
        surface, placement, element, zone, products = (str(row[at] or "") for at in columns)
        if placement == UNPLACED:
            continue
        ids = [one for one in products.split(BETWEEN) if one]
        by_subject: dict[str, Iterable[str]] = {
            "placement": (placement,),
            "zone": (zone,),
            "product": ids,
            "category": dict.fromkeys(category.get((surface, one), "") for one in ids),
        }
        for key in by_subject[subject]:
            spots[surface, key].append(Spot(surface, placement, element))
            things[surface, element].append((placement, (surface, key)))
            zones[surface, zone].add((surface, key))
    return Whereabouts(
        {key: tuple(found) for key, found in spots.items()},
        {key: tuple(found) for key, found in things.items()},
        {key: frozenset(found) for key, found in zones.items()},
    )


def _categories(report: Report) -> dict[Key, str]:
    """Return the category of each product on each surface."""
    return {
        (str(row["surface"]), str(row["product_id"])): str(row["category"] or "")
        for row in report.products.records()
    }
