"""The works of others that the samples are made from, as files beside this folder."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

INPUTS: Final = Path(__file__).resolve().parent.parent / "make_inputs"


@dataclass(frozen=True, slots=True)
class Product:
    """A product of a range; its price is money for one unit."""

    id: str
    name: str
    department: str
    price: float


@dataclass(frozen=True, slots=True)
class WorldBox:
    """A box of the simulated supermarket: its middle in the world's frame (y up), metres."""

    name: str
    x: float
    y: float
    width: float
    depth: float
    height: float


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the zone visits: a shopper is in a section from this moment on."""

    moment: str
    shopper: str
    section: str


def products(name: str) -> tuple[Product, ...]:
    """Return the range of a file."""
    return tuple(
        Product(row["product_id"], row["name"], row["department"], float(row["price"]))
        for row in _rows(name)
    )


def world_boxes() -> tuple[WorldBox, ...]:
    """Return shelves and checkouts of the simulated supermarket."""
    return tuple(
        WorldBox(
            row["name"],
            float(row["x"]),
            float(row["y"]),
            float(row["width"]),
            float(row["depth"]),
            float(row["height"]),
        )
        for row in _rows("shelves.csv")
    )


def section_cells() -> dict[str, tuple[tuple[float, float], ...]]:
    """Return the cells of each section, pixels of its drawing, y down."""
    sections = json.loads((INPUTS / "positions.json").read_text(encoding="utf-8"))
    return {
        section: tuple((float(cell["x"]), float(cell["y"])) for cell in cells.values())
        for section, cells in sections.items()
    }


def entries(weekday: str) -> tuple[Entry, ...]:
    """Return one day's entries into sections, in the order of the file."""
    return tuple(
        Entry(row["timestamp"], row["customer_no"], row["location"])
        for row in _rows(f"{weekday}.csv", ";")
    )


def _rows(name: str, delimiter: str = ",") -> Iterator[dict[str, str]]:
    with (INPUTS / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter=delimiter)
