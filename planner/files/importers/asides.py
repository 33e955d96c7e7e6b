"""Rows of a file that are no data: headers printed again, and the sums at the end."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from planner.errors import Problem
from planner.files.importers.dialect import COMMENT
from planner.files.importers.raw import Raw

if TYPE_CHECKING:
    from pandas import DataFrame, Series

TOTALS: Final = re.compile(
    r"\s*(?:итого|всего|(?:общий )?итог|(?:grand )?totals?|sum)(?: (?:по|за) [\w ]{1,20})?\s*:?\s*",
    re.IGNORECASE,
)
"""What spreadsheets and tills write before sums."""


AVERAGES: Final = re.compile(r"\s*(?:итого и средние|totals? and averages?)\s*", re.IGNORECASE)
"""What web statistics write before sums that stand above the rows."""


def without_asides(raw: Raw) -> Raw:
    """Leave out headers that are printed again, sums, and tables after a remark; say so."""
    others = _are_of_other_tables(raw.frame)
    again = _repeats_header(raw.frame) & ~others
    sums = _is_sums(raw.frame)
    out = again | sums | others
    if not out.any():
        return raw
    notes = [
        Problem(code, {"count": int(rows.sum()), "row": int(rows.index[rows][0])}, "note")
        for code, rows in (
            ("header_repeated", again),
            ("totals_left_out", sums),
            ("tables_left_out", others),
        )
        if rows.any()
    ]
    kept = raw.frame.loc[~out.to_numpy()]
    refused = raw.refused.loc[raw.refused.index.isin(kept.index)]
    return replace(raw, frame=kept, refused=refused, notes=(*raw.notes, *notes))


def _repeats_header(frame: DataFrame) -> Series[bool]:
    """Say which rows hold the header again, cell by cell."""
    first = frame.iloc[:, 0]
    rows = first.eq(str(frame.columns[0])).fillna(value=False)
    for row in rows.index[rows]:
        cells = [" ".join(str(cell).split()) for cell in frame.loc[row].dropna()]
        rows.loc[row] = cells == [str(header) for header in frame.columns[: len(cells)]]
    return rows


def _is_sums(frame: DataFrame) -> Series[bool]:
    """Say whether the last row is one of sums: it begins with such a word and has gaps.

    The first one is where it begins with the words of web statistics.
    """
    from pandas import Series

    rows = Series(data=False, index=frame.index)
    if frame.empty:
        return rows
    cells = frame.iloc[-1].dropna()
    if len(cells) and len(cells) < frame.shape[1] and TOTALS.fullmatch(str(cells.iloc[0])):
        rows.iloc[-1] = True
    if AVERAGES.fullmatch(str(frame.iloc[0, 0])):
        rows.iloc[0] = True
    return rows


def _are_of_other_tables(frame: DataFrame) -> Series[bool]:
    """Say which rows are a remark that stands alone in its row, or come after one."""
    first = frame.iloc[:, 0]
    alone = frame.iloc[:, 1:].isna().all(axis=1) if frame.shape[1] > 1 else first.isna()
    remarks = first.str.startswith(COMMENT).fillna(value=False).astype("bool") & alone
    return remarks.cummax()
