"""Scroll depths from a file; they replace those that are there, or add to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from planner.errors import Problem
from planner.files.importers.headers import plain
from planner.files.importers.importer import Importer, Source, Taken
from planner.files.importers.taking import (
    Prepared,
    checked_rows,
    dropped,
    merged,
    named_file,
    taken,
)
from planner.files.importers.web_rows import on_pages, refuse_lacking, unknown_pages
from planner.project import Project, with_table
from planner.tables.columns import DEPTH, DEPTH_PERCENT, REACHED, VIEWS
from planner.tables.scroll import SCROLL, check

if TYPE_CHECKING:
    from pandas import DataFrame

    from planner.files.importers.headers import Match

CUMULATIVE: Final = frozenset(
    plain(header)
    for header in ("percent_scrolled", "customEvent:percent_scrolled", "процент_прокрутки_страницы")
)
"""Headers of depths that a page tells each time a view comes so far."""


def take(project: Project, source: Source) -> Taken:
    """Take scroll depths in: of single views, how many ended at each, or how many reached it.

    Page and device of the source stand where a row names none.

    Raises:
        DataError: As ``checked_rows``, ``page_unnamed``, and ``column_missing`` without a depth.
    """

    def prepare(frame: DataFrame, match: Match) -> Prepared:
        refuse_lacking(match, source, DEPTH, DEPTH_PERCENT)
        placed = on_pages(frame, source, project)
        frame, problems = _in_percent(placed.frame, match)
        return Prepared(_reached(frame, match), problems=(*placed.problems, *problems))

    zone = project.settings.time_zone
    rows = checked_rows(source, SCROLL, check, needed=(), zone=zone, prepare=prepare)
    table, repeated = merged(project, SCROLL, rows.table, append=source.append, by_cells=True)
    said = named_file(unknown_pages(project, rows.table), source.path.name)
    return taken(with_table(project, table), rows, (*dropped(repeated, source.path.name), *said))


def _in_percent(frame: DataFrame, match: Match) -> tuple[DataFrame, tuple[Problem, ...]]:
    """Put depths whose header says percent where they belong; shares become percent."""
    if match.units.get(DEPTH) == "%" and DEPTH_PERCENT not in frame:
        frame = frame.rename(columns={DEPTH: DEPTH_PERCENT})
    if DEPTH_PERCENT not in frame:
        return frame, ()
    depths = frame[DEPTH_PERCENT].dropna()
    if not len(depths) or depths.max() > 1.0 or not (depths % 1.0 > 0.0).any():
        return frame, ()
    scaled = frame.assign(depth_percent=frame[DEPTH_PERCENT] * 100.0)
    return scaled, (Problem("depth_shares", {"count": len(depths)}, "note"),)


def _reached(frame: DataFrame, match: Match) -> DataFrame:
    """Say that counts are of views that came so far, where the header of the depth means that."""
    header = match.headers.get(DEPTH_PERCENT, "")
    if REACHED in frame or plain(header) not in CUMULATIVE:
        return frame
    return frame.assign(reached=frame.get(VIEWS, 1.0))


SCROLL_IMPORTER: Final = Importer("scroll", take)
