"""A synthetic store as the two files that `vitrina import` takes, and what must come out."""

from __future__ import annotations

import csv
import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from tests.benchmarks.store import Face, Fixture, Store

WORDS = {
    "gondola": "gondola",
    "endcap": "endcap",
    "perimeter": "wall shelf",
    "island": "promo stand",
    "checkout": "checkout",
}
HEIGHTS = {"gondola": 1.8, "endcap": 1.8, "perimeter": 2.1, "island": 1.4, "checkout": 1.2}
LEVELS = {"gondola": 5, "endcap": 5, "perimeter": 6, "island": 3, "checkout": 3}
"""Usual numbers of levels of those kinds."""
DOOR_DEPTH = 0.3
COLUMNS = ("id", "kind", "x", "y", "width", "depth", "height", "rotation")

Spot = tuple[str, float, float, float]
"""Id of a fixture, direction of a face in degrees, x and y of its middle in metres."""


def write_store(store: Store, folder: Path) -> tuple[Path, Path]:
    """Write ``walls.csv`` and ``fixtures.csv``, metres, y up, x and y the centre."""
    walls, fixtures = folder / "walls.csv", folder / "fixtures.csv"
    ring = (*store.outer, store.outer[0])
    _write(walls, ("x1", "y1", "x2", "y2"), ((*a, *b) for a, b in pairwise(ring)))
    _write(fixtures, COLUMNS, [*(_row(one) for one in store.fixtures), *_doors(store)])
    return walls, fixtures


def fixture_id(fixture: Fixture) -> str:
    """Return the id a fixture has in the file; its zeros must survive."""
    return f"{fixture.number:04d}"


def spots(store: Store) -> list[Spot]:
    """Return where every placement must be: faces times levels, sorted."""
    return sorted(
        (fixture_id(one), *_spot(face))
        for one in store.fixtures
        for face in one.faces
        for _ in range(LEVELS[one.kind])
    )


def spots_reported(rows: Sequence[Mapping[str, str]]) -> list[Spot]:
    """Return where the placements of a report are, sorted."""
    return sorted(
        (row["element_id"], float(row["facing_deg"]), float(row["x"]), float(row["y"]))
        for row in rows
    )


def misplaced(rows: Sequence[Mapping[str, str]], store: Store, metres: float = 0.001) -> list[Spot]:
    """Return what is missing, turned away or further off than that, and what nobody ordered."""
    wanted, found = spots(store), spots_reported(rows)
    pairs = zip(wanted, found, strict=False)
    off = [a for a, b in pairs if a[:2] != b[:2] or math.dist(a[2:], b[2:]) > metres]
    shorter = min(len(wanted), len(found))
    return [*off, *wanted[shorter:], *found[shorter:]]


def read_rows(path: Path) -> list[dict[str, str]]:
    """Return the rows of a report as text."""
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def _row(fixture: Fixture) -> tuple[str | float, ...]:
    """Return a fixture as its row: the first face is its front."""
    x1, y1, x2, y2 = fixture.box
    ax, ay, bx, by, nx, ny = fixture.faces[0]
    return (
        fixture_id(fixture),
        WORDS[fixture.kind],
        (x1 + x2) / 2.0,
        (y1 + y2) / 2.0,
        math.dist((ax, ay), (bx, by)),
        abs(nx) * (x2 - x1) + abs(ny) * (y2 - y1),
        HEIGHTS[fixture.kind],
        (math.degrees(math.atan2(ny, nx)) + 90.0) % 360.0,
    )


def _doors(store: Store) -> Iterable[tuple[str | float, ...]]:
    for word, (left, right) in (("entrance", store.entrance), ("exit", store.exit)):
        yield (word, word, (left + right) / 2.0, 0.0, right - left, DOOR_DEPTH, 0.0, 180.0)


def _spot(face: Face) -> tuple[float, float, float]:
    x1, y1, x2, y2, nx, ny = face
    return (math.degrees(math.atan2(ny, nx)) % 360.0, (x1 + x2) / 2.0, (y1 + y2) / 2.0)


def _write(path: Path, header: Sequence[str], rows: Iterable[Sequence[str | float]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as lines:
        table = csv.writer(lines)
        table.writerow(header)
        table.writerows(
            [cell if isinstance(cell, str) else f"{cell:.4f}" for cell in row] for row in rows
        )
