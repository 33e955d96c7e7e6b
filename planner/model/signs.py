"""The signs that a symbol on a plan can show."""

from __future__ import annotations

from typing import Final

SIGNS: Final[tuple[str, ...]] = (
    "info", "extinguisher", "emergency_exit", "first_aid", "camera", "power", "stairs", "lift",
    "toilet", "carts", "fitting_room", "screen",
)  # fmt: skip
"""Keys of signs; ``sign_<key>`` in the catalogue and among the glyphs."""
