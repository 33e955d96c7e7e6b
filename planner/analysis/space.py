"""The geometry of a floor: free ground, blockers, faces cut to pieces, where shoppers stand."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from itertools import combinations, pairwise

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import LineString, MultiPolygon, Polygon, box
from shapely.geometry.base import BaseGeometry

from planner.analysis.parameters import Parameters
from planner.analysis.standing import TIE, Standing, towards
from planner.errors import DataError, Fact, Problem
from planner.geometry.blockers import Blockers, blockers
from planner.geometry.geodesic import Walkways
from planner.geometry.grid import Grid, Laid, walkable_grid
from planner.geometry.polygons import united
from planner.model.element import Element
from planner.model.one_way import aisles_of, lanes_of
from planner.model.placements import Placement, placements_of
from planner.model.plan import Surface
from planner.model.rooms import openings_of, rings_of, standing
from planner.model.shape import Rectangle, centre

Floats = NDArray[np.float64]
Ints = NDArray[np.int32]
Bools = NDArray[np.bool_]

FRONT_GAP = 0.001
"""Faces are looked at from 1 mm in front, so that their own fixture never hides them."""
MARGIN_WITHOUT_WALLS = 2.0
"""Ground round the fixtures where no wall was drawn, metres."""


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


@dataclass(frozen=True, eq=False)
class Space:
    """The geometry of a floor; names, zones and products of its elements play no part in it.

    Attributes:
        surface: The floor.
        parameters: Sizes of cells, bodies and pieces.
        placements: In the order of every per-placement array; what stands on them is of no
            meaning here.
        bay_of: Shape (placements,). Bay index; placements of one bay stand next to each other
            and rise with height.
        pieces: Faces cut to pieces.
        ground: Where a point can be walked on.
        roaming: Where a shopper's middle can be: the ground less the shopper's half width.
        problems: What weakens the analysis.
        known: Ways of a floor that differs little, to make these quickly.
        laid: Grid of a floor that differs little.
    """

    surface: Surface
    parameters: Parameters
    placements: tuple[Placement, ...]
    bay_of: Ints
    pieces: Pieces
    ground: BaseGeometry
    roaming: BaseGeometry
    problems: tuple[Problem, ...] = field(default=())
    known: Walkways | None = field(default=None, repr=False)
    laid: Laid | None = field(default=None, repr=False)

    @cached_property
    def grid(self) -> Grid:
        """Walkable cells."""
        return walkable_grid(self.ground, self.parameters.cell, self.laid)

    @cached_property
    def walkways(self) -> Walkways:
        """Exact shortest paths for shoppers."""
        lanes = (lane for aisle in aisles_of(self.surface) for lane in lanes_of(aisle))
        return Walkways(self.roaming, tuple(lanes), self.known)

    @cached_property
    def blockers(self) -> Blockers:
        """Everything that can hide a face."""
        polygons: list[Polygon] = []
        heights: list[float] = []
        lines = [_segments_of(ring, self.surface) for ring in self.surface.outlines]
        line_heights: list[float] = [math.inf] * len(lines)
        for element, shape in standing(self.surface, hides):
            for part in shapely.get_parts(shape):
                if isinstance(part, Polygon):
                    polygons.append(part)
                    heights.append(element.height_m)
                else:
                    lines.append(_path_segments(shapely.get_coordinates(part)))
                    line_heights.append(element.height_m)
        return blockers(polygons, heights, lines, line_heights)

    def points_of(self, role: str) -> Floats:
        """Return where shoppers can stand at the elements of a role, shape (n, 2)."""
        found = [self.standing_at(element) for element in _of_role(self.surface, role)]
        return np.array(found, dtype=np.float64).reshape(-1, 2)

    def standing_at(self, element: Element) -> tuple[float, float]:
        """Return where a shopper stands at an element.

        At a checkout it is in front of its front, if there is room; else, and at all others, the
        walkable point nearest to the middle.
        """
        if not isinstance(element.shape, Rectangle):
            return self.nearest_roaming(*centre(element.shape))
        (x, y), half = centre(element.shape), element.shape.depth / 2.0
        ahead = towards(element.facing_deg)
        if element.traits.role == "checkout":
            front = np.array([(x + ahead[0] * half, y + ahead[1] * half)])
            at, is_near = self._in_front(front, np.array([ahead]))
            if is_near[0] and self._at_home(at[0]):
                return (float(at[0, 0]), float(at[0, 1]))
        return self.nearest_roaming(x, y, ahead)

    def nearest_roaming(
        self, x: float, y: float, ahead: tuple[float, float] = (0.0, 0.0)
    ) -> tuple[float, float]:
        """Return the point of the roaming area nearest to a point; ``ahead`` settles ties."""
        return self.nearest_in(self.roaming, x, y, ahead)

    def nearest_in(
        self, area: BaseGeometry, x: float, y: float, ahead: tuple[float, float] = (0.0, 0.0)
    ) -> tuple[float, float]:
        """Return the point of an area nearest to a point; of several alike as ``Standing``."""
        standing = self._standing if area is self.roaming else replace(self._standing, area=area)
        near = standing.nearest(np.array([(x, y)]), np.array([ahead]))
        return (float(near[0, 0]), float(near[0, 1]))

    @cached_property
    def _standing(self) -> Standing:
        doors = _of_role(self.surface, "entrance") or _of_role(self.surface, "exit")
        x, y = np.mean([centre(door.shape) for door in doors] or [_middle(self.roaming)], axis=0)
        return Standing(self.roaming, (float(x), float(y)))

    def _in_front(self, middle: Floats, ahead: Floats) -> tuple[Floats, Bools]:
        """Return where a shopper stands before edges (n, 2), and whether it is on their side."""
        reach = self.parameters.reach_m
        at = self._standing.nearest(middle + ahead * reach, ahead)
        away = at - middle
        is_ahead = (away * ahead).sum(axis=1) > TIE
        return at, is_ahead & (np.hypot(*away.T) <= 2.0 * reach + TIE)

    def _at_home(self, point: Floats) -> bool:
        """Say whether a point is in a part of the floor with an entrance, if there is any."""
        parts = shapely.get_parts(self.roaming)
        doors = _of_role(self.surface, "entrance")
        if len(parts) == 1 or not doors:
            return True
        spots = shapely.points([*(centre(door.shape) for door in doors), tuple(point)])
        own = np.array([shapely.distance(part, spots) for part in parts.tolist()]).argmin(axis=0)
        return bool(np.isin(own[-1], own[:-1]))

    @cached_property
    def covered_m(self) -> Floats:
        """Height up to which something stands right in front of each piece, metres, (pieces,).

        0 where nothing does. Sight lines end inside such a thing and cannot tell by its edges.
        """
        covered = np.zeros(len(self.pieces.bay))
        solid = [
            (shape, element.height_m)
            for element, shape in standing(self.surface, lambda e: e.traits.blocks_sight)
            if shape.area > 0.0
        ]
        if solid:
            tree = shapely.STRtree([shape for shape, _ in solid])
            points = shapely.points(self.pieces.middle)
            piece, other = tree.query(points, predicate="intersects")
            np.maximum.at(covered, piece, np.array([height for _, height in solid])[other])
        return covered

    @cached_property
    def _stands(self) -> tuple[tuple[float, float, bool], ...]:
        """Where a shopper stands for each bay, and whether it is in front and within reach."""
        reach = self.parameters.reach_m
        shapely.prepare(self.roaming)
        first = [self.placements[k] for k in np.flatnonzero(np.diff(self.bay_of, prepend=-1))]
        if not first:
            return ()
        ahead = np.array([towards(placement.facing_deg) for placement in first])
        middle = np.array([placement.middle for placement in first])
        at = self._standing.nearest(middle + ahead * reach, ahead)
        corners = np.array([point for placement in first for point in placement.line])
        owner = np.repeat(np.arange(len(first)), [len(placement.line) for placement in first])
        edge = shapely.linestrings(corners, indices=owner)
        near = shapely.distance(edge, shapely.points(at)) <= 2.0 * reach + TIE
        front = ((at - middle) * ahead).sum(axis=1) > TIE
        top = np.array([placement.slot.face == "T" for placement in first])
        reached = near & (front | top)
        return tuple(zip(*at.T.tolist(), reached.tolist(), strict=True))

    @cached_property
    def stops(self) -> Floats:
        """Where a shopper stands to take something, shape (placements, 2).

        The parameter's distance in front of the middle of the selling edge, or the walkable
        point nearest to it.
        """
        of_bay = np.array([stand[:2] for stand in self._stands], dtype=np.float64).reshape(-1, 2)
        stops: Floats = of_bay[self.bay_of]
        return stops

    @cached_property
    def reachable(self) -> Bools:
        """Shape (placements,). Whether the stop is in front of the face and within reach."""
        of_bay = np.array([stand[2] for stand in self._stands], dtype=np.bool_)
        reachable: Bools = of_bay[self.bay_of]
        return reachable


def space_of(surface: Surface, parameters: Parameters) -> Space:
    """Return the geometry of a floor.

    Raises:
        DataError: ``empty_surface`` when nothing is drawn, ``no_ground`` when fixtures leave no
            place to walk.
    """
    if not surface.elements and not surface.outlines:
        raise DataError("empty_surface", surface=surface.name)
    problems = [*_said_of_aisles(surface)]
    room = room_of(surface, problems)
    solid = [shape for _, shape in standing(surface, lambda e: e.traits.blocks_walking)]
    body = parameters.body_radius_m
    ground = shapely.difference(room, united(solid)) if solid else room
    grown = shapely.buffer(np.array(solid, dtype=object), body, join_style="mitre")
    roaming = shapely.difference(room.buffer(-body, join_style="mitre"), shapely.union_all(grown))
    if ground.is_empty or roaming.is_empty:
        raise DataError("no_ground", surface=surface.name)
    placements, bay_of = _by_bay(placements_of(surface))
    if not placements:
        problems.append(Problem("no_placements", {"surface": surface.name}, "error"))
    return Space(
        surface=surface,
        parameters=parameters,
        placements=placements,
        bay_of=bay_of,
        pieces=_pieces(placements, bay_of, parameters.piece_length),
        ground=_areal(ground),
        roaming=_areal(roaming),
        problems=tuple(problems),
    )


def faces_only(surface: Surface, parameters: Parameters) -> Space:
    """Return what can be seen and what hides it, quickly: a floor without ground to walk on."""
    placements, bay_of = _by_bay(placements_of(surface))
    pieces = _pieces(placements, bay_of, parameters.piece_length)
    return Space(surface, parameters, placements, bay_of, pieces, Polygon(), Polygon())


def room_of(surface: Surface, problems: list[Problem]) -> BaseGeometry:
    """Return the floor inside the walls; a ring inside another one is solid.

    Rooms that share a wall stay apart: their outlines are walls of no thickness; doors join
    them. Where there
    are no walls at all it is the ground round the fixtures, and ``no_walls`` joins the problems.
    """
    if not rings_of(surface):
        problems.append(Problem("no_walls", {"surface": surface.name}))
        shapes = [element.footprint for element in surface.elements.values()]
        x1, y1, x2, y2 = shapely.total_bounds(shapes)
        margin = MARGIN_WITHOUT_WALLS
        return box(x1 - margin, y1 - margin, x2 + margin, y2 + margin)
    rings = sorted((Polygon(ring).buffer(0) for ring in rings_of(surface)), key=lambda r: -r.area)
    room: BaseGeometry = Polygon()
    for ring in rings:
        inside = room.covers(ring)
        room = room.difference(ring) if inside else room.union(ring)
    shared = [
        a.exterior.intersection(b.exterior)
        for a, b in combinations([r for r in rings if isinstance(r, Polygon)], 2)
    ]
    walls = shapely.union_all([line for line in shared if line.length > 0.0])
    if not walls.is_empty:
        room = room.difference(walls.buffer(FRONT_GAP, cap_style="flat"))
    openings = openings_of(surface)
    return room.union(shapely.union_all(list(openings))) if openings else room


def hides(element: Element) -> bool:
    """Say whether an element can hide what is behind it."""
    return element.traits.blocks_sight and element.height_m > 0.0


def _of_role(surface: Surface, role: str) -> list[Element]:
    return [element for element in surface.elements.values() if element.traits.role == role]


def _middle(area: BaseGeometry) -> tuple[float, float]:
    middle = shapely.centroid(area)
    return (middle.x, middle.y)


def _said_of_aisles(surface: Surface) -> tuple[Problem, ...]:
    """Say how many one-way aisles a floor has."""
    aisles = aisles_of(surface)
    if not aisles:
        return ()
    facts: dict[str, Fact] = {"surface": surface.name, "count": len(aisles)}
    return (Problem("one_way_aisles", facts, "note"),)


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
    first = np.flatnonzero(np.diff(bay_of, prepend=-1)).tolist()
    cuts = [_cut(placements[index].line, longest) for index in first]
    table = np.concatenate([np.zeros((0, 6)), *cuts])
    bay = np.repeat(bay_of[first], [len(rows) for rows in cuts])
    normal = table[:, 4:6].copy()
    middle = (table[:, 0:2] + table[:, 2:4]) / 2.0 + normal * FRONT_GAP
    return Pieces(table[:, 0:4].copy(), middle, normal, bay.astype(np.int32))


@lru_cache(maxsize=100_000)
def _cut(line: tuple[tuple[float, float], ...], longest: float) -> Floats:
    """Return the pieces of a selling edge: ends and normal, shape (n, 6); never written to."""
    rows: list[tuple[float, ...]] = []
    for a, b in pairwise(line):
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
    return np.array(rows, dtype=np.float64).reshape(-1, 6)


def _segments_of(ring: tuple[tuple[float, float], ...], surface: Surface) -> Floats:
    """Return the edges of an outline, shape (n, 4), open where doors are."""
    line: BaseGeometry = LineString([*ring, ring[0]])
    openings = openings_of(surface)
    if openings:
        line = line.difference(shapely.union_all(list(openings)))
    parts = [_path_segments(shapely.get_coordinates(part)) for part in shapely.get_parts(line)]
    return np.concatenate([np.zeros((0, 4)), *parts])


def _path_segments(points: Floats) -> Floats:
    return np.hstack([points[:-1], points[1:]])


def _areal(geometry: BaseGeometry) -> BaseGeometry:
    """Keep only the parts of a geometry that have an area."""
    parts = [part for part in shapely.get_parts(geometry) if isinstance(part, Polygon)]
    return parts[0] if len(parts) == 1 else MultiPolygon(parts)
