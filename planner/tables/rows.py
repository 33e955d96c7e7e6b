"""Rows on their way through a check: marked with a reason, then parted into good and refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.errors import DataError
from planner.tables.columns import COLUMN, DAY, REASON, ROW, TIME
from planner.tables.table import DTYPES, Checked, Column, Table, TableKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from pandas import DataFrame, Index, Series

    from planner.errors import Problem


class Marks:
    """Reasons to refuse rows; the first reason of a row stays."""

    def __init__(self, index: Index) -> None:
        """Begin with every row of ``index`` unmarked."""
        import numpy

        self._index = index
        self._marks: list[tuple[str, str]] = []
        self._mark_of = numpy.full(len(index), -1, dtype="int16")

    def refuse(self, rows: Series[bool], reason: str, column: str = "") -> None:
        """Refuse the rows where ``rows`` holds, for a reason (a code) in a column."""
        fresh = rows.to_numpy(dtype=bool) & (self._mark_of < 0)
        if fresh.any():
            self._marks.append((reason, column))
            self._mark_of[fresh] = len(self._marks) - 1

    def good(self) -> Series[bool]:
        """Say of every row whether it is still unmarked."""
        from pandas import Series

        return Series(self._mark_of < 0, index=self._index)

    def refused(self) -> DataFrame:
        """Return the marked rows: row, reason, column."""
        from pandas import DataFrame

        at = self._mark_of >= 0
        marks = [self._marks[mark] for mark in self._mark_of[at]]
        return DataFrame(
            {
                ROW: self._index[at],
                REASON: [reason for reason, _ in marks],
                COLUMN: [column for _, column in marks],
            }
        ).astype({ROW: "int64", REASON: "str", COLUMN: "str"})


def completed(frame: DataFrame, columns: Iterable[Column]) -> DataFrame:
    """Add the columns that a file did not bring, without cells; a flag is then false."""
    from pandas import Series

    missing = {
        column.key: False
        if column.type == "flag"
        else Series(index=frame.index, dtype=DTYPES[column.type])
        for column in columns
        if column.key not in frame
    }
    return frame.assign(**missing)


def with_moments(frame: DataFrame) -> DataFrame:
    """Join days and times of day to moments in ``time``, and take missing days from moments.

    Raises:
        DataError: ``times_without_day``.
    """
    if TIME not in frame:
        return frame
    if frame[TIME].dtype.kind != "m":
        return frame if DAY in frame else frame.assign(day=frame[TIME].dt.normalize())
    if DAY not in frame:
        raise DataError("times_without_day", column=TIME)
    return frame.assign(time=frame[DAY] + frame[TIME])


def with_days(frame: DataFrame) -> DataFrame:
    """Take days for moments in ``time`` where a file has no moments.

    Raises:
        DataError: ``times_without_day``.
    """
    timed = with_moments(frame)
    return timed.assign(time=timed[DAY]) if DAY in timed and TIME not in timed else timed


def renamed(values: Series[str], names: Mapping[str, str]) -> Series[str]:
    """Return text with other names for some of it; missing stays missing."""
    if not names:
        return values.astype("str")
    return values.map(lambda one: names.get(one, one), na_action="ignore").astype("str")


def time_of_day(times: Series) -> Series:
    """Return times of day as timedelta, from moments or from times of day."""
    return times if times.dtype.kind == "m" else times - times.dt.normalize()


def refuse_missing(marks: Marks, frame: DataFrame, columns: Iterable[Column]) -> None:
    """Refuse rows without a cell in a required column, as ``missing_cell``."""
    for column in columns:
        if column.required:
            marks.refuse(frame[column.key].isna(), "missing_cell", column.key)


def refuse_repeated(marks: Marks, frame: DataFrame, kind: TableKind) -> int:
    """Refuse good rows that share their ids with an earlier one but not all cells.

    The reason is ``repeated_id``. Rows that repeat all cells are not refused: ``finished``
    drops them.

    Returns:
        How many rows repeat an earlier one in every column.
    """
    good = frame.loc[marks.good().to_numpy(), [column.key for column in kind.columns]]
    shared = good.loc[good.duplicated(list(kind.ids), keep=False)]
    if shared.empty:
        return 0
    group = shared.groupby(list(kind.ids), dropna=False, sort=False).ngroup()
    whole = shared.groupby(list(shared.columns), dropna=False, sort=False).ngroup()
    clash = whole != whole.groupby(group).transform("first")
    marks.refuse(clash.reindex(frame.index, fill_value=False), "repeated_id", kind.ids[-1])
    return int(group.duplicated().sum() - clash.sum())


def finished(
    kind: TableKind, frame: DataFrame, marks: Marks, problems: Sequence[Problem] = ()
) -> Checked:
    """Part rows into a table of the kind and the refused ones."""
    good = frame.loc[marks.good().to_numpy(), [column.key for column in kind.columns]]
    if kind.keyed:
        good = good.drop_duplicates()
    typed = good.astype({column.key: DTYPES[column.type] for column in kind.columns})
    return Checked(Table(kind.key, typed.reset_index(drop=True)), marks.refused(), tuple(problems))
