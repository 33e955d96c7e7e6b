"""Media of surfaces and the units their geometry is in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class Medium:
    """A kind of surface to draw on.

    Attributes:
        key: Name of the medium in files and registries.
        unit: Key of the unit of its geometry.
        y_up: Whether files of this medium count y upwards unless they say otherwise.
        snap_grid: Finest distance that drawing keeps apart, in surface units.
    """

    key: str
    unit: str
    y_up: bool
    snap_grid: float


FLOOR: Final = "floor"
PAGE: Final = "page"

MEDIA: Final[Mapping[str, Medium]] = MappingProxyType(
    {
        medium.key: medium
        for medium in (
            Medium(FLOOR, unit="m", y_up=True, snap_grid=0.001),
            Medium(PAGE, unit="px", y_up=False, snap_grid=1.0),
        )
    }
)

METRES_PER: Final[Mapping[str, float]] = MappingProxyType({"mm": 0.001, "cm": 0.01, "m": 1.0})
"""Metres in one unit of a floor's file."""
