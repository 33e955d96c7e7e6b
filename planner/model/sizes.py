"""Lengths and sizes as people type them: ``5``, ``5,2 m``, ``500 cm``, ``20 x 15``, ``20х15 м``."""

from __future__ import annotations

import math
import re
from types import MappingProxyType
from typing import Final

from planner.errors import PlanError

METRES_PER: Final = MappingProxyType(
    {
        "": 1.0,
        "m": 1.0, "metre": 1.0, "metres": 1.0, "meter": 1.0, "meters": 1.0,
        "cm": 0.01, "mm": 0.001, "ft": 0.3048, "in": 0.0254,
        "м": 1.0, "метр": 1.0, "метра": 1.0, "метров": 1.0,
        "см": 0.01, "мм": 0.001,
    }
)  # fmt: skip
"""Metres of a unit, in both languages; metres where nothing is typed."""

LONGEST_M: Final = 10_000.0
"""No store is longer."""

_NUMBER: Final = r"(\d+(?:[.,]\d*)?|[.,]\d+)"
_LENGTH: Final = re.compile(rf"{_NUMBER}\s*([^\W\d_]*)\.?")
_TIMES: Final = re.compile(r"\s*[x×х*]\s*", re.IGNORECASE)
"""Latin x, the sign, the Cyrillic letter and the star."""


def length_in(text: str) -> float:
    """Return a typed length in metres, > 0.

    Raises:
        PlanError: ``bad_length``.
    """
    metres, _ = _read(text, text)
    return metres


def size_in(text: str) -> tuple[float, float]:
    """Return a typed width and depth in metres, > 0; a unit behind the last holds for both.

    Raises:
        PlanError: ``bad_size_text``.
    """
    parts = _TIMES.split(text.strip().casefold())
    if len(parts) != 2:
        raise PlanError("bad_size_text", text=text)
    try:
        depth, unit = _read(parts[1], text)
        width, own = _read(parts[0], text)
    except PlanError as error:
        raise PlanError("bad_size_text", text=text) from error
    return (width if own else width * METRES_PER[unit], depth)


def _read(part: str, whole: str) -> tuple[float, str]:
    """Return metres and the unit that was typed."""
    match = _LENGTH.fullmatch(part.strip().casefold().replace("\u00a0", " "))
    if match is None or match[2] not in METRES_PER:
        raise PlanError("bad_length", text=whole)
    metres = float(match[1].replace(",", ".")) * METRES_PER[match[2]]
    if not (math.isfinite(metres) and 0.0 < metres <= LONGEST_M):
        raise PlanError("bad_length", text=whole)
    return metres, match[2]
