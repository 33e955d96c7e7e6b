"""Columns of numbers as CSV, one row a point, as other programs read it."""

from __future__ import annotations

from collections.abc import Mapping
from math import isfinite

import numpy as np
from numpy.typing import NDArray

from planner.files.csv_text import row_of


def points_csv(columns: Mapping[str, NDArray[np.float64]]) -> bytes:
    """Return columns as CSV in UTF-8, with nine significant digits; NaN is an empty cell.

    Args:
        columns: Header to values, all of shape (n,).
    """
    rows = zip(*(values.tolist() for values in columns.values()), strict=True)
    lines = [row_of(columns), *(row_of(map(_cell, row)) for row in rows)]
    return ("\n".join(lines) + "\n").encode("utf-8")


def _cell(value: float) -> str:
    if not isfinite(value):
        return ""
    return str(int(value)) if value.is_integer() else f"{value:.9g}"
