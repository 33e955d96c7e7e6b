"""Presence from measured tracks: where each visit was, moment by moment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from planner.analysis.parameters import MEASURED
from planner.analysis.presence.aisles import against_aisles
from planner.analysis.presence.evidence import weight_of
from planner.analysis.presence.off_ground import Standing, standing_on
from planner.analysis.presence.presence import Floats, Ints, Presence, presence
from planner.analysis.presence.track_checks import doubts_of
from planner.analysis.presence.track_samples import Sampled, Sums, joined, sampled
from planner.analysis.scene import Scene
from planner.errors import DataError, Fact, Problem
from planner.project import Settings
from planner.tables.columns import DAY, SURFACE, VISIT_ID, T, X, Y
from planner.tables.table import Table
from planner.tables.tracks import TRACKS

if TYPE_CHECKING:
    from pandas import DataFrame

KEY: Final = "tracks"
POINTS_PER_PART: Final = 100_000
"""About so many points are worked on at a time."""


@dataclass(frozen=True, slots=True)
class _Points:
    """Points on the plan, sorted by visit and time."""

    visit: Ints
    t: Floats
    place: Floats
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
    doubts = tuple(doubts_of(scene, points.visit, points.t, points.place))
    found = _in_parts(ground, points)
    if not found.sums.seconds > 0.0:
        raise DataError("tracks_without_time", surface=scene.surface.name, visits=points.visits)
    return presence(
        KEY,
        scene.grid,
        found.samples,
        found.paths,
        np.full(points.visits, weight),
        scene.parameters.headings,
        defaults=tuple(basis.name for basis in MEASURED),
        facts={**points.facts, **_measures(found.sums, points.visits)},
        problems=(
            *points.problems,
            *doubts,
            *unweighed,
            *_gaps(found.sums, points.visits),
            *against_aisles(scene.surface, found.paths),
        ),
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
        place=at[there][order],
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


def _in_parts(ground: Standing, points: _Points) -> Sampled:
    """Sample some visits at a time: big arrays cost more in memory traffic than in sums."""
    start = np.searchsorted(points.visit, np.arange(points.visits + 1))
    wanted = np.arange(0, len(points.visit), POINTS_PER_PART)
    limits = np.unique(np.append(np.searchsorted(start[:-1], wanted), points.visits))
    parts = [slice(*ends) for ends in pairwise(start[limits].tolist())]
    visit, t, at = points.visit, points.t, points.place
    return joined([sampled(ground, visit[p] - visit[p.start], t[p], at[p]) for p in parts])


def _measures(sums: Sums, visits: int) -> Mapping[str, Fact]:
    return {
        "stop_share": sums.stood_s / sums.seconds,
        "stops_per_visit": sums.stops / visits,
        "mean_path_m": sums.walked_m / visits,
        "mean_seconds": sums.seconds / visits,
    }


def _gaps(sums: Sums, visits: int) -> tuple[Problem, ...]:
    if not sums.gaps:
        return ()
    facts: dict[str, Fact] = {"count": sums.gaps, "seconds": sums.unseen_s, "visits": visits}
    return (Problem("track_gaps", facts),)
