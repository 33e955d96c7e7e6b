"""Presence from measured tracks: where each visit was, moment by moment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from planner.analysis.parameters import MEASURED
from planner.analysis.presence.evidence import weight_of
from planner.analysis.presence.facing import faced
from planner.analysis.presence.off_ground import Standing, standing_on
from planner.analysis.presence.presence import (
    Floats,
    Ints,
    Paths,
    Presence,
    Samples,
    presence,
)
from planner.analysis.presence.steps import both, heading_of, paths_of, spread, standing_still
from planner.analysis.presence.track_points import Intervals, intervals, smoothed
from planner.analysis.scene import Scene
from planner.errors import DataError, Fact, Problem
from planner.project import Settings
from planner.tables.columns import DAY, SURFACE, VISIT_ID, T, X, Y
from planner.tables.table import Table
from planner.tables.tracks import TRACKS

if TYPE_CHECKING:
    from pandas import DataFrame

KEY: Final = "tracks"
STANDING_STEP_S: Final = 0.25
"""Stops are sampled this often, seconds."""
_NEARLY: Final = 1e-9
_STILL_M: Final = 0.01


@dataclass(frozen=True, slots=True)
class _Points:
    """Points on the plan, sorted by visit and time."""

    visit: Ints
    t: Floats
    at: Floats
    visits: int
    days: tuple[str, ...]
    facts: Mapping[str, Fact]
    problems: tuple[Problem, ...]


def presence_of_tracks(
    scene: Scene, tables: Mapping[str, Table], settings: Settings, _seed: int
) -> Presence:
    """Smooth, sample and weigh the measured tracks of a floor.

    Gaps of up to 10 s are bridged; a longer one is a stop where the shopper is still there
    afterwards, and otherwise neither time nor line is made up for it.

    Raises:
        DataError: ``no_tracks_here``, ``tracks_off_plan`` or ``tracks_without_time``.

    Source:
        EXPOSURE.md section 2.
    """
    frame = _rows_of(scene, tables[TRACKS.key].frame)
    weight, unweighed = weight_of(settings, KEY)
    if not len(frame):
        raise DataError("no_tracks_here", surface=scene.surface.name)
    ground = standing_on(scene)
    points = _points(ground, frame)
    parameters = scene.parameters
    at = smoothed(points.visit, points.t, points.at, parameters.smooth_s)
    moves = intervals(points.visit, points.t, at, parameters)
    samples = _samples(ground, points.visit, at, moves)
    if not samples.seconds.sum() > 0.0:
        raise DataError("tracks_without_time", surface=scene.surface.name, visits=points.visits)
    return presence(
        KEY,
        scene.grid,
        samples,
        _paths(ground, points.visit, at, moves, points.visits),
        np.full(points.visits, weight),
        parameters.headings,
        defaults=tuple(basis.name for basis in MEASURED),
        facts={**points.facts, **_measures(moves, points.visits)},
        problems=(*points.problems, *unweighed, *_gaps(moves, points.visits)),
        days=points.days,
    )


def _rows_of(scene: Scene, frame: DataFrame) -> DataFrame:
    """Return the rows of this floor; rows that name no surface are of every floor."""
    surface = frame[SURFACE]
    if not surface.notna().any():
        return frame
    here = surface.isna() | surface.isin([scene.surface.id, scene.surface.name])
    return frame.loc[here.to_numpy()]


def _points(ground: Standing, frame: DataFrame) -> _Points:
    at = frame[[X, Y]].to_numpy(dtype=np.float64)
    there = np.isfinite(at).all(axis=1)
    there[there] = ~ground.is_off_plan(at[there])
    off = int((~there).sum())
    if off == len(frame):
        raise DataError("tracks_off_plan", surface=ground.scene.surface.name, count=off)
    kept = frame.loc[there]
    visit = kept.groupby([DAY, VISIT_ID], sort=False, dropna=False).ngroup().to_numpy(np.int64)
    visits = int(visit.max()) + 1
    t = kept[T].to_numpy(dtype=np.float64)
    order = np.lexsort((t, visit))
    back = _steps_back(visit, t)
    problems = [
        Problem("points_off_plan", {"count": off, "share": 100.0 * off / len(frame)}),
        Problem("times_going_back", {"count": back}),
        Problem("one_visit", {"evidence": KEY}),
    ]
    said = [off > 0, back > 0, visits == 1]
    return _Points(
        visit=visit[order],
        t=t[order],
        at=at[there][order],
        visits=visits,
        days=_days(kept),
        facts={"visits": visits, "rows": len(frame), "rows_dropped": off},
        problems=tuple(problem for problem, so in zip(problems, said, strict=True) if so),
    )


def _steps_back(visit: Ints, t: Floats) -> int:
    """Count the rows that are earlier than the row before of the same visit."""
    order = np.argsort(visit, kind="stable")
    return int(((np.diff(visit[order]) == 0) & (np.diff(t[order]) < 0.0)).sum())


def _days(frame: DataFrame) -> tuple[str, ...]:
    return tuple(sorted(day.date().isoformat() for day in frame[DAY].dropna().unique()))


def _samples(ground: Standing, visit: Ints, at: Floats, moves: Intervals) -> Samples:
    """Cut intervals to moments: of a path step where shoppers walk, of 0.25 s where they stand."""
    heading = _headings(visit, at, moves)
    known = moves.same & ~moves.unseen & (moves.seconds > 0.0)
    walking, standing = (np.flatnonzero(known & mode) for mode in (~moves.standing, moves.standing))
    step = ground.scene.parameters.path_step
    of, middle, share = _cut(at, walking, moves.metres[walking] / step)
    walks = Samples(
        visit[of],
        middle[:, 0],
        middle[:, 1],
        heading[of],
        moves.seconds[of] * share,
        np.zeros(len(of), dtype=np.bool_),
    )
    of, middle, share = _cut(at, standing, moves.seconds[standing] / STANDING_STEP_S)
    middle = ground.moved_there(middle)
    looks = faced(ground.scene, middle, heading[of])
    return both(walks, standing_still(visit[of], middle, looks, moves.seconds[of] * share))


def _cut(at: Floats, which: Ints, parts: Floats) -> tuple[Ints, Floats, Floats]:
    """Cut intervals to at least so many parts: interval, middle and share of each part."""
    count = np.maximum(np.ceil(parts - _NEARLY), 1.0).astype(np.int64)
    owner, number = spread(count)
    share = 1.0 / count[owner]
    begin, end = at[which[owner]], at[which[owner] + 1]
    return which[owner], begin + (end - begin) * ((number + 0.5) * share)[:, None], share


def _headings(visit: Ints, at: Floats, moves: Intervals) -> Floats:
    """Return the walking direction of each interval; where nothing moves, the last one before.

    A visit that begins with a rest looks where it walks next.
    """
    heading = heading_of(np.diff(at, axis=0))
    index = np.arange(len(heading))
    moving = moves.same & (moves.metres >= _STILL_M)
    before = np.maximum.accumulate(np.where(moving, index, -1))
    after = np.minimum.accumulate(np.where(moving, index, len(index))[::-1])[::-1]
    own = visit[:-1]
    after_known = after < len(index)
    after = np.where(after_known, after, 0)
    use_before = (before >= 0) & (own[before] == own)
    use_after = ~use_before & after_known & (own[after] == own)
    source = np.where(use_before, before, np.where(use_after, after, index))
    filled: Floats = heading[source]
    return filled


def _paths(ground: Standing, visit: Ints, at: Floats, moves: Intervals, visits: int) -> Paths:
    """Join the walked lines, in points of at most a path step, moved out of obstacles."""
    inner = np.flatnonzero(moves.same)
    parts = np.where(
        moves.unseen[inner], 1.0, moves.metres[inner] / ground.scene.parameters.path_step
    )
    count = np.maximum(np.ceil(parts - _NEARLY), 1.0).astype(np.int64)
    owner, number = spread(count)
    of = inner[owner]
    points = at[of] + (at[of + 1] - at[of]) * (number / count[owner])[:, None]
    last = at[np.searchsorted(visit, np.arange(visits), side="right") - 1]
    paths = paths_of(points, visit[of], last)
    return Paths(ground.moved_there(paths.points), paths.start)


def _measures(moves: Intervals, visits: int) -> Mapping[str, Fact]:
    seen = moves.same & ~moves.unseen
    total = float(moves.seconds[seen].sum())
    stops = int((moves.standing & ~np.concatenate([[False], moves.standing[:-1]])).sum())
    return {
        "stop_share": float(moves.seconds[moves.standing].sum()) / total if total > 0.0 else 0.0,
        "stops_per_visit": stops / visits,
        "mean_path_m": float(moves.metres[seen & ~moves.standing].sum()) / visits,
        "mean_seconds": total / visits,
    }


def _gaps(moves: Intervals, visits: int) -> tuple[Problem, ...]:
    lost = moves.unseen & moves.same
    if not lost.any():
        return ()
    seconds = float(moves.seconds[lost].sum())
    facts: dict[str, Fact] = {"count": int(lost.sum()), "seconds": seconds, "visits": visits}
    return (Problem("track_gaps", facts),)
