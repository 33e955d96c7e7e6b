"""Text cells turned into typed columns; rows with unreadable cells are refused."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from planner.errors import Fact, Problem, Weight
from planner.files.importers.dates import LOCAL, DayOrder, times_of
from planner.files.importers.durations import seconds_of
from planner.files.importers.numbers import Mark, Spelling, bared, decided, parsed, together
from planner.tables.columns import DEPTH_PERCENT, MARGIN, MARGIN_PERCENT
from planner.tables.rows import Marks
from planner.tables.table import DTYPES

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray
    from pandas import DataFrame, Series

    from planner.files.importers.headers import Match
    from planner.files.importers.raw import Raw
    from planner.tables.table import CellType, Column

NO_TEXT: Final = frozenset({"", "null", "nan", "#n/a", "#н/д"})
"""What exports write for a missing text; lower-cased."""

NO_CELL: Final = NO_TEXT | {"-", "–", "—", "na", "n/a", "none", "нет данных"}
"""What exports write for a missing number, time or flag."""

FLAGS: Final[Mapping[str, bool]] = MappingProxyType(
    {
        **dict.fromkeys(("1", "true", "yes", "y", "x", "+", "да", "д", "истина", "х"), True),
        **dict.fromkeys(("0", "false", "no", "n", "нет", "н", "ложь"), False),
    }
)

PERCENTS: Final = (MARGIN_PERCENT, DEPTH_PERCENT)
"""Columns whose cells may end with a percent sign, whatever their header says."""

UNREADABLE: Final[Mapping[CellType, str]] = MappingProxyType(
    {
        "number": "unreadable_number",
        "integer": "unreadable_integer",
        "time": "unreadable_time",
        "seconds": "unreadable_time",
        "day": "unreadable_day",
        "flag": "unreadable_flag",
        "duration": "unreadable_duration",
    }
)
"""Why a row with a cell of each type is refused; a text can always be read."""


@dataclass(frozen=True, slots=True)
class Typed:
    """Rows with typed columns.

    Attributes:
        frame: Canonical columns that the file has, typed as ``planner.tables.table.DTYPES``
            says, times as moments or as times of day (timedelta); only rows that could be
            read, under their row in the file.
        refused: The others: row, reason, column (canonical).
        problems: How numbers and times were read.
    """

    frame: DataFrame
    refused: DataFrame
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Distinct:
    """One column as its different cells, stripped, and where they stand.

    Attributes:
        codes: Shape (rows,). Position in ``cells``; -1 for a missing cell.
        cells: The different cells.
    """

    codes: NDArray[numpy.intp]
    cells: Series[str]


@dataclass(frozen=True, slots=True)
class Habits:
    """How one file spells its numbers and times.

    Attributes:
        spelling: Decimal marks of all its numbers.
        separator: Between its cells; empty for a sheet.
        zone: IANA name of the zone that times become local to.
        has_days: Whether a column of days stands beside the times.
        decimal: Decimal mark that the user named.
        order: Order of day and month that the user named.
    """

    spelling: Spelling
    separator: str
    zone: str
    has_days: bool
    decimal: Mark
    order: DayOrder


@dataclass(frozen=True, slots=True)
class Reading:
    """What the different cells of one column say.

    Attributes:
        values: One a cell; anything where the cell is unreadable.
        unreadable: Whether it is, one a cell.
        problems: How they were read, if that is worth saying.
    """

    values: Any
    unreadable: NDArray[numpy.bool_]
    problems: tuple[Problem, ...] = ()


def typed(raw: Raw, match: Match, columns: tuple[Column, ...], zone: str) -> Typed:
    """Type the matched columns of a file.

    Refused as ``too_many_cells``, or as ``UNREADABLE`` says.

    Args:
        raw: The file.
        match: Which header is which column.
        columns: Columns to type; those that the file lacks are left out.
        zone: IANA name of the time zone that times become local to.
    """
    from pandas import DataFrame

    there = [column for column in columns if column.key in match.headers]
    distinct = {c.key: _distinct(raw.frame[match.headers[c.key]], c.type) for c in there}
    for key, cells in distinct.items():
        if key in PERCENTS or match.units.get(key) == "%":
            distinct[key] = _without_percent(cells)
    habits = _habits(raw, there, distinct, zone)
    marks = Marks(raw.frame.index)
    if len(raw.refused):
        marks.refuse(raw.frame.index.to_series().isin(raw.refused.index), "too_many_cells")
    made: dict[str, object] = {}
    problems: dict[tuple[object, ...], Problem] = {}
    for column in there:
        cells = distinct[column.key]
        reading = READERS[column.type](cells.cells, habits)
        made[column.key], unreadable = _spread(cells, reading, column.type)
        marks.refuse(unreadable, UNREADABLE.get(column.type, ""), column.key)
        for problem in reading.problems:
            _said(problems, problem, match.headers[column.key])
    frame = DataFrame(made, index=raw.frame.index)
    return Typed(frame.loc[marks.good().to_numpy()], marks.refused(), tuple(problems.values()))


def with_percent(raw: Raw, match: Match) -> Match:
    """Give a margin the unit percent where all its cells say so, and its header does not."""
    if MARGIN not in match.headers or MARGIN in match.units:
        return match
    cells = raw.frame[match.headers[MARGIN]].dropna().str.strip()
    if cells.empty or not bool(cells.str.endswith("%").all()):
        return match
    return replace(match, units={**match.units, MARGIN: "%"})


def _without_percent(cells: Distinct) -> Distinct:
    return replace(cells, cells=cells.cells.str.replace(r"\s*%$", "", regex=True))


def _said(problems: dict[tuple[object, ...], Problem], problem: Problem, header: str) -> None:
    """Say the same of several columns once."""
    key = (problem.code, *problem.facts.items())
    others = f"{problems[key].facts['column']}, " if key in problems else ""
    problems[key] = replace(problem, facts={**problem.facts, "column": others + header})


def _distinct(cells: Series[str], kind: CellType) -> Distinct:
    import numpy
    from pandas import Series, factorize

    codes, different = factorize(cells)
    stripped = Series(different, dtype="str").str.strip()
    missing = stripped.str.casefold().isin(NO_TEXT if kind == "text" else NO_CELL).to_numpy()
    if missing.any():
        codes = numpy.where((codes >= 0) & missing[codes], -1, codes)
        moved = numpy.cumsum(~missing) - 1
        codes = numpy.where(codes >= 0, moved[codes], -1)
        stripped = stripped.loc[~missing].reset_index(drop=True)
    return Distinct(codes, stripped)


def _habits(raw: Raw, there: list[Column], distinct: Mapping[str, Distinct], zone: str) -> Habits:
    counted = [c.key for c in there if c.type in ("number", "integer", "duration")]
    separator = raw.dialect.separator
    spelling = together(bared(distinct[key].cells)[1] for key in counted)
    return Habits(
        spelling if separator else Spelling(),
        separator,
        zone,
        any(column.type == "day" for column in there),
        raw.dialect.decimal,
        raw.dialect.order,
    )


def _spread(cells: Distinct, reading: Reading, kind: CellType) -> tuple[object, Series[bool]]:
    """Return one value a row, and whether its cell is unreadable."""
    from pandas import Series
    from pandas.api.extensions import take

    there = cells.codes >= 0
    if not there.any():
        nothing = Series(there)
        blank = nothing if kind == "flag" else Series(index=nothing.index, dtype=DTYPES[kind])
        return blank.array, nothing
    unreadable = Series(there & reading.unreadable[cells.codes], dtype="bool")
    fill = False if kind == "flag" else None
    values = take(reading.values, cells.codes, allow_fill=True, fill_value=fill)
    return (Series(values).astype("Int64").array if kind == "integer" else values), unreadable


def _read_text(cells: Series[str], _habits: Habits) -> Reading:
    import numpy

    return Reading(cells.array, numpy.zeros(len(cells), dtype=bool))


def _read_number(cells: Series[str], habits: Habits) -> Reading:
    import numpy

    bare, spelling = bared(cells)
    mark, assumed = decided(spelling, habits.spelling, habits.separator, habits.decimal)
    values = parsed(bare, mark)
    facts: dict[str, Fact] = {"mark": "comma" if mark == "," else "point"}
    problems: tuple[Problem, ...] = ()
    if assumed:
        problems = (Problem("decimal_assumed", {**facts, "cell": str(cells.iloc[0])}),)
    elif spelling.blanks or spelling.comma or spelling.unclear_mark == ",":
        blanks = "blank" if spelling.blanks else "none"
        problems = (Problem("decimal_read", {**facts, "thousands": blanks}, "note"),)
    return Reading(values, numpy.isnan(values), problems)


def _read_integer(cells: Series[str], habits: Habits) -> Reading:
    import numpy

    reading = _read_number(cells, habits)
    whole = reading.values == numpy.round(reading.values)
    return Reading(numpy.where(whole, reading.values, numpy.nan), ~whole, reading.problems)


def _read_time(cells: Series[str], habits: Habits) -> Reading:
    return _read_moments(cells, habits, serial=not habits.has_days)


def _read_seconds(cells: Series[str], habits: Habits) -> Reading:
    return _read_moments(cells, habits, serial=False)


def _read_day(cells: Series[str], habits: Habits) -> Reading:
    import numpy

    reading = _read_moments(cells, habits, serial=True)
    values = reading.values
    if values.dtype.kind == "m":
        values = numpy.full(len(cells), numpy.datetime64("NaT", "us"))
    days = values.astype("datetime64[D]").astype("datetime64[us]")
    return Reading(days, numpy.isnat(days), reading.problems)


def _read_moments(cells: Series[str], habits: Habits, *, serial: bool) -> Reading:
    import numpy

    times = times_of(cells, habits.zone, serial=serial, named=habits.order)
    code = "time_order_assumed" if times.assumed else "times_read"
    facts: dict[str, Fact] = {"order": times.order}
    problems = [Problem(code, facts, "warning" if times.assumed else "note")]
    if len(times.offsets) > 1:
        named = ", ".join(one for one in times.offsets if one != LOCAL)
        mixed = LOCAL in times.offsets
        zones: dict[str, Fact] = {"offsets": named, "zone": habits.zone, "mixed": int(mixed)}
        weight: Weight = "warning" if mixed else "note"
        problems.append(Problem("zones_several", zones, weight))
    return Reading(times.values, numpy.isnat(times.values), tuple(problems))


def _read_duration(cells: Series[str], habits: Habits) -> Reading:
    """Read seconds: ``83``, ``1:23``, ``0:01:23`` or ``1 min 23 s``."""
    import numpy

    seconds = seconds_of(cells)
    numbers = _read_number(cells, habits)
    values = numpy.where(numpy.isnan(seconds), numbers.values, seconds)
    return Reading(values, numpy.isnan(values), numbers.problems)


def _read_flag(cells: Series[str], _habits: Habits) -> Reading:
    flags = cells.str.casefold().map(dict(FLAGS))
    return Reading(flags.eq(other=True).to_numpy(dtype=bool), flags.isna().to_numpy())


READERS: Final[Mapping[CellType, Callable[[Series[str], Habits], Reading]]] = MappingProxyType(
    {
        "text": _read_text,
        "number": _read_number,
        "integer": _read_integer,
        "time": _read_time,
        "seconds": _read_seconds,
        "day": _read_day,
        "flag": _read_flag,
        "duration": _read_duration,
    }
)
"""How the cells of each type of column are read."""
