"""Impressions: which item was shown at which position of a slot, and whether it was clicked."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from planner.errors import Problem
from planner.tables import columns as names
from planner.tables.columns import (
    CLICKED,
    DAY,
    EVENT,
    PAGE_ID,
    PAGE_VIEW,
    POSITION,
    PRODUCT_ID,
    PROPENSITY,
    SLOT,
    TIME,
    VISITOR,
)
from planner.tables.rows import Marks, completed, finished, refuse_missing, with_days
from planner.tables.table import Checked, Column, TableKind
from planner.tables.web_cleaning import ROBOT_COLUMNS, refuse_robots

if TYPE_CHECKING:
    from pandas import DataFrame, Series

SHOWN: Final = names.IMPRESSIONS

IMPRESSIONS: Final = TableKind(
    "impressions",
    (
        Column(PAGE_ID, "text", required=True),
        Column(SLOT, "text", required=True),
        Column(POSITION, "integer"),
        Column(PRODUCT_ID, "text"),
        Column(SHOWN, "number", required=True),
        Column(CLICKED, "number", required=True),
        Column(names.DEVICE, "text"),
        Column(VISITOR, "text"),
        Column(PAGE_VIEW, "text"),
        Column(TIME, "time"),
        Column(PROPENSITY, "number"),
    ),
    ids=(PAGE_ID, SLOT, VISITOR, PAGE_VIEW, TIME, POSITION, PRODUCT_ID),
    also=(Column(EVENT, "text"), Column(DAY, "day"), *ROBOT_COLUMNS),
)
"""Positions are ranks from 1, and empty in sums of a whole slot, of which nobody knows at which
position they were: they count for the slot, never for positions. A row is one impression, or as
many as ``impressions`` says; ``clicked`` counts its clicks; propensity is the chance with which
the item was put there."""

EVENTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        **dict.fromkeys(
            ("impression", "impressions", "view", "show", "shown", "display", "exposure"), SHOWN
        ),
        **dict.fromkeys(("view_item_list", "показ", "показы", "просмотр", "показан"), SHOWN),
        **dict.fromkeys(("click", "clicked", "clicks", "select_item", "tap"), CLICKED),
        **dict.fromkeys(("клик", "клики", "переход", "нажатие"), CLICKED),
    }
)
"""Names of events in logs with a row an event, lower-cased; others are refused."""

_PLACE: Final = [PAGE_ID, SLOT, POSITION, PRODUCT_ID]
_STRAY: Final = 0.1
"""Positions 0 below this share of positions 1 are slips, not a file that counts from 0."""


def check(frame: DataFrame) -> Checked:
    """Check typed impressions.

    Files that count positions from 0 are counted from 1. In a log with a row an event, clicks
    join the first impression of the same visitor, page view, place and item. Items that one page
    view shows twice at one place, or one visitor at one moment, are double events: the first is
    kept, with the click of either. A missing number of clicks is 0. A file that counts
    impressions and names no position at all holds sums of whole slots; in any other, a row
    without position is refused, so that no sum is counted beside its parts.

    Refused as ``missing_cell``, ``negative_number``, ``position_zero``, ``bad_propensity``,
    ``other_event``, ``click_without_impression``, and as ``refuse_robots`` says.

    Args:
        frame: Columns of ``IMPRESSIONS``, ``event`` and ``day``, any of them missing. ``time``
            holds moments, or times of day (timedelta) beside a ``day``. The index is the row in
            the file.

    Raises:
        DataError: ``times_without_day``.
    """
    are_sums = SHOWN in frame
    rows = completed(_counted(with_days(frame)), IMPRESSIONS.columns)
    marks = Marks(rows.index)
    refuse_missing(marks, rows, IMPRESSIONS.columns)
    nowhere = rows[POSITION].isna()
    of_slots = are_sums and bool(nowhere.all())
    marks.refuse(nowhere & (not of_slots), "missing_cell", POSITION)
    for column in (POSITION, SHOWN, CLICKED):
        marks.refuse((rows[column] < 0).fillna(value=False), "negative_number", column)
    odd = (rows[PROPENSITY] <= 0.0) | (rows[PROPENSITY] > 1.0)
    marks.refuse(odd, "bad_propensity", PROPENSITY)
    rows, problems = _from_one(rows, marks)
    problems += refuse_robots(marks, rows, _views(rows))
    if of_slots:
        problems.append(Problem("slot_sums", {"count": len(rows)}, "note"))
    if EVENT in rows:
        rows, joined = _joined(rows, marks)
        problems += joined
    marks.refuse((rows[SHOWN] == 0) & (rows[CLICKED] > 0), "click_without_impression", CLICKED)
    good = rows.loc[marks.good().to_numpy()]
    if EVENT in rows:
        good = good.loc[good[EVENT] == SHOWN]
    once, doubles = _once(good)
    problems += [*doubles, *_remarks(once)]
    done = finished(IMPRESSIONS, once, Marks(once.index), problems)
    return Checked(done.table, marks.refused(), done.problems)


def _counted(frame: DataFrame) -> DataFrame:
    """Count one impression a row where nobody counted, and no click where none is named."""
    clicks = frame[CLICKED].fillna(0.0) if CLICKED in frame else 0.0
    return frame.assign(**{SHOWN: frame.get(SHOWN, 1.0), CLICKED: clicks})


def _views(rows: DataFrame) -> Series[bool]:
    """Say which rows are the first of a page view."""
    moment = rows[PAGE_VIEW].fillna(rows[TIME].dt.strftime("%Y-%m-%d %H:%M:%S.%f"))
    shown = (rows[SHOWN] == 1.0) & moment.notna()
    if EVENT in rows:
        shown &= _codes(rows) == SHOWN
    return shown & ~rows.assign(moment=moment).loc[shown].duplicated(
        [VISITOR, PAGE_ID, "moment"]
    ).reindex(rows.index, fill_value=False)


def _codes(rows: DataFrame) -> Series[str]:
    return rows[EVENT].str.strip().str.casefold().map(dict(EVENTS))


def _from_one(rows: DataFrame, marks: Marks) -> tuple[DataFrame, list[Problem]]:
    """Count positions from 1, or refuse the stray zeros of a file that does."""
    zeros = (rows[POSITION] == 0).fillna(value=False)
    if not zeros.any():
        return rows, []
    ones = int((rows[POSITION] == 1).sum())
    if int(zeros.sum()) < _STRAY * ones:
        marks.refuse(zeros, "position_zero", POSITION)
        return rows, []
    counted = rows.assign(position=rows[POSITION] + 1)
    return counted, [Problem("positions_from_zero", {"count": int(zeros.sum())}, "note")]


def _joined(rows: DataFrame, marks: Marks) -> tuple[DataFrame, list[Problem]]:
    """Put the clicks of a log with a row an event to the impressions they belong to."""
    import numpy

    events = _codes(rows)
    marks.refuse(events.isna(), "other_event", EVENT)
    named = rows.assign(event=events)
    group = named.groupby([VISITOR, PAGE_VIEW, *_PLACE], dropna=False, sort=False).ngroup()
    good = marks.good()
    shown = good & (events == SHOWN)
    clicks = good & (events == CLICKED)
    first = group[shown].drop_duplicates()
    there = group.isin(first)
    marks.refuse(clicks & ~there, "click_without_impression", EVENT)
    counted = group[clicks & there].value_counts()
    added = numpy.zeros(len(rows))
    at = rows.index.get_indexer(first.index)
    added[at] = first.map(counted).fillna(0.0).to_numpy(dtype="float64")
    told = int((clicks & there).sum())
    problems = [Problem("clicks_joined", {"count": told}, "note")] if told else []
    return named.assign(clicked=rows[CLICKED] * shown + added), problems


def _once(rows: DataFrame) -> tuple[DataFrame, list[Problem]]:
    """Drop double events, and keep the click of either."""
    viewed = rows[PAGE_VIEW].notna()
    timed = ~viewed & rows[VISITOR].notna() & rows[TIME].notna()
    kept, dropped = rows, 0
    for some, keys in ((viewed, [VISITOR, PAGE_VIEW, *_PLACE]), (timed, [VISITOR, TIME, *_PLACE])):
        asked = rows.loc[some]
        again: Series[bool] = asked.duplicated(keys)
        if not again.any():
            continue
        most = asked.groupby(keys, dropna=False, sort=False)[CLICKED].transform("max")
        clicked = kept[CLICKED].copy()
        clicked.loc[most.index.intersection(kept.index)] = most
        kept = kept.assign(clicked=clicked).drop(index=asked.index[again])
        dropped += int(again.sum())
    return kept, [Problem("double_events", {"count": dropped})] if dropped else []


def _remarks(rows: DataFrame) -> list[Problem]:
    """Count what weakens the numbers."""
    counts = {
        "clicks_repeated": int((rows[CLICKED] > rows[SHOWN]).sum()),
        "impressions_without_item": int(rows[PRODUCT_ID].isna().sum()),
    }
    return [Problem(code, {"count": count}) for code, count in counts.items() if count]
