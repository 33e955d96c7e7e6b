"""What analysis needs of a floor: free ground, blockers, faces cut to pieces, ends of trips."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from types import MappingProxyType

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import MultiPolygon, Point, Polygon, box
from shapely.geometry.base import BaseGeometry

from planner.analysis.parameters import Parameters
from planner.errors import DataError, Problem
from planner.geometry.blockers import Blockers, blockers
from planner.geometry.geodesic import Walkways
from planner.geometry.grid import Grid, walkable_grid
from planner.model.element import Element
from planner.model.placements import Placement, placements_of
from planner.model.plan import Surface
from planner.model.shape import centre

Floats = NDArray[np.float64]
Ints = NDArray[np.int32]

FRONT_GAP = 0.001
"""Faces are looked at from 1 mm in front, so that their own fixture never hides them."""
MARGIN_WITHOUT_WALLS = 2.0
"""Ground round the fixtures where no wall was drawn, metres."""
ZONE_REACH = 1.0
"""A zone without a drawn outline reaches this far round its fixtures, metres."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """Faces cut to pieces of at most the parameter's length, all arrays of one row a piece.

    Attributes:
        ends: Shape (n, 4). Ends x1 y1 x2 y2, from the shopper's left to right, surface units.
        middle: Shape (n, 2). Midpoint 1 mm in front of the face.
        normal: Shape (n, 2). Unit vector towards the shopper.
        bay: Shape (n,). Index of the bay the piece belongs to.
    """

    ends: Floats
    middle: Floats
    normal: Floats
    bay: Ints


@dataclass(frozen=True)
class Scene:
    """A floor made ready for analysis; built from an immutable surface and cached by the caller.

    Attributes:
        surface: The floor.
        placements: In the order of every per-placement array.
        bay_of: Shape (placements,). Bay index; placements of one bay stand next to each other
            and rise with height.
        pieces: Faces cut to pieces.
        ground: Where a point can be walked on.
        roaming: Where a shopper's middle can be: the ground less the shopper's half width.
        zones: Zone name to its area.
        problems: What weakens the analysis.
    """

    surface: Surface
    parameters: Parameters
    placements: tuple[Placement, ...]
    bay_of: Ints
    pieces: Pieces
    ground: BaseGeometry
    roaming: BaseGeometry
    zones: Mapping[str, BaseGeometry]
    problems: tuple[Problem, ...] = field(default=())

    @cached_property
    def grid(self) -> Grid:
        """Walkable cells."""
        return walkable_grid(self.ground, self.parameters.cell)

    @cached_property
    def walkways(self) -> Walkways:
        """Exact shortest paths for shoppers."""
        return Walkways(self.roaming)

    @cached_property
    def blockers(self) -> Blockers:
        """Everything that can hide a face."""
        polygons: list[Polygon] = []
        heights: list[float] = []
        lines: list[Floats] = [_ring_segments(ring) for ring in self.surface.outlines]
        line_heights: list[float] = [math.inf] * len(lines)
        for element in self.surface.elements.values():
            if not element.traits.blocks_sight or element.height_m <= 0.0:
                continue
            shape = element.footprint
            if isinstance(shape, Polygon):
                polygons.append(shape)
                heights.append(element.height_m)
            else:
                lines.append(_path_segments(np.asarray(shape.coords, dtype=np.float64)[:, :2]))
                line_heights.append(element.height_m)
        return blockers(polygons, heights, lines, line_heights)

    def points_of(self, role: str) -> Floats:
        """Return where shoppers can stand at the elements of a role, shape (n, 2)."""
        found = [
            self.standing_at(element)
            for element in self.surface.elements.values()
            if element.traits.role == role
        ]
        return np.array(found, dtype=np.float64).reshape(-1, 2)

    def standing_at(self, element: Element) -> tuple[float, float]:
        """Return the walkable point nearest to the middle of an element."""
        return self.nearest_roaming(*centre(element.shape))

    def nearest_roaming(self, x: float, y: float) -> tuple[float, float]:
        """Return the point of the roaming area nearest to a point."""
        near = shapely.shortest_line(self.roaming, Point(x, y))
        return (float(near.coords[0][0]), float(near.coords[0][1]))

    @cached_property
    def stops(self) -> Floats:
        """Where a shopper stands to take something, shape (placements, 2).

        The parameter's distance in front of the middle of the selling edge, or the walkable
        point nearest to it; a top is reached from its nearest walkable point.
        """
        by_bay: dict[int, tuple[float, float]] = {}
        for placement, bay in zip(self.placements, self.bay_of.tolist(), strict=True):
            if bay not in by_bay:
                angle = math.radians(placement.facing_deg)
                x, y = placement.middle
                reach = self.parameters.reach_m
                by_bay[bay] = self.nearest_roaming(
                    x + math.cos(angle) * reach, y + math.sin(angle) * reach
                )
        points = [by_bay[bay] for bay in self.bay_of.tolist()]
        return np.array(points, dtype=np.float64).reshape(-1, 2)

    @cached_property
    def zone_of(self) -> tuple[str, ...]:
        """Zone name of each placement; empty where it is in none."""
        named = {e.id: e.zone for e in self.surface.elements.values()}
        for area in self.zones.values():
            shapely.prepare(area)
        names = []
        for placement in self.placements:
            name = named[placement.element]
            if not name:
                angle = math.radians(placement.facing_deg)
                x, y = placement.middle
                at = Point(x + 0.3 * math.cos(angle), y + 0.3 * math.sin(angle))
                name = next((n for n, area in self.zones.items() if area.intersects(at)), "")
            names.append(name)
        return tuple(names)


def scene_of(surface: Surface, parameters: Parameters) -> Scene:
    """Make a floor ready for analysis.

    Raises:
        DataError: ``empty_surface`` when nothing is drawn, ``no_ground`` when fixtures leave no
            place to walk.
    """
    if not surface.elements and not surface.outlines:
        raise DataError("empty_surface", surface=surface.name)
    problems: list[Problem] = []
    room = _room(surface, problems)
    solid = [e.footprint for e in surface.elements.values() if e.traits.blocks_walking]
    body = parameters.body_radius_m
    ground = shapely.difference(room, shapely.union_all(solid)) if solid else room
    grown = shapely.buffer(np.array(solid, dtype=object), body, join_style="mitre")
    roaming = shapely.difference(room.buffer(-body, join_style="mitre"), shapely.union_all(grown))
    if ground.is_empty or roaming.is_empty:
        raise DataError("no_ground", surface=surface.name)
    placements, bay_of = _by_bay(placements_of(surface))
    if not placements:
        problems.append(Problem("no_placements", {"surface": surface.name}, "error"))
    return Scene(
        surface=surface,
        parameters=parameters,
        placements=placements,
        bay_of=bay_of,
        pieces=_pieces(placements, bay_of, parameters.piece_length),
        ground=_areal(ground),
        roaming=_areal(roaming),
        zones=_zones(surface),
        problems=tuple(problems),
    )


def _room(surface: Surface, problems: list[Problem]) -> BaseGeometry:
    if surface.outlines:
        return shapely.union_all([Polygon(ring).buffer(0) for ring in surface.outlines])
    problems.append(Problem("no_walls", {"surface": surface.name}))
    x1, y1, x2, y2 = shapely.total_bounds([e.footprint for e in surface.elements.values()])
    margin = MARGIN_WITHOUT_WALLS
    return box(x1 - margin, y1 - margin, x2 + margin, y2 + margin)


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


def _by_bay(placements: Iterable[Placement]) -> tuple[tuple[Placement, ...], Ints]:
    """Sort placements so that the levels of one bay stand together, lowest first."""
    order: dict[tuple[str, str, int], list[Placement]] = {}
    for placement in placements:
        key = (placement.element, placement.slot.face, placement.slot.bay)
        order.setdefault(key, []).append(placement)
    sorted_placements: list[Placement] = []
    bays: list[int] = []
    for bay, members in enumerate(order.values()):
        sorted_placements.extend(sorted(members, key=lambda p: p.height_m))
        bays.extend([bay] * len(members))
    return tuple(sorted_placements), np.array(bays, dtype=np.int32)


def _pieces(placements: tuple[Placement, ...], bay_of: Ints, longest: float) -> Pieces:
    rows: list[tuple[float, ...]] = []
    bays: list[int] = []
    seen = -1
    for placement, bay in zip(placements, bay_of.tolist(), strict=True):
        if bay == seen:
            continue
        seen = bay
        for a, b in pairwise(placement.line):
            distance = math.dist(a, b)
            if distance == 0.0:
                continue
            count = max(1, math.ceil(distance / longest - 1e-9))
            steps = np.linspace(0.0, 1.0, count + 1)
            nx, ny = -(b[1] - a[1]) / distance, (b[0] - a[0]) / distance
            for low, high in pairwise(steps.tolist()):
                x1, y1 = a[0] + (b[0] - a[0]) * low, a[1] + (b[1] - a[1]) * low
                x2, y2 = a[0] + (b[0] - a[0]) * high, a[1] + (b[1] - a[1]) * high
                rows.append((x1, y1, x2, y2, nx, ny))
                bays.append(bay)
    table = np.array(rows, dtype=np.float64).reshape(-1, 6)
    normal = table[:, 4:6]
    middle = (table[:, 0:2] + table[:, 2:4]) / 2.0 + normal * FRONT_GAP
    return Pieces(table[:, 0:4].copy(), middle, normal.copy(), np.array(bays, dtype=np.int32))


def _ring_segments(ring: tuple[tuple[float, float], ...]) -> Floats:
    return _path_segments(np.array([*ring, ring[0]], dtype=np.float64))


def _path_segments(points: Floats) -> Floats:
    return np.hstack([points[:-1], points[1:]])


def _areal(geometry: BaseGeometry) -> BaseGeometry:
    """Keep only the parts of a geometry that have an area."""
    parts = [part for part in shapely.get_parts(geometry) if isinstance(part, Polygon)]
    return parts[0] if len(parts) == 1 else MultiPolygon(parts)
