"""Scroll depth: how far down pages were looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from planner.errors import Problem
from planner.tables.columns import (
    DAY,
    DEPTH,
    DEPTH_PERCENT,
    DEVICE,
    EVENT,
    PAGE_ID,
    PAGE_VIEW,
    REACHED,
    SESSION,
    TIME,
    VIEWS,
    VISITOR,
)
from planner.tables.rows import Marks, completed, finished, refuse_missing, with_days
from planner.tables.table import Checked, Column, TableKind
from planner.tables.web_cleaning import ROBOT_COLUMNS, event_words, refuse_robots

if TYPE_CHECKING:
    from pandas import DataFrame, Series

SCROLL: Final = TableKind(
    "scroll",
    (
        Column(PAGE_ID, "text", required=True),
        Column(DEVICE, "text"),
        Column(TIME, "time"),
        Column(DEPTH, "number"),
        Column(DEPTH_PERCENT, "number"),
        Column(VIEWS, "number", required=True),
    ),
    ids=(PAGE_ID, DEVICE, TIME, DEPTH, DEPTH_PERCENT),
    also=(
        Column(REACHED, "number"),
        Column(EVENT, "text"),
        Column(VISITOR, "text"),
        Column(SESSION, "text"),
        Column(PAGE_VIEW, "text"),
        Column(DAY, "day"),
        *ROBOT_COLUMNS,
    ),
)
"""``views`` had their deepest point here: the lowest line of the page that came into the window,
in CSS px from its top (``depth``) or in percent of its height (``depth_percent``, 0 to 100); each
row has one of the two."""

SCROLL_EVENTS: Final = frozenset({"scroll", "scroll_depth", "скролл", "прокрутка"})
"""Names of events in logs with a row an event, as ``event_words`` spells them; others are
refused."""

_PLACE: Final = [PAGE_ID, DEVICE, "at"]
_VIEW: Final = [PAGE_ID, DEVICE, VISITOR, SESSION, PAGE_VIEW]
_WHOLE: Final = 100.0


def check(frame: DataFrame) -> Checked:
    """Check typed scroll depths.

    Where ``reached`` says how many views came at least so far, the counts of a page, device and
    day become how many ended there (``reached_turned``); of several depths of one page view the
    deepest stays (``depths_joined``). Refused as ``missing_cell``, ``negative_number``,
    ``two_depths``, ``bad_percent``, ``no_scroll_event``, ``reached_rises`` (more views than
    reached a lesser depth), and as ``refuse_robots`` says.

    Args:
        frame: Columns of ``SCROLL`` and its other ones, any of them missing; without ``views``
            a row is one. ``time`` holds moments, or times of day (timedelta) beside a ``day``.
            The index is the row in the file.

    Raises:
        DataError: ``times_without_day``.
    """
    timed = with_days(frame)
    rows = timed.assign(views=timed[REACHED]) if REACHED in timed else timed
    rows = rows if VIEWS in rows else rows.assign(views=1.0)
    rows = completed(rows, (*SCROLL.columns, *(Column(key, "text") for key in _VIEW)))
    marks = Marks(rows.index)
    _refuse(marks, rows)
    problems = list(refuse_robots(marks, rows, rows[VIEWS] == 1.0))
    if REACHED in rows:
        rows, told = _ended(rows, marks)
    else:
        rows, told = _deepest(rows.loc[marks.good().to_numpy()])
    done = finished(SCROLL, rows, Marks(rows.index), [*problems, *told])
    return Checked(done.table, marks.refused(), done.problems)


def ended_at(reached: Series[float]) -> Series[float]:
    """Turn how many views reached each depth, least first, into how many ended there."""
    return reached - reached.shift(-1, fill_value=0.0)


def reached_at(views: Series[float]) -> Series[float]:
    """Turn how many views ended at each depth, least first, into how many reached it."""
    return views[::-1].cumsum()[::-1]


def _refuse(marks: Marks, rows: DataFrame) -> None:
    if EVENT in rows:
        named = event_words(rows[EVENT]).isin(SCROLL_EVENTS)
        marks.refuse(~named, "no_scroll_event", EVENT)
    refuse_missing(marks, rows, SCROLL.columns)
    in_px, in_percent = rows[DEPTH].notna(), rows[DEPTH_PERCENT].notna()
    marks.refuse(~in_px & ~in_percent, "missing_cell", DEPTH)
    marks.refuse(in_px & in_percent, "two_depths", DEPTH)
    for column in (VIEWS, DEPTH, DEPTH_PERCENT):
        marks.refuse(rows[column] < 0.0, "negative_number", column)
    marks.refuse(rows[DEPTH_PERCENT] > _WHOLE, "bad_percent", DEPTH_PERCENT)


def _ended(rows: DataFrame, marks: Marks) -> tuple[DataFrame, list[Problem]]:
    """Sum up views that reached each depth of a page and day, and count those that ended there."""
    good = rows.loc[marks.good().to_numpy()]
    days = good.assign(at=good[TIME].dt.normalize())
    keys = [*_PLACE, DEPTH, DEPTH_PERCENT]
    group = days.groupby(keys, dropna=False, sort=False).ngroup()
    summed = days.assign(views=days.groupby(group)[VIEWS].transform("sum"))
    summed = summed.loc[~group.duplicated()].sort_values([DEPTH, DEPTH_PERCENT], kind="stable")
    unit = summed[DEPTH].notna().rename("unit")
    place = [*(summed[key] for key in _PLACE), unit]
    least = summed.groupby(place, dropna=False, sort=False)[VIEWS].cummin()
    rises = summed[VIEWS] > least
    bad = group.isin(group[summed.index[rises.to_numpy()]])
    marks.refuse(bad.reindex(rows.index, fill_value=False), "reached_rises", REACHED)
    kept = summed.loc[~rises.to_numpy()]
    sides = [*(kept[key] for key in _PLACE), kept[DEPTH].notna().rename("unit")]
    parted = kept.groupby(sides, dropna=False, sort=False)
    ended = kept[VIEWS] - parted[VIEWS].shift(-1).fillna(0.0)
    begin = parted.cumcount() == 0
    deep = (kept[DEPTH].fillna(kept[DEPTH_PERCENT]) > 0.0) & begin
    turned = kept.assign(views=ended, time=kept["at"]).sort_index()
    problems = [Problem("reached_turned", {"count": int((~bad).sum())}, "note")]
    joined = int((~bad).sum()) - len(kept)
    if joined:
        problems.append(Problem("depths_joined", {"count": joined}, "note"))
    if deep.any():
        problems.append(Problem("shallow_unknown", {"count": int(deep.sum())}))
    return turned, problems


def _deepest(rows: DataFrame) -> tuple[DataFrame, list[Problem]]:
    """Keep the deepest of several depths of one page view."""
    viewed = rows.loc[rows[PAGE_VIEW].notna()]
    depth = viewed[DEPTH].fillna(viewed[DEPTH_PERCENT])
    ordered = viewed.loc[depth.sort_values(ascending=False, kind="stable").index]
    again = ordered.index[ordered.duplicated(_VIEW).to_numpy()]
    if not len(again):
        return rows, []
    return rows.drop(index=again), [Problem("depths_joined", {"count": len(again)}, "note")]
