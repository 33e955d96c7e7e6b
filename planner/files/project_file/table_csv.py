"""Tables as CSV in canonical columns: UTF-8, commas, ISO dates, short numbers; and back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from io import BytesIO
from math import isnan
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from planner.errors import Fact, ProjectError
from planner.files.csv_text import quoted, row_of
from planner.files.json_text import short
from planner.tables import TABLE_KINDS
from planner.tables.table import DTYPES, CellType, Column, Table, TableKind

if TYPE_CHECKING:
    from pandas import DataFrame, Series

ROWS_AT_ONCE: Final = 65_536
_TRUE, _FALSE = "true", "false"


def table_bytes(table: Table) -> bytes:
    """Write a table; the same table gives the same bytes.

    Columns stand in the order of the kind, late ones only where some row has a cell in them,
    then those that a newer version added. Missing
    cells and empty text are empty; flags are ``true`` and ``false``.
    """
    kind = TABLE_KINDS[table.kind]
    types = _types(kind)
    keys = [c.key for c in kind.columns if not (c.late and table.frame[c.key].isna().all())]
    keys += [key for key in table.frame.columns if key not in types]
    parts = [row_of(keys)]
    for start in range(0, len(table.frame), ROWS_AT_ONCE):
        rows = table.frame.iloc[start : start + ROWS_AT_ONCE]
        cells = [_WRITERS[types.get(key, "text")](rows[key]) for key in keys]
        parts.extend(map(",".join, zip(*cells, strict=True)))
    return ("\n".join(parts) + "\n").encode("utf-8", errors="replace")


def table_from(kind: TableKind, data: bytes, file: str) -> Table:
    """Read a table that ``table_bytes`` wrote or a person corrected.

    Columns that the kind does not know are kept as text; those that the file does not have are
    empty, unless the kind requires them.

    Args:
        kind: What table it is.
        data: Contents of the file.
        file: What to call the file in a sentence.

    Raises:
        ProjectError: ``project_broken_table``, ``project_missing_column``,
            ``project_empty_cell`` or ``project_bad_cell``.
    """
    from pandas import DataFrame

    raw = _read_cells(data, file)
    columns = {column.key: _column(raw, column, file) for column in kind.columns}
    unknown = {key: raw[key] for key in raw.columns if key not in columns}
    frame = DataFrame({**columns, **unknown}, index=raw.index)
    return Table(kind.key, frame.astype({c.key: DTYPES[c.type] for c in kind.columns}))


def _read_cells(data: bytes, file: str) -> DataFrame:
    """Read every cell as text; an empty one is missing."""
    from pandas import RangeIndex, read_csv

    try:
        frame = read_csv(
            BytesIO(data),
            dtype="str",
            keep_default_na=False,
            na_values=[""],
            encoding="utf-8-sig",
        )
    except ValueError as error:
        raise ProjectError("project_broken_table", file=file) from error
    if not isinstance(frame.index, RangeIndex):
        raise ProjectError("project_broken_table", file=file)
    return frame


def _column(raw: DataFrame, column: Column, file: str) -> Series:
    if column.key not in raw:
        if column.required:
            raise ProjectError("project_missing_column", file=file, column=column.key)
        return _empty(raw, column)
    cells = raw[column.key]
    typed, bad = _READERS[column.type](cells)
    if column.required:
        bad = bad | typed.isna()
    if bad.any():
        at = int(bad.to_numpy().argmax())
        where: dict[str, Fact] = {"file": file, "row": at + 2, "column": column.key}
        if cells.isna().iloc[at]:
            raise ProjectError("project_empty_cell", **where)
        raise ProjectError("project_bad_cell", **where, value=str(cells.iloc[at]))
    return typed


def _empty(raw: DataFrame, column: Column) -> Series:
    from pandas import Series

    if column.type == "flag":
        return Series(data=False, index=raw.index)
    return Series(data=None, index=raw.index, dtype="object")


def _types(kind: TableKind) -> dict[str, CellType]:
    return {column.key: column.type for column in kind.columns}


def _text_cells(cells: Series) -> list[str]:
    texts = cells.astype("str").fillna("")
    if texts.str.contains('[,"\r\n]', regex=True).any():
        return [quoted(text) for text in texts]
    return list(texts)


def _number_cells(cells: Series) -> list[str]:
    return ["" if isnan(number) else repr(short(number)) for number in cells.tolist()]


def _integer_cells(cells: Series) -> list[str]:
    return list(cells.astype("str").fillna("").str.replace("<NA>", ""))


def _moment_cells(cells: Series) -> list[str]:

    moments = cells.to_numpy(dtype="datetime64[us]").tolist()
    return ["" if moment is None else moment.isoformat() for moment in moments]


def _day_cells(cells: Series) -> list[str]:
    return [text[:10] for text in _moment_cells(cells)]


def _flag_cells(cells: Series) -> list[str]:
    return [_TRUE if cell else _FALSE for cell in cells.tolist()]


_WRITERS: Final[Mapping[CellType, Callable[[Series], list[str]]]] = MappingProxyType(
    {
        "text": _text_cells,
        "number": _number_cells,
        "integer": _integer_cells,
        "time": _moment_cells,
        "seconds": _number_cells,
        "duration": _number_cells,
        "day": _day_cells,
        "flag": _flag_cells,
    }
)


def _read_as_text(cells: Series) -> tuple[Series, Series]:
    return cells, cells.isna() & False


def _read_numbers(cells: Series) -> tuple[Series, Series]:
    import numpy
    from pandas import Series, to_numeric

    try:
        # float() gives back the very number that repr() wrote; pandas may miss the last digit.
        typed = Series(cells.to_numpy(dtype="object").astype("float64"), index=cells.index)
    except ValueError:
        typed = to_numeric(cells, errors="coerce").astype("float64")
    return typed, (typed.isna() & cells.notna()) | numpy.isinf(typed)


def _read_integers(cells: Series) -> tuple[Series, Series]:
    typed, bad = _read_numbers(cells)
    return typed, bad | ((typed % 1.0 != 0.0) & typed.notna())


def _read_moments(cells: Series) -> tuple[Series, Series]:
    from pandas import to_datetime

    # An offset would make moments of another kind: tables are in local time.
    local = cells.isna() | ~cells.str.contains(r"[Zz+]|T.*-", regex=True, na=False)
    typed = to_datetime(cells.where(local), format="ISO8601", errors="coerce")
    return typed, typed.isna() & cells.notna()


def _read_days(text: Series) -> tuple[Series, Series]:
    typed, bad = _read_moments(text)
    return typed, bad | (typed.notna() & (typed != typed.dt.normalize()))


def _read_flags(text: Series) -> tuple[Series, Series]:
    lower = text.str.lower()
    return lower == _TRUE, ~lower.isin((_TRUE, _FALSE)) & text.notna()


_READERS: Final[Mapping[CellType, Callable[[Series], tuple[Series, Series]]]] = MappingProxyType(
    {
        "text": _read_as_text,
        "number": _read_numbers,
        "integer": _read_integers,
        "time": _read_moments,
        "seconds": _read_numbers,
        "duration": _read_numbers,
        "day": _read_days,
        "flag": _read_flags,
    }
)
