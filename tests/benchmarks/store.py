"""What a synthetic store is, and the three that the figures of the benchmarks refer to."""

from __future__ import annotations

from dataclasses import dataclass

Point = tuple[float, float]
Box = tuple[float, float, float, float]
Face = tuple[float, float, float, float, float, float]
"""Ends x1, y1, x2, y2 of a face and its unit normal towards the shopper."""


@dataclass(frozen=True, slots=True)
class Spec:
    """Sizes of a store in metres, and how many of everything."""

    width: float
    depth: float
    aisle: float
    bays: int
    blocks: int
    cross: float
    front: float
    islands: int
    checkouts: int
    seed: int


SPECS = {
    "S": Spec(20.0, 15.0, 1.55, bays=4, blocks=1, cross=2.0, front=6.0, islands=4, checkouts=2,
              seed=1),
    "M": Spec(50.0, 40.0, 2.0, bays=10, blocks=2, cross=2.5, front=9.0, islands=16, checkouts=8,
              seed=2),
    "L": Spec(120.0, 100.0, 2.0, bays=14, blocks=4, cross=2.8, front=13.5, islands=120,
              checkouts=36, seed=3),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Fixture:
    """One fixture: gondola, endcap, perimeter, island or checkout, with its selling faces."""

    number: int
    kind: str
    box: Box
    faces: tuple[Face, ...]


@dataclass(frozen=True, slots=True)
class Store:
    """A store; entrance and exit are gaps (x1, x2) in the front wall."""

    size: str
    outer: tuple[Point, ...]
    entrance: tuple[float, float]
    exit: tuple[float, float]
    fixtures: tuple[Fixture, ...]
