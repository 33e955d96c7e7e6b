"""Tracks from a file; they replace those that are there, or add to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from planner.errors import Fact, Problem
from planner.files.importers.coverage import covered
from planner.files.importers.destination import destination
from planner.files.importers.extent import Box, extent_of
from planner.files.importers.headers import Match
from planner.files.importers.importer import Importer, Source, Taken
from planner.files.importers.lengths import extent_clue, units_of
from planner.files.importers.taking import (
    Prepared,
    checked_rows,
    dropped,
    merged,
    named_file,
    taken,
)
from planner.model.plan import Surface
from planner.project import Project, with_plan, with_table
from planner.tables.columns import VISIT_ID, T, X, Y
from planner.tables.tracks import TRACKS, check
from planner.units import FLOOR

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray
    from pandas import DataFrame, Series

EVIDENCE: Final = "tracks"
"""Key of this evidence in the settings' coverage."""

MARGIN_M: Final = 1.0
"""Points further outside of what is drawn are counted."""


def take(project: Project, source: Source) -> Taken:
    """Take tracks in, turned into surface units inside, where y runs down.

    The unit is what the user or the header says, else the one in which the tracks are about as
    large as the surface. Origin and direction of y are those of the surface's frame.

    Raises:
        DataError: As ``checked_rows``, and ``no_such_surface``, ``y_against_surface``,
            ``bad_coverage``, ``unknown_unit``, ``unit_unclear``.
    """
    changed, coverage = covered(project, EVIDENCE, source)
    where = destination(project.plan, source.surface, FLOOR, y_up=source.y_up)

    def prepare(frame: DataFrame, match: Match) -> Prepared:
        return _inside(frame, match, where.surface, source)

    rows = checked_rows(
        source,
        TRACKS,
        check,
        needed=(VISIT_ID, T, X, Y),
        zone=project.settings.time_zone,
        prepare=prepare,
    )
    table, repeated = merged(project, TRACKS, rows.table, append=source.append)
    made = named_file(where.problems, source.path.name)
    said = (*made, *dropped(repeated, source.path.name), *coverage)
    return taken(with_table(with_plan(changed, where.plan), table), rows, said)


def _inside(frame: DataFrame, match: Match, surface: Surface, source: Source) -> Prepared:
    """Scale and place points; say how."""
    xs, ys = (_trimmed(frame[key]) for key in (X, Y))
    clue = extent_clue((X, Y), xs, ys, surface)
    units = units_of(source.path.name, (X, Y), match.units, source.unit, [clue], match.headers)
    origin = surface.frame
    placed = frame.assign(
        surface=surface.id,
        x=units.metres(X, frame[X].to_numpy()) - origin.x0,
        y=(units.metres(Y, frame[Y].to_numpy()) - origin.y0) * (-1.0 if origin.y_up else 1.0),
    )
    facts: dict[str, Fact] = {
        "y": "up" if origin.y_up else "down",
        "surface": surface.name or surface.id,
    }
    note = Problem("tracks_placed", facts, "note")
    outside = _outside(placed, extent_of(surface))
    return Prepared(placed, problems=(*units.problems, note, *outside))


def _trimmed(values: Series[float]) -> NDArray[numpy.float64]:
    """Return values without the outermost hundredth, which may be a tracker's slips."""
    import numpy

    low, high = values.quantile(0.005), values.quantile(0.995)
    return numpy.asarray(values[values.between(low, high)], dtype="float64")


def _outside(frame: DataFrame, box: Box | None) -> tuple[Problem, ...]:
    if box is None:
        return ()
    x1, y1, x2, y2 = box
    inside = frame[X].between(x1 - MARGIN_M, x2 + MARGIN_M) & frame[Y].between(
        y1 - MARGIN_M, y2 + MARGIN_M
    )
    count = int((~inside & frame[X].notna() & frame[Y].notna()).sum())
    if not count:
        return ()
    return (Problem("tracks_outside", {"count": count, "percent": 100.0 * count / len(frame)}),)


TRACKS_IMPORTER: Final = Importer("tracks", take)
