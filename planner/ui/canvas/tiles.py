"""Fixtures by tile, so that many shapes are drawn at once and few are looked at."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable

from PySide6.QtCore import QRectF

from planner.model.element import ElementId
from planner.ui.canvas.drawn import Fixture

PER_TILE = 300
"""About so many fixtures share a tile: fewer cost calls, more cost repaints."""
EDGE = 20.0
"""What is drawn of a fixture reaches this far out of its box, scene units."""

Tile = tuple[int, int]
Changed = Callable[[Tile, QRectF], None]


class Tiles:
    """Keeps every fixture in the tile that its middle lies in.

    Attributes:
        fixtures: By id.
        hidden: Fixtures that are left out.
    """

    def __init__(self) -> None:
        self.fixtures: dict[ElementId, Fixture] = {}
        self.hidden: frozenset[ElementId] = frozenset()
        self._side = 1.0
        self._members: dict[Tile, dict[ElementId, Fixture]] = defaultdict(dict)
        self._reach: dict[Tile, QRectF] = {}

    def show(self, fixtures: Iterable[Fixture], bounds: QRectF) -> None:
        """Take these fixtures and no others, most of them inside bounds of the scene."""
        self.fixtures = {fixture.element.id: fixture for fixture in fixtures}
        tiles = max(1.0, len(self.fixtures) / PER_TILE)
        self._side = max(1.0, math.sqrt(bounds.width() * bounds.height() / tiles))
        self._members.clear()
        self._reach.clear()
        for fixture in self.fixtures.values():
            self._enter(fixture)

    def put(self, fixture: Fixture, changed: Changed) -> None:
        """Take a fixture, in the place of the one with its id."""
        self.drop(fixture.element.id, changed)
        self.fixtures[fixture.element.id] = fixture
        changed(self._enter(fixture), around(fixture.bounds))

    def drop(self, element: ElementId, changed: Changed) -> None:
        """Let a fixture go."""
        fixture = self.fixtures.pop(element, None)
        if fixture is not None:
            tile = self._tile(fixture.bounds)
            del self._members[tile][element]
            changed(tile, around(fixture.bounds))

    def hide_only(self, elements: frozenset[ElementId], changed: Changed) -> None:
        """Leave out these fixtures, and show those again that were left out before."""
        turned, self.hidden = self.hidden ^ elements, elements
        for element in turned:
            fixture = self.fixtures.get(element)
            if fixture is not None:
                changed(self._tile(fixture.bounds), around(fixture.bounds))

    def near(self, area: QRectF) -> list[Tile]:
        """Return the tiles that have something in an area of the scene."""
        return [tile for tile, reach in self._reach.items() if reach.intersects(area)]

    def shown(self, tile: Tile) -> list[Fixture]:
        """Return the fixtures of a tile that are not hidden."""
        members = self._members[tile]
        if self.hidden.isdisjoint(members):
            return list(members.values())
        return [fixture for key, fixture in members.items() if key not in self.hidden]

    def _enter(self, fixture: Fixture) -> Tile:
        tile, box = self._tile(fixture.bounds), around(fixture.bounds)
        self._members[tile][fixture.element.id] = fixture
        reach = self._reach.get(tile)
        self._reach[tile] = box if reach is None else reach.united(box)
        return tile

    def _tile(self, bounds: QRectF) -> Tile:
        x, y = bounds.x() + bounds.width() / 2.0, bounds.y() + bounds.height() / 2.0
        return (math.floor(x / self._side), math.floor(y / self._side))


def around(bounds: QRectF) -> QRectF:
    """Return the part of the scene that a fixture with these bounds is drawn in."""
    return bounds.adjusted(-EDGE, -EDGE, EDGE, EDGE)
