"""Where the things of a chart are on the plan, and which things are at a place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from planner.analysis.charts.subjects import Item, Place, subject_of
from planner.tables.report import UNPLACED, Report

Key = tuple[str, str]
"""Name of a surface, and the id of a thing there."""
BETWEEN = "|"
"""Between the products of a cell."""


@dataclass(frozen=True, slots=True, eq=False)
class Whereabouts:
    """Things and placements of a report.

    Attributes:
        spots: Placements of each thing.
        things: Things at each placement of each element: by surface and element.
        zones: Things in each zone: by surface and name of the zone.
    """

    spots: Mapping[Key, tuple[Place, ...]]
    things: Mapping[Key, tuple[tuple[str, Key], ...]]
    zones: Mapping[Key, frozenset[Key]]

    def of_items(self, items: Iterable[Item]) -> tuple[Place, ...]:
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
    """Return where the things of a subject are, as the placements of the report say.

    Raises:
        KeyError: No such subject.
    """
    keys_at = subject_of(subject).things
    spots: dict[Key, list[Place]] = defaultdict(list)
    things: dict[Key, list[tuple[str, Key]]] = defaultdict(list)
    zones: dict[Key, set[Key]] = defaultdict(set)
    for place in _places(report):
        for name in keys_at(place):
            key = (place.surface, name)
            spots[key].append(place)
            things[place.surface, place.element].append((place.placement, key))
            zones[place.surface, place.zone].add(key)
    return Whereabouts(
        {key: tuple(found) for key, found in spots.items()},
        {key: tuple(found) for key, found in things.items()},
        {key: frozenset(found) for key, found in zones.items()},
    )


def _places(report: Report) -> Iterator[Place]:
    sheet = report.placements
    if not sheet.rows:
        return
    index = {column.key: at for at, column in enumerate(sheet.columns)}
    columns = [index[key] for key in ("surface", "placement_id", "element_id", "zone", "products")]
    category = _categories(report)
    for row in sheet.rows:
        surface, placement, element, zone, products = (str(row[at] or "") for at in columns)
        if placement != UNPLACED:
            ids = tuple(one for one in products.split(BETWEEN) if one)
            kinds = tuple(dict.fromkeys(category.get((surface, one), "") for one in ids))
            yield Place(surface, placement, element, zone, ids, kinds)


def _categories(report: Report) -> dict[Key, str]:
    """Return the category of each product on each surface."""
    return {
        (str(row["surface"]), str(row["product_id"])): str(row["category"] or "")
        for row in report.products.records()
    }
