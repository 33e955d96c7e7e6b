"""What analysis needs of a floor: its geometry, with the zones and products on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from types import MappingProxyType

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from planner.analysis.parameters import Parameters
from planner.analysis.space import Pieces, Space, space_of
from planner.errors import Problem
from planner.geometry.blockers import Blockers
from planner.geometry.geodesic import Walkways
from planner.geometry.grid import Grid
from planner.model.element import NO_STOCK, Element
from planner.model.placements import Placement
from planner.model.plan import Surface

Floats = NDArray[np.float64]
Ints = NDArray[np.int32]

ZONE_REACH = 1.0
"""A zone without a drawn outline reaches this far round its fixtures, metres."""
ZONE_AHEAD = 0.3
"""A face is in the zone that lies this far in front of it, metres."""


@dataclass(frozen=True, eq=False)
class Scene:
    """A floor made ready for analysis; built from an immutable surface and cached by the caller.

    Attributes:
        surface: The floor.
        space: Its geometry.
        placements: In the order of every per-placement array, with what stands on them.
    """

    surface: Surface
    space: Space
    placements: tuple[Placement, ...]

    @property
    def parameters(self) -> Parameters:
        """Sizes of cells, bodies and pieces, and how shoppers look."""
        return self.space.parameters

    @property
    def bay_of(self) -> Ints:
        """Shape (placements,). Bay index; placements of one bay stand next to each other."""
        return self.space.bay_of

    @property
    def pieces(self) -> Pieces:
        """Faces cut to pieces."""
        return self.space.pieces

    @property
    def ground(self) -> BaseGeometry:
        """Where a point can be walked on."""
        return self.space.ground

    @property
    def roaming(self) -> BaseGeometry:
        """Where a shopper's middle can be."""
        return self.space.roaming

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What weakens the analysis."""
        return self.space.problems

    @property
    def grid(self) -> Grid:
        """Walkable cells."""
        return self.space.grid

    @property
    def walkways(self) -> Walkways:
        """Exact shortest paths for shoppers."""
        return self.space.walkways

    @property
    def blockers(self) -> Blockers:
        """Everything that can hide a face."""
        return self.space.blockers

    @property
    def stops(self) -> Floats:
        """Where a shopper stands to take something, shape (placements, 2)."""
        return self.space.stops

    @property
    def reachable(self) -> NDArray[np.bool_]:
        """Shape (placements,). Whether a shopper can stand in front of it."""
        return self.space.reachable

    def points_of(self, role: str) -> Floats:
        """Return where shoppers can stand at the elements of a role, shape (n, 2)."""
        return self.space.points_of(role)

    def standing_at(self, element: Element) -> tuple[float, float]:
        """Return the walkable point nearest to the middle of an element."""
        return self.space.standing_at(element)

    def nearest_roaming(self, x: float, y: float) -> tuple[float, float]:
        """Return the point of the roaming area nearest to a point."""
        return self.space.nearest_roaming(x, y)

    @cached_property
    def zones(self) -> Mapping[str, BaseGeometry]:
        """Zone name to its area."""
        return _zones(self.surface)

    @cached_property
    def zone_of(self) -> tuple[str, ...]:
        """Zone name of each placement; empty where it is in none."""
        named = {e.id: e.zone for e in self.surface.elements.values()}
        bays = np.unique(self.bay_of, return_index=True)[1]
        shown = [self.placements[index] for index in bays.tolist()]
        drawn = self._drawn_zones(shown)
        own = [
            named[placement.element] or zone for placement, zone in zip(shown, drawn, strict=True)
        ]
        return tuple(own[bay] for bay in self.bay_of.tolist())

    def _drawn_zones(self, placements: Sequence[Placement]) -> list[str]:
        """Return the first zone that lies in front of each placement; empty for none."""
        names = ["", *self.zones]
        angle = np.radians([placement.facing_deg for placement in placements])
        at = np.array([placement.middle for placement in placements]).reshape(-1, 2)
        at += ZONE_AHEAD * np.column_stack([np.cos(angle), np.sin(angle)])
        spot, zone = shapely.STRtree(list(self.zones.values())).query(
            shapely.points(at), predicate="intersects"
        )
        first = np.full(len(at), len(names))
        np.minimum.at(first, spot, zone + 1)
        return [names[number % len(names)] for number in first.tolist()]


def scene_of(surface: Surface, parameters: Parameters) -> Scene:
    """Make a floor ready for analysis.

    Raises:
        DataError: ``empty_surface`` when nothing is drawn, ``no_ground`` when fixtures leave no
            place to walk.
    """
    return scene_in(space_of(surface, parameters), surface)


def scene_in(space: Space, surface: Surface) -> Scene:
    """Put zones and products of a surface into a geometry that is known.

    Args:
        space: The geometry of the surface, or of one that differs only in names, zones and
            products.
        surface: The floor.
    """
    stocks = {key: element.stock for key, element in surface.elements.items() if element.stock}
    if not stocks and not any(element.stock for element in space.surface.elements.values()):
        return Scene(surface, space, space.placements)
    placements = tuple(
        placement if stock == placement.products else replace(placement, products=stock)
        for placement in space.placements
        for stock in (stocks.get(placement.element, NO_STOCK).get(placement.slot, ()),)
    )
    return Scene(surface, space, placements)


def _zones(surface: Surface) -> Mapping[str, BaseGeometry]:
    zones: dict[str, BaseGeometry] = {}
    members: dict[str, list[BaseGeometry]] = {}
    for element in surface.elements.values():
        if element.traits.role == "zone":
            name = element.zone or element.label
            zones[name] = shapely.union_all([zones.get(name, Polygon()), element.footprint])
        elif element.zone:
            members.setdefault(element.zone, []).append(element.footprint.buffer(ZONE_REACH))
    for name, parts in members.items():
        if name not in zones:
            zones[name] = shapely.union_all(parts)
    return MappingProxyType(zones)
