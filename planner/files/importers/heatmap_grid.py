"""Heat as a matrix of numbers: a spreadsheet that looks like the floor, with or without scales."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from planner.files.importers.dialect import parted
from planner.files.importers.reading import bytes_of
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
        x: Shape (columns,). What stands above the columns; None where nothing does.
        y: Shape (rows,). What stands before the rows; None where nothing does.
        unreadable: Cells that are neither blank nor a number.
    """

    values: Floats
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


def grid_of(raw: Raw, path: Path) -> Grid | None:
    """Return the matrix that a table holds; None where it is none.

    Equal steps above the columns and before the rows are coordinates. Other headers, and names
    before the rows, are left out; so are titles above. Blank cells hold nothing.

    Args:
        raw: The file as it was read as a table, which takes one of its rows for a header.
        path: The file.
    """
    import numpy

    lines = _lines(raw, path)
    if len(lines) < 2 or len(lines[0]) < 2:
        return None
    numbers, is_odd = _numbers(lines, comma=raw.dialect.separator != ",")
    top, side = numbers[0, 1:], numbers[1:, 0]
    if not numpy.isfinite(numbers[0, 0]) and _is_scale(top) and _is_scale(side):
        return _good(Grid(numbers[1:, 1:], top, side, int(is_odd[1:, 1:].sum())))
    first_row = int(is_odd[0, 1:].sum() > len(top) / 2)
    first_column = int(is_odd[first_row:, 0].sum() > len(side) / 2)
    body = numbers[first_row:, first_column:]
    return _good(Grid(body, None, None, int(is_odd[first_row:, first_column:].sum())))


def _lines(raw: Raw, path: Path) -> list[list[str]]:
    """Return all rows of a file from the first that is no title, all of one width."""
    if raw.dialect.sheet:
        names = [_TOLD_APART.sub("", str(name)) for name in raw.frame.columns]
        lines = [names, *raw.frame.fillna("").to_numpy(dtype=object).tolist()]
    else:
        text = bytes_of(path).decode(raw.dialect.encoding, errors="replace")
        lines = parted(text.lstrip("\ufeff"), raw.dialect.separator or ",")
    width = max(len(line) for line in lines)
    is_row = [sum(map(bool, line)) > 1 for line in lines]
    kept = lines[is_row.index(True) :] if any(is_row) else []
    return [[*line, *[""] * (width - len(line))] for line in kept if any(line)]


def _good(grid: Grid) -> Grid | None:
    is_matrix = grid.values.shape[1] > 1 and grid.values.size > 0
    return grid if is_matrix and grid.unreadable <= (1.0 - NUMBERS) * grid.values.size else None


def _numbers(lines: list[list[str]], *, comma: bool) -> tuple[Floats, NDArray[numpy.bool_]]:
    """Return cells as numbers, NaN for what is none, and which are neither blank nor a number."""
    import numpy
    from pandas import Series, to_numeric

    shape = (len(lines), len(lines[0]))
    texts = (
        Series([str(cell) for line in lines for cell in line], dtype="str")
        .str.strip()
        .str.replace("\u00a0", "")
    )
    if comma:
        texts = texts.str.replace(",", ".")
    numbers = to_numeric(texts, errors="coerce").to_numpy(dtype=numpy.float64)
    numbers = numpy.where(numpy.isinf(numbers), numpy.nan, numbers)
    blank = texts.str.casefold().isin(["", "nan", "na", "n/a", "-", "null"]).to_numpy(dtype=bool)
    odd = numpy.isnan(numbers) & ~blank
    return numbers.reshape(shape), odd.reshape(shape)


def _is_scale(numbers: Floats) -> bool:
    """Say whether numbers (n,) rise or fall in equal steps."""
    import numpy

    steps = numpy.diff(numbers)
    if len(steps) < 1 or not numpy.isfinite(steps).all() or steps[0] == 0.0:
        return False
    return bool(numpy.allclose(steps, steps[0], rtol=1e-3))
