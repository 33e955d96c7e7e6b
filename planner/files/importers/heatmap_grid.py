"""Heat as a matrix of numbers: a spreadsheet that looks like the floor, with or without scales."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from planner.tables.columns import VALUE, X, Y

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray
    from pandas import DataFrame

    from planner.files.importers.raw import Raw

    Floats = NDArray[numpy.float64]

NUMBERS: Final = 0.9
"""At least this share of the cells of a matrix are numbers or blank."""
_TOLD_APART: Final = re.compile(r"\s*#\d+$")
"""What a reader adds to headers that are blank or stand twice."""


@dataclass(frozen=True, slots=True, eq=False)
class Grid:
    """A matrix of heat.

    Attributes:
        values: Shape (rows, columns). NaN where a cell is blank or no number.
        row: Shape (rows,). Row in the file, from 1.
        x: Shape (columns,). What stands above the columns; None where nothing does.
        y: Shape (rows,). What stands before the rows; None where nothing does.
        unreadable: Cells that are neither blank nor a number.
    """

    values: Floats
    row: NDArray[numpy.int64]
    x: Floats | None
    y: Floats | None
    unreadable: int

    def points(self) -> DataFrame:
        """Return a row a cell under x, y, value, of a grid with scales; its index is unique."""
        import numpy
        from pandas import DataFrame

        row, column = numpy.nonzero(numpy.isfinite(self.values))
        x, y = (numpy.zeros(0) if scale is None else scale for scale in (self.x, self.y))
        return DataFrame({X: x[column], Y: y[row], VALUE: self.values[row, column]})


def grid_of(raw: Raw) -> Grid | None:
    """Return the matrix that a table holds; None where it is none.

    Equal steps above the columns and before the rows are coordinates. A header of numbers that
    are no coordinates is the first row of heat; other headers, and names before the rows, are
    left out.
    """
    import numpy

    header = [_TOLD_APART.sub("", str(name)) for name in raw.frame.columns]
    comma = raw.dialect.separator != ","
    cells = raw.frame.to_numpy(dtype=object, na_value="")
    body, is_odd = _numbers(cells, comma=comma)
    top, _ = _numbers(numpy.array([header], dtype=object), comma=comma)
    row = raw.frame.index.to_numpy(dtype=numpy.int64)
    if body.shape[1] < 2:
        return None
    scales = not numpy.isfinite(top[0, 0]) and _is_scale(top[0, 1:]) and _is_scale(body[:, 0])
    if scales:
        return _good(Grid(body[:, 1:], row, top[0, 1:], body[:, 0], int(is_odd[:, 1:].sum())))
    if numpy.isfinite(top[0, 1:]).all():
        body, is_odd = numpy.vstack([top, body]), numpy.vstack([top != top, is_odd])  # noqa: PLR0124
        row = numpy.concatenate([[raw.dialect.header_row], row])
    named = is_odd[:, 0].sum() > len(body) / 2
    first = 1 if named else 0
    return _good(Grid(body[:, first:], row, None, None, int(is_odd[:, first:].sum())))


def _good(grid: Grid) -> Grid | None:
    is_matrix = grid.values.shape[1] > 1 and grid.values.size > 0
    return grid if is_matrix and grid.unreadable <= (1.0 - NUMBERS) * grid.values.size else None


def _numbers(cells: NDArray[numpy.object_], *, comma: bool) -> tuple[Floats, NDArray[numpy.bool_]]:
    """Return cells as numbers, NaN for what is none, and which are neither blank nor a number."""
    import numpy
    from pandas import Series, to_numeric

    texts = Series(cells.ravel(), dtype="str").str.strip().str.replace("\u00a0", "")
    if comma:
        texts = texts.str.replace(",", ".")
    numbers = to_numeric(texts, errors="coerce").to_numpy(dtype=numpy.float64)
    numbers = numpy.where(numpy.isinf(numbers), numpy.nan, numbers)
    blank = texts.str.casefold().isin(["", "nan", "na", "n/a", "-", "null"]).to_numpy(dtype=bool)
    odd = numpy.isnan(numbers) & ~blank
    return numbers.reshape(cells.shape), odd.reshape(cells.shape)


def _is_scale(numbers: Floats) -> bool:
    """Say whether numbers (n,) rise or fall in equal steps."""
    import numpy

    steps = numpy.diff(numbers)
    if len(steps) < 1 or not numpy.isfinite(steps).all() or steps[0] == 0.0:
        return False
    return bool(numpy.allclose(steps, steps[0], rtol=1e-3))
