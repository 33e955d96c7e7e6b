"""Synthetic stores S, M and L, the same on every run: our own generator, given to CC0.

Metres, y up, the front wall on y = 0. Bays of gondolas are 1.25 x 1.0 m with two faces, endcaps
1.0 x 0.5 with one, perimeter shelves 1.25 x 0.5 with one, islands 1.0 x 1.0 with four, checkouts
0.9 x 2.5 with one. No fixture can be seen or walked through.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import shapely
from numpy.typing import NDArray

from tests.benchmarks.store import SPECS, Box, Face, Fixture, Point, Spec, Store

BAY, GONDOLA_DEPTH, WALL_DEPTH = 1.25, 1.0, 0.5


@dataclass(slots=True)
class _Floor:
    """A floor that is being filled."""

    spec: Spec
    room: shapely.Polygon
    numbers: np.random.Generator
    fixtures: list[Fixture] = field(default_factory=list)
    boxes: NDArray[np.float64] = field(default_factory=lambda: np.empty((4096, 4)))

    def is_free(self, box: Box, gap: float) -> bool:
        """Whether nothing stands closer than a gap (below 0: overlaps further than that)."""
        x1, y1, x2, y2 = self.boxes[: len(self.fixtures)].T
        left, bottom, right, top = box
        near = (x1 < right + gap) & (x2 > left - gap) & (y1 < top + gap) & (y2 > bottom - gap)
        return not bool(near.any())

    def add(self, kind: str, box: Box, faces: tuple[Face, ...]) -> bool:
        """Put a fixture where it is inside and overlaps nothing."""
        if not self.room.contains(shapely.box(*box)) or not self.is_free(box, -1e-6):
            return False
        self.boxes[len(self.fixtures)] = box
        self.fixtures.append(Fixture(len(self.fixtures), kind, box, faces))
        return True


def make_store(size: str) -> Store:
    """Return store S (296 m2, 67 fixtures), M (1,976 m2, 458) or L (11,856 m2, 2,704)."""
    spec = SPECS[size]
    width, depth = spec.width, spec.depth
    notch, notch_depth = round(width * 0.12, 2), round(depth * 0.10, 2)
    outer = (
        (0.0, 0.0), (width, 0.0), (width, depth), (notch, depth), (notch, depth - notch_depth),
        (0.0, depth - notch_depth),
    )  # fmt: skip
    door = max(2.0, width * 0.035)
    entrance = (width * 0.78, width * 0.78 + door)
    way_out = (width * 0.12, width * 0.12 + door)
    room = shapely.Polygon(outer).buffer(1e-6)
    shapely.prepare(room)
    floor = _Floor(spec, room, np.random.default_rng(spec.seed))
    low = spec.front * 0.5
    _wall_run(floor, (0.0, low), (0.0, 1.0), depth - notch_depth - low - 0.5, (1.0, 0.0))
    _wall_run(floor, (width, low), (0.0, 1.0), depth - low - 0.5, (-1.0, 0.0))
    _wall_run(floor, (notch + 0.5, depth), (1.0, 0.0), width - notch - 1.0, (0.0, -1.0))
    _gondolas(floor)
    _checkouts(floor, way_out[1] + 0.5, entrance[0] - 2.0)
    _islands(floor)
    return Store(size, outer, entrance, way_out, tuple(floor.fixtures))


def _wall_run(floor: _Floor, start: Point, along: Point, length: float, normal: Point) -> None:
    (dx, dy), (nx, ny) = along, normal
    for k in range(int(length // BAY)):
        if floor.numbers.random() < 0.04:
            continue  # a door or a fire exit
        ax, ay = start[0] + dx * k * BAY, start[1] + dy * k * BAY
        bx, by = ax + dx * BAY, ay + dy * BAY
        cx, cy = bx + nx * WALL_DEPTH, by + ny * WALL_DEPTH
        ex, ey = ax + nx * WALL_DEPTH, ay + ny * WALL_DEPTH
        box = (min(ax, bx, cx), min(ay, by, cy), max(ax, bx, cx), max(ay, by, cy))
        floor.add("perimeter", box, ((ex, ey, cx, cy, nx, ny),))


def _gondolas(floor: _Floor) -> None:
    """Blocks of runs that stand across the front, with endcaps where a run is whole."""
    spec = floor.spec
    pitch = GONDOLA_DEPTH + spec.aisle
    left, right = WALL_DEPTH + spec.aisle + 0.3, spec.width - WALL_DEPTH - spec.aisle - 0.3
    runs = int((right - left + spec.aisle) // pitch)
    offset = (right - left - (runs * pitch - spec.aisle)) / 2
    for block in range(spec.blocks):
        y = spec.front
        for _ in range(block):
            y += spec.bays * BAY + 2 * WALL_DEPTH + spec.cross
        for run in range(runs):
            _run(floor, left + offset + run * pitch, y + WALL_DEPTH)


def _run(floor: _Floor, x: float, y: float) -> None:
    numbers, right = floor.numbers, x + GONDOLA_DEPTH
    shorter = int(numbers.integers(0, 3) == 0) * int(numbers.integers(0, 3))
    bays, there = floor.spec.bays - shorter, 0
    for k in range(bays):
        low, high = y + k * BAY, y + k * BAY + BAY
        faces = ((x, low, x, high, -1.0, 0.0), (right, low, right, high, 1.0, 0.0))
        there += floor.add("gondola", (x, low, right, high), faces)
    if there == bays:
        low, top = y - WALL_DEPTH, y + bays * BAY
        high = top + WALL_DEPTH
        floor.add("endcap", (x, low, right, y), ((x, low, right, low, 0.0, -1.0),))
        floor.add("endcap", (x, top, right, high), ((x, high, right, high, 0.0, 1.0),))


def _checkouts(floor: _Floor, left: float, right: float) -> None:
    count = floor.spec.checkouts
    for k in range(count):
        x = left + (right - left) * (k + 0.5) / count
        floor.add("checkout", (x, 1.6, x + 0.9, 4.1), ((x, 4.1, x + 0.9, 4.1, 0.0, 1.0),))


def _islands(floor: _Floor) -> None:
    """Displays in front of the gondolas; behind the checkouts 1.2 m stay free."""
    spec, placed, tries = floor.spec, 0, 0
    wide = spec.front > 8
    low, high = (5.3, spec.front - 2.2) if wide else (4.4, spec.front - 1.3)
    while placed < spec.islands and tries < 20000:
        tries += 1
        x = floor.numbers.uniform(WALL_DEPTH + 1.3, spec.width - WALL_DEPTH - 2.3)
        y = floor.numbers.uniform(low, high)
        x, y = round(x * 4) / 4, round(y * 4) / 4
        box = (x, y, x + 1.0, y + 1.0)
        if floor.is_free(box, 1.2 if wide else 0.9):
            placed += floor.add("island", box, _four_faces(*box))


def _four_faces(x1: float, y1: float, x2: float, y2: float) -> tuple[Face, ...]:
    return (
        (x1, y1, x2, y1, 0.0, -1.0), (x1, y2, x2, y2, 0.0, 1.0),
        (x1, y1, x1, y2, -1.0, 0.0), (x2, y1, x2, y2, 1.0, 0.0),
    )  # fmt: skip
