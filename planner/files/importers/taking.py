"""The way of a file into a checked table: read, match headers, type cells, prepare, check."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner.errors import DataError, Fact, Problem, Weight
from planner.files.importers.cells import typed, with_percent
from planner.files.importers.headers import Mapped, Match, mapping_of, match_headers
from planner.files.importers.importer import Source, Taken
from planner.files.importers.raw import Pulse, Raw
from planner.files.importers.reading import read_table
from planner.project import Project
from planner.tables.columns import COLUMN, REASON, ROW
from planner.tables.table import Checked, Column, Table, TableKind
from planner.tables.web_cleaning import CLEANED

if TYPE_CHECKING:
    from pandas import DataFrame


@dataclass(frozen=True, slots=True)
class Prepared:
    """Typed rows after what only the importer knows: units, joins.

    Attributes:
        frame: Rows for the check, under their row in the file.
        refused: More refused rows: row, reason, column; None for none.
        problems: What was assumed or not found.
    """

    frame: DataFrame
    refused: DataFrame | None = None
    problems: tuple[Problem, ...] = ()


Prepare = Callable[["DataFrame", Match], Prepared]


@dataclass(frozen=True, slots=True)
class Rows:
    """A checked file.

    Attributes:
        table: The rows that hold.
        columns: Canonical columns that the file has.
        refused: row, reason, column and the original cells; None if all rows were taken.
        problems: Everything worth saying, with the file's name.
        refused_count: Rows refused.
        match: Which header was taken for which column.
    """

    table: Table
    columns: tuple[str, ...]
    refused: DataFrame | None
    problems: tuple[Problem, ...]
    refused_count: int
    match: Match


def as_is(frame: DataFrame, _match: Match) -> Prepared:
    """Change nothing before the check."""
    return Prepared(frame)


def checked_rows(
    source: Source,
    kind: TableKind,
    check: Callable[[DataFrame], Checked],
    *,
    needed: tuple[str, ...],
    zone: str,
    prepare: Prepare = as_is,
) -> Rows:
    """Read and check the rows of a file.

    Args:
        source: The file.
        kind: The table it becomes.
        check: The table's check.
        needed: Columns without which no row can be taken.
        zone: IANA name of the time zone that times become local to.
        prepare: Runs between typing and check.

    Raises:
        DataError: What ``read_table`` and ``mapping_of`` raise, ``no_columns``,
            ``column_missing``, ``no_good_row``, and what the check raises.
    """
    pulse = Pulse(source.progress)
    raw = read_table(
        source.path,
        source.sheet,
        mapping_of(source.mapping),
        table=kind.key,
        progress=pulse,
        spelled=source.spelled,
    )
    return checked_raw(raw, source, kind, check, needed=needed, zone=zone, prepare=prepare)


def checked_raw(
    raw: Raw,
    source: Source,
    kind: TableKind,
    check: Callable[[DataFrame], Checked],
    *,
    needed: tuple[str, ...],
    zone: str,
    prepare: Prepare = as_is,
) -> Rows:
    """Check the rows of a file that was read; the rest as ``checked_rows``."""
    mapping, pulse = mapping_of(source.mapping), Pulse(source.progress)
    pulse(len(raw.frame), len(raw.frame))
    columns = (*kind.columns, *kind.also)
    match = _matched(raw, kind.key, columns, mapping, needed)
    rows = typed(raw, match, columns, zone)
    pulse.again()
    prepared = prepare(rows.frame, match)
    pulse.again()
    checked = _checked(check, prepared.frame, raw.file)
    pulse.again()
    refused = _with_cells([rows.refused, prepared.refused, checked.refused], raw)
    told = (*rows.problems, *prepared.problems, *checked.problems)
    problems = (*raw.problems(), *match.problems(), *told, *refusals(refused, raw, match))
    if checked.table.frame.empty:
        raise _no_good_row(raw.file, refused, match)
    return Rows(
        checked.table,
        tuple(prepared.frame.columns),
        refused if len(refused) else None,
        named_file(problems, raw.file),
        len(refused),
        match,
    )


def taken(project: Project, rows: Rows, problems: tuple[Problem, ...] = ()) -> Taken:
    """Put a finished import into words and counts."""
    return Taken(
        project,
        rows.refused,
        (*rows.problems, *problems),
        len(rows.table.frame),
        rows.refused_count,
        rows.match.mapping_used,
    )


def merged(
    project: Project, kind: TableKind, new: Table, *, append: bool, by_cells: bool = False
) -> tuple[Table, int]:
    """Return the table that stands after an import, and how many repeated rows it dropped.

    Without ``append`` that is the new one. With it, rows whose ids are there already are
    dropped; with ``by_cells`` only those whose every cell is there, as often as it is there.
    """
    import pandas

    old = project.tables.get(kind.key)
    if not append or old is None:
        return new, 0
    ids = list(kind.ids)
    there, asked = (_told(table.frame, ids, by_cells=by_cells) for table in (old, new))
    keys = list(there.columns)
    side = asked.merge(there.drop_duplicates(), on=keys, how="left", indicator=True)["_merge"]
    fresh = new.frame.loc[(side == "left_only").to_numpy()]
    frame = pandas.concat([old.frame, fresh], ignore_index=True)
    if kind.keyed:
        frame = frame.sort_values(ids, kind="stable", ignore_index=True)
    return Table(kind.key, frame), len(new.frame) - len(fresh)


def _told(frame: DataFrame, ids: list[str], *, by_cells: bool) -> DataFrame:
    """Return what tells rows apart: their ids, or all cells and the number of the repetition."""
    if not by_cells:
        return frame[ids]
    columns = list(frame.columns)
    return frame.assign(repetition=frame.groupby(columns, dropna=False, sort=False).cumcount())


def dropped(count: int, file: str) -> tuple[Problem, ...]:
    """Say how many rows of an appended file were there already."""
    return (Problem("append_repeated", {"count": count, "file": file}),) if count else ()


def refusals(refused: DataFrame, raw: Raw, match: Match) -> tuple[Problem, ...]:
    """Sum refused rows up: one problem per reason and column, with the first row and cell.

    The code is the reason; the facts are ``count``, ``row``, ``column`` (the header) and ``cell``.
    """
    problems = []
    marked = refused.iloc[:, :3]
    for (reason, column), some in marked.groupby([REASON, COLUMN], sort=False):
        header = match.headers.get(str(column), "")
        row = int(some[ROW].iloc[0])
        cell = raw.frame[header].get(row, "") if header else ""
        facts: dict[str, Fact] = {
            "count": len(some),
            "row": row,
            "column": header or str(column),
            "cell": cell if isinstance(cell, str) else "",
        }
        weight: Weight = "warning" if reason in CLEANED else "error"
        problems.append(Problem(str(reason), facts, weight))
    return tuple(problems)


def named_file(problems: tuple[Problem, ...], file: str) -> tuple[Problem, ...]:
    """Give every problem the name of its file."""
    return tuple(replace(one, facts={**one.facts, "file": file}) for one in problems)


def _matched(
    raw: Raw, table: str, columns: tuple[Column, ...], mapping: Mapped, needed: tuple[str, ...]
) -> Match:
    headers = [str(header) for header in raw.frame.columns]
    match = match_headers(headers, table, [column.key for column in columns], mapping)
    _refuse_strange(raw, match, needed)
    return with_percent(raw, match)


def _refuse_strange(raw: Raw, match: Match, needed: tuple[str, ...]) -> None:
    listed = ", ".join(str(header) for header in raw.frame.columns)[:200]
    facts: dict[str, Fact] = {"file": raw.file, "headers": listed, "table": match.table}
    if not match.headers:
        raise DataError("no_columns", **facts)
    for column in needed:
        if column not in match.headers:
            keys: dict[str, Fact] = {"key": column, "table_key": match.table}
            raise DataError("column_missing", column=column, **keys, **facts)


def _checked(check: Callable[[DataFrame], Checked], frame: DataFrame, file: str) -> Checked:
    try:
        return check(frame)
    except DataError as trouble:
        raise DataError(trouble.code, **{**trouble.facts, "file": file}) from None


def _no_good_row(file: str, refused: DataFrame, match: Match) -> DataError:
    row, _reason, column = refused.iloc[0, :3] if len(refused) else (0, "", "")
    header = match.headers.get(str(column), str(column))
    return DataError("no_good_row", file=file, count=len(refused), row=int(row), column=header or 0)


def _with_cells(parts: list[DataFrame | None], raw: Raw) -> DataFrame:
    """Join refused rows and their original cells, in the order of the file."""
    from pandas import concat

    marked = concat([part for part in parts if part is not None], ignore_index=True)
    rows = marked.sort_values(ROW, kind="stable", ignore_index=True)
    cells = raw.frame.loc[rows[ROW]].reset_index(drop=True)
    return concat([rows, cells], axis=1)
