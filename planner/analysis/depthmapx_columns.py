"""The columns of depthmapX's tables, which other programs know by these names."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

COLUMNS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "connectivity": "Connectivity",
        "area": "Isovist Area",
        "compactness": "Isovist Compactness",
        "drift_angle_deg": "Isovist Drift Angle",
        "drift_magnitude": "Isovist Drift Magnitude",
        "max_radial": "Isovist Max Radial",
        "min_radial": "Isovist Min Radial",
        "occlusivity": "Isovist Occlusivity",
        "perimeter": "Isovist Perimeter",
        "clustering": "Visual Clustering Coefficient",
        "control": "Visual Control",
        "controllability": "Visual Controllability",
        "entropy": "Visual Entropy",
        "integration_hh": "Visual Integration [HH]",
        "integration_p": "Visual Integration [P-value]",
        "integration_tekl": "Visual Integration [Tekl]",
        "mean_depth": "Visual Mean Depth",
        "node_count": "Visual Node Count",
        "relativised_entropy": "Visual Relativised Entropy",
    }
)
"""Key of a measure to its column in depthmapX, in the order of its files."""
