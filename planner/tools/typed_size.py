"""Sizes and counts as they are typed while something is drawn, on any keyboard."""

from __future__ import annotations

import re
from typing import Final

TIMES: Final = "×"
TYPED: Final = {
    **{digit: digit for digit in "0123456789"},
    ".": ".", ",": ".", "ю": ".", "б": ".",
    "x": TIMES, "х": TIMES, "×": TIMES, "*": TIMES, "[": TIMES, " ": TIMES,
}  # fmt: skip
"""What a key types; ``[`` and ``ю`` are х and the point of the other keyboard."""

_SIZE: Final = re.compile(r"(\d+\.?\d*|\.\d+)(?:×(\d+\.?\d*|\.\d+)?)?")
_COUNTS: Final = re.compile(r"(\d{1,3})×(\d{1,3})")


def added(typed: str, letter: str) -> str:
    """Return typed text with one letter more; one that makes no sense there changes nothing."""
    sign = TYPED.get(letter.casefold(), "")
    if not sign or (sign == TIMES and (not typed or TIMES in typed)):
        return typed
    part = typed.rpartition(TIMES)[2]
    return typed if sign == "." and "." in part else typed + sign


def read_size(typed: str) -> tuple[float, float | None] | None:
    """Return width and, where it was typed, depth, surface units; None for no size."""
    found = _SIZE.fullmatch(typed)
    if found is None:
        return None
    width, depth = float(found[1]), float(found[2]) if found[2] else None
    return None if width <= 0.0 or depth == 0.0 else (width, depth)


def read_counts(typed: str) -> tuple[int, int] | None:
    """Return runs and bays typed as ``3×5``; None for no two whole numbers."""
    found = _COUNTS.fullmatch(typed)
    if found is None or not (int(found[1]) and int(found[2])):
        return None
    return int(found[1]), int(found[2])
