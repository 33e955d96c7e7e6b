"""What the ground of a floor can be coloured by: presence, or a measure of space syntax."""

from __future__ import annotations

from typing import Final

NO_GROUND: Final = ""
PRESENCE: Final = "presence"
MEASURES: Final = (
    "integration_hh",
    "connectivity",
    "mean_depth",
    "clustering",
    "control",
    "controllability",
    "entropy",
    "relativised_entropy",
    "area",
    "perimeter",
    "occlusivity",
    "compactness",
    "drift_magnitude",
    "max_radial",
    "min_radial",
)
"""Keys of ``depthmapx_columns.COLUMNS`` that rise and fall; a direction has no gradient."""
SPACINGS_M: Final = (0.25, 0.5, 1.0)
"""Distances between points that are offered, metres."""
