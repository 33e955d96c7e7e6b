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
        whole: What places and sizes that a gesture makes are multiples of, surface units; 0: free.
        nudge_steps: An arrow key moves by so many finest distances: 1 cm on a floor.
        grid_factor: Steps of the grid are counted in so many finest distances, so that a floor's
            10 cm are 8 px on a page.
        has_turns: Whether things on it can be turned.
        has_ground: Whether one stands and walks on it, and looks round from there.
    """

    key: str
    unit: str
    y_up: bool
    snap_grid: float
    whole: float = 0.0
    nudge_steps: int = 10
    grid_factor: float = 1.0
    has_turns: bool = True
    has_ground: bool = True


FLOOR: Final = "floor"
PAGE: Final = "page"

MEDIA: Final[Mapping[str, Medium]] = MappingProxyType(
    {
        medium.key: medium
        for medium in (
            Medium(FLOOR, unit="m", y_up=True, snap_grid=0.001),
            Medium(
                PAGE,
                unit="px",
                y_up=False,
                snap_grid=1.0,
                whole=1.0,
                nudge_steps=1,
                grid_factor=0.08,
                has_turns=False,
                has_ground=False,
            ),
        )
    }
)

METRES_PER: Final[Mapping[str, float]] = MappingProxyType({"mm": 0.001, "cm": 0.01, "m": 1.0})
"""Metres in one unit of a floor's file."""
